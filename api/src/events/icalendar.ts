/** Events as an iCalendar file (RFC 5545, 7986): one per filter, made to be subscribed to. */

import { eventKinds } from '@opennrw/rules/event-kinds';
import { accessFacts, eventStatuses } from '@opennrw/rules/events';
import { labelOf } from '@opennrw/rules/languages';
import { plainText } from '@opennrw/rules/text';
import { iriOf } from '../http/iri.ts';
import type { Language } from '../http/language.ts';
import { eventWords } from './events.words.ts';
import { type EventRow, hostsOf, placeOf, type Surroundings, scheduleOf } from './present.ts';
import { expand, normalized, type Override } from './recurrence.ts';
import { zoneBlock } from './vtimezone.ts';
import { apart, DAY, isDay, moved } from './zone.ts';

export interface Calendar {
  name: string;
  /** Where the file itself is. */
  url: string;
  language: Language;
  /** Google removes what is cancelled without a word: `title` says it in the title instead. */
  cancelled: 'status' | 'title';
}

const PRODUCT = '-//OpenNRW//OpenNRW Widgets//DE';
/** How often subscribers should ask again. */
const AGAIN = 'PT1H';
const YEAR = 366 * DAY;

/** The file in pieces: head, zones, events. */
export function* icalendar(
  rows: readonly EventRow[],
  calendar: Calendar,
  around: Surroundings,
): Generator<string> {
  const zones = new Set(rows.filter(({ start }) => !isDay(start)).map(({ timeZone }) => timeZone));
  yield lines([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${PRODUCT}`, 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    ...[`NAME:${text(calendar.name)}`, `X-WR-CALNAME:${text(calendar.name)}`],
    ...[`REFRESH-INTERVAL;VALUE=DURATION:${AGAIN}`, `X-PUBLISHED-TTL:${AGAIN}`],
    ...[`SOURCE;VALUE=URI:${calendar.url}`, `URL:${calendar.url}`],
    ...[...zones].filter((zone) => zone !== 'UTC').flatMap(zoneBlock),
  ]);
  for (const row of rows) yield lines(eventLines(row, calendar, around));
  yield lines(['END:VCALENDAR']);
}

function eventLines(row: EventRow, calendar: Calendar, around: Surroundings): string[] {
  return [
    ...component(row, null, calendar, around),
    ...row.overrides.flatMap((override) => component(row, override, calendar, around)),
  ];
}

/** The event itself, or what is different about one of its dates. */
function component(
  row: EventRow,
  override: Override | null,
  calendar: Calendar,
  around: Surroundings,
): string[] {
  const start = override?.start ?? override?.recurrenceId ?? row.start;
  const end = override?.end ?? (row.end === null ? null : moved(start, apart(row.start, row.end)));
  const series =
    override === null
      ? seriesLines(row, around.now.getTime())
      : [`RECURRENCE-ID${timed(override.recurrenceId, row.timeZone)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${row.uid}`,
    `DTSTAMP:${utc(row.updatedAt)}`,
    `CREATED:${utc(row.createdAt)}`,
    `LAST-MODIFIED:${utc(row.updatedAt)}`,
    `SEQUENCE:${row.sequence}`,
    `DTSTART${timed(start, row.timeZone)}`,
    // The end of a day is the day after it.
    ...(end === null ? [] : [`DTEND${timed(isDay(end) ? moved(end, 86_400_000) : end, row.timeZone)}`]),
    ...series,
    ...statusLines(row, override, calendar),
    ...aboutLines(row, calendar.language, around),
    'END:VEVENT',
  ];
}

function seriesLines(row: EventRow, now: number): string[] {
  const { rrule, rdates, exdates, start, timeZone } = row;
  const foreign = rrule !== null && /RSCALE=(?!GREGORIAN)/i.test(rrule);
  const dates = foreign ? [...rdates, ...datesAround(row, now)] : rdates;
  return [
    ...(rrule === null || foreign ? [] : [`RRULE:${ruleText(rrule, start, timeZone)}`]),
    ...dates.map((date) => `RDATE${timed(date, timeZone)}`),
    ...exdates.map(
      (date) => `EXDATE${timed(isDay(date) && !isDay(start) ? date + start.slice(10) : date, timeZone)}`,
    ),
  ];
}

/** Months of other calendars are nothing that most programs count in: they are given the dates themselves. */
function datesAround(row: EventRow, now: number): string[] {
  const whole = { ...scheduleOf(row), rdates: [], exdates: [], overrides: [] };
  const dates = expand(whole, now - YEAR, now + 5 * YEAR, 200).map(({ recurrenceId }) => recurrenceId ?? '');
  return dates.filter((date) => date !== row.start);
}

/** UNTIL has the type of DTSTART: a day, or an instant in UTC. */
const ruleText = (rrule: string, start: string, timeZone: string) =>
  normalized({ rrule, start, timeZone }).replace(/UNTIL=(\d{8})T\d{6}Z/, isDay(start) ? 'UNTIL=$1' : '$&');

function statusLines(row: EventRow, override: Override | null, { cancelled, language }: Calendar): string[] {
  const title = override?.title ?? row.title;
  const status = row.withdrawnAt === null ? (override?.status ?? row.status) : 'cancelled';
  const off = status === 'cancelled' || status === 'postponed';
  const label = labelOf(eventStatuses, status, language);
  if (off && cancelled === 'title')
    return [`SUMMARY:${text(`${label.toUpperCase()}: ${title}`)}`, 'STATUS:CONFIRMED', 'TRANSP:TRANSPARENT'];
  const said = status === 'scheduled' || off ? title : `${title} (${label})`;
  return [
    `SUMMARY:${text(said)}`,
    `STATUS:${off ? 'CANCELLED' : status === 'tentative' ? 'TENTATIVE' : 'CONFIRMED'}`,
  ];
}

function aboutLines(row: EventRow, language: Language, around: Surroundings): string[] {
  const { venue, onlineUrl, image, landingPage, keywords } = row.content;
  const kind = labelOf(eventKinds, row.kind, language);
  const place = [placeOf(row), venue?.street, venue?.postalCode].filter(Boolean).join(', ');
  return [
    `DESCRIPTION:${text(descriptionOf(row, language, around))}`,
    ...(place === '' ? [] : [`LOCATION:${text(place)}`]),
    ...(venue?.coordinates ? [`GEO:${venue.coordinates[1]};${venue.coordinates[0]}`] : []),
    `URL:${landingPage ?? iriOf(around.publicUrl, 'events', row.id)}`,
    `CATEGORIES:${[kind, ...keywords].map(text).join(',')}`,
    ...(onlineUrl === null ? [] : [`CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Online:${onlineUrl}`]),
    ...(image === null
      ? []
      : [`IMAGE;VALUE=URI;DISPLAY=FULLSIZE;X-ALT=${parameter(image.alt)}:${image.url}`]),
  ];
}

/** For calendars that show nothing else: who holds it, what is known about access, where one registers. */
function descriptionOf(row: EventRow, language: Language, around: Surroundings): string {
  const { content } = row;
  const say = eventWords[language];
  const access = accessFacts
    .filter(({ code }) => content.accessibility[code] === 'yes')
    .map(({ label }) => label[language]);
  return [
    content.statusNote,
    content.description === null ? null : plainText(content.description),
    `${say.hosts}: ${hostsOf(row, around).join(', ')}`,
    access.length === 0 ? null : `${say.access}: ${access.join(', ')}`,
    content.registration?.url ? `${say.registration}: ${content.registration.url}` : null,
    content.onlineUrl === null ? null : `${say.online}: ${content.onlineUrl}`,
  ]
    .filter((part) => part !== null && part !== '')
    .join('\n\n');
}

const utc = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** `;TZID=Europe/Berlin:20261126T170000`, `;VALUE=DATE:20261126` or `:20261126T160000Z`. */
function timed(wall: string, timeZone: string): string {
  const basic = wall.replace(/[-:]/g, '');
  if (isDay(wall)) return `;VALUE=DATE:${basic}`;
  return timeZone === 'UTC' ? `:${basic}Z` : `;TZID=${timeZone}:${basic}`;
}

/** TEXT of RFC 5545, without control characters. */
export const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may stand in a calendar
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** A parameter's value: quoted, without what RFC 6868 would have to encode. */
const parameter = (value: string): string => `"${value.replace(/["\r\n]/g, "'")}"`;

const lines = (all: string[]): string => all.map((line) => `${folded(line)}\r\n`).join('');

/** No line is longer than 75 octets, and no character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}
