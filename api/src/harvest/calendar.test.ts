import { existsSync, readFileSync } from 'node:fs';
import { isNotNull } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { events } from '../events/table.ts';
import { calendar, put, read, vevent } from '../events/testing.ts';
import { type TestApi, testApi } from '../testing.ts';
import { harvestCalendar } from './calendar.ts';
import type { Answer } from './fetch.ts';
import type { RunOptions } from './run.ts';

/** A Tuesday before the days that these feeds speak of. */
const TODAY = '2026-11-24T12:00:00Z';

const date = (name: string, day: string, ...more: string[]): string[] =>
  vevent(`UID:${name}@vhs.example`, `SUMMARY:${name}`, `DTSTART;TZID=Europe/Berlin:${day}T190000`, ...more);

/** Ten evenings on the first ten days of December. */
const evenings = (count = 10): string[] =>
  Array.from({ length: count }, (_, n) =>
    date(`Abend ${n}`, `202612${String(n + 1).padStart(2, '0')}`),
  ).flat();
const without = (lines: string[], ...names: string[]): string[] =>
  lines
    .join('\n')
    .split(/(?<=END:VEVENT)\n/)
    .filter((event) => !names.some((name) => event.includes(`SUMMARY:${name}\n`)));

/** A feed of Bonn that says these lines today. */
async function harvested(
  api: TestApi,
  lines: readonly string[] | string,
  { id = 'vhs', now = TODAY, ...options }: RunOptions & { id?: string; now?: string } = {},
) {
  const url = new URL(`https://${id}.example/termine.ics`);
  const text = typeof lines === 'string' ? lines : calendar(lines);
  const chunks = (async function* () {
    yield Buffer.from(text);
  })();
  const answer: Answer = { url, chunks, charset: 'utf-8' };
  const around = { database: api.database, get: async () => answer, now: () => new Date(now) };
  return harvestCalendar({ id, organizationId: await api.idOf('bonn'), url }, around, options);
}

const marks = (api: TestApi) =>
  api.database.read
    .select({ title: events.title, since: events.missingSince })
    .from(events)
    .where(isNotNull(events.missingSince));
const titles = async (api: TestApi) =>
  (await read(api, '/v1/events?limit=100')).items.map(({ title }) => title);

test('A date that is gone counts as missing in every run until it is back, and stays', async () => {
  await using api = await testApi();
  expect(await harvested(api, evenings())).toMatchObject({ created: 10, missing: 0, status: 'done' });
  const [before] = (await read(api, '/v1/events?q=Abend+4')).items;
  const gone = await harvested(api, without(evenings(), 'Abend 4'));
  expect(gone).toMatchObject({ unchanged: 9, missing: 1, status: 'done', reason: null });
  expect(gone.findings).toEqual([
    { level: 'info', record: 'Abend 4@vhs.example', field: 'SUMMARY', raw: 'Abend 4', code: 'missing' },
  ]);
  const later = { now: '2026-11-25T12:00:00Z' };
  expect(await harvested(api, without(evenings(), 'Abend 4'), later)).toMatchObject({ missing: 1 });
  expect(await marks(api)).toEqual([{ title: 'Abend 4', since: '2026-11-24T12:00:00.000Z' }]);
  expect(await titles(api)).toHaveLength(10);
  expect(await harvested(api, evenings())).toMatchObject({ unchanged: 10, created: 0, missing: 0 });
  expect(await marks(api)).toEqual([]);
  expect((await read(api, '/v1/events?q=Abend+4')).items).toMatchObject([{ id: before?.id }]);
});

test('What is over may go', async () => {
  await using api = await testApi();
  await harvested(api, evenings());
  const later = await harvested(api, without(evenings(), 'Abend 0', 'Abend 1', 'Abend 2'), {
    now: '2026-12-03T22:00:00Z',
  });
  expect(later).toMatchObject({ missing: 0, findings: [] });
});

test('A feed that shows the next weeks only says nothing about what comes after them', async () => {
  await using api = await testApi();
  await harvested(api, [...evenings(), ...date('Sommerfest', '20270619')]);
  const report = await harvested(api, evenings());
  expect(report).toMatchObject({ missing: 0, status: 'done' });
  expect(report.findings).toMatchObject([{ code: 'beyond-the-feed', record: 'Sommerfest@vhs.example' }]);
});

test('nor does a feed of an old series and of dates to come about those before its first', async () => {
  await using api = await testApi();
  const series = date('Reihe', '20190116', 'RRULE:FREQ=MONTHLY;BYDAY=3WE');
  const soon = date('Morgen', '20261125');
  await harvested(api, [...soon, ...series, ...evenings()]);
  expect(await harvested(api, [...series, ...evenings()])).toMatchObject({
    missing: 0,
    findingCounts: { 'beyond-the-feed': 1 },
  });
});

test('A series that is gone is missing by its next date', async () => {
  await using api = await testApi();
  const series = date('Reihe', '20190102', 'RRULE:FREQ=WEEKLY;BYDAY=WE');
  await harvested(api, [...evenings(), ...series, ...date('Auftakt', '20261125')]);
  const report = await harvested(api, [...evenings(), ...date('Auftakt', '20261125')]);
  expect(report.findings).toMatchObject([{ code: 'missing', record: 'Reihe@vhs.example' }]);
});

test.each([
  ['nothing', calendar([])],
  ['two of ten', calendar(evenings(2))],
  ['only what is over', calendar(date('Rückblick', '20261001'))],
])('A feed that suddenly lists %s is not believed, and says so', async (_, feed) => {
  await using api = await testApi();
  await harvested(api, evenings());
  const report = await harvested(api, feed);
  expect(report).toMatchObject({ status: 'aborted-by-guard', reason: { code: 'too-many-missing' } });
  expect(report.findingCounts).toEqual({});
  expect(await marks(api)).toEqual([]);
  expect((await titles(api)).filter((title) => title.startsWith('Abend'))).toHaveLength(10);
  expect(await harvested(api, evenings())).toMatchObject({ unchanged: 10, missing: 0 });
});

test('unless the operator says that it really lost them', async () => {
  await using api = await testApi();
  await harvested(api, evenings());
  const some = without(evenings(), ...[1, 2, 3, 4, 5, 6, 7].map((n) => `Abend ${n}`));
  expect(await harvested(api, some)).toMatchObject({ status: 'aborted-by-guard', missing: 7 });
  expect(await harvested(api, some, { maxMissingShare: 0.8 })).toMatchObject({ status: 'done', missing: 7 });
});

test('A feed that is cut off, or lists something without a name that cannot be read, tells nothing', async () => {
  await using api = await testApi();
  await harvested(api, evenings());
  const cut = calendar(without(evenings(), 'Abend 1')).replace(/END:VEVENT\s+END:VCALENDAR\s*$/, '');
  expect(await harvested(api, cut)).toMatchObject({ missing: null, reason: { code: 'cut-off' } });
  const nameless = [...without(evenings(), 'Abend 1'), ...vevent('SUMMARY:Abend 1')];
  expect(await harvested(api, nameless)).toMatchObject({
    missing: null,
    reason: { code: 'unidentified-records' },
  });
});

test('What is listed, but cannot be read any more, is not missing', async () => {
  await using api = await testApi();
  await harvested(api, evenings());
  const broken = [...without(evenings(), 'Abend 1'), ...vevent('UID:Abend 1@vhs.example', 'SUMMARY:Abend 1')];
  expect(await harvested(api, broken)).toMatchObject({ missing: 0, failed: 1, status: 'done-with-errors' });
});

test('Events of other feeds, those written by hand, and those called off are not missing', async () => {
  await using api = await testApi();
  await harvested(api, evenings());
  await harvested(api, date('Von nebenan', '20261204'), { id: 'nebenan' });
  await put(api, 'Von Hand', { start: '2026-12-04T19:00' });
  await harvested(api, [...evenings(), ...date('Fällt aus', '20261204', 'STATUS:CANCELLED')]);
  expect(await harvested(api, evenings())).toMatchObject({ missing: 0, findings: [] });
});

test('Two feeds may list one event: it is missing where it was first, then the other one has it', async () => {
  await using api = await testApi();
  await harvested(api, evenings());
  await harvested(api, evenings(), { id: 'zweiter' });
  const less = without(evenings(), 'Abend 4');
  expect(await harvested(api, less, { id: 'zweiter' })).toMatchObject({ missing: 0 });
  expect(await harvested(api, less)).toMatchObject({ missing: 1 });
  await harvested(api, evenings(), { id: 'zweiter' });
  expect(await harvested(api, less)).toMatchObject({ missing: 0 });
});

test('A rehearsal counts and marks nothing', async () => {
  await using api = await testApi();
  await harvested(api, evenings());
  const less = without(evenings(), 'Abend 4');
  expect(await harvested(api, less, { dryRun: true })).toMatchObject({ missing: 1, dryRun: true });
  expect(await marks(api)).toEqual([]);
});

test('What a feed calls private is not taken, and taken back it counts as missing', async () => {
  await using api = await testApi();
  const secret = (...more: string[]) => date('Klausur', '20261205', ...more);
  expect(await harvested(api, [...evenings(), ...secret('CLASS:PRIVATE')])).toMatchObject({
    ...{ seen: 11, created: 10, quarantined: 1, missing: 0 },
    findingCounts: { 'calendar-odd': 1 },
  });
  await harvested(api, [...evenings(), ...secret()]);
  expect(await harvested(api, [...evenings(), ...secret('CLASS:PRIVATE')])).toMatchObject({ missing: 1 });
});

const feeds = new URL('../../../../shared/data/events/german_feeds/', import.meta.url);
const real = ['Germany.ics', 'fablab_cottbus.ics'].filter((name) => existsSync(new URL(name, feeds)));

describe.skipIf(real.length === 0)('Real feeds', () => {
  test.each(real)('%s loses one of its dates to come, and gets it back', async (name) => {
    await using api = await testApi();
    const whole = readFileSync(new URL(name, feeds), 'utf8');
    const starts = [...whole.matchAll(/^DTSTART[^:\n]*:(\d{4})(\d\d)(\d\d)/gm)]
      .map(([, year, month, day]) => `${year}-${month}-${day}T00:00:00Z`)
      .sort();
    const options = { id: 'feed', now: starts[Math.floor(starts.length / 3)] ?? '' };
    const first = await harvested(api, whole, options);
    expect(first.created).toBeGreaterThan(20);
    expect(await harvested(api, whole, options)).toMatchObject({ created: 0, updated: 0, missing: 0 });

    const day = starts[Math.floor(starts.length / 2)]?.slice(0, 10).replaceAll('-', '') ?? '';
    const events = whole.split(/(?=^BEGIN:VEVENT)/m);
    const gone = events.findIndex((event) => event.includes(day) && !event.includes('RRULE'));
    const less = await harvested(api, events.toSpliced(gone, 1).join(''), options);
    expect(less).toMatchObject({ status: 'done', missing: 1 });
    expect(await harvested(api, whole, options)).toMatchObject({ created: 0, updated: 0, missing: 0 });
  });
});
