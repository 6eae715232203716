/**
 * The door to the database. Behind it: an embedded libSQL file in worker threads (default), or a libSQL server
 * through @libsql/client. Nobody else knows which.
 *
 * - `read` builds and runs typed queries; calls made in one tick see one snapshot.
 * - `boundedRead` runs statements that may take long; they are cancelled at their deadline or by the caller.
 * - `write` runs a list of statements as one transaction: all of it, or nothing. There is no transaction that
 *   stays open across awaits, because another request's write could get lost in it.
 */
import type { Client } from '@libsql/client';
import { fillPlaceholders, is, Param, Placeholder, type SQLWrapper } from 'drizzle-orm';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import { openFile } from './file.ts';
import { engineOver, openRemote } from './remote.ts';
import type { Engine, Row, Statement, WriteResult } from './statement.ts';

export type { Row, WriteResult } from './statement.ts';

/** Typed reading. */
export type Reader = Pick<SqliteRemoteDatabase, 'select' | 'selectDistinct' | '$with' | 'with' | '$count'>;
/** Typed statements for `write`. Building one runs nothing. */
export type Builder = Pick<SqliteRemoteDatabase, 'insert' | 'update' | 'delete'>;

/** A statement that must change exactly this many rows, or the whole transaction is rolled back. */
export interface Expecting {
  statement: SQLWrapper;
  changes: number;
}

/** One statement run once for each row; the row fills its placeholders. */
export interface Each {
  statement: SQLWrapper;
  rows: readonly Record<string, unknown>[];
}

export type Writing = SQLWrapper | Expecting | Each;

export interface BoundedReading {
  /** Milliseconds; 250 without it. */
  deadline?: number;
  signal?: AbortSignal;
  /** What the statements' placeholders stand for. */
  values?: Record<string, unknown>;
}

export interface Database {
  readonly read: Reader;
  /**
   * Runs the statements one after the other in one snapshot; each answers with its rows, values in select order.
   * @throws {TooSlow} when the deadline passes; an AbortSignal's reason when the caller gives up.
   */
  boundedRead(statements: SQLWrapper[], options?: BoundedReading): Promise<Row[][]>;
  /**
   * Runs the statements as one transaction and raises the revision of the public data, unless `quiet`.
   * @throws {Unexpected} when an `expecting` statement changed another number of rows; nothing is stored then.
   */
  write(statements: (into: Builder) => Writing[], options?: { quiet?: boolean }): Promise<WriteResult[]>;
  /** Counts the changes of public data. Own writes show at once, other processes' within 200 ms. */
  revision(): number | Promise<number>;
  /** Runs the statements of a migration as they are, as one transaction. */
  migrate(statements: string[]): Promise<void>;
  close(): Promise<void>;
}

export const expecting = (changes: number, statement: SQLWrapper): Expecting => ({ statement, changes });
export const each = (statement: SQLWrapper, rows: readonly Record<string, unknown>[]): Each => ({
  statement,
  rows,
});

export interface Opening {
  /** `file:/path/to/data.db`, or a libSQL server (`libsql:`, `http:`, `https:`, `ws:`, `wss:`). */
  url: string;
  authToken?: string;
  /** Threads for bounded reads of a file. */
  boundedReaders?: number;
  /** Run a file's lanes in this thread: no start-up time, but a slow statement blocks. For tests and commands. */
  inThisThread?: boolean;
}

export async function openDatabase(opening: Opening): Promise<Database> {
  return new Door(opening.url.startsWith('file:') ? await openFile(opening) : openRemote(opening));
}

/** The same door over any client of @libsql/client. */
export const doorOver = (client: Client): Database => new Door(engineOver(client));

const dialect = new SQLiteAsyncDialect();
const REVISION_STAYS_MS = 200;
const DEADLINE_MS = 250;
const raise: Statement = {
  sql: 'update data_revision set value = value + 1 returning value',
  params: [],
  method: 'all',
};

class Door implements Database {
  readonly read: Reader;
  readonly #engine: Engine;
  readonly #builder: Builder;
  #revision = 0;
  #revisionSeen = Number.NEGATIVE_INFINITY;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.read = drizzle(async (sql, params, method) => {
      const rows = await engine.read({ sql, params, method });
      return { rows: method === 'get' ? single(rows) : rows };
    });
    this.#builder = drizzle(() => Promise.reject(new Error('Hand this statement to write().')));
  }

  boundedRead(statements: SQLWrapper[], { deadline = DEADLINE_MS, signal, values }: BoundedReading = {}) {
    const list = statements.map((statement) => toStatement(statement, 'all', values));
    return this.#engine.boundedRead(list, deadline, signal);
  }

  async write(statements: (into: Builder) => Writing[], { quiet = false } = {}) {
    const list = statements(this.#builder).map(toWriting);
    if (list.length === 0) return [];
    const results = await this.#engine.write(quiet ? list : [...list, raise]);
    if (!quiet) this.#noteRevision(results.pop()?.rows);
    return results;
  }

  revision(): number | Promise<number> {
    if (performance.now() - this.#revisionSeen < REVISION_STAYS_MS) return this.#revision;
    return this.#engine
      .read({ sql: 'select value from data_revision', params: [], method: 'all' })
      .then((rows) => this.#noteRevision(rows));
  }

  async migrate(statements: string[]) {
    await this.#engine.write(statements.map((sql) => ({ sql, params: [], method: 'run' })));
  }

  close() {
    return this.#engine.close();
  }

  /** An answer that overtook a newer one must not turn the clock back. */
  #noteRevision(rows: Row[] | undefined): number {
    this.#revision = Math.max(this.#revision, Number(rows?.[0]?.[0] ?? 0));
    this.#revisionSeen = performance.now();
    return this.#revision;
  }
}

function toWriting(entry: Writing): Statement {
  if ('changes' in entry) return { ...toStatement(entry.statement, 'run'), expect: entry.changes };
  if (!('rows' in entry)) return toStatement(entry, 'run');
  const { sql, params } = dialect.sqlToQuery(entry.statement.getSQL());
  const fillers = params.map(fillerOf);
  return { sql, params: [], method: 'run', rows: entry.rows.map((row) => fillers.map((fill) => fill(row))) };
}

/** Where a row's value for a parameter comes from. Null stays null, even where a column would encode it as JSON. */
function fillerOf(param: unknown): (row: Record<string, unknown>) => unknown {
  if (is(param, Placeholder)) return (row) => row[param.name] ?? null;
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder, value } = param;
  return (row) => {
    const given = row[value.name] ?? null;
    return given === null ? null : encoder.mapToDriverValue(given);
  };
}

function toStatement(
  statement: SQLWrapper,
  method: Statement['method'],
  values: Record<string, unknown> = {},
): Statement {
  const { sql, params } = dialect.sqlToQuery(statement.getSQL());
  return { sql, params: fillPlaceholders(params, values), method };
}

/** Drizzle takes one row for `get`, and undefined where there is none; its type knows lists only. */
function single(rows: Row[]): Row[] {
  return rows[0] as unknown as Row[];
}
