/** Calendar days as they pass in North Rhine-Westphalia, whatever clock the machine has. */

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' });
const hour = 3_600_000;

/** The day that an instant belongs to. @example germanDay(new Date('2026-06-30T22:30:00Z')) // '2026-07-01' */
export const germanDay = (instant: Date): string => day.format(instant);

/** The instant at which the next day begins. Days have 23 to 25 hours, and all begin at a full one. */
export function nextGermanDay(instant: Date): Date {
  const today = germanDay(instant);
  let next = Math.floor(instant.getTime() / hour) * hour;
  do next += hour;
  while (germanDay(new Date(next)) === today);
  return new Date(next);
}
