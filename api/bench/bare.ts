/**
 * The floor to compare with: a bare Hono handler that runs the same two statements through @libsql/client on the same
 * file and serialises the same answer, without validation, headers, limits, log or anything else.
 */
import { type Client, createClient, type InValue } from '@libsql/client';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { type Handler, Hono } from 'hono';
import type { Database } from '../src/database/door.ts';
import { orders, prepareWalk } from '../src/datasets/list.ts';
import { type DatasetRow, datasetColumns, present } from '../src/datasets/present.ts';
import { type Directory, directoryOf } from '../src/organizations/directory.ts';
import { participationReader } from '../src/participations/list.ts';
import {
  type ParticipationRow,
  present as presentProcedure,
  rowColumns,
} from '../src/participations/present.ts';

const ROWS = 20;

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
  app.get('/v1/participations', await bareProcedures(client, { ...database, directory, publicUrl }));
  return app;
}

type World = Database & { directory: Directory; publicUrl: string };

/** The list of procedures in its usual order: the statements that ours sends, written down once. */
async function bareProcedures(client: Client, world: World): Promise<Handler> {
  const sent: { sql: string; args: InValue[] }[] = [];
  const read = drizzle(async (sql, params) => {
    sent.push({ sql, args: params });
    return { rows: [] };
  });
  const nothing = { conditions: {}, filters: {} };
  await participationReader({ ...world, read }).list(nothing, 'current', { limit: ROWS }, Date.now());
  const [rows = { sql: '', args: [] }, count = rows] = sent;
  return async (c) => {
    const [page, total] = await Promise.all([client.execute(rows), client.execute(count)]);
    const items = page.rows.slice(0, ROWS).map((row) => presentProcedure(procedureOf(row), world));
    return c.json({
      items,
      next: 'a cursor',
      prev: null,
      total: Number(total.rows[0]?.[0]),
      totalIs: 'exact',
    });
  };
}

const procedureOf = (row: ArrayLike<unknown>): ParticipationRow => named(rowColumns, row, ['content']);

const rowOf = (row: ArrayLike<unknown>): DatasetRow =>
  named(datasetColumns, row, ['contactPoint', 'themes', 'keywords', 'languages', 'references']);

/** A row of the client by the names of its columns, JSON read. */
function named<Row>(columns: object, row: ArrayLike<unknown>, json: readonly string[]): Row {
  const entries = Object.keys(columns).map((name, at) => {
    const value = row[at];
    return [name, json.includes(name) && typeof value === 'string' ? JSON.parse(value) : value];
  });
  return Object.fromEntries(entries) as Row;
}
