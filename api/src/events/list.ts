/** Reading events: a page of them, all of them, one; and their dates within a period, in order. */
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import { counted, type Listing, type Paging, pageOf, questionMark, readCursor } from '../http/paging.ts';
import { countUpTo, orderBy } from '../http/walk.ts';
import { type EventRow, scheduleOf } from './present.ts';
import { expand, type Moment } from './recurrence.ts';
import { events } from './table.ts';

export type Sort = 'start' | 'modified' | 'title';

/** One date of one event. */
export interface Dated {
  row: EventRow;
  moment: Moment;
}

/** The reading half of the store. */
export function eventReader(database: Database) {
  /** All rows that match, by their first date. */
  const all = (where: SQL): Promise<EventRow[]> =>
    database.read.select().from(events).where(where).orderBy(asc(events.firstAt), asc(events.seq)).all();

  return {
    all,

    /** A page of the events that match. @throws {Problem} foreign-cursor */
    list: (where: SQL, question: object, sort: Sort, paging: Paging): Promise<Listing<EventRow>> =>
      pageOfEvents(database, where, question, sort, paging),

    /** Every date of the events that match within a period (ms), in order. */
    async dates(where: SQL, from: number, to: number): Promise<Dated[]> {
      const rows = await all(where);
      return rows
        .flatMap((row) => expand(scheduleOf(row), from, to).map((moment) => ({ row, moment })))
        .sort((one, other) => one.moment.startsAt - other.moment.startsAt || one.row.seq - other.row.seq);
    },

    /** One event by its id, withdrawn or not. */
    find: (id: string): Promise<EventRow | undefined> =>
      database.read.select().from(events).where(eq(events.id, id)).get(),

    /** One event by its UID: the organization's own first, else another's that is public. */
    findUid: (uid: string, organizationId: string): Promise<EventRow | undefined> =>
      database.read
        .select()
        .from(events)
        .where(
          sql`${events.uid} = ${uid} and (${events.organizationId} = ${organizationId} or ${events.withdrawnAt} is null)`,
        )
        .orderBy(sql`${events.organizationId} <> ${organizationId}`, asc(events.withdrawnAt), asc(events.seq))
        .get(),

    /** One event by a name that its owner gave it, withdrawn or not; a standing one first. */
    findBy: (
      name: 'externalId' | 'uid' | 'slug',
      organizationId: string,
      value: string,
    ): Promise<EventRow | undefined> =>
      database.read
        .select()
        .from(events)
        .where(and(eq(events.organizationId, organizationId), eq(events[name], value)))
        .orderBy(asc(events.withdrawnAt), asc(events.seq))
        .get(),
  };
}

export type EventReader = ReturnType<typeof eventReader>;

async function pageOfEvents(
  database: Database,
  where: SQL,
  question: object,
  sort: Sort,
  paging: Paging,
): Promise<Listing<EventRow>> {
  const mark = questionMark({ ...question, sort });
  const cursor = readCursor(paging, mark);
  const { key, order } = orders[sort];
  const backwards = cursor?.direction === 'before';
  const [rows, [count]] = await Promise.all([
    database.read
      .select()
      .from(events)
      .where(and(where, cursor === null ? undefined : order.beyond(cursor.place, backwards)))
      .orderBy(...order.by(backwards))
      .limit(paging.limit + 1)
      .offset(paging.offset ?? 0),
    database.read.select({ total: countUpTo(events, where) }).from(sql`(select 1)`),
  ]);
  const page = pageOf(rows, paging, cursor, mark, (row) => [row[key], row.seq]);
  return { ...page, ...counted(count?.total ?? 0) };
}

/** A page of dates that are at hand. @throws {Problem} foreign-cursor */
export function pageOfDates(dates: Dated[], question: object, paging: Paging): Listing<Dated> {
  const mark = questionMark(question);
  const cursor = readCursor(paging, mark);
  const placeOf = ({ row, moment }: Dated) => [String(moment.startsAt + 1e14), row.seq] as const;
  const [value = '', seq = 0] = cursor?.place ?? [];
  const beyond = (dated: Dated) => {
    const [own, number] = placeOf(dated);
    const order = own === value ? number - seq : own < value ? -1 : 1;
    return cursor?.direction === 'before' ? order < 0 : order > 0;
  };
  const rest = cursor === null ? dates : dates.filter(beyond);
  const reading = cursor?.direction === 'before' ? rest.toReversed() : rest;
  const skip = paging.offset ?? 0;
  const page = pageOf(reading.slice(skip, skip + paging.limit + 1), paging, cursor, mark, placeOf);
  return { ...page, ...counted(dates.length) };
}

const orders = {
  start: { key: 'firstAt', order: orderBy(events.firstAt, events.seq, 'asc') },
  modified: { key: 'updatedAt', order: orderBy(events.updatedAt, events.seq, 'desc') },
  title: { key: 'titleKey', order: orderBy(events.titleKey, events.seq, 'asc') },
} as const;
