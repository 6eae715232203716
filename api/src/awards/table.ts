/**
 * Awards: rounds, and the entries of each. What is only ever read and written as a whole is one JSON document; columns
 * hold what identifies a row and what a transaction depends on.
 */
import { sql } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { lifetime, tenant } from '../organizations/table.ts';
import type { AwardContent, Decision, EntryContent, Feedback } from './input.ts';

export const awards = sqliteTable(
  'awards',
  {
    id: text().primaryKey(),
    /** Who gives the award. */
    organizationId: tenant(),
    slug: text().notNull(),
    externalId: text('external_id').notNull(),
    content: text({ mode: 'json' }).$type<AwardContent>().notNull(),
    ...lifetime(),
  },
  (table) => [
    uniqueIndex('awards_slug').on(table.organizationId, table.slug),
    uniqueIndex('awards_external_id')
      .on(table.organizationId, table.externalId)
      .where(sql`withdrawn_at is null`),
  ],
);

export const awardEntries = sqliteTable(
  'award_entries',
  {
    id: text().primaryKey(),
    awardId: text('award_id')
      .notNull()
      .references(() => awards.id),
    /** Who sent it in: the entrant, or the award’s organizer for what came on paper. */
    organizationId: tenant(),
    slug: text().notNull(),
    externalId: text('external_id').notNull(),
    /** Day of arrival; it must lie within the call. */
    receivedOn: text('received_on').notNull(),
    content: text({ mode: 'json' }).$type<EntryContent>().notNull(),
    decision: text({ mode: 'json' }).$type<Decision>(),
    /** What the jury tells the entrant alone. */
    feedback: text({ mode: 'json' }).$type<Feedback>(),
    ...lifetime(),
  },
  (table) => [
    index('award_entries_award').on(table.awardId),
    uniqueIndex('award_entries_slug').on(table.organizationId, table.slug),
    uniqueIndex('award_entries_external_id')
      .on(table.organizationId, table.externalId)
      .where(sql`withdrawn_at is null`),
  ],
);

/** Secret links to the feedback about an entry, for entrants without a key. The secrets themselves are not kept. */
export const awardFeedbackLinks = sqliteTable(
  'award_feedback_links',
  {
    id: text().primaryKey(),
    entryId: text('entry_id')
      .notNull()
      .references(() => awardEntries.id),
    /** For whom it was made, in the organizer’s words. */
    label: text().notNull(),
    hash: text().notNull(),
    createdAt: text('created_at').notNull(),
    revokedAt: text('revoked_at'),
  },
  (table) => [index('award_feedback_links_entry').on(table.entryId)],
);
