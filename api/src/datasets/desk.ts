/** What the routes of this resource share. */
import { found, standing } from '../http/problem.ts';
import type { Edges } from '../http/world.ts';
import { type Directory, directoryOf, type ReadDirectory } from '../organizations/directory.ts';
import { type Filters, type Values, valuesOf } from './filters.ts';
import { type DatasetReader, datasetReader } from './list.ts';
import { type DatasetRow, present } from './present.ts';
import { readQuery } from './search.ts';
import type { Dataset } from './shape.ts';

export const naming = { path: '/v1/datasets', tag: 'Datasets' } as const;

export interface Desk {
  publicUrl: string;
  directory: ReadDirectory;
  reader: DatasetReader;
  /** The values that a request's filters come to. @throws {Problem} for what does not exist */
  values: (filters: Filters, directory: Directory) => Promise<Values>;
  present: (row: DatasetRow, directory: Directory) => Dataset;
  /** A dataset that is there. @throws {Problem} 404, or 410 for a withdrawn one */
  standing: (id: string) => Promise<DatasetRow>;
}

export function openDesk({ database, publicUrl }: Edges): Desk {
  const reader = datasetReader(database);
  return {
    publicUrl,
    directory: directoryOf(database),
    reader,
    values: async (filters, directory) =>
      valuesOf(
        filters,
        directory,
        filters.q === undefined ? undefined : await readQuery(database, filters.q),
      ),
    present: (row, directory) => present(row, { directory, publicUrl }),
    standing: async (id) => standing(found(await reader.find(id), 'dataset')),
  };
}
