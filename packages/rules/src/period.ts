/** Days as text (`2026-11-26`: it sorts, adds up in UTC and belongs to no time zone), and the period between two of them. */

export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);

/** The last day of a date: that of its end, unless it ends at midnight. */
export function lastDay({ start, end }: { start: string; end: string | null }): string {
  const day = (end ?? start).slice(0, 10);
  return end?.endsWith('T00:00:00') && day > start.slice(0, 10) ? addDays(day, -1) : day;
}

/** Whether a text is a day of our times; that no month has a 31st of June is not looked at. */
export const isDay = (text = ''): text is string =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && !!Date.parse(text);

/** The first and the last day. */
export interface Period {
  from: string;
  to: string;
}

/** Days of the longest period that the dates of events are told for at once. */
export const LONGEST_DAYS = 400;
const YEAR = 365;

/**
 * The days that somebody has chosen, as far as they are days: a last one before the first is left out, one that lies too
 * far behind it comes nearer.
 */
export function chosenPeriod(choice: {
  from?: string | undefined;
  to?: string | undefined;
}): Partial<Period> {
  const from = isDay(choice.from) && { from: choice.from };
  if (!isDay(choice.to)) return { ...from };
  if (!from) return { to: choice.to };
  const longest = addDays(from.from, LONGEST_DAYS - 1);
  const to = choice.to < longest ? choice.to : longest;
  return to < from.from ? from : { ...from, to };
}

/** What to show of it: a year from the first day on, or from `today`; the year before a last day that is over. */
export function periodShown(chosen: Partial<Period>, today: string): Period {
  const { to, from = to && to < today ? addDays(to, -YEAR) : today } = chosen;
  return { from, to: to ?? addDays(from, YEAR) };
}
