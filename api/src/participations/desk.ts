/** What the routes of this resource share. */
import { found, standing } from '../http/problem.ts';
import type { Edges } from '../http/world.ts';
import { type Directory, directoryOf, type ReadDirectory } from '../organizations/directory.ts';
import { conditionsOf, type Filters } from './filters.ts';
import { type ParticipationReader, participationReader, type Question } from './list.ts';
import { type ParticipationRow, present } from './present.ts';
import type { Participation } from './shape.ts';

export const naming = { path: '/v1/participations', tag: 'Participations' } as const;

export interface Desk {
  publicUrl: string;
  directory: ReadDirectory;
  reader: ParticipationReader;
  /** The present instant, as ms since 1970. */
  instant: () => number;
  /** @throws {Problem} for an organization or place that does not exist */
  question: (filters: Filters, directory: Directory) => Question;
  present: (row: ParticipationRow, directory: Directory) => Participation;
  /** A procedure that is there. @throws {Problem} 404, or 410 for a withdrawn one */
  standing: (id: string) => Promise<ParticipationRow>;
}

export function openDesk({ database, publicUrl, now }: Pick<Edges, 'database' | 'publicUrl' | 'now'>): Desk {
  const reader = participationReader(database);
  const instant = () => now().getTime();
  return {
    publicUrl,
    reader,
    instant,
    directory: directoryOf(database),
    question: (filters, directory) => ({ filters, conditions: conditionsOf(filters, directory) }),
    present: (row, directory) => present(row, { directory, publicUrl }),
    standing: async (id) => standing(found(await reader.find(id, instant()), 'participation')),
  };
}
