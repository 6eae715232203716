import { afterEach, describe, expect, test, vi } from 'vitest';
import { delivery } from './delivery.ts';
import { createClient, freshness } from './index.ts';
import { rawClient } from './raw.ts';
import { clientOn, dataset, failureOf, html, network, page, refusal, silence } from './testing.ts';

const cut = new TypeError('fetch failed');
const unchanged = () => new Response(null, { status: 304 });
const conditionOf = (request: Request | undefined) => request?.headers.get('If-None-Match');

afterEach(() => vi.unstubAllGlobals());

describe('an answer with an ETag', () => {
  test('is confirmed instead of sent again', async () => {
    const { client, requests } = clientOn([page({ total: 7 }, { ETag: 'W/"a"' }), unchanged]);
    const first = await client.datasets.list({ q: 'Rad' });
    const second = await client.datasets.list({ q: 'Rad' });
    expect(second).toEqual(first);
    expect(requests.map(conditionOf)).toEqual([null, 'W/"a"']);
  });

  test('stays what it was, whatever a caller does to its copy', async () => {
    const { client } = clientOn([page({ items: [dataset('Bäume')] }, { ETag: '"a"' }), unchanged]);
    const first = await client.datasets.list();
    first.items.pop();
    expect((await client.datasets.list()).items).toHaveLength(1);
  });

  test('is replaced when it changed', async () => {
    const { client, requests } = clientOn([
      page({ total: 1 }, { ETag: '"a"' }),
      page({ total: 2 }, { ETag: '"b"' }),
      unchanged,
    ]);
    await client.datasets.list();
    await client.datasets.list();
    expect((await client.datasets.list()).total).toBe(2);
    expect(requests.map(conditionOf)).toEqual([null, '"a"', '"b"']);
  });

  test('belongs to its own address, and to its own client', async () => {
    const { fetch, requests } = network(page({}, { ETag: '"a"' }));
    const client = () => createClient({ baseUrl: 'https://town.example', fetch });
    const one = client();
    await one.datasets.list();
    await one.datasets.list({ q: 'Rad' });
    await client().datasets.list();
    expect(requests.map(conditionOf)).toEqual([null, null, null]);
  });

  test('is shared with the raw client where the same is asked in the same words', async () => {
    const { client, requests } = clientOn([page({ total: 7 }, { ETag: '"a"' }), unchanged]);
    await rawClient(client.connection).GET('/v1/datasets');
    const { data, response } = await rawClient(client.connection).GET('/v1/datasets');
    expect([data?.total, response.status]).toEqual([7, 200]);
    await rawClient(client.connection)
      .GET('/v1/datasets', { headers: { 'Accept-Language': 'en' } })
      .catch(() => {});
    expect(requests.map(conditionOf)).toEqual([null, '"a"', null]);
  });

  test('leaves when fifty newer ones are kept', async () => {
    const { client, requests } = clientOn([() => page({}, { ETag: '"a"' })]);
    for (let offset = 0; offset <= 50; offset++) await client.datasets.list({ offset });
    await client.datasets.list({ offset: 1 });
    await client.datasets.list({ offset: 0 });
    expect(requests.slice(-2).map(conditionOf)).toEqual(['"a"', null]);
  });

  test('stays as long as it is asked for now and then', async () => {
    const { client, requests } = clientOn([() => page({}, { ETag: '"a"' })]);
    for (let offset = 1; offset < 100; offset++) {
      await client.datasets.list();
      await client.datasets.list({ offset });
    }
    const conditions = requests.filter(({ url }) => !url.includes('offset')).map(conditionOf);
    expect(conditions.indexOf(null, 1)).toBe(-1);
    expect(conditions).toHaveLength(99);
  });

  test('of a write is not mistaken for the record', async () => {
    const { fetch, requests } = network(page({}, { ETag: '"a"' }));
    const { send } = delivery({ fetch });
    await send(new Request('https://town.example/v1/x', { method: 'PUT' }));
    await send(new Request('https://town.example/v1/x'));
    expect(conditionOf(requests[1])).toBeNull();
  });
});

test('a browser’s HTTP cache is left to do this by itself: a condition of ours would cost a preflight', async () => {
  vi.stubGlobal('location', { origin: 'https://rathaus.example' });
  const { client, requests } = clientOn([page({}, { ETag: '"a"' })]);
  await client.datasets.list();
  await client.datasets.list();
  expect(requests.map(conditionOf)).toEqual([null, null]);
});

test.each([
  ['without an ETag', page()],
  ['that must not be stored', page({}, { ETag: '"a"', 'Cache-Control': 'no-store' })],
])('an answer %s is asked for without a condition', async (_, answer) => {
  const { client, requests } = clientOn([answer]);
  await client.datasets.list();
  await client.datasets.list();
  expect(requests.map(conditionOf)).toEqual([null, null]);
});

test('what is not JSON streams past the memory', async () => {
  const csv = () => new Response('a;b', { headers: { 'Content-Type': 'text/csv', ETag: '"a"' } });
  const { client, requests } = clientOn([csv]);
  const read = () =>
    rawClient(client.connection).GET('/v1/datasets', { parseAs: 'text', headers: { Accept: 'text/csv' } });
  expect((await read()).data).toBe('a;b');
  await read();
  expect(requests.map(conditionOf)).toEqual([null, null]);
});

describe('staleIfError', () => {
  const failures = [
    ['no network', cut],
    ['503', refusal(503)],
    ['500', refusal(500)],
    ['429', refusal(429)],
    ['a login page', html(200)],
    ['silence', silence],
  ] as const;

  test.each(failures)(
    'on %s the last good body is better than nothing, and says how old it is',
    async (_, failure) => {
      const { client, clock } = clientOn([page({ total: 7 }), failure], { timeout: 20 });
      const then = clock.now();
      await client.datasets.list();
      const body = await client.datasets.list({}, { staleIfError: true });
      expect(body.total).toBe(7);
      expect(freshness(body)).toMatchObject({ stale: true, receivedAt: new Date(then) });
    },
  );

  test('the reason is kept', async () => {
    const { client } = clientOn([page(), refusal(503)]);
    await client.datasets.list();
    const fresh = freshness(await client.datasets.list({}, { staleIfError: true }));
    expect(fresh?.stale && fresh.error).toMatchObject({ name: 'ApiError', status: 503 });
  });

  test.each([400, 404, 410])('a clear no (%i) is not hidden', async (status) => {
    const { client } = clientOn([page(), refusal(status)]);
    await client.datasets.list();
    expect(await failureOf(client.datasets.list({}, { staleIfError: true }))).toMatchObject({ status });
  });

  test('without a last good body the error is thrown', async () => {
    const { client } = clientOn([cut]);
    expect(await failureOf(client.datasets.list({}, { staleIfError: true }))).toMatchObject({
      name: 'NetworkError',
    });
  });

  test('nobody gets old data without asking', async () => {
    const { client } = clientOn([page(), cut]);
    await client.datasets.list();
    expect(await failureOf(client.datasets.list())).toMatchObject({ name: 'NetworkError' });
  });

  test('when the API is back, so is fresh data', async () => {
    const { client } = clientOn([page({ total: 1 }), cut, page({ total: 2 })], { retries: 0 });
    await client.datasets.list({}, { staleIfError: true });
    await client.datasets.list({}, { staleIfError: true });
    const body = await client.datasets.list({}, { staleIfError: true });
    expect([body.total, freshness(body)?.stale]).toEqual([2, false]);
  });
});

describe('freshness', () => {
  test('a confirmed body is as fresh as its confirmation', async () => {
    const { client, clock } = clientOn([page({}, { ETag: '"a"' }), unchanged]);
    await client.datasets.list();
    await clock.wait(60_000, new AbortController().signal);
    const body = await client.datasets.list();
    expect(freshness(body)).toEqual({ stale: false, receivedAt: new Date('2026-03-01T12:01:00Z') });
  });

  test('is known for records and facets too', async () => {
    const { client } = clientOn([Response.json(dataset('Bäume'))]);
    expect(freshness(await client.datasets.get('x'))?.stale).toBe(false);
    expect(freshness(await client.datasets.facets())?.stale).toBe(false);
  });

  test('adds nothing to the body, and a copy has none', async () => {
    const { client } = clientOn([page({ total: 7 })]);
    const body = await client.datasets.list();
    expect(Object.keys(body)).toEqual(['items', 'total', 'totalIs', 'next', 'prev']);
    expect(freshness({ ...body })).toBeUndefined();
  });
});
