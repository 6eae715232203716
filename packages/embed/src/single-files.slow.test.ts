import { readFileSync } from 'node:fs';
import { launchBrowser } from '@opennrw/workshop/chromium';
import { at } from '@opennrw/workshop/places';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Integrity } from './bundle.ts';
import { townPage } from './testing.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

test.each([
  ['dataset-list', '[part~=item]'],
  ['event-calendar', '[part~=item]'],
  ['award-showcase', '[part~=card]'],
  ['cockpit-gauge', '[part~=gauge]'],
  ['participation-map', '[part~=item]'],
])('%s.js alone shows the widget, in English too, under a strict policy', async (widget, part) => {
  const page = `<opennrw-${widget} organization="musterstadt" lang="en"></opennrw-${widget}>`;
  const seen = await townPage(browser, script(widget) + page, policy('lit-html'));
  await seen.page.locator(`opennrw-${widget} ${part}`).first().waitFor();
  expect(await seen.page.locator(`opennrw-${widget} [lang=en]`).first().innerText()).toMatch(
    /\b(of|the|All|and)\b/,
  );
  if (widget !== 'participation-map') expect([seen.violations, seen.complaints]).toEqual([[], []]);
  expect(seen.requests.filter((url) => url.includes('/widgets/') && !url.includes('.map.js'))).toHaveLength(
    1,
  );
});

test('participation-map.js fetches the map from beside it when it comes into view, and checks it', async () => {
  const map = 'worker-src blob:; img-src data: blob:';
  const page = '<opennrw-participation-map organization="musterstadt"></opennrw-participation-map>';
  const allowed = policy("lit-html opennrw 'allow-duplicates'").replace('img-src data:', map);
  const seen = await townPage(browser, script('participation-map') + page, allowed);
  await seen.page.locator('opennrw-participation-map [part~=map]').scrollIntoViewIfNeeded();
  await seen.page.locator('opennrw-participation-map canvas').waitFor({ timeout: 30_000 });
  expect(seen.violations).toEqual([]);
  expect(seen.errors).toEqual([]);
  expect(
    seen.requests.filter((url) => url.includes('/widgets/')).map((url) => url.split('/').at(-1)),
  ).toEqual(['participation-map.js', 'participation-map.map.js']);
});

const policy = (trusted: string) =>
  `default-src 'none'; script-src ${server.origin}; style-src 'self'; connect-src ${server.origin}; img-src data: ${server.origin}; ` +
  `base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types ${trusted}`;

function script(widget: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(at('packages', 'embed', 'package.json'), 'utf8'),
  );
  const list = readFileSync(at('packages', 'embed', 'dist', 'widgets', version, 'integrity.json'), 'utf8');
  const { files }: Integrity = JSON.parse(list);
  const file = `${widget}.js`;
  return `<script type="module" src="${server.origin}/widgets/${version}/${file}" integrity="${files[file]}" crossorigin></script>`;
}
