/** Events, and the formats that they may follow. */
import type { EventKind } from '@opennrw/rules/event-kinds';
import type { AttendanceMode, EventStatus } from '@opennrw/rules/events';
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { lifetime, tenant } from '../organizations/table.ts';
import type { FormatContent } from './formats-shape.ts';
import type { Override } from './recurrence.ts';
import type { EventContent } from './shape.ts';

export const events = sqliteTable(
  'events',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull(),
    organizationId: tenant(),
    /** Organizations that hold it too; the event stands in their calendars as well, once. */
    coHosts: text('co_hosts', { mode: 'json' }).$type<string[]>().notNull(),
    slug: text().notNull(),
    externalId: text('external_id'),
    /** Its name in iCalendar, for good. */
    uid: text().notNull(),
    /** Raised when time, place or status change, so that calendars take the newer one. */
    sequence: integer().notNull(),
    title: text().notNull(),
    titleKey: text('title_key').notNull(),
    kind: text().$type<EventKind>().notNull(),
    status: text().$type<EventStatus>().notNull(),
    /** `planned` shows to organizations only, so that they can keep out of one another's way. */
    state: text().$type<'planned' | 'published'>().notNull(),
    attendance: text().$type<AttendanceMode>().notNull(),
    /** Wall times in `timeZone`, or days; an end that is a day belongs to the event. */
    start: text().notNull(),
    end: text(),
    timeZone: text('time_zone').notNull(),
    rrule: text(),
    rdates: text({ mode: 'json' }).$type<string[]>().notNull(),
    exdates: text({ mode: 'json' }).$type<string[]>().notNull(),
    overrides: text({ mode: 'json' }).$type<Override[]>().notNull(),
    /** First and last instant of all its dates (UTC); a last one of the year 9999 means that there is none. */
    firstAt: text('first_at').notNull(),
    lastAt: text('last_at').notNull(),
    themes: text({ mode: 'json' }).$type<string[]>().notNull(),
    venueArs: text('venue_ars'),
    /** The municipality where it takes place, as far as it can be told. */
    municipalityId: text('municipality_id'),
    /** Slug of the format that it follows. */
    format: text(),
    /** Folded words of title, description, place and keywords, each after a space. */
    words: text().notNull(),
    /** All the rest of what readers see. */
    content: text({ mode: 'json' }).$type<EventContent>().notNull(),
    /** The harvest source that lists it; null for what a key wrote. */
    sourceId: text('source_id'),
    /** Since when the source no longer lists it. */
    missingSince: text('missing_since'),
    ...lifetime(),
  },
  (table) => [
    uniqueIndex('events_id').on(table.id),
    uniqueIndex('events_slug').on(table.organizationId, table.slug),
    uniqueIndex('events_external_id')
      .on(table.organizationId, table.externalId)
      .where(sql`withdrawn_at is null`),
    index('events_uid').on(table.uid),
    index('events_by_source').on(table.sourceId, table.lastAt),
    index('events_by_reach').on(table.withdrawnAt, table.lastAt, table.firstAt),
    index('events_by_change').on(table.withdrawnAt, table.updatedAt, table.seq),
  ],
);

export const eventFormats = sqliteTable(
  'event_formats',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull(),
    organizationId: tenant(),
    externalId: text('external_id'),
    /** Unique for the whole instance: events of every organization name a format by it. */
    slug: text().notNull(),
    title: text().notNull(),
    titleKey: text('title_key').notNull(),
    content: text({ mode: 'json' }).$type<FormatContent>().notNull(),
    ...lifetime(),
  },
  (table) => [
    uniqueIndex('event_formats_id').on(table.id),
    uniqueIndex('event_formats_slug').on(table.slug),
    uniqueIndex('event_formats_external_id')
      .on(table.organizationId, table.externalId)
      .where(sql`withdrawn_at is null`),
  ],
);
