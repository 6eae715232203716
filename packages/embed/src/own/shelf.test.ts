import { describe, expect, test } from 'vitest';
import { savedFor, savedYear } from './saved.ts';
import { shelf } from './shelf.ts';

const home = 'https://stadt.example/opennrw/';
const owner = { slug: 'musterstadt', name: 'Stadt Musterstadt' };
const dataset = (id: string, title: string, theme: string, format = 'CSV') => ({
  id,
  title,
  themes: [theme],
  distributions: [{ format }],
  organization: owner,
});

const files: Record<string, unknown> = {
  'v1/saved.json': { organization: 'musterstadt' },
  'v1/datasets.1.json': {
    items: [dataset('1', 'Radwege', 'TRAN'), dataset('2', 'Bäume der Straße', 'ENVI', 'JSON')],
    total: 3,
    next: 'x',
  },
  'v1/datasets.2.json': { items: [dataset('3', 'Ampeln', 'TRAN', 'JSON')], total: 3, next: null },
  'v1/datasets.facets.json': {
    total: 3,
    facets: {
      theme: [
        { value: 'TRAN', label: 'Verkehr', count: 2 },
        { value: 'ENVI', label: 'Umwelt', count: 1 },
      ],
    },
  },
  'v1/occurrences.1.json': {
    items: [
      {
        ...{ id: 'a', event: 'a', kind: 'meetup' },
        ...{ title: 'Gestern', start: '2026-11-23T10:00:00', end: '2026-11-23T11:00:00' },
      },
      {
        ...{ id: 'b', event: 'b', kind: 'workshop' },
        ...{ title: 'Woche', start: '2026-11-22', end: '2026-11-28' },
      },
      ...['a', 'c'].map((event) => ({
        ...{ id: event === 'a' ? 'a2' : 'c', event, kind: 'meetup' },
        ...{ title: 'Im Dezember', start: '2026-12-05T10:00:00', end: null },
      })),
    ],
    total: 4,
    next: null,
  },
  'v1/events.facets.json': {
    total: 3,
    facets: {
      kind: [
        { value: 'meetup', label: 'Treffen', count: 2 },
        { value: 'workshop', label: 'Werkstatt', count: 1 },
      ],
    },
  },
  'v1/participations.1.json': {
    items: [
      { id: 'p-1', title: 'Park', geometry: { type: 'Point', coordinates: [7.5, 51.5] } },
      { id: 'p-2', title: 'Haushalt', geometry: null },
    ],
    total: 2,
    next: null,
  },
  'v1/participations.shapes.json': {
    type: 'FeatureCollection',
    features: [{ properties: { id: 'p1' } }, { properties: { id: 'p9' } }],
  },
  'v1/cockpit.json': { indicators: [], agreement: { slug: 'neu' } },
  'v1/measures.1.json': {
    items: ['neu', 'alt', 'alt'].map((slug, i) => ({ code: `${i}`, title: 'Ziel', agreement: { slug } })),
    total: 3,
    next: null,
  },
};

describe('the saved files answer', () => {
  test('a page of a list in its own order, reading no more files than it needs', async () => {
    const { read, ask } = open();
    expect(await ask('datasets?limit=1&offset=1&organization=musterstadt&sort=modified')).toMatchObject({
      items: [{ id: '2' }],
      total: 3,
      next: null,
    });
    expect(read).toEqual(['v1/saved.json', 'v1/datasets.1.json']);
  });

  test.each([
    ['datasets?theme=TRAN', ['1', '3']],
    ['datasets?theme=TRAN,ENVI&format=JSON', ['2', '3']],
    ['datasets?q=baume strasse', ['2']],
    ['datasets?sort=title', ['3', '2', '1']],
    ['datasets?organization=andere', []],
    ['occurrences?from=2026-11-24&to=2026-11-30', ['b']],
    ['occurrences?from=2026-11-24&to=2027-11-24', ['b', 'a2', 'c']],
    ['participations?located=true', ['p-1']],
    ['participations?located=false', ['p-2']],
    ['participations?bbox=7,51,8,52', ['p-1']],
    ['participations?bbox=8,51,9,52', []],
  ])('%s', async (question, ids) => {
    const { items } = await open().ask(question);
    expect(items?.map(({ id }) => id)).toEqual(ids);
  });

  test('facets: each counted without its own filter, with the names that the API gave', async () => {
    const { ask } = open();
    expect(await ask('datasets/facets')).toEqual(files['v1/datasets.facets.json']);
    expect(await ask('datasets/facets?format=JSON')).toMatchObject({
      total: 2,
      facets: {
        theme: [
          { value: 'TRAN', label: 'Verkehr', count: 1 },
          { value: 'ENVI', count: 1 },
        ],
      },
    });
    expect(await ask('datasets/facets?theme=ENVI')).toMatchObject({
      total: 1,
      facets: {
        theme: [
          { value: 'TRAN', count: 2 },
          { value: 'ENVI', count: 1 },
        ],
      },
    });
  });

  test('facets of events: those that take place in the period, a series once', async () => {
    const { ask } = open();
    const counts = async (query: string) => {
      const { total, facets } = await ask(`events/facets?${query}`);
      return [total, facets?.kind?.map(({ value, count }) => `${value} ${count}`)];
    };
    expect(await counts('from=2026-11-24&to=2027-11-24')).toEqual([3, ['meetup 2', 'workshop 1']]);
    expect(await counts('from=2026-11-23&to=2026-12-31')).toEqual([3, ['meetup 2', 'workshop 1']]);
    expect(await counts('from=2026-12-01&to=2026-12-31')).toEqual([2, ['meetup 2']]);
    expect(await counts('from=2026-11-24&to=2026-11-30&kind=meetup')).toEqual([0, ['workshop 1']]);
  });

  test('one record, the cockpit, and what is on the map', async () => {
    const { ask } = open();
    expect(await ask('datasets/3')).toMatchObject({ title: 'Ampeln' });
    expect(await ask('cockpit?organization=musterstadt')).toMatchObject({ indicators: [] });
    expect(await ask('participations.geojson?slim=true&q=park')).toEqual({
      type: 'FeatureCollection',
      features: [{ properties: { id: 'p1' } }],
    });
  });
});

test('the measures are those of the present agreement, or of the one that is named', async () => {
  const { ask } = open();
  expect(await ask('measures?limit=100')).toMatchObject({ total: 1, items: [{ code: '0' }] });
  expect(await ask('measures?agreement=alt&limit=100')).toMatchObject({
    ...{ total: 2, items: [{ code: '1' }, { code: '2' }] },
  });
});

describe('what the files cannot answer is refused, never answered with something else', () => {
  test.each([
    ['datasets?within=05', 400, 'within'],
    ['datasets?made-up=1', 400, 'made-up'],
    ['cockpit?within=05', 400, 'within'],
    ['datasets/9', 404, undefined],
    ['boundaries', 404, undefined],
    ['datasets/constructor', 404, undefined],
  ])('%s', async (question, status, parameter) => {
    const response = await open().answer(question);
    expect(response.status).toBe(status);
    const { errors } = await response.json();
    expect(errors[0]?.parameter).toBe(parameter);
  });
});

test('the year of events that is saved begins with the month, in every month', () => {
  expect(savedYear(new Date('2028-02-29T12:00:00Z'))).toEqual({ from: '2028-02-01', to: '2029-02-01' });
});

test('every file has a name of its own and asks for the organization', () => {
  const saved = savedFor('musterstadt');
  expect(new Set(saved.map(({ file }) => file)).size).toBe(saved.length);
  const everybodys = saved.filter(({ ask }) => !ask.includes('musterstadt')).map(({ file }) => file);
  expect(everybodys).toEqual(['v1/cockpit.method.json', 'v1/measures', 'v1/measures.csv']);
});

interface Answered {
  items?: { id: string }[];
  total?: number;
  facets?: Record<string, { value: string; count: number }[]>;
}

function open() {
  const read: string[] = [];
  const fetch = shelf(home, async (file) => {
    read.push(file);
    if (!Object.hasOwn(files, file)) throw new Error(file);
    return files[file];
  });
  const answer = (question: string) => fetch(new Request(`${home}v1/${question}`));
  const ask = async (question: string): Promise<Answered> => {
    const response = await answer(question);
    return JSON.parse(await response.text());
  };
  return { read, answer, ask };
}
