/**
 * A page of another site with the fragment of each widget: the widget takes its place without a jump. Measured as the
 * browser does (cumulative layout shift, CLS), with slow files and a slower API.
 */
import { launchBrowser } from '@opennrw/workshop/chromium';
import { serveLoopback } from '@opennrw/workshop/loopback';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

const widgets: [name: string, attributes: string][] = [
  ['dataset-list', 'organization=musterstadt'],
  ['dataset-list', 'within=regionalverbund-lindental&limit=3&hide-search=&hide-facets='],
  ['event-calendar', 'within=regionalverbund-lindental'],
  ['participation-map', 'within=regionalverbund-lindental'],
  ['participation-map', 'organization=musterstadt&map=none'],
  ['cockpit-gauge', 'organization=musterstadt'],
  ['cockpit-gauge', 'organization=musterstadt&variant=table'],
  ['award-showcase', 'organizer=kreis-lindental'],
];
const sizes = [
  [1280, 800],
  [412, 900],
  [1280, 2000],
] as const;
/**
 * What counts as no jump. A page that does without our stylesheet has another distance between rows, and on a telephone its
 * table is one until the widget makes a list of it; 0.1 is where browsers' makers begin to call it a jump.
 */
const most = { styled: 0.02, plain: 0.06 };

describe.each(widgets)('%s with %s', (name, attributes) => {
  test.each(sizes)('does not jump with fallback.css at %d × %d', async (width, height) => {
    const { shift, said } = await upgraded({ name, attributes, width, height, sheet: true });
    expect(shift, said).toBeLessThan(most.styled);
  });

  test.each(sizes.slice(0, 2))('hardly jumps without it at %d × %d', async (width, height) => {
    const { shift, said } = await upgraded({ name, attributes, width, height, sheet: false });
    expect(shift, said).toBeLessThan(most.plain);
  });
});

interface Visit {
  name: string;
  attributes: string;
  width: number;
  height: number;
  sheet: boolean;
}

async function upgraded({ name, attributes, width, height, sheet }: Visit) {
  const { version, loader } = await newest();
  const fragment = await (
    await fetch(`${server.origin}/embed/${name}.html?${attributes}&heading=Aktuelles`)
  ).text();
  const own = [...new URLSearchParams(attributes)].map(([key, value]) => ` ${key}="${value}"`).join('');
  const home = `${server.origin}/widgets/${version}`;
  const body = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Musterstadt</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/town.css">
${sheet ? `<link rel="stylesheet" href="${home}/fallback.css">` : ''}
<script type="module" src="${home}/opennrw.js" integrity="${loader}" crossorigin></script>
<header>Musterstadt</header><main><h1>Offenes Rathaus</h1><p>Was die Stadt weiß und tut.</p>
<opennrw-${name}${own}>${fragment}</opennrw-${name}></main><footer><p>Impressum</p><p>Kontakt</p><p>Anschrift</p></footer>`;
  const { origin, close } = await serveLoopback((path) =>
    path === '/town.css' ? { body: town, type: 'text/css' } : { body, type: 'text/html' },
  );
  onTestFinished(close);
  const page = await browser.newPage({ viewport: { width, height } });
  onTestFinished(() => page.close());
  await page.addInitScript(watchShifts);
  await slowly(page);
  await page.goto(`${origin}/`);
  const before = await geometry(page, name);
  await page.waitForFunction(
    `document.querySelector('opennrw-${name}')?.shadowRoot?.querySelector('.frame')`,
  );
  await page.waitForTimeout(1200);
  const after = await geometry(page, name);
  const shift: number = await page.evaluate('shift');
  return { shift, said: `${name} ${width}: ${shift.toFixed(4)}, height ${before} → ${after}` };
}

/** The files take 150 ms, the API 400 ms. */
async function slowly(page: Page): Promise<void> {
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  await page.route(/\/widgets\/.*\.js$/, (route) => later(150).then(() => route.continue()));
  await page.route(/\/v1\//, (route) => later(400).then(() => route.continue()));
}

const geometry = (page: Page, name: string): Promise<number> =>
  page.evaluate(`Math.round(document.querySelector('opennrw-${name}').getBoundingClientRect().height)`);

/** Runs in the page, before its own scripts: adds up what the browser sees jump. */
const watchShifts = `globalThis.shift = 0;
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value })
  .observe({ type: 'layout-shift', buffered: true })`;

async function newest(): Promise<{ version: string; loader: string }> {
  const page = await (await fetch(`${server.origin}/`)).text();
  const [, version = ''] = /widgets\/([\w.-]+)\/opennrw\.js/.exec(page) ?? [];
  return (await fetch(`${server.origin}/widgets/${version}/integrity.json`)).json() as Promise<{
    version: string;
    loader: string;
  }>;
}

/** A town's own stylesheet: type, colours, margins; it knows nothing of ours. */
const town = `body{margin:0;font:1rem/1.5 "Open Sans",sans-serif;color:#1b1b1f}
header,main,footer{padding:1rem;max-width:75rem;margin:auto}header,footer{background:#00569d;color:#fff}footer{min-height:12rem}
h1{font-size:2rem}h2{font-size:1.4rem;margin:1.2em 0 .6em}ul{margin:0 0 1em;padding-left:1.2em}p{margin:0 0 1em}a{color:#00569d}`;
