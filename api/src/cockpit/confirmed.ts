/** Datasets that an organization has confirmed for a model dataset, and withdrawn since: they make nothing available any more. */
import { sql } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import { isStanding, withdrawers } from '../datasets/facts.ts';
import { cockpitNotes } from './table.ts';

export interface Gone {
  /** Organization and code of the model dataset, as `inventoryCell` writes them. */
  cell: string;
  dataset: string;
  /** Whether nothing is left of what the note calls available. */
  emptied: boolean;
}

export const inventoryCell = (organizationId: string, code: string): string => `${organizationId} ${code}`;

const n = cockpitNotes;
const named = sql.raw('named.value');

/** Only those who have withdrawn a dataset are looked at: the others' notes are not read. */
const gone = sql`select ${n.organizationId}, ${n.key}, ${named},
    ${n.content} ->> '$.url' is null and not exists
      (select 1 from json_each(${n.content}, '$.datasets') as other where ${isStanding(sql.raw('other.value'))})
  from ${n}, json_each(${n.content}, '$.datasets') as named
  where ${n.kind} = 'inventory' and ${n.withdrawnAt} is null and ${n.organizationId} in ${withdrawers}
    and ${n.status} = 'available' and not ${isStanding(named)}`;

export async function goneDatasets(database: Database): Promise<Gone[]> {
  const [rows = []] = await database.boundedRead([gone], { deadline: 5000 });
  return rows.map(([organization, key, dataset, emptied]) => ({
    cell: inventoryCell(String(organization), String(key)),
    dataset: String(dataset),
    emptied: emptied === 1,
  }));
}
