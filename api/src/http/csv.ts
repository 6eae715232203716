/**
 * CSV as RFC 4180 says, with values unchanged. For Excel (`excel`) with a byte order mark, semicolons, and an
 * apostrophe before text that a spreadsheet would run as a formula.
 */
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null;

/** Several values in one cell. */
export const several = (values: readonly (string | null)[]): string =>
  values.filter((value) => value !== null).join(' | ');

/** A column: its heading, and a row's value in it. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => Cell>>;

/** The file in pieces: the head first, then one piece per batch of rows. */
export async function* csv<Item>(
  columns: Columns<Item>,
  batches: Iterable<Item[]> | AsyncIterable<Item[]>,
  { excel = false }: { excel?: boolean } = {},
): AsyncGenerator<string> {
  const values = Object.values(columns);
  yield (excel ? '\ufeff' : '') + write([Object.keys(columns)], excel);
  for await (const batch of batches)
    yield write(
      batch.map((item) => values.map((value) => value(item))),
      excel,
    );
}

function write(rows: Cell[][], excel: boolean): string {
  const cells = excel ? rows.map((row) => row.map(guarded)) : rows;
  return stringify(cells, {
    delimiter: excel ? ';' : ',',
    record_delimiter: '\r\n',
    cast: { boolean: String },
    quoted_match: /[\r\n]/,
  });
}

const guarded = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
