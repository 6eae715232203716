import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../src/database/door.ts';
import { migrate } from '../src/database/migrate.ts';
import { datasets, distributions } from '../src/datasets/table.ts';
import { events } from '../src/events/table.ts';
import { directoryOf, within } from '../src/organizations/directory.ts';
import { demoBodies } from './bodies.ts';
import { demoDrafts } from './datasets.ts';
import { demoEvents } from './demo-events.ts';
import { seedBodies, seedDemo } from './seed.ts';

const now = new Date('2026-11-24T06:30:00Z');
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A migrated database of its own. */
async function freshDatabase(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'opennrw-seed-'));
  const database = await openDatabase({ url: `file:${join(folder, 'data.db')}`, inThisThread: true });
  closing.push(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  await migrate(database);
  return database;
}

const directory = (database: Database) => directoryOf(database)();
const rowsOf = (database: Database) => database.read.select().from(datasets);
const allDrafts = (start = now) => demoBodies.flatMap((body) => demoDrafts(body, start));

describe('the real bodies', () => {
  test('are the Land, its Kreise and its municipalities', async () => {
    const database = await freshDatabase();
    await seedBodies(database, now);
    const { all, bySlug } = await directory(database);
    expect(all).toHaveLength(428);
    expect(bySlug.get('bonn')).toMatchObject({
      kind: 'municipality',
      kreisfrei: true,
      ags: '05314000',
      demo: false,
    });
    expect(bySlug.get('moers')?.parent).toBe('kreis-wesel');
    expect(bySlug.get('bonn')?.population).toMatchObject({ value: expect.any(Number), date: '2024-12-31' });
  });

  test('have the same ids on every instance', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()];
    await seedBodies(one, now);
    await seedBodies(other, new Date('2027-03-01T00:00:00Z'));
    expect((await directory(one)).bySlug.get('bonn')?.id).toBe(
      (await directory(other)).bySlug.get('bonn')?.id,
    );
  });

  test('leave the revision of the data alone when nothing has changed', async () => {
    const database = await freshDatabase();
    await seedBodies(database, now);
    const before = await database.revision();
    await seedBodies(database, now);
    expect(await database.revision()).toBe(before);
  });
});

describe('the demo', () => {
  test('has fictional bodies that say so, without official keys', async () => {
    const database = await freshDatabase();
    await seedDemo(database, now);
    const { all } = await directory(database);
    expect(all).toHaveLength(demoBodies.length);
    for (const body of all)
      expect(body).toMatchObject({
        demo: true,
        ags: null,
        ars: null,
        name: expect.stringContaining('(Demo)'),
      });
  });

  test('forms a Verbund whose place takes in its members', async () => {
    const database = await freshDatabase();
    await seedDemo(database, now);
    const known = await directory(database);
    expect(known.bySlug.get('regionalverbund-lindental')?.members.toSorted()).toEqual([
      'beispielhausen',
      'kreis-lindental',
      'musterstadt',
    ]);
    expect(within(known, 'regionalverbund-lindental')).toHaveLength(4);
  });

  test('publishes every dataset with its files', async () => {
    const database = await freshDatabase();
    await seedDemo(database, now);
    const drafts = allDrafts();
    expect(await rowsOf(database)).toHaveLength(drafts.length);
    expect(await database.read.select().from(distributions)).toHaveLength(
      drafts.flatMap((draft) => draft.distributions).length,
    );
  });

  test('has events before and after the day of the first start, each marked, and none without a host', async () => {
    const database = await freshDatabase();
    await seedDemo(database, now);
    const rows = await database.read.select().from(events);
    expect(rows).toHaveLength(demoEvents.length);
    expect(rows.filter(({ firstAt }) => firstAt > now.toISOString()).length).toBeGreaterThan(8);
    for (const { content } of rows) expect(content.keywords).toContain('Demo-Inhalt');
  });

  test('is added once, whatever has become of its datasets since', async () => {
    const database = await freshDatabase();
    await seedDemo(database, now);
    await database.write((into) => [
      into.delete(distributions),
      into.update(datasets).set({ externalId: null }),
    ]);
    await seedDemo(database, now);
    expect(await rowsOf(database)).toHaveLength(allDrafts().length);
  });

  test('is completed when the first start was interrupted', async () => {
    const database = await freshDatabase();
    const interrupted: Database = Object.create(database, {
      write: { value: failingAfter(20, database.write.bind(database)) },
    });
    await expect(seedDemo(interrupted, now)).rejects.toThrow('interrupted');
    await seedDemo(database, now);
    expect(await rowsOf(database)).toHaveLength(allDrafts().length);
  });

  test('is added once when two processes start together', async () => {
    const database = await freshDatabase();
    await Promise.all([seedDemo(database, now), seedDemo(database, now)]);
    expect(await rowsOf(database)).toHaveLength(allDrafts().length);
  });

  test('is quickly there, beside the real bodies', async () => {
    const database = await freshDatabase();
    const start = performance.now();
    await seedBodies(database, now);
    await seedDemo(database, now);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('a demo dataset', () => {
  test('says that it is made up, in a keyword and in its publisher', () => {
    for (const { keywords, publisher } of allDrafts()) {
      expect(keywords).toContain('Demo-Inhalt');
      expect(publisher).toContain('(Demo)');
    }
  });

  test('has dates that count back from the first start, never past it', () => {
    const start = new Date('2031-02-03T09:45:00Z');
    const dates = allDrafts(start).map(({ modified }) => modified ?? '');
    expect(dates).toContain('2031-02-03T08:00:00.000Z');
    expect(dates).toContain('2031-01-22');
    for (const date of dates) expect(Date.parse(date)).toBeLessThanOrEqual(start.getTime());
  });

  test('was first published before it was last changed', () => {
    for (const { title, issued, modified } of allDrafts())
      expect(issued?.slice(0, 4).localeCompare(modified ?? ''), title).toBeLessThan(1);
  });

  test('points to addresses that belong to nobody', () => {
    const hosts = allDrafts()
      .flatMap(({ landingPage, distributions: files }) => [
        landingPage,
        ...files.flatMap((file) => [file.accessUrl, file.downloadUrl]),
      ])
      .flatMap((address) => (address === null ? [] : new URL(address).hostname));
    for (const host of hosts) expect(host).toMatch(/\.example$/);
  });

  test('is one of many kinds', () => {
    const drafts = allDrafts();
    expect(drafts.length).toBeGreaterThanOrEqual(60);
    expect(new Set(drafts.flatMap(({ themes }) => themes)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(drafts.map(({ license }) => license?.code)).size).toBeGreaterThanOrEqual(6);
    expect(drafts.some(({ license }) => license === null)).toBe(true);
    expect(drafts.some(({ description }) => description === null)).toBe(true);
    expect(drafts.some((draft) => draft.distributions.length === 0)).toBe(true);
    expect(drafts.some(({ title }) => title.length > 140)).toBe(true);
  });
});

/** A write that fails from the given call on. */
function failingAfter(calls: number, write: Database['write']): Database['write'] {
  let left = calls;
  return (...args) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('interrupted')) : write(...args);
  };
}
