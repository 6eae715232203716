import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleWidgets } from '@opennrw/embed/bundle';
import { launchBrowser } from '@opennrw/workshop/chromium';
import { serveLoopback } from '@opennrw/workshop/loopback';
import { at } from '@opennrw/workshop/places';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import { hostsOf, type Visit, visit } from '@opennrw/workshop/visit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { example } from './serve.ts';

/** A version that this server is younger than: its files are in the data folder, as an earlier server left them. */
const old = await bundleWidgets(at('packages', 'widgets', 'src'), '0.0.1');

const mapTag = 'opennrw-participation-map';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(leaveOldVersion), launchBrowser()]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

describe.each(['/plain-html/', '/strict-csp/'])('%s', (path) => {
  test('shows the newest datasets of the API in place of its own content', async () => {
    const { page } = await open(path);
    await titlesOf({ page }).nth(4).waitFor();
    expect(await titlesOf({ page }).allInnerTexts()).toEqual(await newestTitles(5));
  });

  test('runs without an error, without a violation of its policy and without another host', async () => {
    const seen = await open(path);
    await useTheList(seen);
    expect(seen.complaints).toEqual([]);
    expect(seen.violations).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect(hostsOf(seen)).toEqual([hostOf(seen.page.url()), hostOf(server.origin)].sort());
  });

  test('keeps its own content without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${await town()}${path}`);
    expect(await page.locator('opennrw-dataset-list a').isVisible()).toBe(true);
  });
});

test('the strict page is served with exactly the policy that the documentation promises', async () => {
  const { headers } = await fetch(`${await town()}/strict-csp/`);
  const H = server.origin;
  expect(headers.get('Content-Security-Policy')).toBe(
    `default-src 'none'; script-src ${H}; style-src 'self'; connect-src ${H}; img-src 'self' data:; ` +
      "base-uri 'none'; form-action 'self'; " +
      "require-trusted-types-for 'script'; trusted-types lit-html opennrw 'allow-duplicates'",
  );
});

test('after an upgrade of the server a page with the old snippet runs the old files', async () => {
  const seen = await visit(browser, await townWith(oldSnippet()));
  await titlesOf(seen).first().waitFor();
  expect(seen.complaints).toEqual([]);
  const scripts = seen.requests
    .filter((url) => url.endsWith('.js'))
    .map((url) => url.replace(server.origin, ''));
  expect(scripts).toEqual(
    ['opennrw.js', 'c/shared.js', 'c/dataset-list.js'].map((file) => `/widgets/0.0.1/${file}`),
  );
});

describe.each([
  ['on a page of its own origin', async () => `${server.origin}/stadt/mitmachen`],
  ['on a page of another origin', async () => `${await town()}/participation-map/`],
])('the participation map %s', (_, address) => {
  /** Where the map puts "Sichere Schulwege" into its middle. */
  const place = '#opennrw.participation-map=map:15/51.752/7.593';

  test('draws what the list is about, and opens what one clicks, under a policy with worker-src blob: alone', async () => {
    const seen = await visit(browser, `${await address()}${place}`);
    const map = seen.page.locator('opennrw-participation-map [part~=map]');
    await map.scrollIntoViewIfNeeded();
    await map.getByRole('button', { name: 'Vergrößern' }).waitFor({ timeout: 20_000 });
    const detail = seen.page.locator('opennrw-participation-map [part~=detail]');
    await expect
      .poll(
        async () => {
          await map.locator('canvas').click();
          return detail.count();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(1);
    expect(await detail.innerText()).toContain('Sichere Schulwege in der Weststadt');
    expect(seen.violations).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect(seen.complaints.filter((text) => !/GPU stall|WebGL/.test(text))).toEqual([]);
    expect(hostsOf(seen)).toEqual([...new Set([hostOf(seen.page.url()), hostOf(server.origin)])].sort());
  }, 60_000);

  test('is moved and zoomed by buttons and keys, and says in German where it is', async () => {
    const seen = await visit(browser, `${await address()}${place}`);
    const widget = seen.page.locator('opennrw-participation-map');
    const map = widget.locator('[part~=map]');
    await map.scrollIntoViewIfNeeded();
    const said = widget.locator('[role=status]');
    const zoomOut = map.getByRole('button', { name: 'Verkleinern' });
    await zoomOut.waitFor({ timeout: 20_000 });
    await expect
      .poll(
        async () => {
          await zoomOut.click();
          return said.innerText();
        },
        { timeout: 20_000, interval: 1000 },
      )
      .toMatch(/^Karte um Hamm, \d+ Verfahren im Ausschnitt\.$/);
    await map.getByPlaceholder('Zu einem Ort').fill('Stadt Bielefel');
    await expect
      .poll(() => map.locator('datalist option').first().getAttribute('value'), { timeout: 10_000 })
      .toBe('Stadt Bielefeld');
    await map.getByPlaceholder('Zu einem Ort').fill('Stadt Bielefeld');
    await expect.poll(() => said.innerText(), { timeout: 10_000 }).toContain('Karte um Bielefeld');
    const before = seen.page.url();
    await map.locator('canvas').focus();
    await seen.page.keyboard.press('ArrowLeft');
    await expect.poll(() => seen.page.url(), { timeout: 10_000 }).not.toBe(before);
  }, 60_000);
});

test('a style and boundaries of the page itself are drawn, and whoever drew them is named as text', async () => {
  const point = {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'LineString',
      coordinates: [
        [7, 51],
        [8, 52],
      ],
    },
  };
  const style = {
    version: 8,
    sources: { ground: { type: 'geojson', data: point, attribution: '<b>© Kartenamt Musterstadt</b>' } },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': '#eee' } },
      { id: 'line', type: 'line', source: 'ground' },
    ],
  };
  const body =
    '<!doctype html><html lang="de"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Stadt</title>' +
    `${oldSnippet()}<opennrw-participation-map map-style="stil.json" boundaries="grenzen.json" api="${server.origin}/"></opennrw-participation-map>`;
  const files: Record<string, { body: string; type: string }> = {
    '/': { body, type: 'text/html' },
    '/stil.json': { body: JSON.stringify(style), type: 'application/json' },
    '/grenzen.json': { body: JSON.stringify(point), type: 'application/geo+json' },
  };
  const { origin, close } = await serveLoopback((path) => files[path]);
  onTestFinished(close);
  const seen = await visit(browser, origin);
  const map = seen.page.locator('opennrw-participation-map [part~=map]');
  await map.scrollIntoViewIfNeeded();
  await map.getByText('© Kartenamt Musterstadt').waitFor({ timeout: 20_000 });
  await expect
    .poll(() => seen.requests.filter((url) => url.endsWith('grenzen.json')), { timeout: 10_000 })
    .toHaveLength(1);
  expect(seen.errors).toEqual([]);
  expect(hostsOf(seen)).toEqual([hostOf(origin), hostOf(server.origin)].sort());
}, 60_000);

describe('a real file that does not fit its hash', () => {
  test.each(['c/shared.js', 'c/dataset-list.js'])(
    '%s never runs: the content stays, the element says so',
    async (file) => {
      const seen = await visit(browser, await townWith(oldSnippet(await changing(file))));
      await expect
        .poll(() => seen.errors)
        .toEqual([{ element: 'opennrw-dataset-list', code: 'widget-not-loaded' }]);
      expect(await seen.page.getByText('Inhalt der Seite').isVisible()).toBe(true);
      expect(seen.requests.filter((url) => url.includes('/v1/'))).toEqual([]);
    },
  );

  test.each([
    ['c/words.js', 'en'],
    ['c/dataset-list.en.js', 'en'],
    ['c/dataset-list.de-simple.js', 'de-simple'],
  ])('%s never runs: a page in %s gets no words from it, and hears an error', async (file, lang) => {
    const seen = await visit(browser, await townWith(oldSnippet(await changing(file)), lang));
    await expect.poll(() => seen.errors.map(({ element }) => element)).toContain('opennrw-dataset-list');
    expect(await seen.page.getByText('Fremder Code').count()).toBe(0);
  });

  test('c/dataset-list.detail.js never runs: a dataset does not open, and the list says so', async () => {
    const seen = await visit(browser, await townWith(oldSnippet(await changing('c/dataset-list.detail.js'))));
    await titlesOf(seen).first().getByRole('link').click();
    await expect.poll(() => seen.errors.map(({ element }) => element)).toContain('opennrw-dataset-list');
  });

  test.each(['c/participation-map.map.js', 'c/participation-map.worker.js'])(
    '%s never runs: there is no map, and the list is whole',
    async (file) => {
      const seen = await visit(browser, await townWith(oldSnippet(await changing(file)), 'de', mapTag));
      await expect
        .poll(() => seen.errors, { timeout: 15_000 })
        .toEqual([{ element: 'opennrw-participation-map', code: 'map-not-shown' }]);
      const widget = seen.page.locator('opennrw-participation-map');
      await widget.getByText('Die Liste enthält alle Verfahren.').waitFor();
      expect(await widget.locator('[part~=item]').count()).toBeGreaterThan(3);
      expect(await seen.page.getByText('Fremder Code').count()).toBe(0);
    },
  );

  test('there is no other file of this page that could be changed', () => {
    const files = [...old.keys()].filter((name) => /^c\/(shared|words|dataset-list)\b/.test(name));
    expect(files.sort()).toEqual(
      [
        'dataset-list.de-simple',
        'dataset-list.detail',
        'dataset-list.en',
        'dataset-list',
        'shared',
        'words',
      ].map((n) => `c/${n}.js`),
    );
  });
});

/** Serves the examples as a town's server would, on an origin of its own, until the test ends. */
async function town(): Promise<string> {
  const { origin, close } = await serveLoopback((path) => example(path, server.origin));
  onTestFinished(close);
  return origin;
}

/** A town's page with the list on it, loaded by this snippet. */
async function townWith(snippet: string, language = 'de', tag = 'opennrw-dataset-list'): Promise<string> {
  const body =
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Stadt</title>` +
    `${snippet}<${tag} limit="3" api="${server.origin}/"><p>Inhalt der Seite</p></${tag}>`;
  const { origin, close } = await serveLoopback((path) =>
    path === '/' ? { body, type: 'text/html' } : undefined,
  );
  onTestFinished(close);
  return origin;
}

/** A host of the old files that adds a statement to one of them. */
async function changing(file: string): Promise<string> {
  const headers = { 'Access-Control-Allow-Origin': '*' };
  const { origin, close } = await serveLoopback((path) => {
    const name = path.replace('/widgets/0.0.1/', '');
    const text = old.get(name);
    if (text === undefined) return undefined;
    const body = name === file ? `document.body.append('Fremder Code');${text}` : text;
    return { body, type: 'text/javascript', headers };
  });
  onTestFinished(close);
  return origin;
}

function oldSnippet(origin = server.origin): string {
  const { loader }: { loader: string } = JSON.parse(old.get('integrity.json') ?? '{}');
  return `<script type="module" src="${origin}/widgets/0.0.1/opennrw.js" integrity="${loader}" crossorigin></script>`;
}

function leaveOldVersion(dataFolder: string): void {
  for (const [file, text] of old) {
    const path = join(dataFolder, 'widgets', '0.0.1', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

const open = async (path: string) => visit(browser, `${await town()}${path}`);
const hostOf = (url: string) => new URL(url).host;
const titlesOf = ({ page }: Pick<Visit, 'page'>) =>
  page.locator('opennrw-dataset-list [part~=item] [part~=title]');

async function newestTitles(limit: number): Promise<string[]> {
  const response = await fetch(`${server.origin}/v1/datasets?limit=${limit}`);
  const { items }: { items: { title: string }[] } = await response.json();
  return items.map(({ title }) => title);
}

/** What a visitor does: search, narrow, open a dataset, go back. */
async function useTheList(seen: Visit): Promise<void> {
  const list = seen.page.locator('opennrw-dataset-list');
  await titlesOf(seen).nth(4).waitFor();
  await list.getByRole('searchbox').fill('e');
  await titlesOf(seen).first().getByRole('link').click();
  await list.locator('[part~=detail]').waitFor();
  await seen.page.goBack();
  await titlesOf(seen).first().waitFor();
}
