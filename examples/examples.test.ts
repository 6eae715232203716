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

  test('c/dataset-list.en.js never runs: an English page gets no words from it, and hears an error', async () => {
    const seen = await visit(
      browser,
      await townWith(oldSnippet(await changing('c/dataset-list.en.js')), 'en'),
    );
    await expect.poll(() => seen.errors.map(({ element }) => element)).toContain('opennrw-dataset-list');
    expect(await seen.page.getByText('Fremder Code').count()).toBe(0);
  });

  test('c/dataset-list.detail.js never runs: a dataset does not open, and the list says so', async () => {
    const seen = await visit(browser, await townWith(oldSnippet(await changing('c/dataset-list.detail.js'))));
    await titlesOf(seen).first().getByRole('link').click();
    await expect.poll(() => seen.errors.map(({ element }) => element)).toContain('opennrw-dataset-list');
  });

  test('there is no other file of this page that could be changed', () => {
    const files = [...old.keys()].filter((name) => /^c\/(shared|dataset-list)\b/.test(name));
    expect(files.sort()).toEqual(
      ['dataset-list.detail', 'dataset-list.en', 'dataset-list', 'shared'].map((n) => `c/${n}.js`),
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
async function townWith(snippet: string, language = 'de'): Promise<string> {
  const body =
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Stadt</title>` +
    `${snippet}<opennrw-dataset-list limit="3" api="${server.origin}/"><p>Inhalt der Seite</p></opennrw-dataset-list>`;
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
