/** Reading procedures at an instant: a page of them, all of them, one, or their shapes for the map. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import {
  counted,
  type Listing,
  type Paging,
  type Place,
  pageOf,
  questionMark,
  readCursor,
} from '../http/paging.ts';
import { countUpTo, orderBy } from '../http/walk.ts';
import { type Conditions, type Filters, present, together } from './filters.ts';
import { slimFeature } from './geojson.ts';
import { type ParticipationRow, rowColumns } from './present.ts';
import { participations, stretches } from './table.ts';

export type Sort = 'current' | 'modified' | 'title';

/** A question: conditions, and the filters they came from, which a cursor is bound to. */
export interface Question {
  conditions: Conditions;
  filters: Filters;
}

export function participationReader(database: Database) {
  const rowsAt = (instant: number) => rowsOf(database, instant);
  const list = (
    question: Question,
    sort: Sort,
    paging: Paging,
    instant: number,
  ): Promise<Listing<ParticipationRow>> => pageAt(database, question, sort, paging, instant);

  return {
    /** A page of the procedures that match. @throws {Problem} foreign-cursor */
    list,

    /** Every procedure that matches, in the order of `current`, in batches, for files that hold them all. */
    async *all(question: Question, instant: number, batch = 500): AsyncGenerator<ParticipationRow[]> {
      let cursor: string | undefined;
      do {
        const page = await list(question, 'current', { limit: batch, cursor }, instant);
        if (page.items.length > 0) yield page.items;
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
    },

    /** One procedure by its id, withdrawn or not. */
    find: (id: string, instant: number): Promise<ParticipationRow | undefined> =>
      rowsAt(instant).where(eq(participations.id, id)).get(),

    /** One procedure that is there, by its owner's identifier. */
    findExternal: (organizationId: string, externalId: string, instant: number) =>
      rowsAt(instant)
        .where(
          and(
            eq(participations.organizationId, organizationId),
            eq(participations.externalId, externalId),
            isNull(participations.withdrawnAt),
          ),
        )
        .get(),

    findSlug: (organizationId: string, slug: string, instant: number) =>
      rowsAt(instant)
        .where(and(eq(participations.organizationId, organizationId), eq(participations.slug, slug)))
        .get(),

    /** The next instant (ms since 1970) after `instant` at which any procedure changes by itself. */
    async nextTurn(instant: number): Promise<number> {
      const row = await database.read
        .select({ next: sql<number | null>`min(${stretches.until})` })
        .from(stretches)
        .where(sql`${stretches.until} > ${instant}`)
        .get();
      return row?.next ?? Number.POSITIVE_INFINITY;
    },

    /** For the map: the features of what has a place, as text. */
    shapes: (question: Question, instant: number, signal?: AbortSignal): Promise<string> =>
      shapesAt(database, question, instant, signal),
  };
}

export type ParticipationReader = ReturnType<typeof participationReader>;

const rowsOf = (database: Database, instant: number) =>
  database.read.select(rowColumns).from(participations).innerJoin(stretches, present(instant));

async function pageAt(
  database: Database,
  { conditions, filters }: Question,
  sort: Sort,
  paging: Paging,
  instant: number,
): Promise<Listing<ParticipationRow>> {
  const mark = questionMark({ ...filters, sort });
  const cursor = readCursor(paging, mark);
  const { key, order } = orders[sort];
  const backwards = cursor?.direction === 'before';
  const where = together(conditions);
  const rows = rowsOf(database, instant)
    .where(and(where, cursor === null ? undefined : order.beyond(cursor.place, backwards)))
    .orderBy(...order.by(backwards))
    .limit(paging.limit + 1)
    .offset(paging.offset ?? 0);
  const counting = countUpTo(sql`${participations} join ${stretches} on ${present(instant)}`, where);
  const [found, [count]] = await Promise.all([
    rows,
    database.read.select({ total: counting }).from(sql`(select 1)`),
  ]);
  const page = pageOf(found, paging, cursor, mark, (row): Place => [row[key], row.seq]);
  return { ...page, ...counted(count?.total ?? 0) };
}

/**
 * In the order of their coming, because neighbours begin with the same id, which zips well; `not indexed` and `cross join`
 * read them so, without sorting megabytes.
 */
async function shapesAt(
  database: Database,
  { conditions }: Question,
  instant: number,
  signal?: AbortSignal,
): Promise<string> {
  const p = participations;
  const statement = sql`select group_concat(feature) from (
    select ${slimFeature} as feature from ${p} not indexed cross join ${stretches} on ${present(instant)}
    where ${together(conditions)} and ${p.located} = 1 order by ${p.seq})`;
  const [[row] = []] = await database.boundedRead([statement], {
    deadline: 2000,
    ...(signal && { signal }),
  });
  return String(row?.[0] ?? '');
}

const { seq } = participations;

const orders = {
  current: { key: 'place', order: orderBy(stretches.place, seq, 'asc') },
  modified: { key: 'updatedAt', order: orderBy(participations.updatedAt, seq, 'desc') },
  title: { key: 'titleKey', order: orderBy(participations.titleKey, seq, 'asc') },
} as const;
