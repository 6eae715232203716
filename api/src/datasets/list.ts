/**
 * Reading datasets: a page of them, all of them, or how many there are by facet.
 *
 * Without words a list is an index walk. With words it is bounded: of more than 2,000 matching rows the newest
 * 2,000 are ranked and the answer says so, whatever was asked for; a search past its deadline is a 503.
 */
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Database, Row } from '../database/door.ts';
import { TooSlow } from '../database/statement.ts';
import {
  type Cursor,
  type Page,
  type Paging,
  type Place,
  pageOf,
  questionMark,
  readCursor,
} from '../http/paging.ts';
import { Problem } from '../http/problem.ts';
import { COUNTED_EXACTLY } from '../http/shapes.ts';
import { conditionOf, narrows, shapeOf, type Values } from './filters.ts';
import { type DatasetRow, datasetColumns } from './present.ts';
import { datasets } from './table.ts';

export type Sort = 'relevance' | 'modified' | 'title';

export interface Listing extends Page<DatasetRow> {
  total: number;
  totalIs: 'exact' | 'atLeast';
  ranked?: 'newest';
}

/** So many rows of a search are ranked at the most. */
const CANDIDATES = 2000;
/** Title, keywords, description, publisher, parts of compounds: a whole word in a title weighs most. */
const score = sql.raw('bm25(dataset_words, 10, 6, 2, 3, 0.3)');

/** The reading half of the store, with its statements kept prepared. */
export function datasetReader(database: Database) {
  const kept = new Map<string, ReturnType<typeof prepareWalk>>();
  const walkOf = (shape: string, values: Values, order: Order) => {
    const name = `${order.name} ${shape}`;
    const known = kept.get(name) ?? prepareWalk(database, values, order);
    kept.set(name, known);
    return known;
  };

  /** A page without words: two prepared statements of one tick, so of one snapshot. */
  async function walk(values: Values, sort: Exclude<Sort, 'relevance'>, paging: Paging): Promise<Listing> {
    const mark = questionMark({ ...values, sort });
    const cursor = readCursor(paging, mark);
    const order = orders[sort][cursor === null ? 'first' : cursor.direction];
    const { rows, count } = walkOf(shapeOf(values), values, order);
    const [value = '', seq = 0] = cursor?.place ?? [];
    const [found, [total]] = await Promise.all([
      rows.all({ ...values, rows: paging.limit + 1, skip: paging.offset ?? 0, value, seq }),
      count.all(values),
    ]);
    const page = pageOf(found, paging, cursor, mark, placeIn(sort));
    return { ...page, ...counted(total?.total ?? 0) };
  }

  return {
    /** A page of the datasets that match. @throws {Problem} foreign-cursor, search-too-broad */
    list: (values: Values, sort: Sort | undefined, paging: Paging, signal?: AbortSignal): Promise<Listing> =>
      values.match === undefined
        ? walk(values, sort === 'title' ? 'title' : 'modified', paging)
        : search(database, values, sort ?? 'relevance', paging, signal),

    /** Every dataset that matches, newest first, in batches, for files that hold them all. */
    async *all(values: Values, batch = 500): AsyncGenerator<DatasetRow[]> {
      if (values.match !== undefined) {
        const seqs = await matchingSeqs(database, values);
        for (let at = 0; at < seqs.length; at += batch)
          yield await rowsOf(database, seqs.slice(at, at + batch));
        return;
      }
      let cursor: string | undefined;
      do {
        const page = await walk(values, 'modified', { limit: batch, cursor });
        if (page.items.length > 0) yield page.items;
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
    },

    /** One dataset by its id, withdrawn or not. */
    find: (id: string): Promise<DatasetRow | undefined> =>
      database.read.select(datasetColumns).from(datasets).where(eq(datasets.id, id)).get(),

    /** One dataset by its owner's identifier, harvested or not. */
    findExternal: (organizationId: string, externalId: string): Promise<DatasetRow | undefined> =>
      database.read
        .select(datasetColumns)
        .from(datasets)
        .where(and(eq(datasets.organizationId, organizationId), eq(datasets.externalId, externalId)))
        .orderBy(asc(datasets.withdrawnAt), asc(datasets.seq))
        .get(),

    findSlug: (organizationId: string, slug: string): Promise<DatasetRow | undefined> =>
      database.read
        .select(datasetColumns)
        .from(datasets)
        .where(and(eq(datasets.organizationId, organizationId), eq(datasets.slug, slug)))
        .get(),
  };
}

export type DatasetReader = ReturnType<typeof datasetReader>;

interface Order {
  name: string;
  by: SQL[];
  beyond: SQL | undefined;
}

/** The two orders of walking, from the start, after a place, and backwards before one. */
export const orders = {
  modified: ordersBy('modified', datasets.modifiedKey, 'desc'),
  title: ordersBy('title', datasets.titleKey, 'asc'),
};

function ordersBy(
  name: string,
  key: typeof datasets.modifiedKey | typeof datasets.titleKey,
  forward: 'asc' | 'desc',
) {
  const along = { asc: [asc(key), asc(datasets.seq)], desc: [desc(key), desc(datasets.seq)] };
  const beyond = (sign: '<' | '>') =>
    sql`(${key}, ${datasets.seq}) ${sql.raw(sign)} (${sql.placeholder('value')}, ${sql.placeholder('seq')})`;
  const [ahead, back] = forward === 'asc' ? (['>', '<'] as const) : (['<', '>'] as const);
  return {
    first: { name, by: along[forward], beyond: undefined },
    after: { name: `${name} after`, by: along[forward], beyond: beyond(ahead) },
    before: { name: `${name} before`, by: along[forward === 'asc' ? 'desc' : 'asc'], beyond: beyond(back) },
  } satisfies Record<'first' | Cursor['direction'], Order>;
}

/** The two statements of a page without words: its rows, and how many there are. */
export function prepareWalk(database: Pick<Database, 'read'>, values: Values, { by, beyond }: Order) {
  const where = conditionOf(values);
  const rows = database.read
    .select(datasetColumns)
    .from(datasets)
    .where(and(where, beyond))
    .orderBy(...by)
    .limit(sql.placeholder('rows'))
    .offset(sql.placeholder('skip'))
    .prepare();
  const counting = sql<number>`(select count(*) from (select 1 from ${datasets} where ${where} limit ${COUNTED_EXACTLY + 1}))`;
  const count = database.read.select({ total: counting }).from(sql`(select 1)`).prepare();
  return { rows, count };
}

const placeIn =
  (sort: 'modified' | 'title') =>
  (row: DatasetRow): Place => [sort === 'title' ? row.titleKey : row.modifiedKey, row.seq];

const counted = (total: number): { total: number; totalIs: 'exact' | 'atLeast' } =>
  total > COUNTED_EXACTLY ? { total: COUNTED_EXACTLY, totalIs: 'atLeast' } : { total, totalIs: 'exact' };

/** A page of the ranked candidates. Its cursor is a number of rows: ranks have no place of their own. */
async function search(
  database: Database,
  values: Values,
  sort: Sort,
  paging: Paging,
  signal?: AbortSignal,
): Promise<Listing> {
  const mark = questionMark({ ...values, sort });
  const cursor = readCursor(paging, mark);
  const skip = cursor === null ? (paging.offset ?? 0) : cursor.place[1];
  const [hits = [], [counting] = []] = await bounded(
    database.boundedRead([rankedSeqs(values, sort), matchCount(values)], {
      ...(signal && { signal }),
      values: { ...values, rows: paging.limit + 1, skip },
    }),
  );
  const total = Number(counting?.[0] ?? 0);
  const rows = await rowsOf(database, hits.slice(0, paging.limit).map(seqOf));
  const pointer = (at: number) => Buffer.from(JSON.stringify([mark, 'a', '', at])).toString('base64url');
  return {
    items: rows,
    next: hits.length > paging.limit ? pointer(skip + paging.limit) : null,
    prev: skip > 0 ? pointer(Math.max(0, skip - paging.limit)) : null,
    ...counted(total),
    ...(total > CANDIDATES && { ranked: 'newest' as const }),
  };
}

/** The newest matching rows with their scores; filters apply before the bound, so that it never hides a match of theirs. */
function candidates(values: Values): SQL {
  const filtered = narrows(values)
    ? sql`cross join ${datasets} on ${datasets.seq} = dataset_words.rowid and ${conditionOf(values)}`
    : sql``;
  return sql`select dataset_words.rowid as seq, ${score} as score from dataset_words ${filtered}
    where dataset_words match ${sql.placeholder('match')} order by dataset_words.rowid desc limit ${CANDIDATES}`;
}

function rankedSeqs(values: Values, sort: Sort): SQL {
  const order = {
    relevance: sql`candidates.score, candidates.seq desc`,
    modified: sql`${datasets.modifiedKey} desc, candidates.seq desc`,
    title: sql`${datasets.titleKey}, candidates.seq`,
  }[sort];
  const joined = sort === 'relevance' ? sql`` : sql`join ${datasets} on ${datasets.seq} = candidates.seq`;
  return sql`with candidates as materialized (${candidates(values)}) select candidates.seq from candidates ${joined}
    order by ${order} limit ${sql.placeholder('rows')} offset ${sql.placeholder('skip')}`;
}

/** The numbers of all matching rows, newest first, as a subquery. */
export function matching(values: Values): SQL {
  if (values.match === undefined)
    return sql`select ${datasets.seq} as seq from ${datasets} where ${conditionOf(values)}`;
  const filtered = narrows(values)
    ? sql`cross join ${datasets} on ${datasets.seq} = dataset_words.rowid and ${conditionOf(values)}`
    : sql``;
  return sql`select dataset_words.rowid as seq from dataset_words ${filtered} where dataset_words match ${sql.placeholder('match')}`;
}

const matchCount = (values: Values) =>
  sql`select count(*) from (${matching(values)} limit ${COUNTED_EXACTLY + 1})`;

async function matchingSeqs(database: Database, values: Values): Promise<number[]> {
  const all = sql`${matching(values)} order by seq desc`;
  const [rows = []] = await bounded(database.boundedRead([all], { values, deadline: 2000 }));
  return rows.map(seqOf);
}

const seqOf = (row: Row) => Number(row[0]);

/** The rows of these numbers, in their order. */
async function rowsOf(database: Database, seqs: number[]): Promise<DatasetRow[]> {
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
