/**
 * The events of an iCalendar file as drafts. Kept as given where it can be understood; everything that had to be
 * mended, guessed or left out is a finding. Attendees and organizers are people: they are dropped.
 */
import { createHash } from 'node:crypto';
import type { EventKind } from '@opennrw/rules/event-kinds';
import { accessFacts } from '@opennrw/rules/events';
import { isSafeUrl } from '@opennrw/rules/text';
import { sanitizeLine, sanitizeText } from '../text/sanitize.ts';
import type { EventDraft } from './draft.ts';
import { type Clock, type DateOddity, durationOf, readDates } from './ical-dates.ts';
import { type Component, type LineOddity, type Property, readLines, textOf } from './ical-lines.ts';
import { type Override, ruleFault } from './recurrence.ts';
import type { EventContent } from './shape.ts';
import { apart, isDay, isZone, moved, zoneFor } from './zone.ts';

export type FindingCode =
  | LineOddity
  | DateOddity
  | 'no-start'
  | 'no-title'
  | 'no-uid'
  | 'end-before-start'
  | 'rule-not-understood'
  | 'rule-too-often'
  | 'rule-without-dates'
  | 'several-rules'
  | 'rule-of-exceptions'
  | 'same-uid-twice'
  | 'change-of-unknown-event'
  | 'person-dropped'
  | 'address-dropped'
  | 'not-an-event';

export interface Finding {
  code: FindingCode;
  /** Line of the file, from 1. */
  line: number;
  uid: string | null;
}

export interface ReadCalendar {
  drafts: EventDraft[];
  findings: Finding[];
  /** VEVENTs in the file. */
  read: number;
  /** What the file lists by its UID, whether it could be read or not. */
  uids: ReadonlySet<string>;
  /** VEVENTs that could neither be read nor told from others. */
  unidentified: number;
  /** The file ends in the middle. */
  cut: boolean;
}

/** @param stated the zone of times that name none */
export function readCalendar(text: string, stated: string): ReadCalendar {
  const { components, oddities } = readLines(text);
  const findings: Finding[] = oddities.map(({ code, line }) => ({ code, line, uid: null }));
  const calendars = components.filter(({ name }) => name === 'VCALENDAR');
  if (calendars.length === 0 && components.length > 0)
    calendars.push({ name: '', properties: [], components, line: 1 });
  const readers = calendars.map((calendar) => new EventReader(calendar, stated, findings));
  const drafts = oncePerUid(
    readers.flatMap((reader) => reader.drafts()),
    findings,
  );
  const events = readers.flatMap((reader) => reader.events);
  const nameless = new Set(events.filter((event) => !has(event, 'UID')).map(({ line }) => line));
  return {
    ...{ drafts, findings, read: events.length },
    uids: new Set(events.map(uidOf)),
    unidentified: findings.filter(({ code, line }) => code === 'no-start' && nameless.has(line)).length,
    cut: oddities.some(({ code }) => code === 'unclosed-component'),
  };
}

/** Of two that say they are the same event, the newer one counts. */
function oncePerUid(drafts: EventDraft[], findings: Finding[]): EventDraft[] {
  const kept = new Map<string, EventDraft>();
  for (const draft of drafts) {
    const known = kept.get(draft.uid ?? '');
    if (known !== undefined) findings.push({ code: 'same-uid-twice', line: 0, uid: draft.uid });
    if (known === undefined || (draft.sequence ?? 0) >= (known.sequence ?? 0))
      kept.set(draft.uid ?? '', draft);
  }
  return [...kept.values()];
}

class EventReader {
  readonly events: readonly Component[];
  readonly #calendar: Component;
  readonly #clock: Clock;
  readonly #findings: Finding[];
  #uid: string | null = null;

  constructor(calendar: Component, stated: string, findings: Finding[]) {
    this.#calendar = calendar;
    this.events = calendar.components.filter(({ name }) => name === 'VEVENT');
    this.#findings = findings;
    const own = zoneFor(written(calendar, 'X-WR-TIMEZONE') ?? '');
    this.#clock = {
      stated: own ?? stated,
      zones: zonesOf(calendar),
      note: (code, line) => this.#note(code, line),
    };
  }

  drafts(): EventDraft[] {
    for (const { name, line } of this.#calendar.components)
      if (/^V(TODO|JOURNAL)$/.test(name)) this.#note('not-an-event', line);
    const byUid = Map.groupBy(this.events, uidOf);
    return [...byUid].flatMap(([uid, parts]) => this.#group(uid, parts));
  }

  /** One event: what stands for the series, and what is different about single dates. */
  #group(uid: string, parts: Component[]): EventDraft[] {
    this.#uid = uid;
    const changes = parts.filter((part) => has(part, 'RECURRENCE-ID'));
    const masters = parts.filter((part) => !has(part, 'RECURRENCE-ID'));
    const drafts = masters.flatMap((part) => this.#draft(uid, part) ?? []);
    const [main] = drafts.toSorted((one, other) => (other.sequence ?? 0) - (one.sequence ?? 0));
    if (main === undefined) {
      for (const { line } of changes) this.#note('change-of-unknown-event', line);
      // A date without its series is an event of its own.
      return changes.flatMap(
        (part) => this.#draft(`${uid}~${written(part, 'RECURRENCE-ID') ?? ''}`, part) ?? [],
      );
    }
    const overrides = changes.flatMap((part) => this.#override(part, main) ?? []);
    return [{ ...main, overrides }, ...drafts.filter((draft) => draft !== main)];
  }

  #draft(uid: string, event: Component): EventDraft | null {
    const start = this.#time(event, 'DTSTART');
    if (start === null) {
      this.#note('no-start', event.line);
      return null;
    }
    if (!has(event, 'UID')) this.#note('no-uid', event.line);
    const end = this.#end(event, start);
    const status = statusOf(event, this.#calendar);
    return {
      ...{ externalId: uid.slice(0, 1000), uid: uid.slice(0, 1000), sequence: wholeOf(event, 'SEQUENCE') },
      title: this.#line(event, 'SUMMARY', 300) ?? this.#untitled(event),
      kind: kindOf(`${written(event, 'CATEGORIES') ?? ''} ${written(event, 'SUMMARY') ?? ''}`),
      ...{ status, state: 'published' as const, attendance: attendanceOf(event) },
      ...{ start: start.wall, end, timeZone: start.zone },
      ...this.#recurrence(event, start),
      ...{ coHosts: [], themes: [], format: null },
      content: this.#content(event),
    };
  }

  #recurrence(event: Component, start: { wall: string; zone: string }) {
    const dates = (name: string) =>
      all(event, name).flatMap((property) =>
        readDates(property, this.#clock, start.zone).map(({ wall }) => fitted(wall, start.wall)),
      );
    if (has(event, 'EXRULE')) this.#note('rule-of-exceptions', event.line);
    return {
      rrule: this.#rule(event, start),
      rdates: dates('RDATE'),
      exdates: all(event, 'EXDATE').flatMap((property) =>
        readDates(property, this.#clock, start.zone).map(({ wall }) => wall),
      ),
      overrides: [],
    };
  }

  #rule(event: Component, start: { wall: string; zone: string }): string | null {
    const rules = all(event, 'RRULE');
    const [rule] = rules;
    if (rule === undefined) return null;
    if (rules.length > 1) this.#note('several-rules', rule.line);
    const text = rule.value.trim().slice(0, 500);
    const broken = ruleFault(text, start.wall, start.zone);
    if (broken === null) return text;
    this.#note(faultCodes[broken], rule.line);
    return null;
  }

  #override(event: Component, main: EventDraft): Override | null {
    const id = this.#time(event, 'RECURRENCE-ID', main.timeZone);
    if (id === null) return null;
    const start = this.#time(event, 'DTSTART', main.timeZone);
    const end = start && this.#end(event, start);
    const title = this.#line(event, 'SUMMARY', 300);
    const status = statusOf(event, this.#calendar);
    return {
      recurrenceId: fitted(id.wall, main.start),
      ...(start !== null && start.wall !== id.wall && { start: fitted(start.wall, main.start) }),
      ...(end !== null && { end: fitted(end, main.start) }),
      ...(title !== null && title !== main.title && { title }),
      ...(status !== main.status && { status }),
    };
  }

  #time(event: Component, name: string, into?: string): { wall: string; zone: string } | null {
    const [property] = all(event, name);
    return (property && readDates(property, this.#clock, into)[0]) ?? null;
  }

  /** The last day of days, or the end of a time; from DTEND or DURATION. */
  #end(event: Component, { wall, zone }: { wall: string; zone: string }): string | null {
    const given = this.#time(event, 'DTEND', zone);
    const length = durationOf(written(event, 'DURATION') ?? '');
    const raw = given?.wall ?? (length === null ? null : moved(wall, length));
    if (raw === null) return null;
    if (isDay(raw) !== isDay(wall)) return null;
    const last = isDay(wall) ? moved(raw, raw === wall ? 0 : -86_400_000) : raw;
    if (apart(wall, last) >= 0) return last;
    this.#note('end-before-start', event.line);
    return null;
  }

  #untitled(event: Component): string {
    this.#note('no-title', event.line);
    return 'Ohne Titel';
  }

  #content(event: Component): EventContent {
    if (has(event, 'ORGANIZER') || has(event, 'ATTENDEE') || has(event, 'CONTACT'))
      this.#note('person-dropped', event.line);
    const url = this.#address(event, 'URL');
    const online = this.#address(event, 'CONFERENCE');
    const location = this.#line(event, 'LOCATION', 300);
    const linked = location !== null && isSafeUrl(location) ? location : null;
    return {
      description: this.#paragraphs(event),
      statusNote: null,
      venue: location === null || linked !== null ? null : venueOf(location, written(event, 'GEO')),
      onlineUrl: online ?? linked,
      accessibility: nothingKnown(),
      ...{ organizers: [], audience: null, languages: ['de'] },
      keywords: all(event, 'CATEGORIES')
        .flatMap((property) => textOf(property).split(','))
        .flatMap((word) => sanitizeLine(word, this.#cleaning(100)) ?? [])
        .slice(0, 50),
      ...{ registration: null, capacity: null, free: null, priceNote: null, image: null },
      ...{ licenseCode: null, landingPage: url, training: null },
    };
  }

  #address(event: Component, name: string): string | null {
    const raw = written(event, name)?.trim() ?? '';
    if (raw === '' || isSafeUrl(raw)) return raw || null;
    this.#note('address-dropped', event.line);
    return null;
  }

  #line(event: Component, name: string, limit: number): string | null {
    const [property] = all(event, name);
    return property === undefined ? null : sanitizeLine(textOf(property), this.#cleaning(limit));
  }

  #paragraphs(event: Component): string | null {
    const [property] = all(event, 'DESCRIPTION');
    return property === undefined ? null : sanitizeText(textOf(property), this.#cleaning(20_000));
  }

  #cleaning = (limit: number) => ({
    limit,
    link: (href: string) => (isSafeUrl(href) ? href : null),
    note: () => {},
  });

  #note(code: FindingCode, line: number): void {
    this.#findings.push({ code, line, uid: this.#uid });
  }
}

const faultCodes = {
  'not-a-rule': 'rule-not-understood',
  'too-often': 'rule-too-often',
  never: 'rule-without-dates',
} as const;

const all = ({ properties }: Component, name: string): Property[] =>
  properties.filter((property) => property.name === name);
const has = ({ properties }: Component, name: string): boolean =>
  properties.some((property) => property.name === name);
const written = (component: Component, name: string): string | undefined => all(component, name)[0]?.value;

/** Without a UID the content names the event, so that the same file gives the same events. */
function uidOf(event: Component): string {
  const given = written(event, 'UID')?.trim();
  if (given) return given;
  const said = ['SUMMARY', 'DTSTART', 'LOCATION'].map((name) => written(event, name) ?? '').join('\n');
  return `sha256-${createHash('sha256').update(said).digest('hex').slice(0, 32)}`;
}

function wholeOf(event: Component, name: string): number {
  const number = Number(written(event, name) ?? 0);
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}

function statusOf(event: Component, calendar: Component): EventDraft['status'] {
  if (/^CANCEL$/i.test(written(calendar, 'METHOD') ?? '')) return 'cancelled';
  const status = written(event, 'STATUS')?.trim().toUpperCase();
  return status === 'CANCELLED' ? 'cancelled' : status === 'TENTATIVE' ? 'tentative' : 'scheduled';
}

/** Names for a kind in categories and titles; the first that fits counts. */
const kindNames: [RegExp, EventKind][] = [
  [/hack(day|athon|weekend)/i, 'hackday'],
  [/barcamp/i, 'barcamp'],
  [/runder tisch|round ?table/i, 'roundtable'],
  [/preisverleihung|award ceremony/i, 'award-ceremony'],
  [/konferenz|conference|kongress/i, 'conference'],
  [/schulung|seminar|training/i, 'training'],
  [/\bmesse\b|trade fair/i, 'fair'],
];
const kindOf = (text: string): EventKind => kindNames.find(([name]) => name.test(text))?.[1] ?? 'event';

function attendanceOf(event: Component): EventDraft['attendance'] {
  const place = written(event, 'LOCATION') ?? '';
  const only = /^(https?:|online\b|digital\b|virtuell\b|zoom\b|jitsi\b)/i.test(place.trim());
  if (only) return 'online';
  return has(event, 'CONFERENCE') ? (place.trim() === '' ? 'online' : 'hybrid') : 'onsite';
}

function venueOf(name: string, geo = ''): EventContent['venue'] {
  const [latitude = Number.NaN, longitude = Number.NaN] = geo.split(';').map(Number);
  const there = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return {
    ...{ name, street: null, postalCode: null, city: null, ars: null },
    coordinates: there ? [longitude, latitude] : null,
  };
}

const nothingKnown = (): EventContent['accessibility'] => ({
  ...(Object.fromEntries(accessFacts.map(({ code }) => [code, 'unknown'])) as Record<
    (typeof accessFacts)[number]['code'],
    'unknown'
  >),
  note: null,
});

/** The file's own zones, by the name it gives them. */
function zonesOf(calendar: Component): Map<string, string> {
  const blocks = calendar.components.filter(({ name }) => name === 'VTIMEZONE');
  return new Map(
    blocks.flatMap((block) => {
      const name = written(block, 'TZID') ?? '';
      const zone = zoneFor(written(block, 'X-LIC-LOCATION') ?? '') ?? zoneFor(name);
      return zone !== null && isZone(zone) ? [[name, zone] as const] : [];
    }),
  );
}

/** A date of a series is a time or a day as its start is. */
const fitted = (wall: string, like: string): string =>
  isDay(wall) === isDay(like) ? wall : isDay(like) ? wall.slice(0, 10) : wall + like.slice(10);
