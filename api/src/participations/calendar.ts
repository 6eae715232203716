/**
 * The dated phases of procedures as iCalendar (RFC 5545), one event per phase: whole days where days were given (the end
 * is the day after the last one, as the format counts), else instants in UTC.
 */
import { dayAfter } from '@opennrw/rules/german-time';
import type { Language } from '../http/language.ts';
import { participationWords } from './participations.words.ts';
import type { Participation } from './shape.ts';

export interface Calendar {
  title: string;
  /** Host of this instance: makes ids of events unique in the world. */
  host: string;
  language: Language;
}

/** The calendar in pieces: its head, one piece per batch, its foot. */
export async function* calendar(
  { title, host, language }: Calendar,
  batches: AsyncIterable<Participation[]>,
): AsyncGenerator<string> {
  yield lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//OpenNRW//Participations//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(title)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
  ]);
  for await (const batch of batches)
    yield batch.map((participation) => eventsOf(participation, host, language)).join('');
  yield lines(['END:VCALENDAR']);
}

type Phase = Participation['phases'][number];

const eventsOf = (participation: Participation, host: string, language: Language): string =>
  participation.phases
    .filter(({ start }) => start !== null)
    .map((phase) => lines(eventOf(participation, phase, host, language)))
    .join('');

function eventOf(participation: Participation, phase: Phase, host: string, language: Language): string[] {
  const { title, summary, cancelled, updatedAt, revision, topics, point, scope } = participation;
  const named = phase.title === null ? title : `${title}: ${phase.title}`;
  const url = phase.url ?? participation.landingPage ?? participation.iri;
  const place = phase.place ?? scope.address ?? scope.place;
  const stamp = stampOf(updatedAt);
  return [
    'BEGIN:VEVENT',
    `UID:${phase.id}@${host}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${revision - 1}`,
    ...periodOf(phase),
    `SUMMARY:${escaped(cancelled === null ? named : participationWords[language].cancelled(named))}`,
    `DESCRIPTION:${escaped(summary)}`,
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    ...(point === null ? [] : [`GEO:${point[1]};${point[0]}`]),
    ...(topics.length === 0 ? [] : [`CATEGORIES:${topics.map(escaped).join(',')}`]),
    `URL:${url}`,
    `STATUS:${cancelled !== null ? 'CANCELLED' : phase.dateStatus === 'expected' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A phase without a last day is shown on its first. */
function periodOf({ start, end }: Phase): string[] {
  const first = start ?? '';
  if (first.length === 10) {
    const last = end === null ? first : end.slice(0, 10);
    return [
      `DTSTART;VALUE=DATE:${basic(first)}`,
      `DTEND;VALUE=DATE:${basic(dayAfter(last < first ? first : last))}`,
    ];
  }
  const closing = end === null || end.length === 10 || Date.parse(end) < Date.parse(first) ? null : end;
  return [`DTSTART:${stampOf(first)}`, ...(closing === null ? [] : [`DTEND:${stampOf(closing)}`])];
}

const basic = (day: string) => day.replaceAll('-', '');
const stampOf = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const lines = (list: readonly string[]) => list.map((line) => `${folded(line)}\r\n`).join('');

/** Lines longer than 75 bytes are continued; a character is never cut. */
function folded(line: string): string {
  let [made, length] = ['', 0];
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (length + bytes > 74) [made, length] = [`${made}\r\n `, 1];
    made += character;
    length += bytes;
  }
  return made;
}
