import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { directoryOf } from '../organizations/directory.ts';
import { testApi } from '../testing.ts';
import { relocate } from './relocate.ts';
import { events } from './table.ts';
import { bringIn, put, read, vevent } from './testing.ts';

const titles = async (api: Awaited<ReturnType<typeof testApi>>, query: string) =>
  (await read<{ items: { title: string }[] }>(api, `/v1/events?${query}`)).items
    .map(({ title }) => title)
    .sort();

test.each([
  ['its venue’s town, whoever holds it', { venue: { name: 'Rathaus', city: 'Köln' } }, 'koeln'],
  ['a town spelled without its umlaut', { venue: { city: 'Muenster' } }, 'muenster'],
  ['a town by the name that the state gives it', { venue: { city: 'Halle (Westf.)' } }, 'halle'],
  ['the town of a quarter', { venue: { city: 'Köln-Deutz' } }, 'koeln'],
  [
    'the town behind a postal code',
    { venue: { name: 'Rathaus, Markt 2, 50667 Köln, Deutschland' } },
    'koeln',
  ],
  ['the last word of an address', { venue: { name: 'Stadtgarten, Köln' } }, 'koeln'],
  ['the municipality of a Regionalschlüssel', { venue: { ars: '053150000000', city: 'Bonn' } }, 'koeln'],
  ['the municipality that holds it, where the venue names none', { venue: { name: 'Stadthaus' } }, 'bonn'],
  ['the municipality that holds it, where there is no venue', {}, 'bonn'],
])('an event is found in %s', async (_what, about, place) => {
  await using api = await testApi();
  await put(api, 'Treff', about);
  expect(await titles(api, `municipality=${place}`)).toEqual(['Treff']);
  expect(await titles(api, 'municipality=wuppertal')).toEqual([]);
});

test.each([
  ['that is online only', { attendance: 'online', onlineUrl: 'https://video.example/' }],
  ['in a town of another Land', { venue: { name: 'Rotes Rathaus', city: 'Berlin' } }],
  ['in a town that shares its name', { venue: { name: 'Oper', postalCode: '06108', city: 'Halle' } }],
  ['with a postal code of another Land', { venue: { name: 'Rotes Rathaus, 10178 Berlin' } }],
])('an event %s takes place in no municipality here', async (_what, about) => {
  await using api = await testApi();
  await put(api, 'Treff', about);
  const { facets } = await read<Facets>(api, '/v1/events/facets');
  expect(facets.municipality).toEqual([]);
  expect(await titles(api, 'municipality=bonn')).toEqual([]);
});

type Facets = { facets: Record<string, { value: string; label: string; count: number }[]> };

test('the places are counted as if none were chosen, and several may be', async () => {
  await using api = await testApi();
  await put(api, 'Treff');
  await put(api, 'Runde');
  await put(api, 'Fest', { venue: { city: 'Köln' } });
  const { facets } = await read<Facets>(api, '/v1/events/facets?municipality=koeln');
  expect(facets.municipality).toEqual([
    { value: 'bonn', label: 'Bonn', count: 2 },
    { value: 'koeln', label: 'Köln', count: 1 },
  ]);
  expect(await titles(api, 'municipality=koeln,bonn')).toEqual(['Fest', 'Runde', 'Treff']);
});

test('a move changes the place', async () => {
  await using api = await testApi();
  await put(api, 'Treff', { venue: { city: 'Köln' } });
  await put(api, 'Treff', { venue: { city: 'Bonn' } }, { status: 200 });
  expect(await titles(api, 'municipality=koeln')).toEqual([]);
  expect(await titles(api, 'municipality=bonn')).toEqual(['Treff']);
});

test('dates, feeds and files know the place, and a calendar file brings it', async () => {
  await using api = await testApi();
  await put(api, 'Treff');
  await bringIn(
    api,
    vevent(
      'UID:1@koeln.example',
      'DTSTART:20261127T160000Z',
      'SUMMARY:Fest',
      'LOCATION:Rathaus\\, 50667 Köln',
    ),
  );
  const { items } = await read<{ items: { title: string }[] }>(api, '/v1/occurrences?municipality=koeln');
  expect(items.map(({ title }) => title)).toEqual(['Fest']);
  for (const format of ['ics', 'atom', 'csv']) {
    const text = await (await api.request(`/v1/events.${format}?municipality=koeln`)).text();
    expect(text).toContain('Fest');
    expect(text).not.toContain('Treff');
  }
});

test('a place that does not exist is refused, so that a typo is no empty list', async () => {
  await using api = await testApi();
  for (const slug of ['bon', 'rhein-sieg-kreis', 'bonn,bon']) {
    const path = `/v1/events?municipality=${slug}`;
    const answer = await read<{ errors: unknown }>(api, path, { status: 400 });
    expect(answer.errors).toMatchObject([{ parameter: 'municipality', code: 'no-such-organization' }]);
  }
});

test('events that were stored before places were known get theirs', async () => {
  await using api = await testApi();
  await put(api, 'Fest', { venue: { city: 'Halle (Westf.)' } });
  await put(api, 'Treff');
  await put(api, 'Runde', { venue: { city: 'Berlin' } });
  await put(api, 'Netz', { attendance: 'online', onlineUrl: 'https://video.example/' });
  await api.database.write((into) => [into.update(events).set({ municipalityId: null })]);
  await relocate(api.database, await directoryOf(api.database)());
  expect(await titles(api, 'municipality=halle')).toEqual(['Fest']);
  expect(await titles(api, 'municipality=bonn')).toEqual(['Treff']);
});

test('so do those whose calendar tells the town in other words, once, and what is right stays', async () => {
  await using api = await testApi();
  await put(api, 'Fest', { venue: { city: 'Köln-Deutz' } });
  await put(api, 'Markt', { venue: { name: 'Rathaus, Markt 2, 50667 Köln' } });
  await put(api, 'Runde', { venue: { city: 'Berlin' } });
  await put(api, 'Treff');
  const bonn = sql`(select id from organizations where slug = 'bonn')`;
  await api.database.write((into) => [into.update(events).set({ municipalityId: bonn })]);
  const directory = await directoryOf(api.database)();
  await relocate(api.database, directory);
  expect(await titles(api, 'municipality=koeln')).toEqual(['Fest', 'Markt']);
  expect(await titles(api, 'municipality=bonn')).toEqual(['Treff']);
  const revision = await api.database.revision();
  await relocate(api.database, directory);
  expect(await api.database.revision()).toBe(revision);
});
