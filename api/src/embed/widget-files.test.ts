import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDoors } from '../http/front.ts';
import { respond } from '../http/problem.ts';
import type { World } from '../http/world.ts';
import type { KeepOptions } from './kept-versions.ts';
import { widgetFiles } from './widget-files.ts';

describe('GET /widgets/<version>/<file>', () => {
  test('sends a file that any page may load, check and keep for a year', async () => {
    const server = town();
    server.build('1.0.0', { 'c/shared.js': 'export const a = 1;' });
    const response = await server.start().request('/widgets/1.0.0/c/shared.js');
    expect(await response.text()).toBe('export const a = 1;');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
  });

  test.each([
    ['br', 'br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip, deflate', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['gzip, br;q=0', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['identity', null, (bytes: Buffer) => bytes],
  ])('to a reader that accepts %s it is sent as %s', async (accepted, coding, decoded) => {
    const server = town();
    server.build('1.0.0', { 'opennrw.js': 'const wörter = 1;' });
    const response = await server
      .start()
      .request('/widgets/1.0.0/opennrw.js', { headers: { 'Accept-Encoding': accepted } });
    expect(response.headers.get('Content-Encoding')).toBe(coding);
    expect(decoded(Buffer.from(await response.arrayBuffer())).toString()).toBe('const wörter = 1;');
  });

  test('says "not modified" to a reader that has it', async () => {
    const server = town();
    server.build('1.0.0', { 'opennrw.js': 'one' });
    const app = server.start();
    const tag = (await app.request('/widgets/1.0.0/opennrw.js')).headers.get('ETag') ?? '';
    const again = await app.request('/widgets/1.0.0/opennrw.js', { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await app.request('/widgets/1.0.0/opennrw.js', { headers: { 'If-None-Match': 'W/"x"' } });
    expect(other.status).toBe(200);
  });

  test('answers HEAD with the same headers, and OPTIONS to whoever asks first', async () => {
    const server = town();
    server.build('1.0.0', { 'opennrw.js': 'one' });
    const app = server.start();
    const [get, head] = await Promise.all(
      ['GET', 'HEAD'].map((method) => app.request('/widgets/1.0.0/opennrw.js', { method })),
    );
    expect([head?.status, await head?.text()]).toEqual([200, '']);
    expect([...(head?.headers ?? [])]).toEqual([...(get?.headers ?? [])]);
    const options = await app.request('/widgets/1.0.0/opennrw.js', {
      method: 'OPTIONS',
      headers: { Origin: 'https://stadt.example', 'Access-Control-Request-Method': 'GET' },
    });
    expect([options.status, options.headers.get('Access-Control-Allow-Origin')]).toEqual([204, '*']);
  });

  test.each([
    ['c/shared.js', 'text/javascript; charset=utf-8'],
    ['themes/kern.css', 'text/css; charset=utf-8'],
    ['custom-elements.json', 'application/json; charset=utf-8'],
    ['LICENSES.txt', 'text/plain; charset=utf-8'],
  ])('sends %s as %s', async (file, type) => {
    const server = town();
    server.build('1.0.0', { [file]: '{}' });
    const response = await server.start().request(`/widgets/1.0.0/${file}`);
    expect(response.headers.get('Content-Type')).toBe(type);
  });

  test.each([
    '/widgets/1.0.0/../../secret.txt',
    '/widgets/1.0.0/%2e%2e/%2e%2e/secret.txt',
    '/widgets/1.0.0/..%2f..%2fsecret.txt',
    '/widgets/..%2f/secret.txt',
    '/widgets/%2e%2e/secret.txt',
    '/widgets/1.0.0//etc/passwd',
    '/widgets/1.0.0/c',
    '/widgets/1.0.0/',
    '/widgets/1.0.0/constructor',
    '/widgets/9.9.9/opennrw.js',
  ])('finds nothing at %s', async (path) => {
    const server = town();
    server.build('1.0.0', { 'opennrw.js': 'one', 'c/shared.js': 'two' });
    writeFileSync(join(server.data, 'secret.txt'), 'secret');
    const { status, headers } = await server.start().request(path);
    // A file that is on its way with an upgrade must not stay "missing" in a cache.
    expect([status, headers.get('Cache-Control') ?? 'no-store']).toEqual([404, 'no-store']);
  });
});

describe('an upgrade', () => {
  test('adds the new version and removes none', async () => {
    const server = town();
    server.build('1.0.0', { 'opennrw.js': 'old' });
    server.start();
    server.unbuild('1.0.0');
    server.build('1.1.0', { 'opennrw.js': 'new' });
    const app = server.start();
    expect(await (await app.request('/widgets/1.0.0/opennrw.js')).text()).toBe('old');
    expect(await (await app.request('/widgets/1.1.0/opennrw.js')).text()).toBe('new');
  });

  test('never changes a version that pages already carry the hashes of, and tells the operator', async () => {
    const server = town();
    server.build('1.0.0', { 'opennrw.js': 'old' });
    server.start();
    server.build('1.0.0', { 'opennrw.js': 'other' });
    const warnings: string[] = [];
    const app = server.start({ warn: (sentence) => warnings.push(sentence) });
    expect(await (await app.request('/widgets/1.0.0/opennrw.js')).text()).toBe('old');
    expect(warnings).toEqual([expect.stringContaining('The served ones stay')]);
  });

  test('replaces the same version only where the developer asks for it', async () => {
    const server = town();
    server.build('1.0.0', { 'opennrw.js': 'old', 'c/gone.js': 'gone' });
    server.start();
    server.unbuild('1.0.0');
    server.build('1.0.0', { 'opennrw.js': 'other' });
    const app = server.start({ replaceSameVersion: true });
    expect(await (await app.request('/widgets/1.0.0/opennrw.js')).text()).toBe('other');
    expect((await app.request('/widgets/1.0.0/c/gone.js')).status).toBe(404);
  });

  test('without a build still serves what was kept, and says that there is no build', async () => {
    const server = town();
    server.build('1.0.0', { 'opennrw.js': 'old' });
    server.start();
    server.unbuild('1.0.0');
    const warnings: string[] = [];
    const app = server.start({ warn: (sentence) => warnings.push(sentence) });
    expect((await app.request('/widgets/1.0.0/opennrw.js')).status).toBe(200);
    expect(warnings).toEqual([expect.stringContaining('npm run build')]);
  });
});

describe('GET /widgets/<major>/opennrw.js', () => {
  test('imports the newest version of that major, for an hour', async () => {
    const server = town();
    for (const version of ['0.9.0', '1.2.0', '1.10.0', '1.11.0-beta.1', '2.0.0'])
      server.build(version, { 'opennrw.js': '' });
    const app = server.start();
    const response = await app.request('/widgets/1/opennrw.js');
    expect(await response.text()).toBe("import '../1.10.0/opennrw.js';\n");
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=3600');
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(await (await app.request('/widgets/0/opennrw.js')).text()).toBe("import '../0.9.0/opennrw.js';\n");
    expect((await app.request('/widgets/3/opennrw.js')).status).toBe(404);
  });
});

test('the newest version and the hash of its loader are known, for the snippets', () => {
  const server = town();
  server.build('0.1.0', { 'integrity.json': '{"loader":"sha384-old"}' });
  server.build('0.2.0', { 'integrity.json': '{"loader":"sha384-new","files":{"frame.js":"sha384-f"}}' });
  const files = widgetFiles({ from: server.built, keepIn: server.data });
  expect(files.newest).toEqual({
    version: '0.2.0',
    integrity: 'sha384-new',
    files: { 'frame.js': 'sha384-f' },
  });
  expect(files.versions.map((version) => files.text(version, 'integrity.json'))).toEqual([
    '{"loader":"sha384-old"}',
    '{"loader":"sha384-new","files":{"frame.js":"sha384-f"}}',
  ]);
  expect(files.text('0.2.0', '../0.1.0/integrity.json')).toBe(undefined);
});

/** A server with folders of its own, gone after the test; `start` may be called again, as after an upgrade. */
function town() {
  const home = mkdtempSync(join(tmpdir(), 'widget-files-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const [built, data] = [join(home, 'built'), join(home, 'data')];
  mkdirSync(data);
  return {
    built,
    data,
    build(version: string, files: Record<string, string>) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(built, version, name)), { recursive: true });
        writeFileSync(join(built, version, name), text);
      }
    },
    unbuild: (version: string) => rmSync(join(built, version), { recursive: true }),
    start: (options: Partial<KeepOptions> = {}) =>
      new Hono<World>()
        .use(openDoors())
        .route('/', widgetFiles({ from: built, keepIn: data, ...options }).routes)
        .onError(respond),
  };
}
