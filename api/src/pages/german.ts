/** Dates and sizes as German pages write them. */

const zone = { timeZone: 'Europe/Berlin' } as const;
const dayForm = new Intl.DateTimeFormat('de-DE', { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
const monthForm = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const momentForm = new Intl.DateTimeFormat('de-DE', { ...zone, dateStyle: 'full', timeStyle: 'short' });
const few = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
const many = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });

/** A date as precise as it was given: "2014" → "2014", "2014-11" → "November 2014", "2026-11-03" → "3. November 2026". */
export function dayOf(date: string): string {
  if (date.length === 4) return date;
  const instant = new Date(date);
  if (Number.isNaN(instant.getTime())) return date;
  return (date.length === 7 ? monthForm : dayForm).format(instant);
}

/** "am 3. November 2026", but "im November 2014" and "2014". */
export const onDay = (date: string): string =>
  date.length === 4 ? date : `${date.length === 7 ? 'im' : 'am'} ${dayOf(date)}`;

/** "Dienstag, 24. November 2026 um 07:10" */
export const momentOf = (instant: Date): string => momentForm.format(instant);

const units = ['Byte', 'kB', 'MB', 'GB', 'TB'];

/** "2,1 MB", in steps of 1,000. */
export function sizeOf(bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const amount = bytes / 1000 ** step;
  return `${(amount < 10 ? few : many).format(amount)} ${units[step]}`;
}
