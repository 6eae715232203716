/**
 * When an event takes place: its start, what its rule and its extra dates add, without its exceptions, with what was
 * changed for single dates. Everything is a wall time in the event's zone, so that 19:00 stays 19:00 all year.
 *
 * Rules are those of RFC 5545; rrule-temporal expands them.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { apart, DAY, instantOf, isDay, moved, wallOf } from './zone.ts';

export interface Schedule {
  /** `2026-11-26T17:00:00`, or a day for an event without a time of day. */
  start: string;
  /** Like `start`; a day belongs to the event. Null where no end is known. */
  end: string | null;
  /** IANA name. */
  timeZone: string;
  rrule: string | null;
  rdates: readonly string[];
  exdates: readonly string[];
  overrides: readonly Override[];
}

/** What is different about one date of a series. */
export interface Override {
  /** The start that the series would have had: a wall time like `start`. */
  recurrenceId: string;
  start?: string | undefined;
  end?: string | undefined;
  title?: string | undefined;
  status?: string | undefined;
  statusNote?: string | undefined;
}

/** One time that an event takes place. */
export interface Moment {
  /** Names the date within its series; null where there is no series. */
  recurrenceId: string | null;
  start: string;
  end: string | null;
  /** ms since 1970 */
  startsAt: number;
  /** ms since 1970, the first instant after it; `startsAt` where no end is known. */
  endsAt: number;
  override: Override | null;
}

/** Of one series no window shows more dates than these. */
export const MOST_DATES = 1000;
const FAR = Date.UTC(2200, 0, 1);
const MOST_STEPS = 20_000;

/** Everything that takes place, in part or whole, between two instants (ms), in order. */
export function expand(schedule: Schedule, from: number, to: number, most = MOST_DATES): Moment[] {
  if (!isSeries(schedule))
    return [momentOf(schedule, schedule.start, null)].filter((one) => within(one, from, to));
  const own = new Map(schedule.overrides.map((override) => [override.recurrenceId, override]));
  const widest = Math.max(0, lengthOf(schedule));
  const starts = new Set(startsBetween(schedule, from - widest, to, most));
  // A date that was moved into the window may come from far outside it.
  for (const { recurrenceId } of schedule.overrides) starts.add(recurrenceId);
  return [...starts]
    .filter((start) => !isExcepted(schedule, start))
    .map((start) => momentOf(schedule, start, own.get(start) ?? null))
    .filter((one) => within(one, from, to))
    .sort((one, other) => one.startsAt - other.startsAt)
    .slice(0, most);
}

/** The first one that is not over at an instant (ms). */
export function following(schedule: Schedule, now: number): Moment | null {
  // Most series have a date soon: the further one looks, the more dates are made for nothing.
  for (const days of [40, 366, 5 * 366, 100 * 366]) {
    const [next] = expand(schedule, now, now + days * DAY, 50);
    if (next !== undefined) return next;
  }
  return null;
}

/** The first instant of all and the last one (ms); `last` is infinite for a series without an end. */
export function reachOf(schedule: Schedule): { first: number; last: number } {
  const { rrule } = schedule;
  const endless = rrule !== null && !/(?:^|;)(UNTIL|COUNT)=/i.test(rrule);
  const all = expand(schedule, -FAR, endless ? instantOf(schedule.start, schedule.timeZone) + 3 * DAY : FAR);
  const first = Math.min(
    ...all.map(({ startsAt }) => startsAt),
    momentOf(schedule, schedule.start, null).startsAt,
  );
  const full = endless || all.length >= MOST_DATES;
  return {
    first,
    last: full ? Number.POSITIVE_INFINITY : Math.max(first, ...all.map(({ endsAt }) => endsAt)),
  };
}

export const isSeries = ({ rrule, rdates, overrides }: Schedule): boolean =>
  rrule !== null || rdates.length > 0 || overrides.length > 0;

/** What is wrong with a rule, if anything; `too-often` for one that no calendar of events needs. */
export function ruleFault(
  rrule: string,
  start: string,
  timeZone: string,
): 'not-a-rule' | 'too-often' | 'never' | null {
  if (/FREQ=(SECONDLY|MINUTELY)/i.test(rrule)) return 'too-often';
  if (partsOf(rrule).some(isOutOfRange)) return 'not-a-rule';
  try {
    const dates = ruleOf({ rrule, start, timeZone }).all((_, i) => i < 1);
    return dates.length === 0 ? 'never' : null;
  } catch (error) {
    return error instanceof Error && /iteration|evaluation/i.test(error.message) ? 'never' : 'not-a-rule';
  }
}

/** What RFC 5545 lets a part say; the engine takes anything else for nothing, and would give other dates. */
const ranges: Partial<Record<string, RegExp>> = {
  COUNT: /^0*[1-9]\d*$/,
  INTERVAL: /^0*[1-9]\d*$/,
  SKIP: /^OMIT$/,
  BYSECOND: /^([0-5]?\d|60)$/,
  BYMINUTE: /^[0-5]?\d$/,
  BYHOUR: /^([01]?\d|2[0-3])$/,
  BYDAY: /^([+-]?(0?[1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)$/,
  BYMONTHDAY: /^[+-]?(0?[1-9]|[12]\d|3[01])$/,
  BYYEARDAY: /^[+-]?(0{0,2}[1-9]|0?[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])$/,
  BYWEEKNO: /^[+-]?(0?[1-9]|[1-4]\d|5[0-3])$/,
  BYMONTH: /^(0?[1-9]|1[0-2])L?$/,
  BYSETPOS: /^[+-]?(0{0,2}[1-9]|0?[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])$/,
};

function isOutOfRange([name, value]: [name: string, value: string]): boolean {
  const range = ranges[name];
  if (range === undefined) return false;
  const values = name.startsWith('BY') ? value.split(',').filter(Boolean) : [value];
  return !values.every((one) => range.test(one));
}

/** The starts that the rule alone gives, as far as it gives any. Never throws: a rule that breaks gives none. */
export function ruleStarts(rule: Rule, from: number, to: number, most = MOST_DATES): string[] {
  const zone = isDay(rule.start) ? 'UTC' : rule.timeZone;
  const asDay = (date: { epochMilliseconds: number }) =>
    wallOf(date.epochMilliseconds, zone).slice(0, isDay(rule.start) ? 10 : 19);
  const found: string[] = [];
  try {
    const rrule = ruleOf(rule);
    // Days are compared as days in UTC, whatever the zone: a day of slack on both sides, cut later.
    const slack = isDay(rule.start) ? DAY : 0;
    const start = instantOf(rule.start, zone);
    if (from - slack <= start) {
      rrule.all((date) => {
        if (date.epochMilliseconds >= to + slack || found.length >= most) return false;
        found.push(asDay(date));
        return true;
      });
    } else {
      const dates = rrule.between(new Date(from - slack), new Date(to + slack), true);
      found.push(...dates.slice(0, most).map(asDay));
    }
  } catch {
    return found;
  }
  return found;
}

export type Rule = Pick<Schedule, 'start' | 'timeZone'> & { rrule: string };

function startsBetween(schedule: Schedule, from: number, to: number, most: number): string[] {
  const { rrule, rdates, start, timeZone } = schedule;
  const ruled = rrule === null ? [] : ruleStarts({ rrule, start, timeZone }, from, to, most);
  return [start, ...rdates, ...ruled];
}

/** The engine for a rule, after `normalized`. @throws {Error} where it is none */
function ruleOf(rule: Rule): RRuleTemporal {
  const basic = rule.start.replace(/[-:]/g, '');
  const day = isDay(rule.start);
  const dtstart = day ? `DTSTART:${basic}T000000Z` : `DTSTART;TZID=${rule.timeZone}:${basic}`;
  return new RRuleTemporal({
    rruleString: `${dtstart}\nRRULE:${normalized(rule)}`,
    ...{ maxIterations: MOST_STEPS, cache: false },
  });
}

/**
 * A rule as the engine takes it: UNTIL in UTC (a day counts to its end), no times of day where the event has none,
 * no parts that RFC 5545 does not know.
 */
export function normalized({ rrule, start, timeZone }: Rule): string {
  return partsOf(rrule)
    .filter(([name]) => !(isDay(start) && /^BY(HOUR|MINUTE|SECOND)$/.test(name)))
    .map(
      ([name, value]) =>
        `${name}=${name === 'UNTIL' ? untilInUtc(value, isDay(start) ? 'UTC' : timeZone) : value}`,
    )
    .join(';');
}

const partsOf = (rrule: string): [name: string, value: string][] =>
  rrule
    .replace(/\s+/g, '')
    .replace(/^RRULE:/i, '')
    .split(';')
    .map((part): [string, string] => {
      const [name = '', value = ''] = part.toUpperCase().split('=');
      return [name, value];
    })
    .filter(([name]) => knownParts.test(name));

const knownParts = /^(FREQ|INTERVAL|COUNT|UNTIL|WKST|RSCALE|SKIP|BY[A-Z]+)$/;

function untilInUtc(value: string, zone: string): string {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(value) ?? [];
  if (year === undefined || utc !== undefined) return value;
  const wall = `${year}-${month}-${day}T${hour ?? '23'}:${minute ?? '59'}:${second ?? (hour === undefined ? '59' : '00')}`;
  return `${new Date(instantOf(wall, zone)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** An exception names a start, or a day on which nothing takes place. */
const isExcepted = ({ exdates }: Schedule, start: string): boolean =>
  exdates.some((exdate) => exdate === start || (isDay(exdate) && start.startsWith(exdate)));

/** How long it takes on the wall, in milliseconds; a day without an end takes that day. */
function lengthOf({ start, end }: Pick<Schedule, 'start' | 'end'>): number {
  const length = end === null ? 0 : Math.max(0, apart(start, end));
  return isDay(start) ? length + DAY : length;
}

function momentOf(schedule: Schedule, recurrenceId: string, override: Override | null): Moment {
  const { timeZone } = schedule;
  const start = override?.start ?? recurrenceId;
  const end =
    override?.end ??
    (schedule.end === null ? null : moved(start, Math.max(0, apart(schedule.start, schedule.end))));
  const startsAt = instantOf(start, timeZone);
  const endsAt = instantOf(moved(start, lengthOf({ start, end })), timeZone);
  return { recurrenceId: isSeries(schedule) ? recurrenceId : null, start, end, startsAt, endsAt, override };
}

const within = ({ startsAt, endsAt }: Moment, from: number, to: number): boolean =>
  startsAt < to && (endsAt > from || startsAt >= from);
