/**
 * The floor to compare with: a bare Hono handler that runs the same two statements through @libsql/client on the same
 * file and serialises the same answer, without validation, headers, limits, log or anything else.
 */
import { createClient, type InValue } from '@libsql/client';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { Hono } from 'hono';
import type { Database } from '../src/database/door.ts';
import { orders, prepareWalk } from '../src/datasets/list.ts';
import { type DatasetRow, datasetColumns, present } from '../src/datasets/present.ts';
import { type Directory, directoryOf } from '../src/organizations/directory.ts';

const ROWS = 20;
const names = Object.keys(datasetColumns);
const json = new Set(['contactPoint', 'themes', 'keywords', 'languages', 'references']);

export async function bareApp(url: string, database: Database, publicUrl: string): Promise<Hono> {
  const client = createClient({ url });
  const directory: Directory = await directoryOf(database)();
  const { rows, count } = prepareWalk(
    { read: drizzle(async () => ({ rows: [] })) },
    {},
    orders.modified.first,
  );
  const rowSql = rows.getQuery().sql;
  const countQuery = count.getQuery();
  const app = new Hono();
  app.get('/v1/datasets', async (c) => {
    const [page, total] = await Promise.all([
      client.execute({ sql: rowSql, args: [ROWS + 1, 0] }),
      client.execute({ sql: countQuery.sql, args: countQuery.params as InValue[] }),
    ]);
    const items = page.rows.slice(0, ROWS).map((row) => present(rowOf(row), { directory, publicUrl }));
    return c.json({
      items,
      next: 'a cursor',
      prev: null,
      total: Number(total.rows[0]?.[0]),
      totalIs: 'exact',
    });
  });
  return app;
}

/** A row of the client by the names of its columns, JSON read. */
function rowOf(row: ArrayLike<unknown>): DatasetRow {
  const entries = names.map((name, at) => {
    const value = row[at];
    return [name, json.has(name) && typeof value === 'string' ? JSON.parse(value) : value];
  });
  return Object.fromEntries(entries) as DatasetRow;
}
