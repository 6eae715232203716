/**
 * Times on the wall and the instants they mean. A wall time is text as people write it: `2026-11-26T17:00:00`, or a
 * day, `2026-11-26`. The zone is given, never that of the machine.
 */

/** Whether this platform knows the zone, by its IANA name. */
export function isZone(name: string): boolean {
  try {
    clockOf(name);
    return /^(UTC|[A-Za-z]+\/[\w+/-]+)$/.test(name);
  } catch {
    return false;
  }
}

/**
 * The instant (ms since 1970) of a wall time; a day begins at its midnight. Of two instants in autumn the first one is
 * meant; a time that spring leaves out counts on with the offset before the change (RFC 5545 §3.3.5).
 */
export function instantOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${full(wall)}Z`);
  const before = asUtc - offsetAt(asUtc - DAY, zone);
  if (before + offsetAt(before, zone) === asUtc) return before;
  const after = asUtc - offsetAt(asUtc + DAY, zone);
  return after + offsetAt(after, zone) === asUtc ? after : before;
}

/** What the clock on the wall says at an instant: `2026-11-26T17:00:00`. */
export const wallOf = (instant: number, zone: string): string =>
  new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 19);

/** An instant as RFC 3339 with the zone's offset: `2026-11-26T17:00:00+01:00`. */
export function rfc3339(instant: number, zone: string): string {
  const minutes = Math.round(offsetAt(instant, zone) / 60_000);
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${wallOf(instant, zone)}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A wall time moved by so many milliseconds on the wall; a day stays a day. */
export function moved(wall: string, by: number): string {
  const text = new Date(Date.parse(`${full(wall)}Z`) + by).toISOString();
  return text.slice(0, isDay(wall) ? 10 : 19);
}

/** How far apart two wall times are on the wall, in milliseconds. */
export const apart = (one: string, other: string): number =>
  Date.parse(`${full(other)}Z`) - Date.parse(`${full(one)}Z`);

export const isDay = (wall: string): boolean => wall.length === 10;

/** A wall time that exists in the calendar, with its seconds; null for anything else. */
export function readWall(text: string): string | null {
  const written = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/.test(text);
  if (!written) return null;
  const time = Date.parse(`${full(text)}Z`);
  if (Number.isNaN(time)) return null;
  const back = new Date(time).toISOString();
  return back.startsWith(text) ? back.slice(0, text.length === 10 ? 10 : 19) : null;
}

/** The zone for a name that Windows, Outlook or an old program wrote; null where nobody knows it. */
export function zoneFor(name: string): string | null {
  const plain = name.trim().replace(/^["/]+|["]+$/g, '');
  if (isZone(plain)) return spelled(plain);
  const known = windowsZones.get(plain.toLowerCase());
  if (known !== undefined) return known;
  // Some programs put their own name before: /freeassociation.sourceforge.net/Europe/Berlin
  const parts = plain.replace(/ \(.*$/, '').split('/');
  const tails = [parts.slice(-3), parts.slice(-2)].map((tail) => tail.join('/'));
  return tails.find(isZone) ?? null;
}

/** The zones that files name most, in that order. */
export const usualZones = (): Set<string> => new Set(['Europe/Berlin', ...windowsZones.values()]);

/** The platform takes `europe/berlin`, too; readers shall not see it. */
function spelled(zone: string): string {
  const own = clockOf(zone).resolvedOptions().timeZone;
  return own.toLowerCase() === zone.toLowerCase() ? own : zone;
}

export const DAY = 86_400_000;

const full = (wall: string): string =>
  isDay(wall) ? `${wall}T00:00:00` : wall.length === 16 ? `${wall}:00` : wall;

const clocks = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const MOST_KEPT = 50_000;
/** Clocks change on the quarter of an hour at the finest. */
const QUARTER = 900_000;

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const quarter = Math.floor(instant / QUARTER);
  const key = `${quarter} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_KEPT) offsets.clear();
  const offset = measure(quarter * QUARTER, zone);
  offsets.set(key, offset);
  return offset;
}

function measure(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-u-hc-h23', {
    timeZone: zone,
    ...{
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    },
  });
  clocks.set(zone, clock);
  return clock;
}

/** As Unicode CLDR maps them (windowsZones, territory 001), for the zones that German calendars meet. */
const windowsZones = new Map(
  Object.entries({
    'w. europe standard time': 'Europe/Berlin',
    'romance standard time': 'Europe/Paris',
    'central europe standard time': 'Europe/Budapest',
    'central european standard time': 'Europe/Warsaw',
    'gmt standard time': 'Europe/London',
    'greenwich standard time': 'Atlantic/Reykjavik',
    'gtb standard time': 'Europe/Bucharest',
    'fle standard time': 'Europe/Kiev',
    'e. europe standard time': 'Europe/Chisinau',
    'russian standard time': 'Europe/Moscow',
    'turkey standard time': 'Europe/Istanbul',
    'eastern standard time': 'America/New_York',
    'central standard time': 'America/Chicago',
    'mountain standard time': 'America/Denver',
    'pacific standard time': 'America/Los_Angeles',
    'tokyo standard time': 'Asia/Tokyo',
    'china standard time': 'Asia/Shanghai',
    'aus eastern standard time': 'Australia/Sydney',
    cet: 'Europe/Berlin',
    cest: 'Europe/Berlin',
    mez: 'Europe/Berlin',
    mesz: 'Europe/Berlin',
    'mitteleuropäische zeit': 'Europe/Berlin',
    utc: 'UTC',
    'tzone://microsoft/utc': 'UTC',
    gmt: 'UTC',
    z: 'UTC',
    'etc/utc': 'UTC',
  }),
);
