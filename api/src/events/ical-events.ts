/**
 * The events of an iCalendar file as drafts. Kept as given where it can be understood; everything that had to be
 * mended, guessed or left out is a finding. Attendees and organizers are people: they are dropped.
 */
import type { EventDraft } from './draft.ts';
import { attendanceOf, type ContentOddity, contentOf, kindFrom, titleOf, uidOf } from './ical-content.ts';
import {
  after,
  type Clock,
  type DateOddity,
  durationOf,
  LONGEST,
  readDates,
  type WallTime,
} from './ical-dates.ts';
import { all, type Component, has, type LineOddity, readLines, written } from './ical-lines.ts';
import { odditiesOf, type SeriesOddity, spread } from './ical-series.ts';
import { zonesOf } from './ical-zones.ts';
import { type Override, ruleFault } from './recurrence.ts';
import { apart, isDay, moved, zoneFor } from './zone.ts';

export type FindingCode =
  | LineOddity
  | DateOddity
  | ContentOddity
  | SeriesOddity
  | 'no-start'
  | 'no-uid'
  | 'said-twice'
  | 'end-before-start'
  | 'end-not-understood'
  | 'lasts-too-long'
  | 'rule-not-understood'
  | 'rule-too-often'
  | 'several-rules'
  | 'rule-of-exceptions'
  | 'series-in-utc'
  | 'same-uid-twice'
  | 'same-date-twice'
  | 'date-fitted'
  | 'change-of-unknown-event'
  | 'change-of-all-following'
  | 'change-not-kept'
  | 'status-unknown'
  | 'not-public'
  | 'event-outside-calendar'
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
  const steps = reading(text, stated);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same event by event, for a process that has other things to do in between. */
export function* reading(text: string, stated: string): Generator<undefined, ReadCalendar> {
  const { components, oddities, cut } = readLines(text);
  const findings: Finding[] = oddities.map(({ code, line }) => ({ code, line, uid: null }));
  const calendars = components.filter(({ name }) => name === 'VCALENDAR');
  const stray = components.filter(({ name }) => calendars.length === 0 || name === 'VEVENT');
  if (stray.length > 0) calendars.push({ name: '', properties: [], components: stray, line: 1 });
  for (const { line } of calendars.length > 1 ? stray : [])
    findings.push({ code: 'event-outside-calendar', line, uid: null });
  const readers = calendars.map((calendar) => new EventReader(calendar, stated, findings));
  const all: EventDraft[] = [];
  for (const reader of readers)
    for (const drafts of reader.events()) {
      all.push(...drafts);
      yield;
    }
  const drafts = oncePerUid(all, findings);
  const events = readers.flatMap((reader) => reader.components);
  const nameless = new Set(events.filter((event) => !has(event, 'UID')).map(({ line }) => line));
  return {
    ...{ drafts, findings, read: events.length },
    uids: new Set(events.filter(isPublic).map(uidOf)),
    unidentified: findings.filter(({ code, line }) => code === 'no-start' && nameless.has(line)).length,
    cut,
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
  readonly components: readonly Component[];
  readonly #calendar: Component;
  readonly #clock: Clock;
  readonly #findings: Finding[];
  #uid: string | null = null;

  constructor(calendar: Component, stated: string, findings: Finding[]) {
    this.#calendar = calendar;
    this.components = calendar.components.filter(({ name }) => name === 'VEVENT');
    this.#findings = findings;
    const name = written(calendar, 'X-WR-TIMEZONE') ?? '';
    const own = zoneFor(name);
    if (own === null && name.trim() !== '') this.#note('unknown-zone', calendar.line);
    this.#clock = {
      stated: own ?? stated,
      // Many programs write UTC when nobody has told them better: no wall has that clock.
      home: own === null || own === 'UTC' ? stated : own,
      zones: zonesOf(calendar, own ?? stated),
      note: this.#note,
    };
  }

  *events(): Generator<EventDraft[]> {
    for (const { name, line } of this.#calendar.components)
      if (/^V(TODO|JOURNAL|FREEBUSY)$/.test(name)) this.#note('not-an-event', line);
    for (const event of this.components.filter((event) => !isPublic(event)))
      this.#findings.push({ code: 'not-public', line: event.line, uid: uidOf(event) });
    const byUid = Map.groupBy(this.components.filter(isPublic), uidOf);
    for (const [uid, parts] of byUid) yield this.#group(uid, parts);
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
    const master = masters.find((part) => written(part, 'DTSTART') !== undefined) ?? masters[0];
    const overrides = this.#overrides(this.#oncePerDate(changes), main, master);
    const whole = { ...main, overrides };
    for (const code of odditiesOf(whole)) this.#note(code, master?.line ?? 0);
    return [whole, ...drafts.filter((draft) => draft !== main)];
  }

  /** A change of a single date counts more than one of all that follow an earlier one. */
  #overrides(changes: Component[], main: EventDraft, master: Component | undefined): Override[] {
    const read = changes.flatMap((part) => {
      const override = this.#override(part, main, master);
      return override === null ? [] : [{ override, range: isRange(part) }];
    });
    for (const part of changes.filter(isRange)) this.#note('change-of-all-following', part.line);
    const ranges = read
      .filter(({ range }) => range)
      .toSorted((one, other) => (one.override.recurrenceId < other.override.recurrenceId ? -1 : 1));
    const single = read.filter(({ range }) => !range).map(({ override }) => override);
    const all = [...ranges.flatMap(({ override }) => spread(override, main)), ...single];
    return [...new Map(all.map((override) => [override.recurrenceId, override])).values()];
  }

  /** Of two changes of one date, the newer one counts. */
  #oncePerDate(changes: Component[]): Component[] {
    const kept = new Map<string, Component>();
    for (const change of changes) {
      const id = this.#time(change, 'RECURRENCE-ID', 'UTC')?.wall ?? '';
      const known = kept.get(id);
      if (known !== undefined) this.#note('same-date-twice', change.line);
      if (known === undefined || wholeOf(change, 'SEQUENCE') >= wholeOf(known, 'SEQUENCE'))
        kept.set(id, change);
    }
    return [...kept.values()];
  }

  #draft(uid: string, event: Component): EventDraft | null {
    const start = this.#start(event);
    if (start === null) {
      this.#note('no-start', event.line);
      return null;
    }
    if (!has(event, 'UID')) this.#note('no-uid', event.line);
    if (once.some((name) => all(event, name).length > 1)) this.#note('said-twice', event.line);
    const end = this.#end(event, start);
    const status = this.#status(event);
    return {
      ...{ externalId: uid, uid, sequence: wholeOf(event, 'SEQUENCE') },
      title: titleOf(event, this.#note) ?? this.#untitled(event),
      kind: kindFrom(event),
      ...{ status, state: 'published' as const, attendance: attendanceOf(event) },
      ...{ start: start.wall, end, timeZone: start.zone },
      ...this.#recurrence(event, start),
      ...{ coHosts: [], themes: [], format: null },
      content: contentOf(event, this.#note),
    };
  }

  #recurrence(event: Component, start: WallTime) {
    const dates = (name: string) =>
      all(event, name).flatMap((property) =>
        readDates(property, this.#clock, start.zone).map(({ wall }) => this.#fitted(wall, start.wall, event)),
      );
    if (has(event, 'EXRULE')) this.#note('rule-of-exceptions', event.line);
    return {
      rrule: this.#rule(event, start),
      rdates: dates('RDATE'),
      exdates: all(event, 'EXDATE').flatMap((property) =>
        // A day among times takes all of that day away; a time among days means its day.
        readDates(property, this.#clock, start.zone).map(({ wall }) =>
          isDay(start.wall) ? wall.slice(0, 10) : wall,
        ),
      ),
      overrides: [],
    };
  }

  #rule(event: Component, start: WallTime): string | null {
    const rules = all(event, 'RRULE');
    const [rule] = rules;
    if (rule === undefined) return null;
    if (rules.length > 1) this.#note('several-rules', rule.line);
    const text = rule.value
      .trim()
      .replace(/^RRULE:/i, '')
      .slice(0, 500);
    const broken = ruleFault(text, start.wall, start.zone);
    if (broken === null) return text;
    this.#note(faultCodes[broken], rule.line);
    return null;
  }

  #override(event: Component, main: EventDraft, master: Component | undefined): Override | null {
    const id = this.#time(event, 'RECURRENCE-ID', main.timeZone);
    if (id === null) return null;
    const start = this.#time(event, 'DTSTART', main.timeZone);
    const end = start && this.#end(event, start);
    const title = titleOf(event, this.#note);
    const status = this.#status(event);
    const says = (name: string) =>
      has(event, name) && written(event, name) !== (master && written(master, name));
    if (['DESCRIPTION', 'LOCATION', 'URL'].some(says)) this.#note('change-not-kept', event.line);
    return {
      recurrenceId: fitted(id.wall, main.start),
      ...(start !== null && start.wall !== id.wall && { start: this.#fitted(start.wall, main.start, event) }),
      ...(end !== null && { end: this.#fitted(end, main.start, event) }),
      ...(title !== null && title !== main.title && { title }),
      ...(status !== main.status && { status }),
    };
  }

  /**
   * A series in UTC is one of a wall: who writes 15:00Z for 17:00 in summer means 17:00 in winter, too. Where its rule
   * speaks of days that are others in UTC, it stays there.
   */
  #start(event: Component): WallTime | null {
    const start = this.#time(event, 'DTSTART');
    const [given] = all(event, 'DTSTART');
    const inUtc =
      given !== undefined && start !== null && start.zone !== 'UTC' && /Z$/i.test(given.value.trim());
    if (!inUtc || !has(event, 'RRULE')) return start;
    this.#note('series-in-utc', event.line);
    const there = this.#time(event, 'DTSTART', 'UTC');
    const otherDay = there?.wall.slice(0, 10) !== start.wall.slice(0, 10);
    return otherDay && /BY(DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH)=/i.test(written(event, 'RRULE') ?? '')
      ? there
      : start;
  }

  #time(event: Component, name: string, into?: string): WallTime | null {
    const [property] = all(event, name);
    return (property && readDates(property, this.#clock, into)[0]) ?? null;
  }

  /** The last day of days, or the end of a time; from DTEND or DURATION. */
  #end(event: Component, start: WallTime): string | null {
    const raw = this.#givenEnd(event, start);
    if (raw === null) return null;
    const last = isDay(start.wall) ? moved(raw, raw === start.wall ? 0 : -86_400_000) : raw;
    const length = apart(start.wall, last);
    if (length >= 0 && length <= LONGEST) return last;
    this.#note(length < 0 ? 'end-before-start' : 'lasts-too-long', event.line);
    return null;
  }

  #givenEnd(event: Component, start: WallTime): string | null {
    const given = this.#time(event, 'DTEND', start.zone);
    const duration = written(event, 'DURATION');
    const length = durationOf(duration ?? '');
    if (given !== null && duration !== undefined) this.#note('said-twice', event.line);
    if (given !== null && isDay(given.wall) === isDay(start.wall)) return given.wall;
    if (given === null && length !== null) return after(start, length);
    if (/^-/.test(duration?.trim() ?? '')) this.#note('end-before-start', event.line);
    else if (given !== null || duration !== undefined) this.#note('end-not-understood', event.line);
    return null;
  }

  #status(event: Component): EventDraft['status'] {
    if (/^CANCEL$/i.test(written(this.#calendar, 'METHOD') ?? '')) return 'cancelled';
    const status = written(event, 'STATUS')?.trim().toLowerCase() ?? '';
    const known = statuses.get(status);
    if (known === undefined) this.#note('status-unknown', event.line);
    return known ?? 'scheduled';
  }

  /** A date of a series is a time or a day as its start is. */
  #fitted(wall: string, like: string, { line }: Component): string {
    if (isDay(wall) !== isDay(like)) this.#note('date-fitted', line);
    return fitted(wall, like);
  }

  #untitled(event: Component): string {
    this.#note('no-title', event.line);
    return 'Ohne Titel';
  }

  readonly #note = (code: FindingCode, line: number): void => {
    this.#findings.push({ code, line, uid: this.#uid });
  };
}

const faultCodes = {
  'not-a-rule': 'rule-not-understood',
  'too-often': 'rule-too-often',
  never: 'rule-without-dates',
} as const;

/** What an event says once (RFC 5545 §3.6.1). */
const once = [
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'STATUS',
  'SEQUENCE',
];

const isRange = (event: Component): boolean =>
  /^THISANDFUTURE$/i.test(all(event, 'RECURRENCE-ID')[0]?.parameters.RANGE ?? '');

/** What is private or confidential in somebody's calendar is not shown to the public. */
const isPublic = (event: Component): boolean =>
  !/^(PRIVATE|CONFIDENTIAL)$/i.test(written(event, 'CLASS')?.trim() ?? '');

function wholeOf(event: Component, name: string): number {
  const text = written(event, name)?.trim() ?? '';
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  return Number.isSafeInteger(number) ? number : 0;
}

/** RFC 5545 knows three; the others are written all the same. */
const statuses = new Map<string, EventDraft['status']>([
  ['', 'scheduled'],
  ['confirmed', 'scheduled'],
  ['tentative', 'tentative'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['postponed', 'postponed'],
]);

const fitted = (wall: string, like: string): string =>
  isDay(wall) === isDay(like) ? wall : isDay(like) ? wall.slice(0, 10) : wall + like.slice(10);
