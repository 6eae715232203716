/** The rest of what the configurator does in a real browser: map, colours, mistakes, every widget. */
import { launchBrowser } from '@opennrw/workshop/chromium';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import { visit } from '@opennrw/workshop/visit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from './baukasten.words.ts';
import { eventually, faultsOf, field, textOf } from './testing.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

const at = (query = '') => `${server.origin}/baukasten${query}`;

test('where somebody moves the map is in the code', async () => {
  const { page } = await visit(browser, at('?widget=participation-map'));
  // The map is drawn when it comes into view.
  await page.locator('#preview').scrollIntoViewIfNeeded();
  await page.frameLocator('#preview').getByRole('button', { name: 'Vergrößern' }).click();
  await eventually(() => textOf(page)).toMatch(/preset="map:[\d.]+\/51\.\d+\/\d\.\d+"/);
});

test('the preview is as wide, as high and as dark as was chosen', async () => {
  const { page } = await visit(browser, at('?widget=cockpit-gauge'));
  await page.getByLabel(words.preview.widths.phone).check();
  await page.getByLabel(words.preview.pages.dark).check();
  await field(page, words.preview.height).fill('420');
  await eventually(() => textOf(page, 'iframe-0')).toContain('height="420"');
  await eventually(() => textOf(page, 'iframe-0')).toContain('scheme=dark');
  const { width, height } = (await page.locator('#preview').boundingBox()) ?? { width: 0, height: 0 };
  expect([width, height]).toEqual([360, 420]);
});

test('colours are checked against the page, in words', async () => {
  const { page } = await visit(browser, at('?widget=cockpit-gauge'));
  await field(page, words.colours.names.accent).fill('#cccccc');
  const verdict = page.locator('[data-contrast="accent-page"]');
  await eventually(() => verdict.textContent()).toContain('1,6 : 1, zu schwach');
  await field(page, words.colours.names['page-colour']).fill('#000');
  await eventually(() => verdict.textContent()).toContain('gut lesbar');
  expect(await textOf(page, 'element-1')).toContain('--opennrw-accent: #cccccc;');
});

test('a mistake is said beside its field while it stands, and the code leaves it out', async () => {
  const { page } = await visit(browser, at('?widget=dataset-list'));
  const whose = field(page, 'Wessen Daten?');
  await whose.fill('Atlantis');
  await eventually(() => page.locator('#fault-organization').textContent()).toContain('nicht bekannt');
  expect(await whose.getAttribute('aria-invalid')).not.toBe(null);
  expect(await textOf(page)).not.toContain('Atlantis');
  await whose.fill('Bonn');
  await eventually(() => textOf(page)).toContain('organization="bonn"');
  expect(await page.locator('#fault-organization').isVisible()).toBe(false);
});

test.each(['event-calendar', 'dataset-list', 'participation-map', 'award-showcase', 'cockpit-gauge'])(
  'with %s it has no accessibility fault and does not scroll sideways',
  async (name) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(at(`?widget=${name}&accent=%2300569d`));
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
  },
);
