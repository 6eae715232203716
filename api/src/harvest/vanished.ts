/**
 * The dates that are gone from a feed. What is over may go, and a feed often shows only the next weeks: only what lies
 * within the time that it evidently shows counts as missing. It is marked; nothing is withdrawn by a run.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { EventDraft } from '../events/draft.ts';
import { type EventRow, scheduleOf } from '../events/present.ts';
import { following, reachOf, type Schedule } from '../events/recurrence.ts';
import { type Findings, finding } from './findings.ts';
import { isTooMuch } from './guard.ts';

export interface Vanished {
  /** Ids of what counts as missing; none where so much is gone that nobody believes it. */
  readonly ids: readonly string[];
  readonly tooMuch: boolean;
  /** How many are gone, and of how many that lie ahead. */
  readonly gone: number;
  readonly known: number;
}

/** A calendar that lost more than this share of what lies ahead is doubted, whatever time it shows. */
const MOST = 0.5;

/**
 * @param rows what the feed listed earlier and lists no more, as far as it is not over
 * @param now ms since 1970
 */
export async function vanishedFrom(
  drafts: readonly EventDraft[],
  rows: readonly EventRow[],
  {
    now,
    findings,
    maxMissingShare,
  }: { now: number; findings: Findings; maxMissingShare?: number | undefined },
): Promise<Vanished> {
  if (rows.length === 0) return { ids: [], tooMuch: false, gone: 0, known: 0 };
  const listed = await datesOf(drafts, now);
  const unlisted = rows
    .map((row) => ({ row, at: dateOf(scheduleOf(row), now) }))
    .filter(({ at }) => at.ahead);
  const all = listed.filter(({ ahead }) => ahead).length + unlisted.length;
  const period = periodOf(listed);
  const within = unlisted.filter(({ at }) => at.time >= period.from && at.time <= period.to);
  const tooMuch =
    isTooMuch(within.length, all, maxMissingShare) ||
    isTooMuch(unlisted.length, all, Math.max(MOST, maxMissingShare ?? 0));
  if (tooMuch) return { ids: [], tooMuch, gone: unlisted.length, known: all };
  for (const one of unlisted) {
    const code = within.includes(one) ? 'missing' : 'beyond-the-feed';
    findings.add(finding(code, one.row.uid, 'SUMMARY', one.row.title));
  }
  return { ids: within.map(({ row }) => row.id), tooMuch, gone: within.length, known: all };
}

interface NextDate {
  /** ms since 1970 */
  time: number;
  ahead: boolean;
}

/** Looking for dates takes a while: every few events other work of the process gets its turn. */
async function datesOf(drafts: readonly EventDraft[], now: number): Promise<NextDate[]> {
  const dates: NextDate[] = [];
  for (const draft of drafts) {
    if (dates.length % 16 === 0) await breathe();
    dates.push(dateOf(draft, now));
  }
  return dates;
}

/** The next date of an event, or its last one where all are over. */
function dateOf(schedule: Schedule, now: number): NextDate {
  const next = following(schedule, now);
  return next === null
    ? { time: reachOf(schedule).last, ahead: false }
    : { time: next.startsAt, ahead: true };
}

/** The time that a feed of these dates evidently shows; one of none shows all. */
function periodOf(dates: readonly NextDate[]): { from: number; to: number } {
  if (dates.length === 0) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const times = dates.map(({ time }) => time);
  return {
    from: times.reduce((one, other) => Math.min(one, other)),
    to: times.reduce((one, other) => Math.max(one, other)),
  };
}
