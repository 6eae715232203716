/**
 * Brings the database to the newest shape. A migration is a file of `api/migrations`; it runs in one transaction
 * whose first statement claims its name, so that of two processes that start together one does it and the other
 * finds it done.
 */
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Database } from './door.ts';
import { isTaken } from './statement.ts';

const folder = new URL('../../migrations/', import.meta.url);
const ledger = 'create table if not exists migrations (name text primary key, applied_at text not null)';

export async function migrate(database: Database): Promise<void> {
  await database.migrate([ledger]);
  for (const name of await migrations()) await apply(database, name);
}

/** The migrations that the database has not had yet. @throws where it does not answer, or never had any */
export async function pending(database: Database): Promise<string[]> {
  const [rows = []] = await database.boundedRead([sql`select name from migrations`], { deadline: 2000 });
  const applied = new Set(rows.map(([name]) => name));
  return (await migrations()).filter((name) => !applied.has(name));
}

const migrations = async () => (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();

async function apply(database: Database, name: string) {
  const claim = `insert into migrations values ('${name.replaceAll("'", "''")}', strftime('%Y-%m-%dT%H:%M:%fZ'))`;
  const text = await readFile(new URL(name, folder), 'utf8');
  try {
    await database.migrate([claim, ...text.split('--> statement-breakpoint')]);
  } catch (error) {
    if (!isTaken(error)) throw new Error(`Migration ${name} failed.`, { cause: error });
  }
}
