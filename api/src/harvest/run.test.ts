import { expect, test } from 'vitest';
import { failureWords } from './failure.words.ts';
import { openSource } from './fetch.ts';
import { Findings } from './findings.ts';
import { Intake } from './intake.ts';
import type { CatalogueKind } from './map.ts';
import { type MemoryStore, memoryStore } from './memory.testing.ts';
import { ckan, json, type Portal, portal, portalOf } from './portal.testing.ts';
import { type RunReport, zero } from './report.ts';
import { harvest, type RunOptions } from './run.ts';

const records = (count: number, change: object = {}) =>
  Array.from({ length: count }, (_, index) => ({
    id: `d${index}`,
    title: `Nr. ${index}`,
    license_id: 'cc-by-4.0',
    ...change,
  }));

const NOW = new Date('2026-11-24T10:00:00Z');

async function run(
  at: Portal,
  store: MemoryStore,
  kind: CatalogueKind = 'ckan',
  options: RunOptions & { now?: Date; signal?: AbortSignal } = {},
): Promise<RunReport> {
  const door = openSource({ allowPrivate: ['127.0.0.1'], signal: options.signal });
  try {
    const source = { id: 's1', kind, url: new URL(at.url), organizationId: 'o1' };
    return await harvest(
      source,
      { store, get: door.get, now: () => options.now ?? NOW, signal: options.signal },
      options,
    );
  } finally {
    await door.close();
  }
}

/** Every record that was seen is in exactly one of the counts. */
const sum = (report: RunReport) =>
  report.created +
  report.updated +
  report.unchanged +
  report.failed +
  report.quarantined +
  report.repeated +
  report.withdrawn;

test('A first run creates, a second one finds nothing changed, and a change is an update', async () => {
  const store = memoryStore();
  await using first = await ckan(records(120));
  expect(await run(first, store)).toMatchObject({
    status: 'done',
    seen: 120,
    created: 120,
    missing: 0,
    total: 120,
    reason: null,
  });
  expect(await run(first, store)).toMatchObject({
    status: 'done',
    seen: 120,
    unchanged: 120,
    created: 0,
    updated: 0,
  });
  await using later = await ckan([...records(119), { id: 'd119', title: 'Neu', license_id: 'cc-by-4.0' }]);
  expect(await run(later, store)).toMatchObject({ unchanged: 119, updated: 1, created: 0 });
  expect(store.datasets.get('d119')?.draft.title).toBe('Neu');
});

test('One bad record stops nothing and is in the report with its value and the reason', async () => {
  const store = memoryStore();
  await using source = await ckan([
    { id: 'a', title: 'A' },
    'text',
    null,
    [1],
    { id: 'b' },
    { x: 1 },
    { id: 'c', title: 'C' },
  ]);
  const report = await run(source, store);
  expect(report).toMatchObject({ status: 'done-with-errors', seen: 7, created: 2, failed: 5 });
  expect([...store.datasets.keys()]).toEqual(['a', 'c']);
  expect(
    report.findings
      .filter((one) => one.level === 'error')
      .map(({ record, raw, code }) => [record, raw, code]),
  ).toEqual([
    ['record 2', 'text', 'not-an-object'],
    ['record 3', null, 'not-an-object'],
    ['record 4', '[1]', 'not-an-object'],
    ['b', '{"id":"b"}', 'title-missing'],
    ['record 6', '{"x":1}', 'identity-missing'],
  ]);
  expect(sum(report)).toBe(report.seen);
});

test.each([
  ['ckan', (list: string) => `{"success":true,"result":{"count":3,"results":${list}}}`],
  ['dkan', (list: string) => `{"success":true,"result":[${list}]}`],
  ['ogd-json', (list: string) => list],
  ['ndjson', (list: string) => list.slice(1, -1).replaceAll(',\n', '\n')],
] as const)('Records of %s nested deeper than any program can write down do no harm', async (kind, body) => {
  const list = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const schema = `${'{"properties":{"a":'.repeat(20_000)}{}${'}}'.repeat(20_000)}`;
  const lines = [
    `{"id":"a","title":"A","extras":${list}}`,
    `{"id":"b","extras":${list}}`,
    `{"name":{"description":"c"},"title":{"description":"C"},"extras":${schema}}`,
  ];
  await using file = await portalOf(body(`[${lines.join(',\n')}]`));
  const { findings, ...report } = await run(file, memoryStore(), kind);
  expect(report).toMatchObject({ status: 'done-with-errors', created: 2, failed: 1 });
  expect(findings.find(({ record }) => record === 'b')?.code).toBe('title-missing');
});

test('A record that nobody has thought of fails alone', () => {
  const get = () => {
    throw new Error('odd');
  };
  const odd = new Proxy({}, { get });
  const counts = zero();
  const intake = new Intake({ kind: 'ckan', url: new URL('https://a.test') }, counts, new Findings());
  const raws = [odd, { id: 'a', title: 'A' }].map((value, index) => ({
    at: `record ${index + 1}`,
    value,
    broken: null,
  }));
  intake.meet(raws);
  expect(raws.map((raw) => intake.take(raw)?.guid)).toEqual([undefined, 'a']);
  expect(counts).toMatchObject({ seen: 2, failed: 1 });
});

test('A record that repeats an id with other content is reported, and the first one stays', async () => {
  const store = memoryStore();
  await using source = await ckan([
    { id: 'a', title: 'Umweltzone Bonn' },
    { id: 'a', title: 'Umweltzone Köln' },
    { id: 'a', title: 'Umweltzone Bonn' },
  ]);
  const report = await run(source, store);
  expect(report).toMatchObject({
    status: 'done-with-errors',
    seen: 3,
    created: 1,
    quarantined: 1,
    repeated: 1,
  });
  expect(store.datasets.get('a')?.draft.title).toBe('Umweltzone Bonn');
  expect(report.findings).toContainEqual(
    expect.objectContaining({ code: 'duplicate-id', record: 'a', raw: 'Umweltzone Köln' }),
  );
});

test('A person named elsewhere in the catalogue is left out of keywords and descriptions', async () => {
  const store = memoryStore();
  await using source = await ckan([
    { id: 'a', title: 'Wahllokale', tags: 'Wahl, Axel, Muster', notes: 'Axel Muster, Tel. 0228 123' },
    { id: 'b', title: 'Straßen', maintainer: 'Dr. Axel Muster' },
  ]);
  const report = await run(source, store);
  expect(store.datasets.get('a')?.draft.keywords).toEqual(['Wahl']);
  expect(store.datasets.get('a')?.draft.description).toBe('…');
  expect(report.findingCounts['personal-name']).toBe(5);
});

test('A description of 10 MB is cut with a finding, and the record is kept', async () => {
  const store = memoryStore();
  const long = JSON.stringify({
    id: 'a',
    title: 'A',
    notes: '<p>Straßenbäume</p> '.repeat(500_000),
    license_id: 'cc-zero',
  });
  await using file = await portalOf(`${long}\n{"id":"b","title":"B","license_id":"cc-zero"}\n`);
  const report = await run(file, store, 'ndjson');
  expect(report).toMatchObject({
    status: 'done',
    created: 2,
    findingCounts: { 'text-cut': expect.any(Number) },
  });
  expect(store.datasets.get('a')?.draft.description?.length).toBeLessThanOrEqual(20_000);
  expect(report.findings[0]?.raw?.length).toBeLessThanOrEqual(200);
});

test('Two records with the same identifier of the owner are both kept', async () => {
  const store = memoryStore();
  await using source = await ckan([
    { id: 'a', title: 'A', extras: [{ key: 'identifier', value: 'x' }] },
    { id: 'b', title: 'B', extras: [{ key: 'identifier', value: 'x' }] },
  ]);
  await run(source, store);
  expect([...store.datasets.values()].map((record) => record.draft.externalId)).toEqual(['x', 'b']);
});

test('A record that is gone is marked with the time, keeps it, and loses it when it comes back', async () => {
  const store = memoryStore();
  await using whole = await ckan(records(20));
  await using without = await ckan(records(20).slice(1));
  await run(whole, store);
  const report = await run(without, store);
  expect(report).toMatchObject({ status: 'done', missing: 1 });
  expect(report.findings).toContainEqual(expect.objectContaining({ code: 'missing', record: 'd0' }));
  await run(without, store, 'ckan', { now: new Date('2026-11-25T10:00:00Z') });
  expect([...store.missing]).toEqual([['d0', '2026-11-24T10:00:00.000Z']]);
  expect(store.datasets.size).toBe(20);
  expect(await run(whole, store)).toMatchObject({ unchanged: 20, missing: 0 });
  expect(store.missing.size).toBe(0);
});

test('When suspiciously many are gone, none is marked, unless the operator insists', async () => {
  const store = memoryStore();
  await using whole = await ckan(records(100));
  await using few = await ckan(records(70));
  await run(whole, store);
  expect(await run(few, store)).toMatchObject({
    status: 'aborted-by-guard',
    missing: 30,
    reason: { code: 'too-many-missing' },
  });
  expect(store.missing.size).toBe(0);
  expect(await run(few, store, 'ckan', { maxMissingShare: 0.5 })).toMatchObject({
    status: 'done',
    missing: 30,
  });
  expect(store.missing.size).toBe(30);
  await using none = await ckan([]);
  expect(await run(none, store, 'ckan', { maxMissingShare: 1 })).toMatchObject({
    status: 'done',
    missing: 100,
  });
});

test('An empty catalogue is not believed, however small the source was', async () => {
  const store = memoryStore();
  await using three = await ckan(records(3));
  await using none = await ckan([]);
  await run(three, store);
  expect(await run(none, store)).toMatchObject({ status: 'aborted-by-guard', missing: 3 });
  expect(store.missing.size).toBe(0);
});

test('A small source may lose one of three', async () => {
  const store = memoryStore();
  await using three = await ckan(records(3));
  await using two = await ckan(records(2));
  await run(three, store);
  expect(await run(two, store)).toMatchObject({ status: 'done', missing: 1 });
});

test('A record that fails but has an id is not missing; one without an id could be any', async () => {
  const store = memoryStore();
  await using whole = await ckan(records(20));
  await using untitled = await ckan([{ id: 'd0' }, ...records(20).slice(1)]);
  await using nameless = await ckan([{ what: 1 }, ...records(20).slice(1)]);
  await run(whole, store);
  expect(await run(untitled, store)).toMatchObject({ failed: 1, missing: 0 });
  expect(await run(nameless, store)).toMatchObject({
    failed: 1,
    missing: null,
    reason: { code: 'unidentified-records' },
  });
  expect(store.missing.size).toBe(0);
});

test('A record that the source made private is left out and counts as missing', async () => {
  const store = memoryStore();
  await using whole = await ckan(records(20));
  await using hidden = await ckan([{ ...records(1)[0], private: true }, ...records(20).slice(1)]);
  await run(whole, store);
  expect(await run(hidden, store)).toMatchObject({ status: 'done', quarantined: 1, missing: 1 });
});

test.each([
  ['a page fails', (url: URL) => (url.searchParams.get('start') === '0' ? null : 500)],
  ['a page is a web page', (url: URL) => (url.searchParams.get('start') === '0' ? null : '<html>')],
  ['a page says no', (url: URL) => (url.searchParams.get('start') === '0' ? null : '{"success":false}')],
  [
    'a page is cut',
    (url: URL) =>
      url.searchParams.get('start') === '0' ? null : '{"success":true,"result":{"count":40,"res',
  ],
  [
    'the pages stop early',
    (url: URL) =>
      url.searchParams.get('start') === '0' ? null : '{"success":true,"result":{"count":40,"results":[]}}',
  ],
  ['it refuses everything', () => 403],
])('When %s, the run fails, what came stays, and nothing is missing', async (_, trouble) => {
  const store = memoryStore();
  await using whole = await ckan(records(40));
  await run(whole, store);
  await using broken = await portal((url, response) => {
    const odd = trouble(url);
    if (odd === null)
      json(response, { success: true, result: { count: 40, results: records(20, { notes: 'neu' }) } });
    else if (typeof odd === 'number') response.writeHead(odd).end();
    else response.end(odd);
  });
  const report = await run(broken, store, 'ckan', { pageSize: 20 });
  expect(report).toMatchObject({ status: 'failed', missing: null });
  expect(report.reason && failureWords.de[report.reason.code](report.reason.facts)).toMatch(/^\S+ .*[.\w]$/);
  expect(report.updated).toBe(report.seen);
  expect(store.datasets.size).toBe(40);
  expect(store.missing.size).toBe(0);
});

test('A source of which not one record can be read has failed', async () => {
  await using file = await portalOf('[\n  {\n    "id": "a"\n  }\n]\n');
  expect(await run(file, memoryStore(), 'ndjson')).toMatchObject({
    status: 'failed',
    reason: { code: 'nothing-usable' },
  });
});

test('A record the store refuses is left out alone', async () => {
  const store = memoryStore(({ guid }) => guid === 'd77');
  await using source = await ckan(records(120));
  const report = await run(source, store);
  expect(report).toMatchObject({ status: 'done-with-errors', created: 119, failed: 1 });
  expect(report.findings).toContainEqual(
    expect.objectContaining({ code: 'store-refused', record: 'd77', raw: 'SQLITE_CONSTRAINT' }),
  );
});

test('Records the store refuses here and there are left out, however many', async () => {
  const store = memoryStore(({ guid }) => Number(guid.slice(1)) % 10 === 0);
  await using source = await ckan(records(400));
  expect(await run(source, store)).toMatchObject({ status: 'done-with-errors', created: 360, failed: 40 });
});

test('A store that refuses everything ends the run', async () => {
  await using source = await ckan(records(120));
  const report = await run(
    source,
    memoryStore(() => true),
  );
  expect(report).toMatchObject({ status: 'failed', reason: { code: 'store-refused' } });
});

test('A dataset withdrawn here stays withdrawn although the source lists it', async () => {
  const store = memoryStore();
  await using source = await ckan(records(3));
  await run(source, store);
  store.withdrawn.add('d1');
  const report = await run(source, store);
  expect(report).toMatchObject({ status: 'done', unchanged: 2, withdrawn: 1, missing: 0 });
});

test('A dry run says what would happen and writes nothing', async () => {
  const store = memoryStore();
  await using before = await ckan(records(10));
  await using after = await ckan([...records(8), { id: 'd8', title: 'anders' }, { id: 'new', title: 'neu' }]);
  await run(before, store);
  const report = await run(after, store, 'ckan', { dryRun: true });
  expect(report).toMatchObject({ dryRun: true, unchanged: 8, updated: 1, created: 1, missing: 1 });
  expect(store.datasets.has('new')).toBe(false);
  expect(store.missing.size).toBe(0);
});

test('A run can be stopped from outside', async () => {
  const stop = new AbortController();
  await using endless = await portal((url, response) => {
    const start = Number(url.searchParams.get('start'));
    if (start > 1000) stop.abort();
    json(response, {
      success: true,
      result: { count: start + 1000, results: records(start + 100).slice(start) },
    });
  });
  expect(await run(endless, memoryStore(), 'ckan', { signal: stop.signal })).toMatchObject({
    status: 'failed',
    reason: { code: 'aborted' },
  });
});

test('Personal data of a failed record does not get into the report', async () => {
  const people = [
    '"maintainer":"Erika Muster","maintainer_email":"erika.muster@stadt.test"',
    '"maintainer":{"description":"Erika Muster"}',
    '"extras":[{"key":"contact_name","value":"Erika Muster"}]',
  ];
  const lines = people.flatMap((person, index) => [
    `{"id":"a${index}",${person} broken}`,
    `{"id":"b${index}",${person}}`,
  ]);
  await using file = await portalOf(['{"id":"a","title":"A"}', ...lines, ''].join('\n'));
  const report = await run(file, memoryStore(), 'ndjson');
  expect(report.failed).toBe(6);
  expect(report.findings.filter((one) => one.level === 'error').map((one) => one.raw?.slice(0, 9))).toEqual([
    ...['{"id":"a0', '{"id":"b0', '{"id":"a1', '{"id":"b1', '{"id":"a2', '{"id":"b2'],
  ]);
  expect(JSON.stringify(report)).not.toMatch(/erika/i);
});
