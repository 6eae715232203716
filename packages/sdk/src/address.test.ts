import { afterEach, expect, test, vi } from 'vitest';
import { createClient, OpenNrwError } from './index.ts';
import { rawClient } from './raw.ts';
import { clientOn, dataset, failureOf, page } from './testing.ts';

const one = () => Response.json(dataset('Bäume'));

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['https://town.example', 'https://town.example/v1/datasets'],
  ['https://town.example/', 'https://town.example/v1/datasets'],
  ['https://town.example/opennrw', 'https://town.example/opennrw/v1/datasets'],
  ['https://town.example/opennrw/', 'https://town.example/opennrw/v1/datasets'],
  ['https://town.example/opennrw//?a=b#c', 'https://town.example/opennrw/v1/datasets'],
  ['http://localhost:8080/{x}', 'http://localhost:8080/%7Bx%7D/v1/datasets'],
])('%s lists from %s', async (baseUrl, url) => {
  const { client, requests } = clientOn([page()], { baseUrl });
  await client.datasets.list();
  expect(requests[0]?.url).toBe(url);
});

test('in a browser the address may be relative to the page', async () => {
  vi.stubGlobal('document', { baseURI: 'https://town.example/rathaus/seite.html' });
  const { client, requests } = clientOn([page()], { baseUrl: '../opennrw/' });
  await client.datasets.list();
  expect(requests[0]?.url).toBe('https://town.example/opennrw/v1/datasets');
});

test.each(['', '/opennrw', 'town.example', 'localhost:8080', 'ftp://town.example', 'javascript:alert(1)'])(
  'outside a browser "%s" is refused as an address, at once and by name',
  (baseUrl) => {
    expect(() => createClient({ baseUrl })).toThrow(`baseUrl "${baseUrl}"`);
    expect(() => createClient({ baseUrl })).toThrow(OpenNrwError);
  },
);

test.each([
  ['../../evil?x=1', '..%2F..%2Fevil%3Fx%3D1'],
  ['a/b#c', 'a%2Fb%23c'],
  ['..\\..\\evil', '..%5C..%5Cevil'],
  ['%2e%2e', '%252e%252e'],
  ['köln $& {id}', 'k%C3%B6ln%20%24%26%20%7Bid%7D'],
  ['...', '...'],
])('the id "%s" stays one segment of the path', async (id, segment) => {
  const { client, requests } = clientOn([one()]);
  await client.datasets.get(id);
  expect(requests[0]?.url).toBe(`https://town.example/opennrw/v1/datasets/${segment}`);
});

test.each(['', '.', '..', 'a\ud800b'])('the id "%s" is refused before anything is sent', async (id) => {
  const { client, requests } = clientOn([one()]);
  await expect(client.datasets.get(id)).rejects.toBeInstanceOf(OpenNrwError);
  await expect(
    rawClient(client.connection).GET('/v1/datasets/{id}', { params: { path: { id } } }),
  ).rejects.toThrow('not a possible id');
  expect(requests).toHaveLength(0);
});

test('several values are joined by commas, empty ones left out, in an order that is always the same', async () => {
  const { client, requests } = clientOn([page()]);
  await client.datasets.list({
    theme: ['TRAN', 'ENVI'],
    q: 'Bäume & Köln',
    open: false,
    format: '',
    license: [],
    limit: 10,
  });
  const url = new URL(requests[0]?.url ?? '');
  expect([...url.searchParams]).toEqual([
    ['limit', '10'],
    ['open', 'false'],
    ['q', 'Bäume & Köln'],
    ['theme', 'TRAN,ENVI'],
  ]);
});

test('a wrong number is sent as it is: the API answers better than silence', async () => {
  const { client, requests } = clientOn([page()]);
  await client.datasets.list({ limit: Number.NaN, offset: 0 });
  expect(requests[0]?.url).toContain('?limit=NaN&offset=0');
});

test('lone surrogates in a filter do no harm', async () => {
  const { client, requests } = clientOn([page()]);
  await client.datasets.list({ q: '\ud800' });
  expect(requests[0]?.url).toContain('q=%EF%BF%BD');
});

test('the client’s organization narrows lists, walks and facets, unless a call names another or none', async () => {
  const { client, requests } = clientOn([page()], { organization: 'bonn' });
  await client.datasets.list({ q: 'a' });
  await client.datasets.facets();
  await client.datasets.iterate().next();
  await client.datasets.list({ organization: undefined });
  await client.datasets.list({ organization: 'moers' });
  await client.datasets.list({ organization: '' });
  const asked = requests.map(({ url }) => new URL(url).searchParams.get('organization'));
  expect(asked).toEqual(['bonn', 'bonn', 'bonn', 'bonn', 'moers', null]);
});

test('the client’s organization does not narrow the list of organizations', async () => {
  const { client, requests } = clientOn([page()], { organization: 'bonn' });
  await client.organizations.list({ kind: ['kreis', 'land'] });
  expect(requests[0]?.url).toBe('https://town.example/opennrw/v1/organizations?kind=kreis%2Cland');
});

test('an unreadable address fails with a sentence that names it', async () => {
  const error = await failureOf(Promise.resolve().then(() => createClient({ baseUrl: 'nowhere' })));
  expect(String(error)).toBe('OpenNrwError: baseUrl "nowhere" is not an http address.');
});
