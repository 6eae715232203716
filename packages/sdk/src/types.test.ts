/** What the compiler promises; `tsc` checks this file, the run only confirms that it exists. */
import { expectTypeOf, test } from 'vitest';
import {
  type ApiError,
  type Client,
  createClient,
  type Dataset,
  type DatasetFacets,
  type DatasetList,
  type Facet,
  type Fetch,
  freshness,
  isApiError,
  type License,
  type Organization,
  type Problem,
} from './index.ts';
import { type RawClient, rawClient } from './raw.ts';

const client = createClient({ baseUrl: 'https://town.example' });
const never = (): boolean => false;

test('bodies have the types of the contract', () => {
  expectTypeOf(client.datasets.list).returns.resolves.toEqualTypeOf<DatasetList>();
  expectTypeOf(client.datasets.get).returns.resolves.toEqualTypeOf<Dataset>();
  expectTypeOf(client.datasets.facets).returns.resolves.toEqualTypeOf<DatasetFacets>();
  expectTypeOf(client.datasets.iterate).returns.toExtend<AsyncIterable<Dataset>>();
  expectTypeOf(client.organizations.get).returns.resolves.toEqualTypeOf<Organization>();
});

test('nothing inside is any, and nullable things are nullable', () => {
  expectTypeOf<Dataset['title']>().toEqualTypeOf<string>();
  expectTypeOf<Dataset['license']>().toEqualTypeOf<License | null>();
  expectTypeOf<License>().not.toBeNullable();
  expectTypeOf<DatasetFacets['facets']['theme']>().toEqualTypeOf<Facet[] | undefined>();
  expectTypeOf<Organization['coordinates']>().toEqualTypeOf<[number, number] | null>();
  expectTypeOf<RawClient['GET']>().not.toBeAny();
});

test('filters are checked by name and by kind', () => {
  const params: Parameters<Client['datasets']['list']> = [
    { q: undefined, theme: ['TRAN'], license: 'dl-zero-de/2.0', open: true, sort: 'title', limit: 10 },
    { signal: undefined, staleIfError: true },
  ];
  expectTypeOf(client.datasets.list).toBeCallableWith(...params);
  if (never()) {
    // @ts-expect-error a typo must not silently return everything
    client.datasets.list({ limt: 10 });
    // @ts-expect-error a number is no text
    client.datasets.list({ q: 1 });
    // @ts-expect-error only three orders exist
    client.datasets.list({ sort: 'random' });
    // @ts-expect-error one phrase, not several
    client.datasets.list({ q: ['a', 'b'] });
    // @ts-expect-error facets have no pages
    client.datasets.facets({ limit: 10 });
    // @ts-expect-error an id is needed
    client.datasets.get();
    // @ts-expect-error an address is needed
    createClient({});
  }
});

test('the raw client knows the contract', async () => {
  if (!never()) return;
  const { data, error } = await rawClient(client.connection).GET('/v1/datasets/{id}', {
    params: { path: { id: 'x' } },
  });
  expectTypeOf(data).toEqualTypeOf<Dataset | undefined>();
  expectTypeOf(error).toEqualTypeOf<Problem | undefined>();
  const csv = await rawClient(client.connection).GET('/v1/datasets.csv', { parseAs: 'text' });
  expectTypeOf(csv.data).toEqualTypeOf<string | undefined>();
  const query = { organization: 'bonn', externalId: 'x' };
  await rawClient(client.connection).PUT('/v1/datasets/by-external-id', {
    params: { query },
    body: { title: 'Bäume' },
  });
  // @ts-expect-error a dataset needs a title
  await rawClient(client.connection).PUT('/v1/datasets/by-external-id', { params: { query }, body: {} });
  // @ts-expect-error there is no such path
  rawClient(client.connection).GET('/v1/dataset');
});

test('a guard tells what was caught', () => {
  const caught: unknown = undefined;
  if (isApiError(caught)) {
    expectTypeOf(caught).toEqualTypeOf<ApiError>();
    expectTypeOf(caught.problem).toEqualTypeOf<Problem | null>();
    expectTypeOf(caught.name).toEqualTypeOf<'ApiError'>();
  }
});

test('the global fetch and an app in the same process are both a network', () => {
  expectTypeOf(fetch).toExtend<Fetch>();
  expectTypeOf<(request: Request) => Response | Promise<Response>>().toExtend<Fetch>();
});

test('only a stale body has a reason', () => {
  const fresh = freshness({});
  expectTypeOf(fresh?.receivedAt).toEqualTypeOf<Date | undefined>();
  if (fresh?.stale) expectTypeOf(fresh.error.message).toBeString();
  // @ts-expect-error a fresh one has none
  if (fresh?.stale === false) fresh.error;
});
