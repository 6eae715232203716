import { addDays } from './period.ts';

/** Days of German time (Europe/Berlin) as instants, whatever zone the machine is in. */

/** The instant (ms since 1970) at which a day `2026-03-29` begins in Germany. */
export function startOfDay(day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The offset at a guess is that of the day's start, unless the clock changes in between: then the second guess is.
  const guess = midnight - offsetAt(midnight);
  return midnight - offsetAt(guess);
}

/** The instant at which a day ends: the start of the next one. */
export const endOfDay = (day: string): number => startOfDay(dayAfter(day));

/** `2026-02-28` → `2026-03-01`. */
export const dayAfter = (day: string): string => addDays(day, 1);

/** The German day of an instant. */
export const dayOf = (instant: number): string =>
  new Date(instant + offsetAt(instant)).toISOString().slice(0, 10);

/** The German day of a date: of a day itself, or of an RFC 3339 instant. */
export const germanDay = (date: string): string => (date.length === 10 ? date : dayOf(Date.parse(date)));

/** A time of day in Germany as an RFC 3339 instant: `2026-11-24T18:00` → `2026-11-24T18:00:00+01:00`. */
export function germanInstant(wall: string): string {
  const time = wall.length === 16 ? `${wall}:00` : wall;
  const asUtc = Date.parse(`${time}Z`);
  const hours = Math.round(offsetAt(asUtc - offsetAt(asUtc)) / 3_600_000);
  return `${time}+${String(hours).padStart(2, '0')}:00`;
}

export const DAY_MS = 86_400_000;

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** How far German clocks are ahead of UTC at an instant, in ms. */
function offsetAt(instant: number): number {
  const parts = Object.fromEntries(
    clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day, hour, minute, second } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}
