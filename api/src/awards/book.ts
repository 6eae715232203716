/**
 * All rounds and entries at hand. An award has some dozens of entries a year, so they are read once per revision of the
 * data; what a reader may see of them depends on the day and on the reader, and is decided from here.
 */
import { titleKey } from '@opennrw/rules/title-key';
import type { Database } from '../database/door.ts';
import { awardEntries, awards } from './table.ts';

export type AwardRow = typeof awards.$inferSelect;
export type EntryRow = typeof awardEntries.$inferSelect;

export interface Book {
  /** Newest round first; withdrawn ones are only in `awardById`. */
  awards: readonly AwardRow[];
  /** By round, then by title. */
  entries: readonly EntryRow[];
  /** The highest count of the public vote, by round. */
  mostVotes: ReadonlyMap<string, number>;
  awardById: ReadonlyMap<string, AwardRow>;
  entryById: ReadonlyMap<string, EntryRow>;
}

export type ReadBook = () => Promise<Book>;

export function bookOf(database: Database): ReadBook {
  let kept: { revision: number; book: Promise<Book> } | undefined;
  return async () => {
    const revision = await database.revision();
    if (kept?.revision !== revision) kept = { revision, book: readBook(database) };
    return kept.book;
  };
}

/** The round that an entry belongs to. @throws {Error} if there is none, which the database forbids */
export function awardOf({ awardById }: Book, { id, awardId }: EntryRow): AwardRow {
  const award = awardById.get(awardId);
  if (award === undefined) throw new Error(`Entry ${id} belongs to no award.`);
  return award;
}

async function readBook(database: Database): Promise<Book> {
  const [awardRows, entryRows] = await Promise.all([
    database.read.select().from(awards),
    database.read.select().from(awardEntries),
  ]);
  const standing = titled(awardRows.filter(isStanding)).sort(
    (one, other) => other.row.content.year - one.row.content.year || byTitle(one, other),
  );
  const order = new Map(standing.map(({ row }, place) => [row.id, place]));
  const placeOf = ({ row }: Titled<EntryRow>) => order.get(row.awardId) ?? standing.length;
  const entries = titled(entryRows.filter((row) => isStanding(row) && order.has(row.awardId)))
    .sort((one, other) => placeOf(one) - placeOf(other) || byTitle(one, other))
    .map(({ row }) => row);
  const rounds = Map.groupBy(entries, ({ awardId }) => awardId);
  return {
    awards: standing.map(({ row }) => row),
    entries,
    mostVotes: new Map([...rounds].map(([id, round]) => [id, Math.max(...round.map(votesOf))])),
    awardById: new Map(awardRows.map((row) => [row.id, row])),
    entryById: new Map(entryRows.map((row) => [row.id, row])),
  };
}

const isStanding = ({ withdrawnAt }: AwardRow | EntryRow): boolean => withdrawnAt === null;
const votesOf = ({ decision }: EntryRow): number => decision?.votes ?? 0;

/** A row with what orders its title, which takes longer to make than to compare. */
interface Titled<Row> {
  row: Row;
  key: string;
}

const titled = <Row extends AwardRow | EntryRow>(rows: readonly Row[]): Titled<Row>[] =>
  rows.map((row) => ({ row, key: titleKey(row.content.title) }));

function byTitle(one: Titled<AwardRow | EntryRow>, other: Titled<AwardRow | EntryRow>): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  return one.row.id < other.row.id ? -1 : 1;
}
