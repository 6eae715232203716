import type { Participation } from '@opennrw/sdk';
import type { Language } from '../core/language.ts';
import type { Words } from './participation-map.words.ts';

/** What is next in the time of a procedure, in days of German time. */
export type Timing =
  | { kind: 'ends'; days: number; date: string }
  | { kind: 'starts'; date: string }
  | { kind: 'open' }
  | undefined;

/** When a running procedure ends next, or when one to come starts; `undefined` where neither is to be said. */
export function timingOf({ status, phases }: Pick<Participation, 'status' | 'phases'>, now: number): Timing {
  const today = germanDay(now);
  const earliest = (dates: (string | null)[]) => dates.filter((date) => date !== null).sort()[0];
  if (status === 'running') {
    const running = phases.filter(
      ({ start, end, openEnded }) =>
        start && dayOf(start) <= today && (openEnded || dayOf(end ?? start) >= today),
    );
    const end = earliest(running.map(({ start, end, openEnded }) => end ?? (openEnded ? null : start)));
    return end ? { kind: 'ends', days: daysBetween(today, dayOf(end)), date: end } : { kind: 'open' };
  }
  const start = earliest(phases.map(({ start }) => (start && dayOf(start) > today ? start : null)));
  return start && /announced|between/.test(status) ? { kind: 'starts', date: start } : undefined;
}

/** "noch 9 Tage", "endet heute", "ab 3. Dez. 2026"; nothing where there is nothing to say. */
export function timingText(timing: Timing, { words, fill, date, count }: Language<Words>): string {
  if (timing?.kind === 'starts') return fill(words.starts, { date: date(timing.date) });
  if (timing?.kind !== 'ends') return '';
  return timing.days > 0 ? count(words.days, timing.days) : words.today;
}

/** The day that Germans have at an instant (ms since 1970): `2026-11-24`. */
export const germanDay = (instant: number): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format(instant);

const dayOf = (date: string): string => (date.length > 10 ? germanDay(Date.parse(date)) : date);
const daysBetween = (day: string, later: string): number => (Date.parse(later) - Date.parse(day)) / 864e5;
