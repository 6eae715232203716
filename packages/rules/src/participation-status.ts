/**
 * How far a participation procedure is, from its dates alone. The rule is written once: the instants at which it changes
 * are kept beside the procedure, so that the database filters and counts by it, and answers know how long they hold.
 *
 * Days are German days, and a last day belongs to its period.
 */
import { endOfDay, startOfDay } from './german-time.ts';
import type { ParticipationStatus } from './participations.ts';

/** What the rule looks at. Dates are days `2026-11-24` or RFC 3339 instants. */
export interface StatusFacts {
  noParticipationReason: string | null;
  phases: readonly {
    start: string | null;
    end: string | null;
    openEnded: boolean;
    dateStatus?: 'expected' | 'fixed' | 'held';
  }[];
  outcome: { publishedAt: string | null; promisedAt: string | null } | null;
  closedAt: string | null;
  cancelled: { at: string } | null;
}

/** What holds from one instant (ms since 1970) to the next. */
export interface Stretch {
  from: number;
  /** When it ends; infinite for the last one. */
  until: number;
  status: ParticipationStatus;
  /** Whether a result was promised and is overdue. */
  resultOverdue: boolean;
  /** Orders procedures for readers: running ones that end first come first, closed ones last. */
  order: string;
}

/** All stretches from the beginning of time to its end, without gaps. */
export function stretchesOf(facts: StatusFacts): Stretch[] {
  const turns = [...new Set(instantsIn(facts))].sort((one, other) => one - other);
  const stretches: Stretch[] = [];
  for (const [at, from] of [Number.NEGATIVE_INFINITY, ...turns].entries()) {
    const until = turns[at] ?? Number.POSITIVE_INFINITY;
    const now = Number.isFinite(from) ? from : (turns[0] ?? 0) - 1;
    const status = statusAt(facts, now);
    const stretch = { from, until, status, resultOverdue: isOverdue(facts, status, now) };
    stretches.push({ ...stretch, order: orderOf(facts, status, now) });
  }
  return stretches;
}

/** How far a procedure is at an instant. The first line that fits counts. */
export function statusAt(facts: StatusFacts, now: number): ParticipationStatus {
  const { cancelled, closedAt, outcome, noParticipationReason } = facts;
  const periods = facts.phases.map(periodOf);
  const dated = periods.filter(({ start }) => start !== null);
  const ended = ({ end }: Period) => end !== null && end <= now;
  if (cancelled && begins(cancelled.at) <= now) return 'cancelled';
  if (closedAt && begins(closedAt) <= now) return 'closed';
  if (noParticipationReason !== null) return 'none';
  if (contradicts(periods, outcome?.publishedAt ?? null)) return 'unknown';
  if (periods.some((period) => isRunning(period, now))) return 'running';
  if (outcome?.publishedAt && begins(outcome.publishedAt) <= now) return 'result';
  if (dated.length === 0) return 'planned';
  if (!dated.some(({ start }) => start !== null && start <= now)) return 'announced';
  return dated.every(ended) ? 'evaluation' : 'between';
}

interface Period {
  start: number | null;
  /** The first instant after it; null where nobody knows. */
  end: number | null;
  openEnded: boolean;
}

/**
 * A phase with a first day only lasts that day, unless it is open-ended. One that is open-ended without a first day has
 * always been running, unless it is only expected.
 */
function periodOf({ start, end, openEnded, dateStatus }: StatusFacts['phases'][number]): Period {
  const last = end ?? (openEnded ? null : start);
  const ever = openEnded && dateStatus !== 'expected' ? Number.NEGATIVE_INFINITY : null;
  return { start: start === null ? ever : begins(start), end: last === null ? null : ends(last), openEnded };
}

const isDay = (date: string) => date.length === 10;
const begins = (date: string) => (isDay(date) ? startOfDay(date) : Date.parse(date));
const ends = (date: string) => (isDay(date) ? endOfDay(date) : Date.parse(date));

const isRunning = ({ start, end }: Period, now: number) =>
  start !== null && start <= now && (end === null || now < end);

function contradicts(periods: readonly Period[], published: string | null): boolean {
  const starts = periods.flatMap(({ start }) => start ?? []);
  const backwards = periods.some(({ start, end }) => start !== null && end !== null && end < start);
  return backwards || (published !== null && starts.length > 0 && ends(published) < Math.min(...starts));
}

function isOverdue({ outcome }: StatusFacts, status: ParticipationStatus, now: number): boolean {
  return status === 'evaluation' && !!outcome?.promisedAt && ends(outcome.promisedAt) <= now;
}

function instantsIn({ phases, outcome, closedAt, cancelled }: StatusFacts): number[] {
  const periods = phases.map(periodOf).flatMap(({ start, end }) => [start, end]);
  const days = [outcome?.publishedAt, closedAt, cancelled?.at].map((day) => (day ? begins(day) : null));
  const promised = outcome?.promisedAt ? ends(outcome.promisedAt) : null;
  return [...periods, ...days, promised].filter((instant): instant is number => Number.isFinite(instant));
}

/** Statuses in the order in which readers want them. */
const ranks: ParticipationStatus[] = [
  ...(['running', 'announced', 'between', 'evaluation', 'result'] as const),
  ...(['planned', 'none', 'closed', 'cancelled', 'unknown'] as const),
];

const LATEST = 9_999_999_999_999;

/** What is to come is ordered by what comes first, what is past by what was last. */
function orderOf({ phases }: StatusFacts, status: ParticipationStatus, now: number): string {
  const periods = phases.map(periodOf);
  const running = periods.filter((period) => isRunning(period, now)).map(({ end }) => end ?? LATEST);
  const coming = periods.flatMap(({ start }) => (start !== null && start > now ? start : []));
  const past = periods.flatMap(({ end, start }) => LATEST - (end ?? start ?? 0));
  const choices = status === 'running' ? running : /announced|between/.test(status) ? coming : past;
  const first = Math.max(0, Math.min(LATEST, ...choices));
  return `${ranks.indexOf(status)} ${String(first).padStart(13, '0')}`;
}
