/**
 * `npm run pictures`: draws the pictures of docs/webmaster/aussehen.md anew, from the built widgets and the demo content.
 * Each shows a widget twice: on the left as it comes, on the right with one property set; a theme on a light and a dark page.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import { serveLoopback } from './loopback.ts';
import { at } from './places.ts';
import { startServer } from './server.ts';

interface Picture {
  /** Name of the file, and of the property without `--opennrw-`. */
  name: string;
  value: string;
  widget: string;
  /** What the picture shows of the widget; everything by default. */
  part?: string;
  /** Pixels. */
  height: number;
  /** Besides, on both sides. */
  besides?: string;
}

const list =
  '<opennrw-dataset-list limit="2" hide-search hide-facets><h2 slot="heading">Offene Daten</h2></opennrw-dataset-list>';
const map = '<opennrw-participation-map></opennrw-participation-map>';

/** In the order of the documentation. */
export const pictures: readonly Picture[] = [
  { name: 'accent', value: '#9b1b30', widget: list, height: 190 },
  {
    name: 'on-accent',
    value: '#ffe08a',
    widget: map,
    part: 'map',
    height: 260,
    besides: 'div { --opennrw-accent: #00569d }',
  },
  {
    name: 'surface',
    value: '#f3ead9',
    widget: list,
    height: 190,
    besides: 'opennrw-dataset-list { padding: 12px }',
  },
  {
    name: 'surface-raised',
    value: '#e3eefa',
    widget: '<opennrw-cockpit-gauge></opennrw-cockpit-gauge>',
    height: 190,
  },
  { name: 'line', value: '#9b1b30', widget: list, height: 190 },
  { name: 'muted', value: '#6b6258', widget: list, height: 225 },
  {
    name: 'positive',
    value: '#1f6b2f',
    widget:
      '<opennrw-participation-map map="none" limit="2" hide-search hide-filters></opennrw-participation-map>',
    height: 190,
  },
  {
    name: 'warning',
    value: '#b26a00',
    widget: '<opennrw-dataset-list api="http://127.0.0.1:9/"><p>Unsere Daten</p></opennrw-dataset-list>',
    height: 130,
  },
  {
    name: 'negative',
    value: '#a1161f',
    widget: '<opennrw-event-calendar limit="3"></opennrw-event-calendar>',
    part: 'status',
    height: 120,
  },
  {
    name: 'radius',
    value: '1rem',
    widget: '<opennrw-dataset-list limit="1" hide-facets></opennrw-dataset-list>',
    height: 130,
  },
  { name: 'space', value: '0.5rem', widget: list, height: 240 },
  { name: 'measure', value: '24ch', widget: list, height: 240 },
];

/** Themes: no file at all, and those that are kept with each version. */
export const themes = ['neutral', 'kern', 'musterstadt'];
const themed = '<opennrw-event-calendar limit="3"></opennrw-event-calendar>';

const version: string = JSON.parse(readFileSync(at('packages', 'embed', 'package.json'), 'utf8')).version;

/** A page with two halves, each with the widget in it. */
const pageOf = (
  api: string,
  halves: string,
  style: string,
  theme = 'neutral',
) => `<!doctype html><html lang="de">
<meta charset="utf-8"><link rel="icon" href="data:,"><title>Bild</title>
${theme === 'neutral' ? '' : `<link rel="stylesheet" href="${api}/widgets/${version}/themes/${theme}.css">`}
<style>
  body { margin: 0; display: flex; font: 14px/1.45 'Open Sans', system-ui, sans-serif; width: 800px }
  body > div { box-sizing: border-box; width: 400px; padding: 12px; overflow: hidden; color: CanvasText; background: Canvas }
  h2 { margin: 0; font-size: 1.25em }
  ${style}
</style>
<script type="module" src="${api}/widgets/${version}/opennrw.js"></script><body>${halves}`;

const twice = (widget: string) =>
  `<div class="one">${widget}</div><div class="two">${widget.replace('>', ' state-key="zwei">')}</div>`;

/** Opens a page, waits until both widgets have something to show, and draws it. */
async function draw(browser: Browser, html: string, height: number, part?: string): Promise<Buffer> {
  const { origin, close } = await serveLoopback((path) =>
    path === '/' ? { body: html, type: 'text/html' } : undefined,
  );
  const page = await browser.newPage({ viewport: { width: 800, height }, timezoneId: 'Europe/Berlin' });
  await page.goto(origin);
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('body > div > *')].every((element) =>
        element.shadowRoot?.querySelector('.frame, .notice'),
      ),
    undefined,
    { timeout: 30_000 },
  );
  if (part) await page.evaluate(scrollTo, part);
  if (part === 'map') await page.locator('canvas').nth(1).waitFor();
  await page.waitForTimeout(part === 'map' ? 5000 : 500);
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 800, height } });
  await Promise.all([page.close(), close()]);
  return picture;
}

/** Runs in the page: moves a part of each widget to the top of its half. */
function scrollTo(part: string): void {
  for (const half of document.querySelectorAll('body > div')) {
    const shown = half.firstElementChild?.shadowRoot?.querySelector(`[part~=${part}]`);
    half.setAttribute('class', `${half.className} fixed`);
    half.scrollTop = (shown?.getBoundingClientRect().top ?? 0) - (part === 'map' ? 12 : 60);
  }
}

async function command(): Promise<void> {
  const folder = at('docs', 'webmaster', 'bilder');
  mkdirSync(folder, { recursive: true });
  const [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  const keep = (name: string, picture: Buffer) => writeFileSync(join(folder, `${name}.png`), picture);
  for (const { name, value, widget, part, height, besides = '' } of pictures) {
    const style = `${besides} .two { --opennrw-${name}: ${value} } .fixed { height: ${height}px }`;
    keep(name, await draw(browser, pageOf(server.origin, twice(widget), style), height, part));
  }
  for (const theme of themes) {
    const style = 'div { color-scheme: light } .two { color-scheme: dark }';
    keep(`theme-${theme}`, await draw(browser, pageOf(server.origin, twice(themed), style, theme), 430));
  }
  await Promise.all([browser.close(), server.stop()]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await command();
