/**
 * Events of others in the same days that would draw the same people: the agreement's "terminliche Abstimmung". Told
 * to whoever writes an event, so that dates are settled before they are public.
 */

import { fold } from '@opennrw/rules/fold';
import { dayOf, startOfDay } from '@opennrw/rules/german-time';
import { sql } from 'drizzle-orm';
import type { Directory } from '../organizations/directory.ts';
import type { Dated, EventReader } from './list.ts';
import type { EventRow } from './present.ts';
import { scheduleOf } from './present.ts';
import { expand } from './recurrence.ts';
import type { Conflict } from './shape.ts';
import { events } from './table.ts';
import { DAY, rfc3339 } from './zone.ts';

const NEAR_KM = 50;
/** Of a series so many days ahead are looked at. */
const AHEAD = 400 * DAY;
const MOST = 20;

/** What else is on in the days of an event, for the same audience or on the same topic, within 50 km. */
export async function conflictsOf(
  row: EventRow,
  reader: EventReader,
  directory: Directory,
  now: Date,
): Promise<Conflict[]> {
  if (row.status === 'cancelled') return [];
  const from = now.getTime() - DAY;
  const own = expand(scheduleOf(row), from, from + AHEAD).map(({ startsAt, endsAt }) =>
    daysOf(startsAt, endsAt),
  );
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  const others = sql`${events.withdrawnAt} is null and ${events.id} <> ${row.id} and ${events.status} <> 'cancelled'
    and ${events.organizationId} <> ${row.organizationId}
    and ${events.firstAt} < ${new Date(last.to).toISOString()} and ${events.lastAt} > ${new Date(first.from).toISOString()}`;
  const dates = await reader.dates(others, first.from, last.to);
  const met = new Map<string, Conflict>();
  for (const dated of dates) {
    const found = met.has(dated.row.id) ? null : conflictWith(row, own, dated, directory);
    if (found !== null && met.size < MOST) met.set(dated.row.id, found);
  }
  return [...met.values()];
}

function conflictWith(
  row: EventRow,
  own: Days[],
  { row: other, moment }: Dated,
  directory: Directory,
): Conflict | null {
  const sameDay = own.some(
    ({ from, to }) => moment.startsAt < to && Math.max(moment.endsAt, moment.startsAt + 1) > from,
  );
  const because = reasons(row, other);
  const kilometres = distance(whereOf(row, directory), whereOf(other, directory));
  if (!sameDay || because.length === 0 || (kilometres ?? 0) > NEAR_KM) return null;
  const { id, slug, name } = directory.byId.get(other.organizationId) ?? { id: '', slug: '', name: '' };
  return {
    ...{ event: other.id, title: other.title, organization: { id, slug, name } },
    startsAt: rfc3339(moment.startsAt, other.timeZone),
    ...{ kilometres, because },
  };
}

interface Days {
  from: number;
  to: number;
}

/** The whole days that something touches. */
function daysOf(startsAt: number, endsAt: number): Days {
  const dayAt = (instant: number) => startOfDay(dayOf(instant));
  return { from: dayAt(startsAt), to: dayAt(Math.max(startsAt, endsAt - 1) + DAY) };
}

function reasons(one: EventRow, other: EventRow): Conflict['because'] {
  const topics = new Set([...one.themes, ...one.content.keywords.map(fold)]);
  const shared = [...other.themes, ...other.content.keywords.map(fold)].some((topic) => topics.has(topic));
  const audience = fold(one.content.audience ?? '');
  return [
    ...(shared ? (['topic'] as const) : []),
    ...(audience !== '' && audience === fold(other.content.audience ?? '') ? (['audience'] as const) : []),
  ];
}

type Place = readonly [longitude: number, latitude: number];

/** Where it is: its venue, else the seat of its organization. Online it is everywhere. */
function whereOf({ attendance, content, organizationId }: EventRow, { byId }: Directory): Place | null {
  if (attendance === 'online') return null;
  return content.venue?.coordinates ?? byId.get(organizationId)?.coordinates ?? null;
}

/** Kilometres along the surface, rounded; null where a place is not known. */
function distance(one: Place | null, other: Place | null): number | null {
  if (one === null || other === null) return null;
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const [lon1, lat1, lon2, lat2] = [rad(one[0]), rad(one[1]), rad(other[0]), rad(other[1])];
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  return Math.round(2 * 6371 * Math.asin(Math.sqrt(h)));
}
