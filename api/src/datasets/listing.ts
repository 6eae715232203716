/** What a walk and a search have in common: the page they answer with, and the rows behind numbers. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import type { Database, Row } from '../database/door.ts';
import { TooSlow } from '../database/statement.ts';
import type { Listing } from '../http/paging.ts';
import { Problem } from '../http/problem.ts';
import { conditionOf, narrows, type Values } from './filters.ts';
import { type DatasetRow, datasetColumns } from './present.ts';
import { datasets } from './table.ts';

export type Sort = 'relevance' | 'modified' | 'title';

export interface DatasetListing extends Listing<DatasetRow> {
  ranked?: 'newest';
}

/** The numbers of all matching rows, as a subquery. */
export function matching(values: Values): SQL {
  return values.match === undefined
    ? sql`select ${datasets.seq} as seq from ${datasets} where ${conditionOf(values)}`
    : found(sql.placeholder('match'), values);
}

/** The numbers of the rows that an expression of the search index finds, within the other filters. */
export function found(expression: ReturnType<typeof sql.placeholder>, values: Values): SQL {
  const narrowed = narrows(values)
    ? sql`cross join ${datasets} on ${datasets.seq} = dataset_words.rowid and ${conditionOf(values)}`
    : sql``;
  return sql`select dataset_words.rowid as seq from dataset_words ${narrowed} where dataset_words match ${expression}`;
}

export const seqOf = (row: Row) => Number(row[0]);

/** The rows of these numbers, in their order. */
export async function rowsOf(database: Database, seqs: number[]): Promise<DatasetRow[]> {
  if (seqs.length === 0) return [];
  const rows = await database.read.select(datasetColumns).from(datasets).where(inArray(datasets.seq, seqs));
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return seqs.flatMap((seq) => bySeq.get(seq) ?? []);
}

/** A read past its deadline is the reader's to mend: a rarer word, another filter. */
export function bounded<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return answer.catch((error) => {
    if (error instanceof TooSlow)
      throw new Problem('search-too-broad', { cause: error, headers: { 'Retry-After': '5' } });
    throw error;
  });
}
