import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { eq, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Database, doorOver, each, expecting, openDatabase } from './door.ts';
import { migrate } from './migrate.ts';
import { DatabaseError, isTaken, TooSlow, Unexpected } from './statement.ts';

const towns = sqliteTable('towns', {
  name: text().primaryKey(),
  people: integer().notNull(),
  tags: text({ mode: 'json' }).$type<string[]>(),
});

const ways = ['worker threads', 'this thread', 'a client'] as const;

describe.each(ways)('the door, through %s', (way) => {
  test('writes a list of statements as one transaction', async () => {
    const database = await opened(way);
    const results = await database.write((into) => [
      into.insert(towns).values({ name: 'Bonn', people: 1 }),
      into.update(towns).set({ people: 2 }).where(eq(towns.name, 'Bonn')),
    ]);
    expect(results.map(({ changes }) => changes)).toEqual([1, 1]);
    expect(await database.read.select().from(towns)).toEqual([{ name: 'Bonn', people: 2, tags: null }]);
  });

  test('stores nothing when one of the statements fails', async () => {
    const database = await opened(way);
    const writing = database.write((into) => [
      into.insert(towns).values({ name: 'Bonn', people: 1 }),
      into.insert(towns).values({ name: 'Bonn', people: 2 }),
    ]);
    await expect(writing).rejects.toSatisfy(isTaken);
    expect(await database.read.select().from(towns)).toEqual([]);
  });

  test('stores nothing when a statement changes another number of rows than expected', async () => {
    const database = await opened(way);
    const writing = database.write((into) => [
      into.insert(towns).values({ name: 'Bonn', people: 1 }),
      expecting(1, into.update(towns).set({ people: 2 }).where(eq(towns.name, 'Moers'))),
    ]);
    await expect(writing).rejects.toBeInstanceOf(Unexpected);
    expect(await database.read.select().from(towns)).toEqual([]);
  });

  test('runs one statement for many rows, encoding columns and keeping null as null', async () => {
    const database = await opened(way);
    const insert = {
      name: sql.placeholder('name'),
      people: sql.placeholder('people'),
      tags: sql.placeholder('tags'),
    };
    await database.write((into) => [
      each(into.insert(towns).values(insert), [
        { name: 'Bonn', people: 1, tags: ['Rhein'] },
        { name: 'Moers', people: 2, tags: null },
      ]),
    ]);
    expect(await database.read.select().from(towns).orderBy(towns.name)).toEqual([
      { name: 'Bonn', people: 1, tags: ['Rhein'] },
      { name: 'Moers', people: 2, tags: null },
    ]);
    const [rows] = await database.boundedRead([
      sql`select count(*) from ${towns} where ${towns.tags} is null`,
    ]);
    expect(rows).toEqual([[1]]);
  });

  test('raises the revision with every write of public data, and not with a quiet one', async () => {
    const database = await opened(way);
    const before = await database.revision();
    await database.write((into) => [into.insert(towns).values({ name: 'Bonn', people: 1 })]);
    expect(await database.revision()).toBe(before + 1);
    await database.write((into) => [into.insert(towns).values({ name: 'Moers', people: 1 })], {
      quiet: true,
    });
    expect(await database.revision()).toBe(before + 1);
  });

  test('answers each of several reads of one tick, even if one of them is wrong', async () => {
    const database = await opened(way);
    await database.write((into) => [into.insert(towns).values({ name: 'Bonn', people: 7 })]);
    const wrong = sqliteTable('nowhere', { name: text() });
    const [good, bad, count] = await Promise.allSettled([
      database.read.select().from(towns),
      database.read.select().from(wrong),
      database.read.$count(towns),
    ]);
    expect(good).toMatchObject({ status: 'fulfilled', value: [{ name: 'Bonn' }] });
    expect(bad.status).toBe('rejected');
    expect(count).toMatchObject({ status: 'fulfilled', value: 1 });
  });

  test('answers undefined for one row that is not there', async () => {
    const database = await opened(way);
    expect(await database.read.select().from(towns).where(eq(towns.name, 'Nirgendwo')).get()).toBeUndefined();
  });
});

test.each(['worker threads', 'this thread'] as const)(
  'through %s a bounded read is cancelled at its deadline',
  async (way) => {
    const database = await opened(way);
    const start = performance.now();
    await expect(database.boundedRead([endless], { deadline: 60 })).rejects.toBeInstanceOf(TooSlow);
    expect(performance.now() - start).toBeLessThan(1500);
  },
);

test('a server’s answer is not awaited past the deadline', async () => {
  const client = createClient({ url: ':memory:' });
  const database = doorOver(Object.assign(client, { batch: () => new Promise<never>(() => {}) }));
  onTestFinished(() => database.close());
  await expect(database.boundedRead([sql`select 1`], { deadline: 20 })).rejects.toBeInstanceOf(TooSlow);
});

describe('an embedded file', () => {
  test('answers other readers while one read counts on and on', async () => {
    const database = await opened('worker threads');
    const slow = database.boundedRead([endless], { deadline: 400 }).catch((error) => error);
    const start = performance.now();
    await database.read.select().from(towns);
    expect(performance.now() - start).toBeLessThan(200);
    expect(await slow).toBeInstanceOf(TooSlow);
  });

  test('lets the caller give up, and serves the next one', async () => {
    const database = await opened('worker threads');
    const caller = new AbortController();
    const slow = database.boundedRead([endless], { deadline: 5000, signal: caller.signal });
    setTimeout(() => caller.abort(new Error('gone')), 30);
    await expect(slow).rejects.toThrow('gone');
    const next = await Promise.all([1, 2, 3, 4].map(() => database.boundedRead([sql`select 1`])));
    expect(next).toEqual(Array(4).fill([[[1]]]));
  });

  test('shows another process’s change within a moment', async () => {
    const { url } = await emptyFile();
    const [one, other] = [await openedAt(url), await openedAt(url)];
    const before = await other.revision();
    await one.write((into) => [into.insert(towns).values({ name: 'Bonn', people: 1 })]);
    await expect.poll(() => other.revision(), { timeout: 1000 }).toBe(before + 1);
  });

  test('says what the database refused, by its code', async () => {
    const database = await opened('worker threads');
    const refusal = await database.boundedRead([sql`select * from nowhere`]).catch((error) => error);
    expect(refusal).toBeInstanceOf(DatabaseError);
    expect(refusal.code).toBe('SQLITE_ERROR');
  });

  test('refuses a migration that was changed after the database had it', async () => {
    const { url } = await emptyFile();
    const folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'opennrw-migrations-'))}/`);
    onTestFinished(() => rm(folder, { recursive: true }));
    const database = await openDatabase({ url, inThisThread: true });
    onTestFinished(() => database.close());
    await writeFile(new URL('0000.sql', folder), 'create table a (x text)');
    await migrate(database, folder);
    await migrate(database, folder);
    await writeFile(new URL('0000.sql', folder), 'create table a (x text, y text)');
    await expect(migrate(database, folder)).rejects.toThrow(
      '0000.sql was changed after this database had it',
    );
  });

  test('is migrated once by two processes that start together', async () => {
    const { url } = await emptyFile();
    const [one, other] = await Promise.all([openDatabase({ url }), openDatabase({ url })]);
    onTestFinished(async () => void (await Promise.all([one.close(), other.close()])));
    await Promise.all([migrate(one), migrate(other)]);
    const [rows] = await one.boundedRead([sql`select count(*) from data_revision`]);
    expect(rows).toEqual([[1]]);
  });
});

/** A read that would take minutes. */
const endless = sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000000) select max(i) from n`;

async function emptyFile() {
  const folder = await mkdtemp(join(tmpdir(), 'opennrw-door-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { url: `file:${join(folder, 'towns.db')}` };
}

async function opened(way: (typeof ways)[number]): Promise<Database> {
  const { url } = await emptyFile();
  return openedAt(url, way);
}

async function openedAt(url: string, way: (typeof ways)[number] = 'worker threads'): Promise<Database> {
  const database =
    way === 'a client'
      ? doorOver(createClient({ url, timeout: 5000 }))
      : await openDatabase({ url, inThisThread: way === 'this thread' });
  onTestFinished(() => database.close());
  await database.migrate([
    'create table if not exists towns (name text primary key, people integer not null, tags text)',
    'create table if not exists data_revision (value integer not null)',
    'insert into data_revision select 1 where not exists (select 1 from data_revision)',
  ]);
  return database;
}
