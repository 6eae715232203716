import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { launchBrowser } from '@opennrw/workshop/chromium';
import { serveLoopback } from '@opennrw/workshop/loopback';
import { at } from '@opennrw/workshop/places';
import { run } from '@opennrw/workshop/programs';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import { hostsOf, visit } from '@opennrw/workshop/visit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { checkWords } from '../check/check.words.ts';
import { checkVersion } from '../check/versions.ts';

const programs = ['unzip', 'curl', 'nginx'] as const;
const has = Object.fromEntries(
  await Promise.all(
    programs.map(async (name) => [
      name,
      await run('sh', ['-c', `command -v ${name} || ls /usr/sbin/${name}`]).then(({ ok }) => ok),
    ]),
  ),
);

let server: RunningServer;
let browser: Browser;
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'own-server-'));
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  if (has.unzip) await unpack();
});
afterAll(async () => {
  await Promise.all([server?.stop(), browser?.close()]);
  rmSync(home, { recursive: true, force: true });
});

describe.skipIf(!has.unzip)('the unpacked bundle on a plain web server', () => {
  test('shows the data of every widget, and asks nobody else', async () => {
    const seen = await visit(browser, `${await ownServer()}/opennrw/beispiel.html`);
    const { page } = seen;
    await page.locator('opennrw-dataset-list [part~=item]').nth(9).waitFor();
    await page.locator('opennrw-dataset-list', { hasText: '38 Datensätze' }).waitFor();
    await page.locator('opennrw-event-calendar [part~=item]').nth(3).waitFor();
    await page.locator('opennrw-participation-map [part~=item]').nth(3).waitFor();
    await page.locator('opennrw-award-showcase', { hasText: 'Das offene Bauamt' }).waitFor();
    await page.locator('opennrw-cockpit-gauge [part~=gauge]').first().waitFor();
    const map = page.locator('opennrw-participation-map [part~=map]');
    await map.scrollIntoViewIfNeeded();
    await map.locator('canvas').waitFor({ timeout: 30_000 });
    expect(await deadDownloads(page)).toEqual([]);
    expect(hostsOf(seen)).toEqual([new URL(page.url()).host]);
    expect(seen.errors).toEqual([]);
    expect(
      seen.requests.filter((url) => url.includes('/v1/') && !/\.(json|geojson)$|boundaries/.test(url)),
    ).toEqual([]);
  });

  test('searches, filters and opens what is saved, and pages through it', async () => {
    const { page } = await visit(browser, `${await ownServer()}/opennrw/beispiel.html`);
    const list = page.locator('opennrw-dataset-list');
    await list.locator('[part~=item]').first().waitFor();
    await list
      .getByRole('button', { name: 'Seite 2' })
      .or(list.getByRole('link', { name: 'Seite 2' }))
      .first()
      .click();
    await list.getByRole('searchbox').fill('parkhaus');
    await expect.poll(() => list.locator('[part~=item]').count(), { timeout: 15_000 }).toBeLessThan(5);
    await list.getByRole('link', { name: /Parkh/ }).first().click();
    await list.locator('[part~=detail]').waitFor();
  });

  test('passes the check of its files', async () => {
    const { findings } = await checkVersion(
      { base: `${await ownServer()}/opennrw`, words: checkWords.de, foreign: false },
      versionIn(home),
    );
    expect(findings.filter(({ kind }) => kind === 'fault')).toEqual([]);
  });
});

test.skipIf(!has.unzip || !has.curl)(
  'aktualisieren.sh replaces the data, and keeps the old ones when the source is away',
  async () => {
    const script = join(home, 'opennrw', 'aktualisieren.sh');
    writeFileSync(join(home, 'opennrw', 'v1', 'datasets.1.json'), '{"old":true}');
    expect(await run('sh', [script])).toMatchObject({ ok: true });
    const fragments = readdirSync(join(home, 'opennrw', 'ohne-javascript'));
    expect(fragments).toContain('dataset-list.html');
    for (const fragment of fragments)
      expect(readFileSync(join(home, 'opennrw', 'ohne-javascript', fragment), 'utf8')).not.toContain('<img');
    expect(readFileSync(join(home, 'opennrw', 'v1', 'datasets.1.json'), 'utf8')).toContain('"items"');
    writeFileSync(
      script,
      readFileSync(script, 'utf8').replace(server.origin, 'http://127.0.0.1:9').replace('--retry 3', ''),
    );
    expect(await run('sh', [script])).toMatchObject({ ok: false });
    expect(readFileSync(join(home, 'opennrw', 'v1', 'datasets.1.json'), 'utf8')).toContain('"items"');
  },
);

describe('the recipe for a proxy', () => {
  test.skipIf(!has.unzip)(
    'needs only what a proxy does: with one in between the page asks its own server alone',
    async () => {
      const origin = await proxyServer();
      const seen = await visit(browser, `${origin}/`);
      await seen.page.locator('opennrw-dataset-list [part~=item]').nth(4).waitFor();
      expect(hostsOf(seen)).toEqual([new URL(origin).host]);
      expect(seen.complaints).toEqual([]);
    },
  );

  test.skipIf(!has.nginx || !has.unzip)('is one that nginx takes, and works in nginx', async () => {
    const origin = await nginx();
    const answer = await fetch(`${origin}/opennrw/v1/datasets?organization=musterstadt&limit=1`);
    expect(await answer.json()).toMatchObject({ total: 38 });
    const seen = await visit(browser, `${origin}/opennrw/widgets/${versionIn(home)}/integrity.json`);
    expect(hostsOf(seen)).toEqual([new URL(origin).host]);
  });
});

/** The links to files for download that lead nowhere. */
async function deadDownloads(page: Page): Promise<string[]> {
  const links = await page
    .locator('a[href*="/v1/"]')
    .evaluateAll((all) => all.flatMap((link) => (link instanceof HTMLAnchorElement ? link.href : [])));
  expect(links.length).toBeGreaterThan(5);
  const answers = await Promise.all(
    [...new Set(links)].map(async (url) => [url, (await fetch(url.replace('webcal:', 'http:'))).ok] as const),
  );
  return answers.flatMap(([url, isThere]) => (isThere ? [] : url));
}

/** Makes the bundle as an operator does, and unpacks it below `home`. */
async function unpack() {
  const file = join(home, 'bundle.zip');
  const command = at('packages', 'embed', 'src', 'own', 'bundle.command.ts');
  const made = await run('node', [
    '--conditions=opennrw-source',
    command,
    ...['--organization', 'musterstadt', '--api', server.origin, '--out', file],
  ]);
  expect(made.ok, made.output).toBe(true);
  const unpacked = await run('unzip', ['-q', file, '-d', home]);
  expect(unpacked.ok, unpacked.output).toBe(true);
}

const versionIn = (folder: string): string => {
  const [, version = ''] =
    /Version (\d+\.\d+\.\d+)/.exec(readFileSync(join(folder, 'opennrw/LIES-MICH.md'), 'utf8')) ?? [];
  return version;
};

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain',
};

/** Files and their types, as every web server sends them; nothing is rewritten. */
async function ownServer(): Promise<string> {
  const { origin, close } = await serveLoopback((path) => {
    const file = join(home, path);
    if (!file.startsWith(home) || !existsSync(file) || extname(file) === '') return undefined;
    const headers: Record<string, string> = { 'X-Content-Type-Options': 'nosniff' };
    if (/\/widgets\/\d+\.\d+\.\d+\//.test(path))
      headers['Cache-Control'] = 'public, max-age=31536000, immutable';
    return { body: readFileSync(file), type: types[extname(file)] ?? 'application/octet-stream', headers };
  });
  onTestFinished(close);
  return origin;
}

/** A town's server that hands `/opennrw/…` on, as the recipe does. */
async function proxyServer(): Promise<string> {
  const version = versionIn(home);
  const page = `<!doctype html><html lang="de"><link rel="icon" href="data:,"><title>Stadt</title>
<script type="module" src="/opennrw/widgets/${version}/opennrw.js"></script>
<opennrw-dataset-list organization="musterstadt"></opennrw-dataset-list>`;
  const proxy = createServer(async ({ url = '/' }, response) => {
    if (!url.startsWith('/opennrw/')) return void response.setHeader('Content-Type', 'text/html').end(page);
    const answer = await fetch(server.origin + url.slice('/opennrw'.length));
    const type = answer.headers.get('Content-Type') ?? '';
    response.writeHead(answer.status, { 'Content-Type': type }).end(Buffer.from(await answer.arrayBuffer()));
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  const address = proxy.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

/** nginx with the recipe as it is in the zip, its cache in a folder of the test. */
async function nginx(): Promise<string> {
  const recipe = readFileSync(join(home, 'opennrw/rezepte/nginx-proxy.conf'), 'utf8').replace(
    '/var/cache/nginx',
    home,
  );
  const [, cache = '', place = ''] = /^(proxy_cache_path[^\n]*)\n(.*)$/ms.exec(recipe) ?? [];
  const port = 20_000 + (process.pid % 20_000);
  const config = join(home, 'nginx.conf');
  writeFileSync(
    config,
    // Its workers have to reach the folder of this test, which is nobody else's.
    `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; pid ${home}/nginx.pid; error_log stderr; events {}
http { access_log off; client_body_temp_path ${home}/b; proxy_temp_path ${home}/p; fastcgi_temp_path ${home}/f; uwsgi_temp_path ${home}/u; scgi_temp_path ${home}/s;
${cache}
server { listen 127.0.0.1:${port}; ${place} } }`,
  );
  const child = spawn('nginx', ['-c', config], {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  onTestFinished(() => void child.kill());
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/`).then(
          () => true,
          () => false,
        ),
      { timeout: 5000 },
    )
    .toBe(true);
  return `http://127.0.0.1:${port}`;
}
