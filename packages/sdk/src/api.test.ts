/** The client and the real API, in one process: the network is `api.request`. */
import { type TestApi, type TestWorld, testApi } from '@opennrw/api/testing';
import { expect, test } from 'vitest';
import { type ClientOptions, connect, createClient, datasets, isApiError } from './index.ts';
import { rawClient } from './raw.ts';
import { failureOf, network } from './testing.ts';

function clientOf(api: TestApi, options: Partial<ClientOptions> = {}) {
  return createClient({ baseUrl: 'http://api.test', fetch: api.request, retries: 0, ...options });
}

/** An API with these datasets of Bonn, and a client that may write there. */
async function bonnWith(titles: readonly string[], world: TestWorld = {}) {
  const api = await testApi(world);
  const { Authorization } = await api.key('bonn');
  const client = clientOf(api, { headers: { Authorization } });
  for (const title of titles) await put(client, title);
  return Object.assign(client, { api, [Symbol.asyncDispose]: api.close });
}

function put(client: Pick<ReturnType<typeof createClient>, 'connection'>, title: string) {
  const query = { organization: 'bonn', externalId: title };
  return rawClient(client.connection).PUT('/v1/datasets/by-external-id', {
    params: { query },
    body: { title },
  });
}

test('a dataset that was written is found, read and counted', async () => {
  await using bonn = await bonnWith(['Bäume in Bonn', 'Radwege']);
  const { items, total, totalIs, next } = await bonn.datasets.list({ q: 'baum' });
  expect({ total, totalIs, next }).toEqual({ total: 1, totalIs: 'exact', next: null });
  const dataset = await bonn.datasets.get(items[0]?.id ?? '');
  expect(dataset.title).toBe('Bäume in Bonn');
  expect(dataset.organization.slug).toBe('bonn');
  const { facets } = await bonn.datasets.facets();
  expect(facets.organization).toMatchObject([{ value: 'bonn', count: 2 }]);
});

test('a walk visits every dataset once, however small the pages', async () => {
  const titles = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  await using bonn = await bonnWith(titles);
  const seen: string[] = [];
  for await (const { title } of bonn.datasets.iterate({ sort: 'title', limit: 2 })) seen.push(title);
  expect(seen).toEqual(titles);
});

test('all of the Land’s Kreise can be walked', async () => {
  await using api = await testApi();
  const kreise = new Set<string>();
  for await (const { slug } of clientOf(api).organizations.iterate({ kind: 'kreis', limit: 10 }))
    kreise.add(slug);
  expect(kreise.size).toBe(31);
});

test('an organization is found by its slug, and its datasets by the client’s default', async () => {
  await using bonn = await bonnWith(['Bäume']);
  expect(await bonn.organizations.get('bonn')).toMatchObject({ kind: 'municipality', kreisfrei: true });
  const inMoers = clientOf(bonn.api, { organization: 'moers' });
  expect((await inMoers.datasets.list()).total).toBe(0);
  expect((await inMoers.datasets.list({ organization: ['bonn', 'moers'] })).total).toBe(1);
});

test('what is asked twice is confirmed with 304, and still all there', async () => {
  await using bonn = await bonnWith(['Bäume']);
  const statuses: number[] = [];
  const { list } = datasets(
    connect({
      baseUrl: 'http://api.test',
      fetch: bonn.api.request,
      onAnswer: (_, response) => statuses.push(response.status),
    }),
  );
  const first = await list();
  expect(await list()).toEqual(first);
  await put(bonn, 'Radwege');
  expect((await list()).total).toBe(2);
  expect(statuses).toEqual([200, 304, 200]);
});

test.each([
  ['de', /^[A-ZÄÖÜ].*nicht/],
  ['en', /^[A-Z].*no/i],
])('an unknown id is a 404 that explains itself in the client’s language (%s)', async (language, words) => {
  await using api = await testApi();
  const error = await failureOf(
    clientOf(api, { language }).datasets.get('019ab000-0000-7000-8000-000000000000'),
  );
  expect(isApiError(error) && error.problem).toMatchObject({
    status: 404,
    detail: expect.stringMatching(words),
  });
  expect(isApiError(error) && error.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('a typo is a 400 that names the parameter', async () => {
  await using api = await testApi();
  const typo = { limit: 5, limt: 5 };
  const error = await failureOf(clientOf(api).datasets.list(typo));
  expect(isApiError(error) && error.problem?.errors).toMatchObject([{ parameter: 'limt', code: 'unknown' }]);
});

test.each(['../../v1/organizations', '..%2Forganizations', 'facets?q=x', 'by-external-id/../../x'])(
  'no id leads out of its folder: "%s"',
  async (id) => {
    await using api = await testApi();
    expect(await failureOf(clientOf(api).datasets.get(id))).toMatchObject({ name: 'ApiError', status: 400 });
  },
);

test('a withdrawn dataset is gone, and says so', async () => {
  await using bonn = await bonnWith(['Bäume']);
  const { items } = await bonn.datasets.list();
  const id = items[0]?.id ?? '';
  const { response } = await rawClient(bonn.connection).GET('/v1/datasets/{id}', {
    params: { path: { id } },
  });
  const header = { 'if-match': response.headers.get('ETag') ?? '' };
  const gone = await rawClient(bonn.connection).DELETE('/v1/datasets/{id}', {
    params: { path: { id }, header },
  });
  expect(gone.response.status).toBe(204);
  expect(await failureOf(bonn.datasets.get(id))).toMatchObject({ status: 410 });
});

test('a write without a key is refused in the answer, not repeated', async () => {
  await using api = await testApi();
  const { fetch, requests } = network(api.request);
  const client = clientOf(api, { fetch, retries: 2 });
  const { error, response } = await put(client, 'Bäume');
  expect([response.status, error?.status, requests.length]).toEqual([401, 401, 1]);
});

test('the whole list as CSV streams through the raw client', async () => {
  await using bonn = await bonnWith(['Bäume; Sträucher']);
  const { data } = await rawClient(bonn.connection).GET('/v1/datasets.csv', { parseAs: 'text' });
  expect(data).toContain('Bäume; Sträucher');
});
