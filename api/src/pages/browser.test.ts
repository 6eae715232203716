/** The pages in a real browser, from the real server: what a careful webmaster would look for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launchBrowser } from '@opennrw/workshop/chromium';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import { hostsOf, visit } from '@opennrw/workshop/visit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outdoors } from '../../seed/musterstadt-outdoors.ts';
import { services } from '../../seed/musterstadt-services.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What the widget says when the town’s list is there. */
const count = `${outdoors.length + services.length} Datensätze`;
const paths = ['/', '/stadt/barrierefreiheit', '/reference', '/problems', '/problems/not-found'];

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

test('the town hall shows the widget without an error, a violation of its policy or another host', async () => {
  const seen = await visit(browser, `${server.origin}/`);
  await seen.page.locator('opennrw-dataset-list .count').getByText(count).waitFor();
  expect([seen.complaints, seen.violations, seen.errors]).toEqual([[], [], []]);
  expect(hostsOf(seen)).toEqual([new URL(server.origin).host]);
});

test('the region shows what its members publish', async () => {
  const { page } = await visit(browser, `${server.origin}/stadt/region`);
  const list = page.locator('opennrw-dataset-list');
  await list.getByRole('searchbox').fill('Amphibien');
  await list.getByRole('link', { name: /^Amphibienwanderung/ }).waitFor();
  expect(await list.getByText('Kreis Lindental (Demo)').count()).toBeGreaterThan(0);
});

test('the list is there below a base path as well, with files, data and links from below it', async () => {
  const page = await browser.newPage();
  const below: string[] = [];
  // A proxy that serves this server under /opennrw/ and knows nothing else.
  await page.route('**/*', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    below.push(pathname);
    if (!pathname.startsWith('/opennrw/')) return route.fulfill({ status: 404, body: 'not here' });
    return route.fulfill({
      response: await route.fetch({ url: server.origin + pathname.slice(8) + search }),
    });
  });
  await page.goto(`${server.origin}/opennrw/`);
  await page.locator('opennrw-dataset-list .count').getByText(count).waitFor();
  await page.getByRole('link', { name: 'Impressum' }).click();
  await page.getByRole('heading', { level: 1, name: 'Impressum' }).waitFor();
  expect(below.filter((path) => !path.startsWith('/opennrw/'))).toEqual([]);
});

test.each(paths)('%s has no accessibility fault, in light and dark, wide and narrow', async (path) => {
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    await page.goto(server.origin + path);
    if (path === '/') await page.locator('opennrw-dataset-list .count').getByText(count).waitFor();
    expect.soft(await faultsOf(page), `${colorScheme}, ${width} px`).toEqual([]);
    await page.close();
  }
});

test.each(paths)('%s fits into 320 px without scrolling sideways', async (path) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  await page.goto(server.origin + path);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});

test('the first Tab reaches the way to the content', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/stadt/kontakt`);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Zum Inhalt springen' });
  expect(await page.evaluate('document.activeElement?.textContent')).toBe('Zum Inhalt springen');
  expect((await skip.boundingBox())?.width).toBeGreaterThan(100);
});

/** Axe’s findings as `rule: element`. Evaluated from outside, so the page’s policy stays as it is. */
async function faultsOf(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))',
  );
}
