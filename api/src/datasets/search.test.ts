import { describe, expect, test } from 'vitest';
import { TooSlow } from '../database/statement.ts';
import { testApi } from '../testing.ts';
import { ask, draft, store, titles } from './testing.ts';

/** What is in the catalogue, what somebody types, and what a German expects to find, best first. */
const expectations: [typed: string, catalogue: string[], found: string[]][] = [
  ['Baume Koln', ['Bäume in Köln', 'Bäume in Bonn'], ['Bäume in Köln']],
  ['Strasse', ['Straße und Weg', 'Gewässer'], ['Straße und Weg']],
  ['straße', ['Strasse und Weg'], ['Strasse und Weg']],
  ['Koeln', ['Wahllokale Köln'], ['Wahllokale Köln']],
  ['Köln', ['Wahllokale Koeln'], ['Wahllokale Koeln']],
  [
    'Radweg',
    ['Fahrradweg am Rhein', 'Radwege der Stadt', 'Radio'],
    ['Radwege der Stadt', 'Fahrradweg am Rhein'],
  ],
  [
    'Baum',
    ['Straßenbäume', 'Baum des Jahres', 'Baumaßnahmen'],
    ['Baum des Jahres', 'Baumaßnahmen', 'Straßenbäume'],
  ],
  ['bäume', ['Straßenbäume und Parks'], ['Straßenbäume und Parks']],
  ['haush', ['Haushalt 2026', 'Hausnummern'], ['Haushalt 2026']],
  [
    'plan haushalt',
    ['Haushaltsplan', 'Haushalt, Plan und Ist', 'Stadtplan'],
    ['Haushalt, Plan und Ist', 'Haushaltsplan'],
  ],
  ['"öffentliche Toiletten"', ['Öffentliche Toiletten', 'Toiletten, öffentliche'], ['Öffentliche Toiletten']],
  [
    '"offentliche toiletten" bonn',
    ['Öffentliche Toiletten in Bonn', 'Öffentliche Toiletten'],
    ['Öffentliche Toiletten in Bonn'],
  ],
  ['E-Ladesäulen', ['Standorte der E-Ladesäulen'], ['Standorte der E-Ladesäulen']],
  ['2026', ['Haushalt 2026', 'Haushalt 2025'], ['Haushalt 2026']],
  ['Spielplatz', ['Spielplatzkataster', 'Spielplätze'], ['Spielplätze', 'Spielplatzkataster']],
  ['GRÜNFLÄCHEN', ['grünflächen'], ['grünflächen']],
];

describe('GET /v1/datasets?q', () => {
  test.each(expectations)('%s finds what a German expects', async (typed, catalogue, found) => {
    await using api = await testApi();
    await store(
      api,
      catalogue.map((title) => draft(title)),
    );
    expect(titles(await ask(api, `/v1/datasets?q=${encodeURIComponent(typed)}`))).toEqual(found);
  });

  test('ranks the title above keywords and those above the description', async () => {
    await using api = await testApi();
    await store(api, [
      draft('Dritter', { description: 'Hier geht es auch um Brunnen und anderes.' }),
      draft('Zweiter', { keywords: ['Brunnen'] }),
      draft('Brunnen'),
    ]);
    expect(titles(await ask(api, '/v1/datasets?q=Brunnen'))).toEqual(['Brunnen', 'Zweiter', 'Dritter']);
  });

  test('says where it was found, as ranges of plain text', async () => {
    await using api = await testApi();
    await store(api, [draft('Alle Straßenbäume', { description: '<b>Ein Baum</b> & mehr' })]);
    const { items } = await ask<{ items: { title: string; matches: Matches }[] }>(api, '/v1/datasets?q=baum');
    const [found] = items;
    expect(found?.matches.title.map(([from, to]) => found.title.slice(from, to))).toEqual(['bäume']);
    const { text, ranges } = found?.matches.description ?? { text: '', ranges: [] };
    expect(ranges.map(([from, to]) => text.slice(from, to))).toEqual(['Baum']);
  });

  test.each([
    '"',
    '""',
    'foo AND',
    'NEAR(',
    'a:b',
    '*',
    '-',
    "'",
    '%',
    'title:Baum',
    '{title}',
    '(((',
    '\u0000',
    '\ud800',
    '🌳',
    '🌳🌳 Baum',
    'x'.repeat(400),
    '" OR 1=1 --',
    '!!! ???',
    ' ',
    '\\',
    'Baum"',
    '^Baum',
  ])('is not upset by %j', async (typed) => {
    await using api = await testApi();
    await store(api, [draft('Baum')]);
    await ask(api, `/v1/datasets?q=${encodeURIComponent(typed.toWellFormed())}`);
    await ask(api, `/v1/datasets/facets?q=${encodeURIComponent(typed.toWellFormed())}`);
  });

  test('that takes too long is refused with a time to come back', async () => {
    await using api = await testApi();
    Object.assign(api.database, { boundedRead: () => Promise.reject(new TooSlow('late')) });
    for (const path of [
      '/v1/datasets?q=baum',
      '/v1/datasets.csv?q=baum',
      '/v1/datasets.atom?q=baum',
      '/v1/datasets/facets?q=baum',
    ]) {
      const response = await api.request(path);
      expect([path, response.status, response.headers.get('Retry-After')]).toEqual([path, 503, '5']);
      expect(await response.json()).toMatchObject({ type: 'http://api.test/problems/search-too-broad' });
    }
  });

  test('without a word in it lists everything', async () => {
    await using api = await testApi();
    await store(api, [draft('Eins'), draft('Zwei')]);
    expect(await ask(api, '/v1/datasets?q=%3F%3F')).toMatchObject({ total: 2 });
  });

  test('combines with filters, sorts and pages, forwards and back', async () => {
    await using api = await testApi();
    await store(
      api,
      ['C', 'A', 'B'].map((name) => draft(`Baum ${name}`)),
    );
    await store(api, [draft('Baum D')], 'moers');
    const first = await ask(api, '/v1/datasets?q=baum&organization=bonn&sort=title&limit=2');
    expect([titles(first), first.total, first.prev]).toEqual([['Baum A', 'Baum B'], 3, null]);
    const second = await ask(
      api,
      `/v1/datasets?q=baum&organization=bonn&sort=title&limit=2&cursor=${first.next}`,
    );
    expect([titles(second), second.next]).toEqual([['Baum C'], null]);
    const back = await ask(
      api,
      `/v1/datasets?q=baum&organization=bonn&sort=title&limit=2&cursor=${second.prev}`,
    );
    expect(titles(back)).toEqual(['Baum A', 'Baum B']);
  });
});

interface Matches {
  title: [number, number][];
  description: { text: string; ranges: [number, number][] } | null;
}
