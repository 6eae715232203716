/**
 * A libSQL server (sqld, Turso) through @libsql/client: the same door for several stateless API processes.
 * A bounded read cannot be interrupted there; its answer is simply not awaited past the deadline.
 */
import { type Client, createClient, type InStatement, type InValue, type Transaction } from '@libsql/client';
import { type Engine, type Row, type Statement, TooSlow, Unexpected, type WriteResult } from './statement.ts';

export function openRemote({ url, authToken }: { url: string; authToken?: string }): Engine {
  return engineOver(createClient({ url, intMode: 'number', ...(authToken !== undefined && { authToken }) }));
}

/** Any client of @libsql/client as an engine. */
export function engineOver(client: Client): Engine {
  return {
    read: async (statement) => rowsOf(await client.execute(toIn(statement))),
    boundedRead: (statements, deadline, signal) =>
      withDeadline(readAll(client, statements), deadline, signal),
    write: async (statements) => {
      const transaction = await client.transaction('write');
      try {
        const results = await writeAll(transaction, statements);
        await transaction.commit();
        return results;
      } finally {
        transaction.close();
      }
    },
    close: async () => client.close(),
  };
}

async function readAll(client: Client, statements: Statement[]): Promise<Row[][]> {
  const results = await client.batch(statements.map(toIn), 'read');
  return results.map(rowsOf);
}

async function writeAll(transaction: Transaction, statements: Statement[]): Promise<WriteResult[]> {
  const results: WriteResult[] = [];
  for (const statement of statements) {
    if (statement.rows !== undefined) {
      await transaction.batch(statement.rows.map((params) => toIn({ ...statement, params })));
      results.push({ changes: statement.rows.length, rows: [] });
      continue;
    }
    const result = await transaction.execute(toIn(statement));
    if (statement.expect !== undefined && result.rowsAffected !== statement.expect)
      throw new Unexpected(`Expected ${statement.expect} changed rows, found ${result.rowsAffected}.`);
    results.push({ changes: result.rowsAffected, rows: rowsOf(result) });
  }
  return results;
}

async function withDeadline<Answer>(
  answer: Promise<Answer>,
  deadline: number,
  signal?: AbortSignal,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow('The read took too long.')), deadline);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const rowsOf = ({ rows, columns }: { rows: ArrayLike<unknown>[]; columns: string[] }): Row[] =>
  rows.map((row) => columns.map((_, at) => row[at]));

/** Drizzle's parameters are unknown by type; what its SQLite columns encode to are the values a client takes. */
const toIn = ({ sql, params }: Statement): InStatement => ({ sql, args: params as InValue[] });
