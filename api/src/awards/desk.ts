/** What the routes of awards and entries share: the book, and what a reader of today sees in it. */
import { dayOf, endOfDay } from '@opennrw/rules/german-time';
import { found, standing } from '../http/problem.ts';
import type { Edges, Principal } from '../http/world.ts';
import { directoryOf } from '../organizations/directory.ts';
import { type AwardRow, bookOf, type EntryRow } from './book.ts';
import { isVisible, type Moment, presentAward, presentEntry, rankOfEntry } from './present.ts';
import type { Award, AwardEntry } from './shape.ts';

export const awardNaming = { path: '/v1/awards', tag: 'Awards' } as const;
export const entryNaming = { path: '/v1/award-entries', tag: 'AwardEntries' } as const;

export type Desk = ReturnType<typeof openDesk>;

export function openDesk({ database, publicUrl, now }: Pick<Edges, 'database' | 'publicUrl' | 'now'>) {
  const readBook = bookOf(database);
  const readDirectory = directoryOf(database);
  return {
    publicUrl,
    /** What decides how things look to a reader now. */
    async moment(principal: Principal | null): Promise<Moment> {
      const [book, directory] = await Promise.all([readBook(), readDirectory()]);
      return { book, directory, publicUrl, day: dayOf(now().getTime()), principal };
    },
    /** The instant at which phases begin and end next: the coming German midnight. */
    changesAt: (): number => endOfDay(dayOf(now().getTime())),
  };
}

export const awardsIn = (moment: Moment): Award[] =>
  moment.book.awards.map((row) => presentAward(row, moment));

/** The entries that the reader may see: newest round first, in each as the jury ordered them. */
export function entriesIn(moment: Moment): AwardEntry[] {
  const visible = moment.book.entries
    .filter((row) => isVisible(row, moment))
    .map((row) => presentEntry(row, moment));
  const rounds = Map.groupBy(visible, ({ award }) => award.id);
  return [...rounds.values()].flatMap((round) =>
    round.toSorted((one, other) => rankOfEntry(one) - rankOfEntry(other)),
  );
}

/** @throws {Problem} 404, or 410 for a withdrawn one */
export const standingAward = (id: string, { book }: Moment): AwardRow =>
  standing(found(book.awardById.get(id), 'award'));

/** @throws {Problem} 404 also for what the reader may not see yet, 410 for what was withdrawn, alone or with its round */
export function standingEntry(id: string, moment: Moment): EntryRow {
  const row = standing(found(moment.book.entryById.get(id), 'entry'));
  standing(found(moment.book.awardById.get(row.awardId), 'award'));
  return found(isVisible(row, moment) ? row : null, 'entry');
}
