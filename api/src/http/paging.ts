/**
 * Walking a list: numbered pages by `offset`, any length by `cursor`, both ways. A cursor holds the place of a row
 * in the order of one question; with another question it is refused.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { publicly } from './answers.ts';
import { Problem } from './problem.ts';
import { COUNTED_EXACTLY, FARTHEST_OFFSET } from './shapes.ts';
import type { World } from './world.ts';

/** A row's place in the order: the value it is sorted by, and its unique number. */
export type Place = readonly [value: string, seq: number];

export interface Cursor {
  place: Place;
  direction: 'after' | 'before';
}

export interface Paging {
  limit: number;
  offset?: number | undefined;
  cursor?: string | undefined;
}

export interface Page<Item> {
  items: Item[];
  next: string | null;
  prev: string | null;
}

/** A page of a list with the number of all rows that match. */
export interface Listing<Item> extends Page<Item> {
  total: number;
  totalIs: 'exact' | 'atLeast';
}

/** What makes a question another one: everything but the place within its answer, and what is derived from it. */
export function questionMark(question: object): string {
  const sorted = Object.entries(question)
    .filter(
      ([name, value]) =>
        value !== undefined && !['limit', 'offset', 'cursor', 'match', 'grades'].includes(name),
    )
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 8);
}

/**
 * Where a page starts.
 * @throws {Problem} `foreign-cursor` for one of another question, damaged, or given together with `offset`
 */
export function readCursor({ cursor, offset }: Paging, mark: string): Cursor | null {
  if (cursor === undefined) return null;
  try {
    if (offset !== undefined) throw new Error('Both offset and cursor.');
    const [given, direction, value, seq] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (given !== mark || typeof value !== 'string' || !Number.isSafeInteger(seq))
      throw new Error('Not of this question.');
    return { place: [value, seq], direction: direction === 'b' ? 'before' : 'after' };
  } catch (cause) {
    throw new Problem('foreign-cursor', { cause });
  }
}

/**
 * Cuts a page out of rows that were read one beyond its limit, in the direction of the cursor.
 * @param rows in reading order: for `before` that is backwards
 */
export function pageOf<Row>(
  rows: Row[],
  { limit, offset = 0 }: Paging,
  cursor: Cursor | null,
  mark: string,
  placeOf: (row: Row) => Place,
): Page<Row> {
  const more = rows.length > limit;
  const items = rows.slice(0, limit);
  const backwards = cursor?.direction === 'before';
  if (backwards) items.reverse();
  const [first] = items;
  const last = items.at(-1);
  const pointer = (row: Row | undefined, direction: 'a' | 'b') =>
    row === undefined
      ? null
      : Buffer.from(JSON.stringify([mark, direction, ...placeOf(row)])).toString('base64url');
  return {
    items,
    next: backwards || more ? pointer(last, 'a') : null,
    prev: (backwards ? more : cursor !== null || offset > 0) ? pointer(first, 'b') : null,
  };
}

/** A total as readers see it: exact as far as we count. */
export const counted = (total: number): { total: number; totalIs: 'exact' | 'atLeast' } =>
  total > COUNTED_EXACTLY ? { total: COUNTED_EXACTLY, totalIs: 'atLeast' } : { total, totalIs: 'exact' };

/** A page of a list that is at hand as a whole; a row's place is its number in it. */
export function pageIn<Item>(all: readonly Item[], paging: Paging, mark: string) {
  const cursor = readCursor(paging, mark);
  const { limit, offset = 0 } = paging;
  const at = cursor?.place[1] ?? 0;
  const [from, to] =
    cursor?.direction === 'before'
      ? [Math.max(0, at - limit - 1), at]
      : [cursor === null ? offset : at + 1, (cursor === null ? offset : at + 1) + limit + 1];
  const numbered = all.slice(from, to).map((item, index) => ({ item, number: from + index }));
  const rows = cursor?.direction === 'before' ? numbered.reverse() : numbered;
  const { items, next, prev } = pageOf(rows, paging, cursor, mark, ({ number }): Place => ['', number]);
  return { items: items.map(({ item }) => item), ...counted(all.length), next, prev };
}

/**
 * The public answer to a question about such a list: the page that was asked for, with the links to its neighbours.
 * @param query the question, with its page
 * @param changesAt as in `publicly`
 */
export function listed<Item>(
  c: Context<World>,
  publicUrl: string,
  query: Paging,
  all: readonly Item[],
  changesAt?: number,
) {
  const listing = pageIn(all, query, questionMark(query));
  publicly(c, { Link: pageLinks(c, publicUrl, query, listing) }, changesAt);
  return listing;
}

/**
 * A page of a list of some thousands, where counting rows from the start is cheap: a row's place is its number.
 * @param read rows in their order: at most `limit`, from `offset` on
 */
export async function numberedPage<Row>(
  paging: Paging,
  question: object,
  read: (limit: number, offset: number) => Promise<Row[]>,
) {
  const mark = questionMark(question);
  const cursor = readCursor(paging, mark);
  const at = cursor?.place[1] ?? 0;
  const backwards = cursor?.direction === 'before';
  const first = cursor === null ? (paging.offset ?? 0) : at + 1;
  const offset = backwards ? Math.max(0, at - paging.limit - 1) : first;
  const most = backwards ? at - offset : paging.limit + 1;
  const rows = (await read(most, offset)).map((row, index) => ({ row, number: offset + index }));
  if (backwards) rows.reverse();
  const { items, next, prev } = pageOf(rows, paging, cursor, mark, ({ number }) => ['', number]);
  return { items: items.map(({ row }) => row), totalIs: 'exact' as const, next, prev };
}

interface PageEnds {
  next: string | null;
  prev: string | null;
  total: number;
  totalIs?: 'exact' | 'atLeast';
}

/** RFC 8288 links to the neighbours of a page: numbered as long as the reader pages by numbers. */
export function pageLinks(
  c: Context,
  publicUrl: string,
  { limit, offset = 0, cursor }: Paging,
  { next, prev, total, totalIs = 'exact' }: PageEnds,
): string {
  const numbered = cursor === undefined;
  const at = (name: string, value: string | number) => {
    const query = new URLSearchParams(c.req.query());
    query.delete('offset');
    query.delete('cursor');
    query.set(name, String(value));
    return `${publicUrl}${c.req.path}?${query}`;
  };
  const following =
    numbered && offset + limit <= FARTHEST_OFFSET ? at('offset', offset + limit) : next && at('cursor', next);
  const preceding = numbered ? at('offset', Math.max(0, offset - limit)) : prev && at('cursor', prev);
  const lastOffset = Math.max(0, Math.ceil(total / limit) - 1) * limit;
  const links: [string, string | null][] = [
    ['first', at('offset', 0)],
    ['prev', prev === null ? null : preceding],
    ['next', next === null ? null : following],
    ['last', totalIs === 'exact' && lastOffset <= FARTHEST_OFFSET ? at('offset', lastOffset) : null],
  ];
  return links
    .flatMap(([rel, address]) => (address === null ? [] : [`<${address}>; rel="${rel}"`]))
    .join(', ');
}
