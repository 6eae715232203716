/** From a stored row, at one instant, to the procedure that readers see. */
import { describeLicense } from '@opennrw/rules/licenses';
import { getTableColumns } from 'drizzle-orm';
import { iriOf } from '../http/iri.ts';
import { type Directory, ownerOf } from '../organizations/directory.ts';
import type { Participation } from './shape.ts';
import { participations, stretches } from './table.ts';

/** The columns of a procedure together with what holds at present. */
export const rowColumns = {
  ...getTableColumns(participations),
  status: stretches.status,
  resultOverdue: stretches.resultOverdue,
  place: stretches.place,
  until: stretches.until,
};

export type Stored = typeof participations.$inferSelect;
export type ParticipationRow = Stored &
  Pick<typeof stretches.$inferSelect, 'status' | 'resultOverdue' | 'place' | 'until'>;

export function present(
  row: ParticipationRow,
  { directory, publicUrl }: { directory: Directory; publicUrl: string },
): Participation {
  const { license, phases, ...content } = row.content;
  return {
    id: row.id,
    slug: row.slug,
    iri: iriOf(publicUrl, 'participations', row.id),
    organization: ownerOf(directory, row.organizationId),
    externalId: row.externalId,
    ...content,
    phases: phases.map((phase, at) => ({ id: `${row.id}.${at + 1}`, ...phase })),
    point: row.longitude === null || row.latitude === null ? null : [row.longitude, row.latitude],
    license: describeLicense(license, null),
    status: row.status,
    resultOverdue: row.resultOverdue,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    revision: row.revision,
  };
}
