/** Participation procedures, and beside them what lists are filtered, counted and ordered by. */
import type { ParticipationStatus } from '@opennrw/rules/participations';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { lifetime, tenant } from '../organizations/table.ts';
import type { ParticipationDraft } from './input.ts';

export const participations = sqliteTable(
  'participations',
  {
    /** Grows with every new procedure; its words in the search index are keyed by it. */
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull(),
    organizationId: tenant(),
    slug: text().notNull(),
    externalId: text('external_id').notNull(),
    title: text().notNull(),
    /** Orders titles as a German dictionary does. */
    titleKey: text('title_key').notNull(),
    /** What was written, as a whole; the columns around it repeat what is searched by. */
    content: text({ mode: 'json' }).$type<ParticipationDraft>().notNull(),
    formality: text().notNull(),
    subject: text().notNull(),
    level: text(),
    located: integer({ mode: 'boolean' }).notNull(),
    longitude: real(),
    latitude: real(),
    west: real(),
    south: real(),
    east: real(),
    north: real(),
    /** The geometry as the map needs it, as GeoJSON text. */
    slim: text(),
    /** First and last day or instant of all phases; empty where none is known. */
    starts: text().notNull(),
    ends: text().notNull(),
    ...lifetime(),
  },
  (table) => [
    uniqueIndex('participations_id').on(table.id),
    uniqueIndex('participations_slug').on(table.organizationId, table.slug),
    uniqueIndex('participations_external_id')
      .on(table.organizationId, table.externalId)
      .where(sql`withdrawn_at is null`),
    index('participations_by_update').on(table.withdrawnAt, table.updatedAt, table.seq),
    index('participations_by_title').on(table.withdrawnAt, table.titleKey, table.seq),
  ],
);

/** How far a procedure is from one instant (ms since 1970) to the next: the status rule, worked out for all time. */
export const stretches = sqliteTable(
  'participation_stretches',
  {
    participationSeq: integer('participation_seq')
      .notNull()
      .references(() => participations.seq),
    since: integer().notNull(),
    until: integer().notNull(),
    status: text().$type<ParticipationStatus>().notNull(),
    resultOverdue: integer('result_overdue', { mode: 'boolean' }).notNull(),
    place: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.participationSeq, table.since] }),
    index('participation_stretches_until').on(table.until),
  ],
);

/** A procedure's many-valued codes. */
export const participationCodes = sqliteTable(
  'participation_codes',
  {
    kind: text().$type<'topic' | 'mode'>().notNull(),
    value: text().notNull(),
    participationSeq: integer('participation_seq')
      .notNull()
      .references(() => participations.seq),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.value, table.participationSeq] }),
    index('participation_codes_of').on(table.participationSeq),
  ],
);
