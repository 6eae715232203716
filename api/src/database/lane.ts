/**
 * A lane is one connection to an embedded file that runs statements one after the other and keeps them prepared.
 * It runs inside a worker thread (`worker.ts`), or in the calling thread for tests and commands.
 *
 * `libsql` is synchronous and fast; a bounded lane uses `libsql/promise`, whose first step runs on a native
 * thread, because only there a running query can be interrupted.
 */
import Synchronous from 'libsql';
import Interruptible from 'libsql/promise';
import { type Row, type Statement, TooSlow, Unexpected, type WriteResult } from './statement.ts';

export type Role = 'writer' | 'reader' | 'bounded';

/** Work of one message: the statements, and for a bounded lane the time it may take in ms. */
export interface Work {
  statements: Statement[];
  deadline?: number;
}

export interface Lane {
  run(work: Work): WriteResult[] | Promise<WriteResult[]>;
  /** Interrupts what is running, if anything. */
  cancel(): void;
  close(): void;
}

const KEPT_STATEMENTS = 400;
const BUSY_MS = 5000;

export function openLane(path: string, role: Role): Lane {
  return role === 'bounded' ? new BoundedLane(path) : new PlainLane(path, role);
}

class PlainLane implements Lane {
  readonly #db: Synchronous.Database;
  readonly #kept = new Map<string, Synchronous.Statement>();
  readonly #role: Role;

  constructor(path: string, role: Role) {
    this.#role = role;
    this.#db = new Synchronous(path, { timeout: BUSY_MS, readonly: role === 'reader' });
    if (role === 'writer') for (const pragma of writerPragmas) this.#db.pragma(pragma);
  }

  run({ statements }: Work): WriteResult[] {
    if (this.#role === 'reader' && statements.length === 1) return statements.map((one) => this.#one(one));
    this.#db.exec(this.#role === 'writer' ? 'begin immediate' : 'begin');
    try {
      const results = statements.map((one) => this.#one(one));
      this.#db.exec('commit');
      return results;
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('rollback');
      throw error;
    }
  }

  cancel() {}

  close() {
    this.#kept.clear();
    this.#db.close();
  }

  #one({ sql, params, rows, method, expect }: Statement): WriteResult {
    const statement = this.#prepared(sql);
    if (rows !== undefined) {
      for (const row of rows) statement.run(row);
      return { changes: rows.length, rows: [] };
    }
    if (method !== 'run') return { changes: 0, rows: statement.raw(true).all(params) as Row[] };
    const { changes } = statement.run(params);
    if (expect !== undefined && changes !== expect)
      throw new Unexpected(`Expected ${expect} changed rows, found ${changes}.`);
    return { changes, rows: [] };
  }

  #prepared(sql: string): Synchronous.Statement {
    return keep(this.#kept, sql, () => this.#db.prepare(sql));
  }
}

class BoundedLane implements Lane {
  readonly #db: InstanceType<typeof Interruptible>;
  readonly #kept = new Map<
    string,
    Promise<{ raw(on: boolean): { all(params: unknown[]): Promise<unknown> } }>
  >();
  #cancelled: 'no' | 'late' | 'unwanted' = 'no';
  #running = false;

  constructor(path: string) {
    this.#db = new Interruptible(path, { timeout: BUSY_MS, readonly: true });
  }

  async run({ statements, deadline = Number.POSITIVE_INFINITY }: Work): Promise<WriteResult[]> {
    this.#cancelled = 'no';
    this.#running = true;
    const timer = Number.isFinite(deadline) ? setTimeout(() => this.#interrupt('late'), deadline) : undefined;
    try {
      const results: WriteResult[] = [];
      for (const { sql, params } of statements) {
        const statement = await keep(this.#kept, sql, () => this.#db.prepare(sql));
        results.push({ changes: 0, rows: (await statement.raw(true).all(params)) as Row[] });
        if (this.#cancelled !== 'no') throw new TooSlow('Interrupted between statements.');
      }
      return results;
    } catch (error) {
      throw this.#cancelled === 'no' ? error : new TooSlow('The read took too long and was cancelled.');
    } finally {
      clearTimeout(timer);
      this.#running = false;
    }
  }

  cancel() {
    this.#interrupt('unwanted');
  }

  close() {
    this.#kept.clear();
    this.#db.close();
  }

  #interrupt(why: 'late' | 'unwanted') {
    if (!this.#running) return;
    this.#cancelled = why;
    this.#db.interrupt();
  }
}

/** WAL stays with the file; the others belong to this one connection. */
const writerPragmas = [
  // Only for a new file, and before anything else: wide rows and a search index want larger pages.
  'page_size = 8192',
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'foreign_keys = ON',
  'cache_size = -65536',
];

/** The kept value, made where it is missing; the longest unused one leaves when there are too many. */
function keep<Made>(kept: Map<string, Made>, key: string, make: () => Made): Made {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= KEPT_STATEMENTS) {
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }
  const made = make();
  kept.set(key, made);
  return made;
}
