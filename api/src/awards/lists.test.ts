import { parse } from 'csv-parse/sync';
import { parseFeed } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { type TestApi, testApi } from '../testing.ts';
import type { Award, AwardEntry } from './shape.ts';
import {
  after,
  calendar,
  decide,
  during,
  judging,
  keyOf,
  type List,
  putAward,
  putEntry,
  type Refusal,
  round,
  send,
  titlesAt,
} from './testing.ts';

describe('lists and files', () => {
  async function decided(): Promise<TestApi> {
    const api = await calendar(during);
    const { id } = await putAward(api);
    const entries = {
      Anerkannt: await putEntry(api, id, 'Anerkannt', { category: 'beteiligung' }),
      Dabei: await putEntry(api, id, 'Dabei', { owner: 'kreis-wesel' }),
      Erster: await putEntry(api, id, 'Erster', { owner: 'bonn', entrant: { name: 'Verein Offen' } }),
    };
    api.moveTo(after);
    await decide(api, entries.Anerkannt, { result: 'special-mention', votes: 3 });
    await decide(api, entries.Dabei, { result: 'no-prize', votes: 9 });
    await decide(api, entries.Erster, { votes: 5, reason: 'Weil es wirkt & „hält“.' });
    return api;
  }

  test('winners come first', async () => {
    await using api = await decided();
    expect(await titlesAt(api, '/v1/award-entries')).toEqual(['Erster', 'Anerkannt', 'Dabei']);
    expect(await titlesAt(api, '/v1/award-entries?limit=1&offset=1')).toEqual(['Anerkannt']);
  });

  test.each<[query: string, found: string[]]>([
    ['organization=koeln', ['Anerkannt']],
    ['within=05170', ['Dabei']],
    ['organizer=bonn&category=beteiligung', ['Anerkannt']],
    ['organizer=moers', []],
    ['year=2025', []],
    ['kind=pitch', []],
    ['sizeClass=kreis,other', ['Erster', 'Dabei']],
    ['result=first-prize', ['Erster']],
    ['awarded=true', ['Erster', 'Anerkannt', 'Dabei']],
    ['q=verein+erst', ['Erster']],
    ['programme=preis&sizeClass=kreis', ['Dabei']],
  ])('?%s leaves %j', async (query, found) => {
    await using api = await decided();
    expect(await titlesAt(api, `/v1/award-entries?${query}`)).toEqual(found);
  });

  test.each(['award-entries', 'award-entries/facets', 'award-entries.csv', 'award-entries.atom'])(
    'what does not exist is a mistake to %s, not an empty list',
    async (resource) => {
      await using api = await decided();
      const nobody = '0192a000-0000-7000-8000-000000000000';
      for (const [parameter, value, code] of [
        ['organization', 'atlantis', 'no-such-organization'],
        ['organizer', 'bonn,atlantis', 'no-such-organization'],
        ['within', 'atlantis', 'no-such-organization'],
        ['award', nobody, 'no-such-award'],
        ['programme', 'pries', 'no-such-programme'],
        ['category', 'daten,date', 'category-of-no-round'],
      ] as const)
        expect(
          await send(api, `/v1/${resource}?${parameter}=${value}`, { status: 400 }),
          parameter,
        ).toMatchObject({ errors: [{ parameter, code }] });
      const both: Refusal = await send(api, `/v1/${resource}?programme=pries&category=date`, { status: 400 });
      expect(both.errors).toHaveLength(2);
    },
  );

  test('a category of another round than the one asked for leaves an empty list', async () => {
    await using api = await decided();
    const path = '/v1/awards/by-external-id?organization=moers&externalId=preis';
    const categories = [{ code: 'wohnen', title: 'Wohnen' }];
    const { id } = await send<Award>(api, path, {
      body: { ...round, programme: 'Moerser Preis', categories },
      headers: await keyOf(api, 'moers'),
      status: 201,
    });
    for (const query of ['programme=preis&category=wohnen', 'category=wohnen', `award=${id}&category=daten`])
      expect(await titlesAt(api, `/v1/award-entries?${query}`), query).toEqual([]);
  });

  test('a round that was withdrawn has no entries any more; its id is no typo, its category has become one', async () => {
    await using api = await decided();
    const { items } = await send<List<Award>>(api, '/v1/awards');
    const { id = '' } = items[0] ?? {};
    const headers = { ...(await keyOf(api, 'bonn')), 'If-Match': `"${id}.1"` };
    await send(api, `/v1/awards/${id}`, { method: 'DELETE', headers, status: 204 });
    expect(await titlesAt(api, `/v1/award-entries?award=${id}`)).toEqual([]);
    await send(api, '/v1/award-entries?category=daten', { status: 400 });
  });

  test('a code or a year that does not exist is a mistake, not an empty list', async () => {
    await using api = await testApi();
    for (const query of ['kind=medal', 'year=soon', 'sizeClass=big', 'result=gold'])
      await send(api, `/v1/award-entries?${query}`, { status: 400 });
    for (const query of ['kind=medal', 'year=26', 'status=over', 'programme=pries'])
      await send(api, `/v1/awards?${query}`, { status: 400 });
  });

  test('facets count what adding a value would leave, with labels in the reader’s language', async () => {
    await using api = await decided();
    const { facets } = await send<{ facets: Record<string, object[]> }>(
      api,
      '/v1/award-entries/facets?category=daten',
      { headers: { 'Accept-Language': 'en' } },
    );
    expect(facets.category).toEqual([
      { value: 'beteiligung', label: 'Beteiligung', count: 1 },
      { value: 'daten', label: 'Offene Daten', count: 2 },
    ]);
    expect(facets.sizeClass).toEqual([
      { value: 'kreis', label: 'Districts', count: 1 },
      { value: 'other', label: 'Other bodies', count: 1 },
    ]);
  });

  test('a facet names what is asked for also where it leaves nothing, so that a filter never looks empty', async () => {
    await using api = await decided();
    const path = '/v1/award-entries/facets?category=daten,beteiligung&sizeClass=up-to-20000&year=2024';
    const { total, facets } = await send<{ total: number; facets: Record<string, object[]> }>(api, path);
    expect(total).toBe(0);
    expect(facets).toMatchObject({
      year: [{ value: '2024', label: '2024', count: 0 }],
      category: [
        { value: 'beteiligung', label: 'Beteiligung', count: 0 },
        { value: 'daten', label: 'Offene Daten', count: 0 },
      ],
      sizeClass: [{ value: 'up-to-20000', label: expect.stringContaining('20.000'), count: 0 }],
    });
  });

  test('CSV has a row for each entry and each round', async () => {
    await using api = await decided();
    const rowsOf = async (path: string): Promise<Record<string, string>[]> =>
      parse(await (await api.request(path)).text(), { columns: true });
    expect(await rowsOf('/v1/award-entries.csv?awarded=true&category=daten')).toMatchObject([
      {
        title: 'Erster',
        entrant: 'Verein Offen',
        resultLabel: '1. Preis',
        votes: '5',
        wonPublicVote: 'false',
      },
      { title: 'Dabei', result: 'no-prize', votes: '9', wonPublicVote: 'true' },
    ]);
    expect(await rowsOf('/v1/awards.csv')).toMatchObject([{ title: 'Preis 2026', status: 'decided' }]);
  });

  test('Atom tells of entries with prize and reason, under the filters of the list, to a reader of feeds', async () => {
    await using api = await decided();
    const response = await api.request('/v1/award-entries.atom?organizer=bonn&awarded=true&category=daten');
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const text = await response.text();
    expect(parseFeed(text)).toMatchObject({
      type: 'atom',
      id: 'http://api.test/v1/award-entries.atom?organizer=bonn&awarded=true&category=daten',
      title: 'Beiträge zu Preisen: Stadt Bonn',
      items: [{ title: 'Erster' }, { title: 'Dabei' }],
    });
    const first = parseFeed(text)?.items.find(({ title }) => title === 'Erster');
    expect(first?.description).toBe('1. Preis · Preis 2026\n\nBegründung der Jury: Weil es wirkt & „hält“.');
    const byAccept = { headers: { Accept: 'application/atom+xml', 'Accept-Language': 'en' } };
    const english = await (await api.request('/v1/award-entries?programme=preis', byAccept)).text();
    expect(parseFeed(english)?.title).toBe('Award entries: Preis');
    expect(english).toContain('<category term="Audience award"/>');
  });

  test('Atom says when something became public, also where only the calendar did it', async () => {
    await using api = await calendar(during);
    const { id } = await putAward(api);
    const entry = await putEntry(api, id, 'Daten');
    const news = async () => {
      const feed = parseFeed(await (await api.request('/v1/award-entries.atom')).text());
      return feed?.items.map(({ pubDate, description }) => [pubDate?.toISOString(), description]);
    };
    expect(await news()).toEqual([]);
    api.moveTo('2026-06-10T10:00:00Z');
    expect(await news()).toEqual([['2026-05-31T22:00:00.000Z', 'Eingereicht · Preis 2026']]);
    api.moveTo(judging);
    await decide(api, entry);
    expect(await news()).toEqual([['2026-06-20T10:00:00.000Z', 'Eingereicht · Preis 2026']]);
    api.moveTo(after);
    expect(await news()).toEqual([
      ['2026-06-30T22:00:00.000Z', '1. Preis · Preis 2026\n\nBegründung der Jury: Weil es wirkt.'],
    ]);
  });

  test('JSON-LD names the prize', async () => {
    await using api = await decided();
    const { items } = await send<List<AwardEntry>>(api, '/v1/award-entries');
    expect(await send(api, `/v1/award-entries/${items[0]?.id}.jsonld`)).toMatchObject({
      '@type': 'CreativeWork',
      creator: [{ name: 'Verein Offen' }],
      award: ['Preis 2026: 1. Preis'],
    });
    expect(await send(api, `/v1/awards/${items[0]?.award.id}.jsonld`)).toMatchObject({
      '@type': 'ItemList',
      itemListElement: [{ item: { name: 'Erster' } }, { item: { name: 'Anerkannt' } }],
    });
  });
});
