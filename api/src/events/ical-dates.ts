/** Dates of an iCalendar file as wall times of a zone. */
import type { Property } from './ical-lines.ts';
import type { OwnZone } from './ical-zones.ts';
import { DAY, instantOf, isDay, moved, readWall, wallOf, zoneFor } from './zone.ts';

export type DateOddity =
  | 'unreadable-date'
  | 'unknown-zone'
  | 'zone-by-its-clock'
  | 'floating-time'
  | 'period-shortened'
  | 'time-left-out'
  | 'time-twice';

/** How times are read that do not say everything themselves. */
export interface Clock {
  /** The zone of times that name none. */
  stated: string;
  /** The zone in which times of UTC are shown. */
  home: string;
  /** The zones that the file itself describes, by its own names. */
  zones: ReadonlyMap<string, OwnZone>;
  note: (code: DateOddity, line: number) => void;
}

export interface WallTime {
  wall: string;
  zone: string;
}

/** The dates of a property, each as a wall time; in the zone `into` where one is given. */
export function readDates(property: Property, clock: Clock, into?: string): WallTime[] {
  return property.value.split(',').flatMap((text) => {
    const read = readDate(text.trim(), property, clock);
    if (read === null) {
      clock.note('unreadable-date', property.line);
      return [];
    }
    if (into === undefined || into === read.zone || isDay(read.wall)) return read;
    return translated(instantOf(read.wall, read.zone), into, property.line, clock);
  });
}

function translated(instant: number, zone: string, line: number, { note }: Clock): WallTime {
  const wall = wallOf(instant, zone);
  // The second time that a clock shows 02:30 in the night in which it is set back.
  if (instantOf(wall, zone) !== instant) note('time-twice', line);
  return { wall, zone };
}

/** A day, or a time with what it says of its zone: nothing, `Z`, or an offset, which no standard knows but some write. */
const WRITTEN = /^(\d{4}-?\d\d-?\d\d)(?:Z|T?(\d\d):?(\d\d)(?::?(\d\d))?(?:Z|([+-])(\d\d):?(\d\d))?)?$/i;

function readDate(text: string, { parameters, line }: Property, clock: Clock): WallTime | null {
  const [moment = '', rest] = text.split('/');
  if (rest !== undefined) clock.note('period-shortened', line);
  const [whole = '', date = '', hour, minute, second = '00', sign, hours, minutes] =
    WRITTEN.exec(moment) ?? [];
  const day = date.replace(/-/g, '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (!isOurs(day)) return null;
  if (hour === undefined) return wallTime(day, clock.stated);
  const wall = readWall(`${day}T${hour}:${minute}:${second === '60' ? '59' : second}`);
  if (wall === null) return null;
  if (sign === undefined && !/Z$/i.test(whole))
    return spoken(wall, zoneOf(parameters.TZID, line, clock), line, clock);
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -60_000 : 60_000);
  return translated(instantOf(wall, 'UTC') - ahead, clock.home, line, clock);
}

/** Years that our calendar and its time zones are good for. */
const isOurs = (day: string): boolean => day >= '1583' && day < '2200';

const wallTime = (text: string, zone: string): WallTime | null => {
  const wall = readWall(text);
  return wall === null ? null : { wall, zone };
};

/** A wall time as it stands there, even one that its clock never shows. */
function spoken(wall: string, zone: string, line: number, { note }: Clock): WallTime {
  if (wallOf(instantOf(wall, zone), zone) !== wall) note('time-left-out', line);
  return { wall, zone };
}

function zoneOf(name: string | undefined, line: number, { stated, zones, note }: Clock): string {
  const own = name === undefined ? undefined : zones.get(name);
  if (own?.byName === false) note('zone-by-its-clock', line);
  const zone = name === undefined ? null : (own?.zone ?? zoneFor(name));
  if (zone !== null) return zone;
  note(name === undefined ? 'floating-time' : 'unknown-zone', line);
  return stated;
}

/** No event lasts ten years. */
export const LONGEST = 3650 * DAY;

/** Days, which are counted on the wall, and time, which is counted as it passes (RFC 5545 §3.3.6); in milliseconds. */
export interface Duration {
  days: number;
  time: number;
}

/** Null for anything else, for one that goes back, and for one of no use. */
export function durationOf(text: string): Duration | null {
  const [whole, weeks, days, hours, minutes, seconds] =
    /^\+?P(?=.*\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const n = (part: string | undefined) => Number(part ?? 0);
  const length = {
    days: (n(weeks) * 7 + n(days)) * DAY,
    time: ((n(hours) * 60 + n(minutes)) * 60 + n(seconds)) * 1000,
  };
  return length.days + length.time > LONGEST ? null : length;
}

/** Where the wall clock stands after it. */
export function after({ wall, zone }: WallTime, { days, time }: Duration): string {
  const day = moved(wall, days);
  return isDay(wall) ? moved(day, time) : wallOf(instantOf(day, zone) + time, zone);
}
