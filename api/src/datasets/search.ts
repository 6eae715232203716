/**
 * Searching datasets, bounded whatever is asked for. Ranking is by grades, which anybody can follow: a word of the
 * title counts most, then the beginning of one, then a keyword, then any text; what is left are tails of compounds.
 * Statistics of word frequency are left out on purpose: counting how often "der" occurs costs more than the search.
 *
 * Of more than 2,000 matching rows, of each grade the newest 2,000 are ranked, and the answer says so. A search past
 * its deadline is a 503.
 */
import { parseQuery } from '@opennrw/rules/fold';
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import { counted, type Paging, questionMark, readCursor } from '../http/paging.ts';
import { COUNTED_EXACTLY } from '../http/shapes.ts';
import { narrows, type Values } from './filters.ts';
import { bounded, type DatasetListing, found, matching, rowsOf, type Sort, seqOf } from './listing.ts';
import { type Query, queryOf, whole } from './query.ts';
import { datasets } from './table.ts';

/** So many rows of a grade are ranked at the most. */
const CANDIDATES = 2000;
/** What a person typed, read against what is in the catalogue; undefined where there is no word in it. */
export async function readQuery(database: Database, q: string): Promise<Query | undefined> {
  const { terms } = parseQuery(q);
  if (terms.length === 0) return undefined;
  const counts = terms.map(
    ({ text }) =>
      sql`select count(*) from (select 1 from dataset_words where dataset_words match ${whole(text)} limit ${CANDIDATES + 1})`,
  );
  const answers = await bounded(database.boundedRead(counts));
  const common = new Set(
    terms.filter((_, at) => Number(answers[at]?.[0]?.[0]) > CANDIDATES).map(({ text }) => text),
  );
  return queryOf(terms, (text) => common.has(text));
}

/** A page of a search. Its cursor is a number of rows: ranks have no place of their own. */
export async function search(
  database: Database,
  values: Values,
  sort: Sort,
  paging: Paging,
  signal?: AbortSignal,
): Promise<DatasetListing> {
  const mark = questionMark({ ...values, sort });
  const cursor = readCursor(paging, mark);
  const skip = cursor === null ? (paging.offset ?? 0) : cursor.place[1];
  const given = { ...placeholdersOf(values), rows: paging.limit + 1, skip };
  const [[counting, ...hits] = []] = await bounded(
    database.boundedRead([ranked(values, sort)], { values: given, ...(signal && { signal }) }),
  );
  const total = Number(counting?.[0] ?? 0);
  const pointer = (at: number) => Buffer.from(JSON.stringify([mark, 'a', '', at])).toString('base64url');
  return {
    items: await rowsOf(database, hits.slice(0, paging.limit).map(seqOf)),
    next: hits.length > paging.limit ? pointer(skip + paging.limit) : null,
    prev: skip > 0 ? pointer(Math.max(0, skip - paging.limit)) : null,
    ...counted(total),
    ...(total > CANDIDATES && { ranked: 'newest' as const }),
  };
}

/** Every matching row, newest first, for files that hold them all. */
export async function matchingSeqs(database: Database, values: Values): Promise<number[]> {
  const all = sql`${matching(values)} order by seq desc`;
  const [rows = []] = await bounded(
    database.boundedRead([all], { values: placeholdersOf(values), deadline: 2000 }),
  );
  return rows.map(seqOf);
}

/** The values of a search's placeholders: the filters', and each grade's expression under its number. */
const placeholdersOf = ({ grades = [], q: _, ...values }: Values): Record<string, unknown> => ({
  ...values,
  ...Object.fromEntries(grades.map(({ match }, at) => [`grade${at}`, match])),
});

/** How many rows match, then the numbers of the page's rows in their order. Collecting beginnings is dear: once. */
function ranked(values: Values, sort: Sort): SQL {
  const order = {
    relevance: sql`sum(hits.points) desc, hits.seq desc`,
    modified: sql`${datasets.modifiedKey} desc, hits.seq desc`,
    title: sql`${datasets.titleKey}, hits.seq`,
  }[sort];
  const joined = sort === 'relevance' ? sql`` : sql`join ${datasets} on ${datasets.seq} = hits.seq`;
  const matches = sql`${found(sql.placeholder('match'), values)} order by dataset_words.rowid desc limit ${COUNTED_EXACTLY + 1}`;
  return sql`with matches as materialized (${matches}),
    candidates as materialized (select seq from matches limit ${CANDIDATES}),
    hits as (${sql.join([sql`select seq, 0 as points from candidates`, ...gradeHits(values)], sql` union all `)})
    select count(*) from matches union all
    select seq from (select hits.seq as seq from hits ${joined} group by hits.seq
      order by ${order} limit ${sql.placeholder('rows')} offset ${sql.placeholder('skip')})`;
}

/**
 * The rows of each grade. With other filters set, grades are looked up among the candidates alone: checking a filter
 * row by row is what costs then, and it is done once.
 */
function gradeHits(values: Values): SQL[] {
  return (values.grades ?? []).map(({ points }, at) => {
    const expression = sql.placeholder(`grade${at}`);
    return narrows(values)
      ? sql`select graded.seq, ${points} from (${found(expression, {})}) as graded join candidates on candidates.seq = graded.seq`
      : sql`select seq, ${points} from (${newest(expression, values)})`;
  });
}

const newest = (expression: ReturnType<typeof sql.placeholder>, values: Values): SQL =>
  sql`${found(expression, values)} order by dataset_words.rowid desc limit ${CANDIDATES}`;
