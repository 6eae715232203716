/** What travels between the door and an engine, and what can go wrong there. */

/** The values of one row, in select order. */
export type Row = unknown[];

export interface Statement {
  sql: string;
  params: unknown[];
  method: 'run' | 'all' | 'values' | 'get';
  /** Sets of parameters: the statement runs once for each. */
  rows?: unknown[][];
  /** How many rows it must change, or the transaction is rolled back. */
  expect?: number;
}

export interface WriteResult {
  changes: number;
  rows: Row[];
}

/** A place where statements run: a file behind worker threads, or a server. */
export interface Engine {
  read(statement: Statement): Promise<Row[]>;
  boundedRead(statements: Statement[], deadline: number, signal?: AbortSignal): Promise<Row[][]>;
  write(statements: Statement[]): Promise<WriteResult[]>;
  close(): Promise<void>;
}

/** A bounded read passed its deadline and was cancelled. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** A conditional write found another state than it expected; nothing was stored. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
}

/** The database refused a statement. `code` is SQLite's, for example `SQLITE_CONSTRAINT_UNIQUE`. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** Whether an error, of ours or wrapped by drizzle, says that a unique value is taken. */
export function isTaken(error: unknown): boolean {
  const code = codeOf(error) ?? codeOf(error instanceof Error ? error.cause : undefined);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** SQLite's code; @libsql/client calls the precise one `extendedCode`. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('extendedCode' in error && typeof error.extendedCode === 'string') return error.extendedCode;
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const named = { TooSlow, Unexpected } as const;

/** An error as plain data, for the way between threads. */
export interface Failure {
  name: string;
  message: string;
  code: string;
}

export function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), code: 'UNKNOWN' };
  return { name: error.name, message: error.message, code: codeOf(error) ?? 'UNKNOWN' };
}

export function fromFailure({ name, message, code }: Failure): Error {
  if (name === 'TooSlow' || name === 'Unexpected') return new named[name](message);
  return new DatabaseError(message, code);
}
