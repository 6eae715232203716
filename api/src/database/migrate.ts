/**
 * Brings the database to the newest shape. A migration is a file of `api/migrations`; it runs in one transaction
 * whose first statement claims its name, so that of two processes that start together one does it and the other
 * finds it done.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Database } from './door.ts';
import { isTaken } from './statement.ts';

const shipped = new URL('../../migrations/', import.meta.url);
const ledger =
  'create table if not exists migrations (name text primary key, hash text not null, applied_at text not null)';

/**
 * @param folder other migrations than the API's own, for tests
 * @throws {Error} with a sentence for the operator, where one fails or was changed after this database had it
 */
export async function migrate(database: Database, folder: URL = shipped): Promise<void> {
  await database.migrate([ledger]);
  const applied = await appliedTo(database);
  for (const migration of await migrationsIn(folder)) {
    const hash = applied.get(migration.name) ?? (await apply(database, migration));
    if (hash !== migration.hash)
      throw new Error(
        `The migration ${migration.name} was changed after this database had it. Use the code that made the database, or start with an empty DATA_DIR.`,
      );
  }
}

/** The migrations that the database has not had as they are. @throws where it does not answer, or never had any */
export async function pending(database: Database): Promise<string[]> {
  const applied = await appliedTo(database);
  const missing = (await migrationsIn(shipped)).filter(({ name, hash }) => applied.get(name) !== hash);
  return missing.map(({ name }) => name);
}

interface Migration {
  name: string;
  text: string;
  hash: string;
}

async function migrationsIn(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function appliedTo(database: Database): Promise<Map<string, string>> {
  const [rows = []] = await database.boundedRead([sql`select name, hash from migrations`], {
    deadline: 2000,
  });
  return new Map(rows.map(([name, hash]) => [String(name), String(hash)]));
}

/** Applies a migration, or finds that another process just did; answers with its fingerprint. */
async function apply(database: Database, { name, text, hash }: Migration): Promise<string> {
  const claim = `insert into migrations values ('${name.replaceAll("'", "''")}', '${hash}', strftime('%Y-%m-%dT%H:%M:%fZ'))`;
  try {
    await database.migrate([claim, ...text.split('--> statement-breakpoint')]);
    return hash;
  } catch (error) {
    if (!isTaken(error)) throw new Error(`The migration ${name} failed.`, { cause: error });
    return (await appliedTo(database)).get(name) ?? hash;
  }
}
