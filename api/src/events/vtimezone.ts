/** The VTIMEZONE of a zone: its changes as yearly rules where they follow one, else each of the years around. */
import { instantOf, wallOf } from './zone.ts';

const LAST_YEAR = 2036;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const HOUR = 3_600_000;

/** The lines from BEGIN to END. */
export function zoneBlock(zone: string): string[] {
  const known = blocks.get(zone) ?? makeBlock(zone);
  blocks.set(zone, known);
  return known;
}

const blocks = new Map<string, string[]>();

interface Change {
  at: number;
  /** Minutes ahead of UTC. */
  before: number;
  after: number;
}

function makeBlock(zone: string): string[] {
  // The rules of Europe date from 1996, those of North America from 2007.
  const since = [1997, 2008].find((year) => regular(zone, year));
  const observances =
    since === undefined
      ? years(2020, LAST_YEAR).flatMap((year) => changesOf(zone, year))
      : changesOf(zone, since);
  const always = {
    at: Date.UTC(1970, 0, 1),
    before: offset(zone, 0),
    after: offset(zone, Date.UTC(2026, 0, 1)),
  };
  const all = observances.length === 0 ? [{ ...always, before: always.after }] : observances;
  return [
    ...['BEGIN:VTIMEZONE', `TZID:${zone}`],
    ...all.flatMap((change) => observance(change, since !== undefined && observances.length > 0)),
    'END:VTIMEZONE',
  ];
}

function observance({ at, before, after }: Change, yearly: boolean): string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  const wall = new Date(at + before * 60_000);
  const rule = `RRULE:FREQ=YEARLY;BYMONTH=${wall.getUTCMonth() + 1};BYDAY=${ordinal(wall)}`;
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall.toISOString().slice(0, 19).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${signed(before)}`,
    `TZOFFSETTO:${signed(after)}`,
    ...(yearly ? [rule] : []),
    `END:${kind}`,
  ];
}

/** Whether all changes from a year on fall on the same weekday of the same month. */
function regular(zone: string, since: number): boolean {
  const shape = (year: number) =>
    changesOf(zone, year)
      .map(({ at, before, after }) => {
        const wall = new Date(at + before * 60_000);
        return [wall.getUTCMonth(), ordinal(wall), wall.toISOString().slice(11), before, after].join();
      })
      .join(' ');
  const first = shape(since);
  return years(since, LAST_YEAR).every((year) => shape(year) === first);
}

/** `-1SU` for the last Sunday of its month, `2SU` for the second one. */
function ordinal(wall: Date): string {
  const day = wall.getUTCDate();
  const last = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
  return `${day + 7 > last ? -1 : Math.ceil(day / 7)}${WEEKDAYS[wall.getUTCDay()]}`;
}

function changesOf(zone: string, year: number): Change[] {
  const found: Change[] = [];
  for (let month = 0; month < 12; month++) {
    const [from, to] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)];
    found.push(...changesBetween(zone, from, to));
  }
  return found;
}

/** A month has at most two changes (as in Morocco); each half is searched for one. */
function changesBetween(zone: string, from: number, to: number): Change[] {
  const middle = (from + to) / 2;
  return [
    [from, middle],
    [middle, to],
  ].flatMap(([low = 0, high = 0]) => {
    const [before, after] = [offset(zone, low), offset(zone, high)];
    if (before === after) return [];
    while (high - low > HOUR / 4) {
      const half = Math.floor((low + high) / 2 / (HOUR / 4)) * (HOUR / 4);
      if (half <= low) break;
      if (offset(zone, half) === before) low = half;
      else high = half;
    }
    return [{ at: high, before, after }];
  });
}

const offset = (zone: string, instant: number): number =>
  Math.round((instantOf(wallOf(instant, zone), 'UTC') - instant) / 60_000);

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function signed(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
}
