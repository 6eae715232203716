/**
 * Reading datasets: a page of them, all of them, or one. Without words a list is a walk along an index, both ways;
 * with words it is a search (`search.ts`).
 */
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import {
  type Cursor,
  counted,
  type Paging,
  type Place,
  pageOf,
  questionMark,
  readCursor,
} from '../http/paging.ts';
import { countUpTo, orderBy } from '../http/walk.ts';
import { conditionOf, shapeOf, type Values } from './filters.ts';
import { type DatasetListing, rowsOf, type Sort } from './listing.ts';
import { type DatasetRow, datasetColumns } from './present.ts';
import { matchingSeqs, search } from './search.ts';
import { datasets } from './table.ts';

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
  async function walk(
    values: Values,
    sort: Exclude<Sort, 'relevance'>,
    paging: Paging,
  ): Promise<DatasetListing> {
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
    list: (
      values: Values,
      sort: Sort | undefined,
      paging: Paging,
      signal?: AbortSignal,
    ): Promise<DatasetListing> =>
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
  const order = orderBy(key, datasets.seq, forward);
  const place = [sql.placeholder('value'), sql.placeholder('seq')] as const;
  return {
    first: { name, by: order.by(false), beyond: undefined },
    after: { name: `${name} after`, by: order.by(false), beyond: order.beyond(place, false) },
    before: { name: `${name} before`, by: order.by(true), beyond: order.beyond(place, true) },
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
  const counting = countUpTo(datasets, where);
  const count = database.read.select({ total: counting }).from(sql`(select 1)`).prepare();
  return { rows, count };
}

const placeIn =
  (sort: 'modified' | 'title') =>
  (row: DatasetRow): Place => [sort === 'title' ? row.titleKey : row.modifiedKey, row.seq];
