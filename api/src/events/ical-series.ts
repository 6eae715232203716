/** Whether the parts of a series fit together: its rule, its exceptions, and what is changed about single dates. */
import type { EventDraft } from './draft.ts';
import { expand, type Override, ruleStarts } from './recurrence.ts';
import { apart, DAY, instantOf, isDay, moved } from './zone.ts';

export type SeriesOddity =
  | 'start-outside-rule'
  | 'exception-of-no-date'
  | 'change-of-unknown-date'
  | 'rule-without-dates';

/** A series with more dates in question than these is not looked through. */
const MOST = 5000;

/** Nothing is changed by these: the dates stay as they are given. */
export function* odditiesOf(draft: EventDraft): Generator<SeriesOddity> {
  const { start, timeZone, rrule, exdates, overrides } = draft;
  if (rrule !== null && !startsWith(rrule, start, timeZone)) yield 'start-outside-rule';
  const named = [...exdates, ...overrides.map(({ recurrenceId }) => recurrenceId)];
  const dates = named.length === 0 ? null : datesAround(draft, named);
  if (dates === null) return;
  const days = new Set([...dates].map((date) => date.slice(0, 10)));
  for (const date of exdates)
    if (!dates.has(date) && !(isDay(date) && days.has(date))) yield 'exception-of-no-date';
  const excepted = new Set(exdates);
  for (const { recurrenceId } of overrides)
    if (!dates.has(recurrenceId) || excepted.has(recurrenceId)) yield 'change-of-unknown-date';
  if (exdates.length > 0 && isSwept(draft)) yield 'rule-without-dates';
}

/** A change of one date and of all that follow (RANGE=THISANDFUTURE) reaches no further than so many of them. */
const MOST_FOLLOWING = 500;

/** The same change for each of these dates: moved by as much, and lasting as long. */
export function spread(change: Override, draft: EventDraft): Override[] {
  const { recurrenceId, start, end } = change;
  const by = start === undefined ? 0 : apart(recurrenceId, start);
  const length = end === undefined ? 0 : apart(start ?? recurrenceId, end);
  const from = instantOf(recurrenceId, draft.timeZone);
  return expand({ ...draft, overrides: [] }, from, Date.UTC(2200, 0), MOST_FOLLOWING).flatMap((moment) => {
    const id = moment.recurrenceId ?? moment.start;
    if (id < recurrenceId) return [];
    return {
      ...change,
      recurrenceId: id,
      ...(start !== undefined && { start: moved(id, by) }),
      ...(end !== undefined && { end: moved(moved(id, by), length) }),
    };
  });
}

function startsWith(rrule: string, start: string, timeZone: string): boolean {
  const at = instantOf(start, isDay(start) ? 'UTC' : timeZone);
  return ruleStarts({ rrule, start, timeZone }, at, at + 1, 2).includes(start);
}

/** The dates of the series without exceptions and changes, from the first of those named to the last; null for too many. */
function datesAround(draft: EventDraft, named: readonly string[]): Set<string> | null {
  const instants = named.map((date) => instantOf(date, draft.timeZone));
  const from = instants.reduce((one, other) => Math.min(one, other));
  const to = instants.reduce((one, other) => Math.max(one, other)) + DAY;
  const whole = { ...draft, exdates: [], overrides: [] };
  const found = expand(whole, from, to, MOST);
  return found.length >= MOST ? null : new Set(found.map(({ recurrenceId, start }) => recurrenceId ?? start));
}

/** Whether the exceptions leave nothing. */
function isSwept(draft: EventDraft): boolean {
  const endless = draft.rrule !== null && !/(UNTIL|COUNT)=/i.test(draft.rrule);
  if (endless) return false;
  return expand(draft, Date.UTC(1583, 0), Date.UTC(2200, 0), MOST).length === 0;
}
