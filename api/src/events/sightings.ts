/** Which feed lists an event, and since when it no longer does. Readers see nothing of it, so no revision is raised. */
import { and, eq, gt, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import type { TenantScope } from '../organizations/tenancy.ts';
import type { EventRow } from './present.ts';
import { events } from './table.ts';

export function sightingsIn(database: Database) {
  const note = (set: Pick<Partial<EventRow>, 'sourceId'> & { missingSince: SQL | null }, where?: SQL) =>
    database.write((into) => [into.update(events).set(set).where(where)], { quiet: true });

  return {
    /** What a source listed once, still stands, is not called off, and is not over at an instant (RFC 3339). */
    ahead: (sourceId: string, at: string): Promise<EventRow[]> =>
      database.read
        .select()
        .from(events)
        .where(
          and(
            ...[eq(events.sourceId, sourceId), isNull(events.withdrawnAt)],
            ...[gt(events.lastAt, at), ne(events.status, 'cancelled')],
          ),
        )
        .orderBy(events.firstAt, events.seq)
        .all(),

    /** Takes the marks off. An event stays with the feed that listed it first; when that one drops it, another may have it. */
    async seen({ organizationId }: TenantScope, sourceId: string, uids: Iterable<string>): Promise<void> {
      const theirs = and(eq(events.organizationId, organizationId), oneOf('uid', uids));
      const free = sql`(${events.sourceId} is null or ${events.missingSince} is not null)`;
      await note({ sourceId, missingSince: null }, and(theirs, isNull(events.withdrawnAt), free));
    },

    /** An earlier mark stays as it is. @param at RFC 3339, UTC */
    async markMissing(sourceId: string, ids: Iterable<string>, at: string): Promise<void> {
      const since = sql`coalesce(${events.missingSince}, ${at})`;
      await note({ missingSince: since }, and(eq(events.sourceId, sourceId), oneOf('id', ids)));
    },
  };
}

const oneOf = (name: 'id' | 'uid', values: Iterable<string>): SQL =>
  sql`${events[name]} in (select value from json_each(${JSON.stringify([...values])}))`;
