/** Pages of short lists, where counting rows from the start is cheap: a row's place is its number. */
import { type Paging, pageOf, questionMark, readCursor } from '../http/paging.ts';

/** @param read rows in their order: at most `limit`, from `offset` on */
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
