import type { Days, Spanning } from './days.ts';

/** Pure thinking about the grid of a month: its weeks, what takes place on its days, where a key leads. */

/** The weeks that a month touches, whole. */
export function weeksOf(month: string, { addDays, lastOf, mondayOf }: Days): string[][] {
  const weeks: string[][] = [];
  for (let monday = mondayOf(`${month}-01`); monday <= lastOf(month); monday = addDays(monday, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((i) => addDays(monday, i)));
  return weeks;
}

/** Dates by every day on which they take place, within two days. */
export function byEachDay<Date extends Spanning>(
  dates: readonly Date[],
  first: string,
  last: string,
  { addDays, lastDay }: Days,
): Map<string, Date[]> {
  const days = new Map<string, Date[]>();
  for (const date of dates) {
    const end = lastDay(date);
    let day = date.start.slice(0, 10);
    if (day < first) day = first;
    for (; day <= end && day <= last; day = addDays(day, 1)) {
      const there = days.get(day);
      if (there) there.push(date);
      else days.set(day, [date]);
    }
  }
  return days;
}

/** Where a key leads in a grid of days (ARIA grid pattern); undefined where it leads nowhere. */
export function dayAfterKey(day: string, key: string, shift: boolean, days: Days): string | undefined {
  const { addDays, mondayOf } = days;
  const week = mondayOf(day);
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return week;
    case 'End':
      return addDays(week, 6);
    case 'PageUp':
      return sameDay(day, shift ? -12 : -1, days);
    case 'PageDown':
      return sameDay(day, shift ? 12 : 1, days);
    default:
      return undefined;
  }
}

/** The same day of another month, or its last one. */
function sameDay(day: string, months: number, { addMonths, lastOf, monthOf }: Days): string {
  const month = addMonths(monthOf(day), months);
  const there = month + day.slice(7);
  return there > lastOf(month) ? lastOf(month) : there;
}
