/**
 * What organizations note down in the cockpit. The kinds differ in their content only, which their shapes describe;
 * what is counted in bulk has columns of its own.
 */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { lifetime, tenant } from '../organizations/table.ts';

export type NoteKind = 'inventory' | 'target' | 'snapshot' | 'assessment' | 'request' | 'agreement';

export const cockpitNotes = sqliteTable(
  'cockpit_notes',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull(),
    kind: text().$type<NoteKind>().notNull(),
    organizationId: tenant(),
    /** The owner's identifier: for the inventory the model dataset's code, for a snapshot the quarter. */
    key: text().notNull(),
    status: text(),
    reason: text(),
    /** Whether the public may see it. Wishes are held until the organization releases them. */
    released: integer({ mode: 'boolean' }).notNull(),
    content: text({ mode: 'json' }).$type<object>().notNull(),
    ...lifetime(),
  },
  (table) => [
    uniqueIndex('cockpit_notes_id').on(table.id),
    uniqueIndex('cockpit_notes_key')
      .on(table.kind, table.organizationId, table.key)
      .where(sql`withdrawn_at is null`),
    index('cockpit_notes_counts').on(
      table.kind,
      table.withdrawnAt,
      table.organizationId,
      table.status,
      table.reason,
    ),
  ],
);
