/** Real catalogues of the region, served from files. They are not part of the repository; without them this is skipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

import type { DatasetDraft } from '../datasets/draft.ts';
import { openSource } from './fetch.ts';
import type { CatalogueKind } from './map.ts';
import { type MemoryStore, memoryStore } from './memory.testing.ts';
import { ckan, portalOf } from './portal.testing.ts';
import { harvest } from './run.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/catalogs/', import.meta.url));
const absent = !existsSync(folder);
const read = (name: string) => readFileSync(`${folder}${name}`);

async function run(url: string, kind: CatalogueKind, store: MemoryStore) {
  const door = openSource({ allowPrivate: ['127.0.0.1'] });
  try {
    const source = { id: 's', kind, url: new URL(url), organizationId: 'o' };
    return await harvest(source, { store, get: door.get, now: () => new Date('2026-11-24T10:00:00Z') });
  } finally {
    await door.close();
  }
}

const drafts = (store: MemoryStore) => [...store.datasets.values()].map((record) => record.draft);

/** The titles of datasets in which somebody is still named. */
const namedIn = (all: DatasetDraft[], name: RegExp) =>
  all.filter((draft) => name.test(JSON.stringify(draft))).map((draft) => draft.title);

describe.skipIf(absent)('Bonn 2015', () => {
  test.each(['ogd-json', 'ckan'] as const)('comes in completely as %s', async (kind) => {
    const body = read('nrw-2015/bonn-catalog.json');
    await using portal = kind === 'ckan' ? await ckan(JSON.parse(body.toString()), 40) : await portalOf(body);
    const store = memoryStore();
    const report = await run(portal.url, kind, store);
    expect(report).toMatchObject({ status: 'done', seen: 101, created: 101, failed: 0, missing: 0 });
    expect(report.findingCounts).toMatchObject({
      'distribution-without-url': 2,
      'personal-email': 102,
      'personal-name': 2,
    });
    const all = drafts(store);
    expect(all.flatMap((draft) => draft.distributions)).toHaveLength(315);
    expect(all.filter((draft) => draft.license?.code === 'dl-by-de/1.0')).toHaveLength(98);
    // "Infrastruktur, Bauen und Wohnen" and geodata have no counterpart among the EU's themes.
    expect(all.filter((draft) => draft.themes.length === 0)).toHaveLength(5);
    expect(all.every((draft) => draft.modified?.startsWith('201'))).toBe(true);
    expect(namedIn(all, /holger|saschafoerster/i)).toEqual([]);
    expect(all.filter((draft) => draft.contactPoint?.email === 'opendata@bonn.de')).toHaveLength(63);
  });
});

describe.skipIf(absent)('Moers 2015', () => {
  test('comes in completely, recognised by its names, with its addresses completed', async () => {
    await using portal = await portalOf(read('nrw-2015/moers-catalog.json'));
    const store = memoryStore();
    const report = await run(portal.url, 'ogd-json', store);
    expect(report).toMatchObject({ status: 'done', seen: 185, created: 185, failed: 0 });
    expect(report.findingCounts['url-relative']).toBe(296);
    const budget = store.datasets.get('Haushaltsplan 2013')?.draft;
    expect(budget).toMatchObject({
      title: 'Haushaltsplan 2013',
      issued: '2013-02-06',
      license: { code: 'dl-zero-de/2.0', raw: 'dl-de-zero-2.0' },
      themes: ['GOVE'],
      contactPoint: { name: null, email: 'offenedaten@moers.de', url: null },
    });
    expect(budget?.distributions[0]?.accessUrl).toMatch(
      /^http:\/\/www\.moers\.de\/c125722e0057acf2\/files\/gesamt/,
    );
    expect(drafts(store).flatMap((draft) => draft.distributions)).toHaveLength(322);
    expect(namedIn(drafts(store), /Bajorat|Magerstedt|Stender/)).toEqual([]);
    expect(await run(portal.url, 'ogd-json', store)).toMatchObject({
      unchanged: 185,
      created: 0,
      updated: 0,
      missing: 0,
    });
  });
});

describe.skipIf(absent)('Twelve snapshots of Bonn, one after the other', () => {
  test('only add to each other', async () => {
    const names = readdirSync(`${folder}history`)
      .filter((name) => name.startsWith('bonn.'))
      .sort();
    const store = memoryStore();
    const seen: number[] = [];
    let before = 0;
    for (const name of names) {
      await using portal = await portalOf(read(`history/${name}`));
      const report = await run(portal.url, 'ogd-json', store);
      expect(report).toMatchObject({ status: 'done', failed: 0, missing: 0, created: report.seen - before });
      seen.push(report.seen);
      before = report.seen;
    }
    expect(seen).toEqual([83, 84, 86, 87, 89, 90, 91, 92, 95, 95, 95, 95]);
    expect(store.datasets.size).toBe(95);
    expect(store.missing.size).toBe(0);
  });

  test('taken backwards, the records that are gone are marked and nothing is lost', async () => {
    const names = readdirSync(`${folder}history`)
      .filter((name) => name.startsWith('bonn.'))
      .sort();
    const store = memoryStore();
    for (const name of [names.at(-1), names[0]]) {
      await using portal = await portalOf(read(`history/${name}`));
      await run(portal.url, 'ogd-json', store);
    }
    expect(store.datasets.size).toBe(95);
    expect(store.missing.size).toBe(12);
  });
});

describe.skipIf(absent)('The model data catalogue of 2020', () => {
  test('has 1,752 lines, 18 of which repeat an id with other content', async () => {
    await using portal = await portalOf(read('nrw_mdk21_2020.ndjson'), 'application/x-ndjson');
    const store = memoryStore();
    const report = await run(portal.url, 'ndjson', store);
    expect(report).toMatchObject({
      ...{
        status: 'done-with-errors',
        seen: 1752,
        created: 1734,
        quarantined: 18,
        repeated: 0,
        failed: 0,
        missing: 0,
      },
      findingCounts: { 'duplicate-id': 18, 'url-placeholder': expect.any(Number) },
    });
    expect(report.findings.filter((one) => one.code === 'duplicate-id')).toHaveLength(18);
    const all = drafts(store);
    expect(all.filter((draft) => draft.modified === null).length).toBeGreaterThan(800);
    expect(
      all.filter((draft) => draft.license && !draft.license.code).map((draft) => draft.license?.raw),
    ).toEqual(['notspecified']);
    expect(all.some((draft) => /<[a-z]|&[a-z]+;|\u00a0/i.test(`${draft.title} ${draft.description}`))).toBe(
      false,
    );
  });
});
