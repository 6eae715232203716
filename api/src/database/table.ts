/** The one row that counts changes of public data. Caches are keyed by it. */
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';

export const dataRevision = sqliteTable('data_revision', { value: integer().notNull() });
