/** Dates of an iCalendar file as wall times of a zone. */
import type { Property } from './ical-lines.ts';
import { DAY, instantOf, isDay, readWall, wallOf, zoneFor } from './zone.ts';

export type DateOddity = 'unreadable-date' | 'unknown-zone' | 'floating-time' | 'period-shortened';

/** How times are read that do not say everything themselves. */
export interface Clock {
  /** The zone of times that name none. */
  stated: string;
  /** The zones that the file itself describes, by its own names. */
  zones: ReadonlyMap<string, string>;
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
    return into === undefined || into === read.zone || isDay(read.wall) ? read : translated(read, into);
  });
}

const translated = ({ wall, zone }: WallTime, into: string): WallTime => ({
  wall: wallOf(instantOf(wall, zone), into),
  zone: into,
});

function readDate(text: string, { parameters, line }: Property, clock: Clock): WallTime | null {
  const [moment = '', rest] = text.split('/');
  if (rest !== undefined) clock.note('period-shortened', line);
  const [, date = '', time, utc] =
    /^(\d{4}-?\d\d-?\d\d)(?:T?(\d\d:?\d\d(?::?\d\d)?)(Z)?)?/i.exec(moment) ?? [];
  const day = date.replace(/-/g, '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (time === undefined) return wallTime(day, clock.stated);
  const [, hour, minute, second = '00'] = /^(\d\d):?(\d\d):?(\d\d)?$/.exec(time) ?? [];
  const wall = `${day}T${hour}:${minute}:${second === '60' ? '59' : second}`;
  if (utc !== undefined) {
    const read = wallTime(wall, 'UTC');
    return read && translated(read, clock.stated);
  }
  return wallTime(wall, zoneOf(parameters.TZID, line, clock));
}

const wallTime = (text: string, zone: string): WallTime | null => {
  const wall = readWall(text);
  return wall === null ? null : { wall, zone };
};

function zoneOf(name: string | undefined, line: number, { stated, zones, note }: Clock): string {
  const zone = name === undefined ? null : (zones.get(name) ?? zoneFor(name));
  if (zone !== null) return zone;
  note(name === undefined ? 'floating-time' : 'unknown-zone', line);
  return stated;
}

/** No event lasts ten years. */
const LONGEST = 3650 * DAY;

/** A duration (RFC 5545 §3.3.6) in milliseconds on the wall; null for anything else, and for one that goes back. */
export function durationOf(text: string): number | null {
  const [whole, weeks, days, hours, minutes, seconds] =
    /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const n = (part: string | undefined) => Number(part ?? 0);
  const length = (((n(weeks) * 7 + n(days)) * 24 + n(hours)) * 60 + n(minutes)) * 60_000 + n(seconds) * 1000;
  return length > LONGEST ? null : length;
}
