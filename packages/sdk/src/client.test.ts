import { afterEach, describe, expect, test, vi } from 'vitest';
import { connect, createClient, datasets, type Notice } from './index.ts';
import { rawClient } from './raw.ts';
import { clientOn, dataset, failureOf, idleClock, network, page, refusal } from './testing.ts';

const titles = async (walk: AsyncIterable<{ title: string }>) => {
  const seen: string[] = [];
  for await (const { title } of walk) seen.push(title);
  return seen;
};
const pageOf = (next: string | null, ...names: string[]) => page({ items: names.map(dataset), next });
const questions = (requests: Request[]) => requests.map(({ url }) => decodeURIComponent(new URL(url).search));

afterEach(() => vi.unstubAllGlobals());

describe('iterate', () => {
  test('yields every item of every page', async () => {
    const { client, requests } = clientOn([pageOf('c1', 'a', 'b'), pageOf('c2'), pageOf(null, 'c')]);
    expect(await titles(client.datasets.iterate({ q: 'Rad' }))).toEqual(['a', 'b', 'c']);
    expect(questions(requests)).toEqual([
      '?limit=100&q=Rad',
      '?cursor=c1&limit=100&q=Rad',
      '?cursor=c2&limit=100&q=Rad',
    ]);
  });

  test('starts where it is told and then follows the cursor', async () => {
    const { client, requests } = clientOn([pageOf('c1', 'a'), pageOf(null, 'b')]);
    await titles(client.datasets.iterate({ offset: 40, limit: 20 }));
    expect(questions(requests)).toEqual(['?limit=20&offset=40', '?cursor=c1&limit=20']);
  });

  test('asks for nothing before it is walked, and for no page that nobody reaches', async () => {
    const { client, requests } = clientOn([pageOf('c1', 'a', 'b')]);
    const walk = client.datasets.iterate();
    expect(requests).toHaveLength(0);
    for await (const _ of walk) break;
    expect(requests).toHaveLength(1);
  });

  test('stops between two items when the caller aborts', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const { client } = clientOn([pageOf(null, 'a', 'b')]);
    const walk = client.datasets.iterate({}, { signal: stop.signal });
    await walk.next();
    stop.abort(reason);
    expect(await failureOf(walk.next())).toBe(reason);
  });

  test('a list that leads in a circle ends with an error, not never', async () => {
    const { client } = clientOn([pageOf('c1', 'a')]);
    await expect(titles(client.datasets.iterate())).rejects.toThrow('leads to itself');
  });

  test('an error on a later page is thrown there', async () => {
    const { client } = clientOn([pageOf('c1', 'a'), refusal(400)]);
    const walk = client.datasets.iterate();
    await walk.next();
    expect(await failureOf(walk.next())).toMatchObject({ status: 400 });
  });

  test('walks organizations too', async () => {
    const { client, requests } = clientOn([pageOf('c1', 'a'), pageOf(null, 'b')]);
    const walk = client.organizations.iterate({ kind: 'kreis' });
    expect([(await walk.next()).done, (await walk.next()).done, (await walk.next()).done]).toEqual([
      false,
      false,
      true,
    ]);
    expect(questions(requests)).toEqual(['?kind=kreis&limit=100', '?cursor=c1&kind=kreis&limit=100']);
  });
});

describe('notices', () => {
  const ageing = {
    Deprecation: '@1767225600',
    Sunset: 'Thu, 31 Dec 2026 23:59:59 GMT',
    Link: '<https://town.example/docs>; rel="deprecation"',
  };

  async function noticesOf(headers: Record<string, string>) {
    const notices: Notice[] = [];
    const { client } = clientOn([page({}, headers)], { onNotice: (notice) => notices.push(notice) });
    await client.datasets.list();
    return notices;
  }

  test('say what ages, since when and until when', async () => {
    expect(await noticesOf(ageing)).toEqual([
      {
        url: 'https://town.example/opennrw/v1/datasets',
        deprecation: new Date('2026-01-01T00:00:00Z'),
        sunset: new Date('2026-12-31T23:59:59Z'),
        link: ageing.Link,
      },
    ]);
  });

  test('come from one header alone too', async () => {
    expect(await noticesOf({ Sunset: ageing.Sunset })).toMatchObject([{ deprecation: null, link: null }]);
    expect(await noticesOf({ Deprecation: ageing.Deprecation })).toMatchObject([{ sunset: null }]);
  });

  test('are silent where nothing ages', async () => {
    expect(await noticesOf({ Link: '</v1/datasets?cursor=x>; rel="next"' })).toEqual([]);
  });

  test('come with refusals, and through the raw client', async () => {
    const notices: Notice[] = [];
    const { client } = clientOn([refusal(410, ageing)], { onNotice: (notice) => notices.push(notice) });
    await rawClient(client.connection).GET('/v1/datasets');
    expect(notices).toHaveLength(1);
  });

  test('are not needed', async () => {
    const { client } = clientOn([page({ total: 7 }, ageing)]);
    expect((await client.datasets.list()).total).toBe(7);
  });
});

test('a connection shows every answer with its request to whom it may concern', async () => {
  const seen: string[] = [];
  const { fetch } = network(refusal(503), page());
  const connection = connect({
    baseUrl: 'https://town.example',
    fetch,
    clock: idleClock().clock,
    onAnswer: (request, response) => seen.push(`${response.status} ${request.url}`),
  });
  await datasets(connection).list();
  expect(seen).toEqual(['200 https://town.example/v1/datasets']);
});

test('without `fetch` the global one is used, as it is at that moment and as a free function', async () => {
  const client = createClient({ baseUrl: 'https://town.example' });
  const { fetch, requests } = network(page({ total: 7 }));
  vi.stubGlobal('fetch', function (this: unknown, request: Request) {
    expect([undefined, globalThis]).toContain(this);
    return fetch(request);
  });
  expect((await client.datasets.list()).total).toBe(7);
  expect(requests).toHaveLength(1);
});

test('a handed-in fetch is called as a free function: the browser’s own insists on it', async () => {
  let self: unknown = 'nobody';
  const client = createClient({
    baseUrl: 'https://town.example',
    fetch: function (this: unknown) {
      self = this;
      return page();
    },
  });
  await client.datasets.list();
  expect(self).toBeUndefined();
});
