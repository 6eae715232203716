/** The configurator in a real browser: as somebody uses it who has only a keyboard, only the page, or no JavaScript. */
import { launchBrowser } from '@opennrw/workshop/chromium';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import { hostsOf, visit } from '@opennrw/workshop/visit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from './baukasten.words.ts';
import { eventually, faultsOf, field, tabTo, textOf } from './testing.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

const at = (query = '') => `${server.origin}/baukasten${query}`;

test('what is typed is in the code and in the preview without a reload, and nothing else is asked', async () => {
  const seen = await visit(browser, at('?widget=event-calendar'));
  const { page } = seen;
  await page.evaluate('window.mark = true');
  await field(page, 'Termine je Seite').fill('5');
  await field(page, 'Wessen Veranstaltungen?').fill('Stadt Musterstadt (Demo)');
  await eventually(() => textOf(page)).toContain('organization="musterstadt" limit="5"');
  await eventually(() => page.frames()[1]?.url()).toContain('organization=musterstadt&limit=5');
  await page.frameLocator('#preview').locator('[part=item]').first().waitFor();
  expect(await page.evaluate('window.mark')).toBe(true);
  expect(page.url()).toContain('limit=5');
  expect([seen.complaints, seen.violations, seen.errors]).toEqual([[], [], []]);
  expect(hostsOf(seen)).toEqual([new URL(server.origin).host]);
});

test('what is filtered in the preview is in the code, and the preview is not loaded anew', async () => {
  const { page } = await visit(browser, at('?widget=dataset-list&organization=musterstadt'));
  const inside = page.frameLocator('#preview');
  await inside.getByRole('searchbox').fill('Rad');
  await eventually(() => textOf(page)).toContain('preset="q:Rad"');
  expect(await field(page, words.preset.label).inputValue()).toBe('q:Rad');
  await eventually(() => page.locator('#news').textContent()).toBe(words.live.chosen);
  expect(await inside.getByRole('searchbox').inputValue()).toBe('Rad');
  await field(page, 'Datensätze je Seite').fill('3');
  await eventually(() => page.frames()[1]?.url()).toContain('limit=3&preset=q%3ARad');
  await eventually(() => inside.getByRole('searchbox').inputValue()).toBe('Rad');
});

test('a keyboard is enough: choose, fill in, copy, and hear that it was copied', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(at());
  await tabTo(page, 'Veranstaltungskalender');
  await page.keyboard.press('Enter');
  await page.waitForURL(/widget=event-calendar/);
  await tabTo(page, 'Wessen Veranstaltungen?');
  await page.keyboard.type('Bonn');
  await tabTo(page, 'Ansicht zu Beginn');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await eventually(() => textOf(page)).toContain('organization="bonn" view="month"');
  await tabTo(page, 'Kopieren: Element mit Skript: In Ihre Seite, dort wo das Widget stehen soll');
  await page.keyboard.press('Enter');
  await eventually(() => page.getByRole('status').textContent()).toContain('Kopiert: Element mit Skript');
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await textOf(page));
  await context.close();
});

test('without JavaScript the form is sent, and the same code comes back', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at('?widget=event-calendar'));
  await field(page, 'Wessen Veranstaltungen?').fill('Bonn');
  await page.getByText('Nur diese Themen').first().click();
  await page.getByLabel('Verkehr').check();
  await page.getByRole('button', { name: words.apply }).click();
  expect(await textOf(page)).toContain('organization="bonn" theme="TRAN"');
  expect(await page.getByRole('button', { name: /^Kopieren/ }).count()).toBe(0);
  expect(await page.locator('#preview').getAttribute('src')).toBe(
    'embed/event-calendar?organization=bonn&theme=TRAN',
  );
  await context.close();
});

const narrow = { colorScheme: 'dark', viewport: { width: 320, height: 900 } } as const;

test.each(['/baukasten?widget=event-calendar&limit=0', '/baukasten/pruefen'])(
  '%s has no accessibility fault and does not scroll sideways',
  async (path) => {
    const page = await browser.newPage(narrow);
    await page.goto(server.origin + path);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  },
);
