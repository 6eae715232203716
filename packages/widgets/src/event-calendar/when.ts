import type { Period } from '@opennrw/rules/period';
import type { Occurrence } from '@opennrw/sdk';
import type { Language } from '../core/language.ts';
import { labelOf } from './codes.ts';
import { lastDay } from './days.ts';
import type { Words } from './event-calendar.words.ts';

/** Days and times as people say them, in the zone of the event. */

type Said = Pick<Language<Words>, 'words' | 'fill'>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a thousand times. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + Object.entries(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

const inUtc = (locale: string, day: string, options: Intl.DateTimeFormatOptions): string =>
  format(locale, { timeZone: 'UTC', ...options }).format(Date.parse(day));

/** `Do., 26. November`; with the year where it is not that of `today`. */
export const shortDay = (day: string, { locale }: Words, today: string): string =>
  inUtc(locale, day, {
    ...{ weekday: 'short', day: 'numeric', month: 'long' },
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  });

/** `Donnerstag, 26. November 2026` */
export const longDay = (day: string, { locale }: Words): string =>
  inUtc(locale, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `1.–24. Dez. 2026` */
export const periodName = ({ from, to }: Period, { locale }: Words): string =>
  format(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
    Date.parse(from),
    Date.parse(to),
  );

/** `November 2026` */
export const monthName = (month: string, { locale }: Words): string =>
  inUtc(locale, month, { month: 'long', year: 'numeric' });

export const weekdayName = (day: string, { locale }: Words, weekday: 'short' | 'long'): string =>
  inUtc(locale, day, { weekday });

const clock = (wall: string): string => wall.slice(11, 16);

/** `17:00–19:30`, `ganztägig`, with the last day where it is another one. */
export function timeText(date: Pick<Occurrence, 'start' | 'end' | 'allDay'>, { words, fill }: Said): string {
  const { start, end, allDay } = date;
  const last = lastDay(date);
  const until =
    last > start.slice(0, 10) ? inUtc(words.locale, last, { day: 'numeric', month: 'short' }) : '';
  if (allDay) return until ? fill(words.allDayUntil, { date: until }) : words.allDay;
  if (!end || end === start) return clock(start);
  return `${clock(start)}–${until ? `${until}, ` : ''}${clock(end)}`;
}

type Instant = Pick<Occurrence, 'start' | 'startsAt' | 'allDay'>;

/** What the visitor's own clock says at the beginning, where that is another time and the instant is known. */
export function ownTime({ start, startsAt, allDay }: Instant, { words, fill }: Said): string {
  const own =
    startsAt && format('sv', { dateStyle: 'short', timeStyle: 'short' }).format(Date.parse(startsAt));
  if (allDay || !own || own === start.slice(0, 16).replace('T', ' ')) return '';
  const [day = '', time = ''] = own.split(' ');
  // The weekday only where it is another one.
  const weekday = start.startsWith(day) ? '' : `${weekdayName(day, words, 'short')} `;
  return fill(words.yourTime, { time: weekday + time });
}

/** Today in Germany, as a day. */
export const todayAt = (now: number): string =>
  format('sv', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format(now);

/** What the parts that come later say days, times and codes with: they are handed it. */
export const tell = { labelOf, longDay, monthName, ownTime, timeText, weekdayName };
