/**
 * Where stored events take place, found anew: for those that were stored before places were known, or when another rule
 * held. A harvest leaves alone what its source has not changed.
 */
import { eq, isNull, sql } from 'drizzle-orm';
import { type Database, each } from '../database/door.ts';
import type { Directory } from '../organizations/directory.ts';
import { events } from './table.ts';
import { whereabouts } from './whereabouts.ts';

/** Notes the municipality of every event whose stored one is another. Nothing is written where all are right. */
export async function relocate(database: Database, directory: Directory): Promise<void> {
  const { id, organizationId, attendance, content, municipalityId } = events;
  const rows = await database.read
    .select({ id, organizationId, attendance, content, municipalityId })
    .from(events)
    .where(isNull(events.withdrawnAt));
  const moved = rows
    .map((row) => ({ ...row, place: whereabouts(row, row.organizationId, directory) }))
    .filter((row) => row.place !== row.municipalityId);
  if (moved.length === 0) return;
  await database.write((into) => [
    each(
      into
        .update(events)
        .set({ municipalityId: sql`${sql.placeholder('place')}` })
        .where(eq(events.id, sql.placeholder('id'))),
      moved.map((row) => ({ id: row.id, place: row.place })),
    ),
  ]);
}
