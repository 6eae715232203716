/**
 * An embedded libSQL file: one writer, one reader, and some bounded readers, each a connection of its own in a
 * worker thread, so that the thread that answers requests never waits for a statement.
 */
import { Worker } from 'node:worker_threads';
import { openLane, type Role, type Work } from './lane.ts';
import { type Engine, fromFailure, type Row, type Statement, type WriteResult } from './statement.ts';
import type { Outcome, Reply } from './worker.ts';

export async function openFile(opening: {
  url: string;
  boundedReaders?: number;
  inThisThread?: boolean;
}): Promise<Engine> {
  const path = opening.url.slice('file:'.length);
  const open = opening.inThisThread ? openHere : openThread;
  // The writer comes first: it creates the file and switches it to WAL, which readers cannot do.
  const writer = await open(path, 'writer');
  const reader = await open(path, 'reader');
  const bounded = await Promise.all(
    Array.from({ length: opening.boundedReaders ?? 2 }, () => open(path, 'bounded')),
  );
  return new FileEngine(writer, reader, new Pool(bounded));
}

/** A lane as seen from the thread that answers requests. */
interface Connection {
  run(work: Work): Promise<WriteResult[]>;
  cancel(): void;
  close(): Promise<void>;
}

class FileEngine implements Engine {
  readonly #writer: Connection;
  readonly #reader: Connection;
  readonly #pool: Pool;
  #waiting: { statement: Statement; settle: (rows: Promise<Row[]>) => void }[] = [];

  constructor(writer: Connection, reader: Connection, pool: Pool) {
    this.#writer = writer;
    this.#reader = reader;
    this.#pool = pool;
  }

  /** Statements of one tick travel as one message and see one snapshot. */
  read(statement: Statement): Promise<Row[]> {
    if (this.#waiting.length === 0) queueMicrotask(() => this.#send());
    return new Promise((resolve) => this.#waiting.push({ statement, settle: resolve }));
  }

  async boundedRead(statements: Statement[], deadline: number, signal?: AbortSignal) {
    const results = await this.#pool.run({ statements, deadline }, signal);
    return results.map(({ rows }) => rows);
  }

  write(statements: Statement[]) {
    return this.#writer.run({ statements });
  }

  async close() {
    await Promise.all([this.#reader.close(), this.#pool.close()]);
    await this.#writer.close();
  }

  #send() {
    const sent = this.#waiting;
    this.#waiting = [];
    const answer = this.#reader.run({ statements: sent.map(({ statement }) => statement) });
    sent.forEach(({ statement, settle }, at) => {
      // One faulty statement fails the whole message; asked alone, each gets its own answer.
      const own = answer.catch((error) => {
        if (sent.length === 1) throw error;
        return this.#reader.run({ statements: [statement] }).then((results) => ({ [at]: results[0] }));
      });
      settle(own.then((results) => (results as Record<number, WriteResult | undefined>)[at]?.rows ?? []));
    });
  }
}

/** Several connections; each runs one work at a time, the others wait in line. */
class Pool {
  readonly #all: Connection[];
  readonly #free: Connection[];
  readonly #line: ((connection: Connection) => void)[] = [];

  constructor(connections: Connection[]) {
    this.#all = connections;
    this.#free = [...connections];
  }

  async run(work: Work, signal?: AbortSignal): Promise<WriteResult[]> {
    const connection = this.#free.pop() ?? (await new Promise<Connection>((next) => this.#line.push(next)));
    const giveUp = () => connection.cancel();
    try {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', giveUp, { once: true });
      return await connection.run(work);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', giveUp);
      const next = this.#line.shift();
      if (next === undefined) this.#free.push(connection);
      else next(connection);
    }
  }

  async close() {
    await Promise.all(this.#all.map((connection) => connection.close()));
  }
}

async function openHere(path: string, role: Role): Promise<Connection> {
  const lane = openLane(path, role);
  return {
    run: async (work) => lane.run(work),
    cancel: () => lane.cancel(),
    close: async () => lane.close(),
  };
}

async function openThread(path: string, role: Role): Promise<Connection> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { path, role },
    name: role,
  });
  const pending = new Map<number, (outcome: Outcome | Error) => void>();
  let sent = 0;
  let fault: Error | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    pending.set(0, (outcome) => (outcome instanceof Error ? reject(outcome) : resolve()));
  });
  worker.on('message', ({ id, outcome }: Reply) => {
    pending.get(id)?.(outcome);
    pending.delete(id);
  });
  const fail = (error: Error) => {
    fault ??= error;
    for (const settle of pending.values()) settle(error);
    pending.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The database thread has ended.')));
  await ready;
  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        if (fault !== undefined) return reject(fault);
        sent += 1;
        pending.set(sent, (outcome) => {
          if (outcome instanceof Error) reject(outcome);
          else if ('failure' in outcome) reject(fromFailure(outcome.failure));
          else resolve(outcome.results);
        });
        worker.postMessage({ id: sent, work });
      }),
    cancel: () => worker.postMessage('cancel'),
    close: async () => {
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage('close');
      await ended;
    },
  };
}
