import { addDays, isDay, lastDay } from '@opennrw/rules/period';

/**
 * Pure thinking about days and months. A day is `2026-11-26`, a month `2026-11`: text that sorts, adds up in UTC, and
 * belongs to no time zone. Weeks begin on Monday.
 */

/** As much of a date as it takes to know its days. */
export interface Spanning {
  start: string;
  end: string | null;
}

export { addDays, lastDay };

export function addMonths(month: string, n: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + n, 1)).toISOString().slice(0, 7);
}

export const monthOf = (day: string): string => day.slice(0, 7);

export const lastOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

/** 0 is Monday. */
const weekday = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;

export const mondayOf = (day: string): string => addDays(day, -weekday(day));

/** Dates by the day on which they are told: that of their start, or the first day shown where they began before. */
export function byFirstDay<Date extends Spanning>(dates: readonly Date[], from: string): [string, Date[]][] {
  const days = new Map<string, Date[]>();
  for (const date of dates) {
    const day = date.start < from ? from : date.start.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), date]);
  }
  return [...days];
}

/** What parts that come later need of these: they are handed them. */
export const days = { addDays, addMonths, isDay, lastDay, lastOf, mondayOf, monthOf };
export type Days = typeof days;
