/** Iframe pages and fragments in a real browser, from the real server: what a careful webmaster would look for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launchBrowser } from '@opennrw/workshop/chromium';
import { serveLoopback } from '@opennrw/workshop/loopback';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import { hostsOf, visit } from '@opennrw/workshop/visit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

const pages: [widget: string, query: string, shown: string][] = [
  ['dataset-list', 'organization=musterstadt&heading=Daten&heading-level=2', 'Freie Plätze in Parkhäusern'],
  ['event-calendar', 'within=regionalverbund-lindental&accent=%2300569d', 'Musterstadt'],
  ['participation-map', 'within=regionalverbund-lindental&theme-file=kern', 'Radverkehrskonzept 2035'],
  ['cockpit-gauge', 'organization=musterstadt&scheme=dark', 'Öffnungsquote'],
  ['cockpit-gauge', 'organization=musterstadt&variant=measures', 'Beteiligungslandkarte'],
  ['award-showcase', 'organizer=kreis-lindental&lang=en&theme-file=musterstadt', 'Das offene Bauamt'],
];
const address = (widget: string, query: string) => `${server.origin}/embed/${widget}?${query}`;
const drawn = (page: Page, widget: string) => page.locator(`opennrw-${widget} .frame`).waitFor();

describe.each(pages)('the page of %s with %s', (widget, query, shown) => {
  test('shows the widget without an error, a violation of its policy or another host', async () => {
    const seen = await visit(browser, address(widget, query));
    await drawn(seen.page, widget);
    await seen.page.getByText(shown).filter({ visible: true }).first().waitFor();
    await seen.page.waitForTimeout(500);
    expect([seen.complaints, seen.violations, seen.errors]).toEqual([[], [], []]);
    expect(hostsOf(seen)).toEqual([new URL(server.origin).host]);
  });

  test('shows its list without JavaScript, and without a violation', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(address(widget, query));
    await page.getByText(shown).filter({ visible: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('has no accessibility fault, with and without the widget, and fits into 320 px', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    onTestFinished(() => page.close());
    await page.route(/\/widgets\/.*\.js$/, (route) => route.abort());
    await page.goto(address(widget, query));
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.unroute(/\/widgets\/.*\.js$/);
    await page.reload();
    await drawn(page, widget);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  test('is there in a frame of a CMS that lets scripts run and nothing else', async () => {
    const { page, complaints } = await framed(
      `sandbox="allow-scripts" src="${address(widget, query).replaceAll('&', '&amp;')}"`,
    );
    const frame = page.frameLocator('iframe');
    await frame.getByText(shown).filter({ visible: true }).first().waitFor();
    if (widget === 'participation-map') {
      await frame.locator('[part~=map]').scrollIntoViewIfNeeded();
      await frame.getByRole('button', { name: 'Vergrößern' }).waitFor();
    }
    await page.waitForTimeout(1500);
    expect(await frame.locator(`opennrw-${widget}`).evaluate((element) => element.shadowRoot !== null)).toBe(
      true,
    );
    expect(complaints).toEqual([]);
  });

  test('keeps its content with its date when the API does not answer', async () => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.route(/\/v1\//, (route) => route.abort());
    await page.goto(address(widget, query));
    const element = page.locator(`opennrw-${widget}`);
    await page
      .getByText(/nicht erreichbar|cannot be reached|offline/i)
      .filter({ visible: true })
      .first()
      .waitFor();
    await element.getByText(shown).filter({ visible: true }).first().waitFor();
    expect(await element.locator('> time').isVisible()).toBe(true);
  });
});

test('an iframe is as tall as the page in it', async () => {
  const version = /widgets\/([\w.-]+)\/opennrw/.exec(await (await fetch(`${server.origin}/`)).text())?.[1];
  const { page } = await framed(
    `src="${address('cockpit-gauge', 'organization=musterstadt')}" width="800" height="100"`,
    `<script type="module" src="${server.origin}/widgets/${version}/iframe.js" crossorigin></script>`,
  );
  await expect
    .poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight))
    .toBeGreaterThan(400);
  const inside = () => page.frames()[1]?.evaluate('document.documentElement.scrollHeight');
  await expect
    .poll(
      async () => (await inside()) === (await page.locator('iframe').evaluate((frame) => frame.clientHeight)),
    )
    .toBe(true);
});

/** A page of a town, on an origin of its own, with an iframe. */
async function framed(attributes: string, script = '') {
  const body = `<!doctype html><html lang="de"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Musterstadt</title><iframe title="Daten" width="800" height="700" ${attributes}></iframe>${script}`;
  const { origin, close } = await serveLoopback(() => ({ body, type: 'text/html' }));
  onTestFinished(close);
  return visit(browser, `${origin}/`);
}

/** Axe’s findings as `rule: element`. */
async function faultsOf(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 120))))',
  );
}
