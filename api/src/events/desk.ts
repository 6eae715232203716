/** What the routes of events share. */
import type { Context } from 'hono';
import { found, Problem, standing } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { type Directory, directoryOf, type ReadDirectory } from '../organizations/directory.ts';
import type { Filters } from './filters.ts';
import { requireFormats } from './formats.ts';
import { type EventReader, eventReader } from './list.ts';
import { type EventRow, present, type Surroundings } from './present.ts';
import type { OpenEvent } from './shape.ts';

export const naming = { path: '/v1/events', tag: 'Events' } as const;

export interface Desk {
  publicUrl: string;
  now: () => Date;
  directory: ReadDirectory;
  /** The directory, for a question whose formats exist. @throws {Problem} 400: a typo must not return an empty list */
  directoryFor: (question: Filters) => Promise<Directory>;
  reader: EventReader;
  around: (directory: Directory) => Surroundings;
  present: (row: EventRow, directory: Directory) => OpenEvent;
  /** An event that is there and that this caller may see; `null` is anybody. @throws {Problem} 404, or 410 for a withdrawn one */
  standing: (id: string, c: Context<World> | null) => Promise<EventRow>;
}

export function openDesk({ database, publicUrl, now }: Edges): Desk {
  const reader = eventReader(database);
  const directory = directoryOf(database);
  const around = (directory: Directory) => ({ directory, publicUrl, now: now() });
  return {
    ...{ publicUrl, now, reader, around },
    directory,
    directoryFor: async ({ format }) => {
      if (format !== undefined) await requireFormats(database, format);
      return directory();
    },
    present: (row, directory) => present(row, around(directory)),
    standing: async (id, c) => {
      const row = found(await reader.find(id), 'event');
      if (row.state === 'planned' && !mayPlan(c))
        throw new Problem('not-found', { facts: { what: 'event' } });
      return standing(row);
    },
  };
}

/** What is only planned is for every organization with a key, and for nobody else. */
export const mayPlan = (c: Context<World> | null): boolean => (c?.get('principal') ?? null) !== null;
