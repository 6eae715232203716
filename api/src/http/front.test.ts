import { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { ask, draft, store } from '../datasets/testing.ts';
import { testApi } from '../testing.ts';
import { preferred } from './formats.ts';
import { numbered } from './front.ts';
import { languageOf } from './language.ts';
import { mergePatch } from './merge-patch.ts';
import { Problem, problemKinds, respond } from './problem.ts';
import { problemWords } from './problem.words.ts';
import type { World } from './world.ts';

describe('a problem', () => {
  test('speaks the reader’s language, German unless English is preferred', async () => {
    await using api = await testApi();
    expect(await ask(api, '/v1/nix', { status: 404 })).toMatchObject({
      title: 'Nicht gefunden',
      instance: '/v1/nix',
    });
    expect(await ask(api, '/v1/nix', { status: 404, headers: { 'Accept-Language': 'en' } })).toMatchObject({
      title: 'Not found',
    });
  });

  test('carries the number that the log has', async () => {
    const { log, lines } = listening();
    await using api = await testApi({ edges: { log } });
    const response = await api.request('/v1/nix');
    const { requestId } = (await response.json()) as { requestId: string };
    expect(response.headers.get('X-Request-Id')).toBe(requestId);
    expect(lines()).toContainEqual(expect.objectContaining({ requestId, status: 404 }));
  });

  test('that nobody expected stays inside: the answer says nothing, the log everything', async () => {
    const { log, lines } = listening();
    await using api = await testApi({ edges: { log } });
    Object.assign(api.database, { revision: () => Promise.reject(new Error('disk on fire at sector 7')) });
    const text = await (await api.request('/v1/datasets')).text();
    expect(text).toContain('internal-error');
    expect(text).not.toMatch(/fire|sector|stack/);
    expect(JSON.stringify(lines())).toContain('disk on fire');
  });

  test('about what is not made yet is no incident for the log', async () => {
    const { log, lines } = listening();
    await using api = await testApi({ seed: 'none' });
    const app = new Hono<World>().use(numbered({ ...api.edges, log }));
    app.onError(respond);
    app.get('/later', () => {
      throw new Problem('not-implemented');
    });
    const { status } = await app.request('/later');
    expect([status, lines().filter(({ level }) => Number(level) > 30)]).toEqual([501, []]);
  });

  test.each(Object.keys(problemKinds))('%s has its words in both languages', (kind) => {
    for (const language of ['de', 'en'] as const) {
      const words = problemWords[language][kind as keyof typeof problemKinds];
      expect(words.title.length * words.help.length * words.detail({}).length).toBeGreaterThan(0);
    }
    expect(problemWords.de[kind as keyof typeof problemKinds].title).not.toBe(
      problemWords.en[kind as keyof typeof problemKinds].title,
    );
  });
});

describe('the log', () => {
  test('has method, route, status and time, and nothing about the visitor or the search', async () => {
    const { log, lines } = listening();
    await using api = await testApi({ edges: { log, addressOf: () => '203.0.113.77' } });
    await api.request('/v1/datasets?q=Erika+Mustermann', {
      headers: { 'User-Agent': 'Erikas Browser', Cookie: 'erika=1' },
    });
    const [line] = lines();
    expect(line).toMatchObject({ method: 'GET', route: '/v1/datasets', status: 200, msg: 'request' });
    expect(JSON.stringify(lines())).not.toMatch(/Erika|203\.0\.113|Mustermann/i);
  });
});

test('the log tells of a query that failed, and not of what was asked for', async () => {
  const { log, lines } = listening();
  await using api = await testApi({ edges: { log } });
  await api.database.write(() => [sql`drop table cockpit_notes`]);
  const { status } = await api.request(
    '/v1/data-requests/by-external-id?organization=bonn&externalId=erika-1',
    {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'Ich, Erika, wünsche Daten.' }),
    },
  );
  const written = JSON.stringify(lines());
  expect([status, written]).toEqual([500, expect.stringContaining('no such table')]);
  expect(written).not.toMatch(/erika/i);
});

describe('the rate limit', () => {
  test('refuses an address beyond its share, says when to come back, and lets others pass', async () => {
    let address = '192.0.2.1';
    await using api = await testApi({ edges: { rateLimit: 2, addressOf: () => address } });
    await api.request('/v1/datasets');
    await api.request('/v1/datasets');
    const refused = await api.request('/v1/datasets');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    address = '192.0.2.2';
    expect((await api.request('/v1/datasets')).status).toBe(200);
  });

  test('counts what is made for each request, also below the files of the widgets, which are free', async () => {
    await using api = await testApi({ seed: 'none', edges: { rateLimit: 1 } });
    const statusOf = async (path: string) => (await api.request(path)).status;
    expect(await statusOf('/widgets/status')).toBe(404);
    expect(await statusOf('/widgets/status/1.0.0')).toBe(429);
    expect(await statusOf('/widgets/1.0.0/opennrw.js')).toBe(404);
  });

  test('counts keys that are none for their address, and then stops looking at them', async () => {
    await using api = await testApi({ edges: { rateLimit: 3 } });
    const tried = { headers: { Authorization: 'Bearer onrw_0123456789012345678901234567890' } };
    const statuses: number[] = [];
    for (let times = 0; times < 5; times++) statuses.push((await api.request('/v1/datasets', tried)).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });

  test('allows a key more', async () => {
    await using api = await testApi({ edges: { rateLimit: 1 } });
    const { Authorization } = await api.key('bonn').catch(async () => ({ Authorization: '' }));
    const statuses: number[] = [];
    for (let times = 0; times < 5; times++)
      statuses.push((await api.request('/v1/datasets', { headers: { Authorization } })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('the doors', () => {
  test('are open for reading from any page, without credentials', async () => {
    await using api = await testApi();
    const response = await api.request('/v1/datasets', { headers: { Origin: 'https://rathaus.example' } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(response.headers.get('X-Frame-Options')).toBeNull();
  });

  test('answer a preflight', async () => {
    await using api = await testApi();
    const response = await api.request('/v1/datasets/by-external-id', {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Method': 'PUT' },
    });
    expect([response.status, response.headers.get('Access-Control-Allow-Methods')]).toEqual([
      204,
      expect.stringContaining('PUT'),
    ]);
  });

  test('let problems be read from any page, too', async () => {
    await using api = await testApi();
    expect((await api.request('/v1/datasets?x=1')).headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('are closed to an address of endless length', async () => {
    await using api = await testApi();
    await ask(api, `/v1/datasets?q=${'x'.repeat(4000)}`, { status: 414 });
  });
});

describe('kept answers', () => {
  test('are given again until the data change, and never for another question', async () => {
    await using api = await testApi();
    const first = await api.request('/v1/datasets');
    const again = await api.request('/v1/datasets');
    expect(again.headers.get('ETag')).toBe(first.headers.get('ETag'));
    expect((await api.request('/v1/datasets?limit=1')).headers.get('ETag')).not.toBe(
      first.headers.get('ETag'),
    );
    expect(
      (await api.request('/v1/datasets', { headers: { 'Accept-Language': 'en' } })).headers.get('ETag'),
    ).not.toBe(first.headers.get('ETag'));
    await store(api, [draft('Neu')]);
    const changed = await api.request('/v1/datasets', {
      headers: { 'If-None-Match': first.headers.get('ETag') ?? '' },
    });
    expect(await changed.json()).toMatchObject({ total: 1 });
  });

  test('answer 304 without asking the database for a row', async () => {
    await using api = await testApi();
    const tag = (await api.request('/v1/datasets')).headers.get('ETag') ?? '';
    const revision = await api.database.revision();
    Object.assign(api.database, { read: null, boundedRead: null, revision: () => revision });
    const response = await api.request('/v1/datasets', { headers: { 'If-None-Match': tag } });
    expect([response.status, await response.text()]).toEqual([304, '']);
  });

  test('travel zipped with a tag of their own', async () => {
    await using api = await testApi();
    await store(
      api,
      Array.from({ length: 5 }, (_, at) => draft(`Datensatz ${at}`)),
    );
    const plain = await api.request('/v1/datasets');
    const zipped = await api.request('/v1/datasets', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(zipped.headers.get('Content-Encoding')).toBe('gzip');
    expect(zipped.headers.get('ETag')).not.toBe(plain.headers.get('ETag'));
    const text = await new Response(zipped.body?.pipeThrough(new DecompressionStream('gzip'))).text();
    expect(text).toBe(await plain.text());
    const never = await api.request('/v1/datasets', { headers: { 'Accept-Encoding': 'gzip;q=0, identity' } });
    expect(never.headers.get('Content-Encoding')).toBe(null);
    expect(
      (await api.request('/v1/datasets', { headers: { 'If-None-Match': zipped.headers.get('ETag') ?? '' } }))
        .status,
    ).toBe(304);
  });

  test('are not for requests with a key', async () => {
    await using api = await testApi();
    const { Authorization } = await api.key('bonn');
    const response = await api.request('/v1/datasets', { headers: { Authorization } });
    expect(response.headers.get('Cache-Control') ?? '').not.toContain('public');
  });
});

test.each([
  [undefined, 'de'],
  ['en', 'en'],
  ['en-GB,de;q=0.9', 'en'],
  ['de,en;q=0.9', 'de'],
  ['fr,en;q=0.5', 'en'],
  ['fr', 'de'],
  ['en;q=0,de;q=0.1', 'de'],
  ['*;q=0.1', 'de'],
  [',,;;q=x', 'de'],
])('Accept-Language %j means %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['text/csv', 'text/csv'],
  ['text/csv;q=0.5, application/json;q=0.9', 'application/json'],
  ['text/*', 'text/csv'],
  ['text/html, */*;q=0.1', 'application/json'],
  ['application/json;q=0, text/csv', 'text/csv'],
  ['image/png', null],
])('Accept %j prefers %s', (accept, type) => {
  expect(preferred(accept, ['application/json', 'text/csv'])).toBe(type);
});

test.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [['a'], { a: 1 }, { a: 1 }],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  [{ a: 'foo' }, 'bar', 'bar'],
])('merge-patch (RFC 7396): %j and %j give %j', (target, patch, merged) => {
  expect(mergePatch(target, patch)).toEqual(merged);
});

test('a merge-patch cannot reach a prototype', () => {
  mergePatch({}, JSON.parse('{"__proto__":{"polluted":true}}'));
  expect('polluted' in {}).toBe(false);
});

function listening() {
  const written: string[] = [];
  const sink = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  return {
    log: pino({ level: 'info', base: null }, sink),
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
