/** What a list that is walked asks the database: rows in an order from a place on, and how many there are. */
import { asc, desc, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { COUNTED_EXACTLY } from './shapes.ts';

export interface Order {
  /** For `order by`, the way back where `backwards` is true. */
  by: (backwards: boolean) => SQL[];
  /** The rows beyond a place (see `Place` in `paging.ts`; its parts may be placeholders), in that direction. */
  beyond: (place: readonly [value: unknown, seq: unknown], backwards: boolean) => SQL;
}

/** The order of a column and, among equals, of the rows' unique numbers. */
export function orderBy(column: SQLWrapper, seq: SQLWrapper, forward: 'asc' | 'desc'): Order {
  const falls = (backwards: boolean) => (forward === 'desc') !== backwards;
  return {
    by: (backwards) => (falls(backwards) ? [desc(column), desc(seq)] : [asc(column), asc(seq)]),
    beyond: ([value, number], backwards) =>
      sql`(${column}, ${seq}) ${sql.raw(falls(backwards) ? '<' : '>')} (${value}, ${number})`,
  };
}

/** How many rows match, counted no further than totals are exact; `counted` of `paging.ts` says which it is. */
export const countUpTo = (from: SQLWrapper, where: SQLWrapper) =>
  sql<number>`(select count(*) from (select 1 from ${from} where ${where} limit ${COUNTED_EXACTLY + 1}))`;
