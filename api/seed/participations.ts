/**
 * The demo procedures, as an instance that starts on a given day would have them: dates count from that day. All content
 * is made up, and each procedure says so. Real municipalities occur as places on the map only.
 */
import type { z } from '@hono/zod-openapi';
import { DAY_MS, dayOf, startOfDay } from '@opennrw/rules/german-time';
import type { ParticipationInput } from '../src/participations/input.ts';
import { projects } from './participations-lindental.ts';
import { elsewhere } from './participations-nrw.ts';

export type Procedure = z.input<typeof ParticipationInput>;

/** A day as its distance from the first start: 3 is in three days. */
export type Day = number;

/** How a demo procedure is written down: only what differs from one to the next. */
export interface DemoProcedure {
  /** The owner’s identifier, unique for the owner. */
  id: string;
  title: string;
  summary: string;
  office: string;
  subject: Procedure['subject'];
  topics: NonNullable<Procedure['topics']>;
  /** Level and what participants can change; or why there is no participation. */
  say:
    | { level: NonNullable<Procedure['level']>; influence: string; open: string; fixed?: string }
    | { reason: string };
  decidedBy?: string;
  formal?: boolean;
  place?: string;
  geometry?: Procedure['geometry'];
  steps: readonly Step[];
  outcome?: {
    promised?: Day;
    published?: Day;
    summary?: string;
    responses?: NonNullable<NonNullable<Procedure['outcome']>['responses']>;
  };
  closed?: Day;
  cancelled?: { at: Day; reason: string };
  documents?: readonly string[];
}

export interface Step {
  title: string;
  mode: NonNullable<Procedure['phases']>[number]['mode'];
  /** First day; null where none is fixed yet. */
  from: Day | null;
  to?: Day | 'open';
  /** For one evening: its hours in German time, `18:00` to `20:00`. */
  hours?: readonly [string, string];
  place?: string;
}

/** What a demo body has to offer, by its slug, with the owner’s identifier. `now` is the instant of the first start. */
export function demoProcedures(
  body: { slug: string; website: string },
  now: Date,
): { externalId: string; procedure: Procedure }[] {
  return (procedures[body.slug] ?? []).map((entry) => ({
    externalId: `demo-${entry.id}`,
    procedure: procedureOf(entry, body, now),
  }));
}

const procedures: Readonly<Record<string, readonly DemoProcedure[]>> = {
  ...projects,
  'offenes-lindental': elsewhere,
};

function procedureOf(
  entry: DemoProcedure,
  { slug, website }: { slug: string; website: string },
  now: Date,
): Procedure {
  const { title, summary, office, subject, topics, say, formal, place, geometry, outcome } = entry;
  const day = (offset: Day) => dayFrom(now, offset);
  const page = `${website}beteiligung/${entry.id}`;
  const takesPart = 'level' in say;
  return {
    ...{ title, summary, subject, topics: [...topics], geometry: geometry ?? null },
    description: `${summary}\n\nDemo-Inhalt: Dieses Verfahren ist erfunden.`,
    contactPoint: { name: office, email: `beteiligung@${slug}.example`, url: `${website}kontakt` },
    formality: formal ? 'formal' : 'informal',
    level: takesPart ? say.level : null,
    influence: takesPart ? say.influence : null,
    noParticipationReason: takesPart ? null : say.reason,
    mandate: takesPart
      ? {
          open: say.open,
          fixed: say.fixed ?? null,
          decidedBy: entry.decidedBy ?? 'Rat der Stadt',
          decisionDate: day(150),
        }
      : null,
    scope: { level: geometry ? 'site' : 'municipality', place: place ?? null },
    phases: entry.steps.map((step) => phaseOf(step, day, page)),
    outcome: outcome
      ? {
          promisedAt: outcome.promised === undefined ? null : day(outcome.promised),
          publishedAt: outcome.published === undefined ? null : day(outcome.published),
          summary: outcome.summary ?? null,
          url: outcome.published === undefined ? null : `${page}/ergebnis`,
          responses: outcome.responses ?? [],
        }
      : null,
    documents: (entry.documents ?? []).map((name, at) => ({
      title: name,
      url: `https://daten.example/${slug}/beteiligung/${entry.id}/${at + 1}.pdf`,
      format: 'PDF',
    })),
    landingPage: page,
    closedAt: entry.closed === undefined ? null : day(entry.closed),
    cancelled: entry.cancelled ? { at: day(entry.cancelled.at), reason: entry.cancelled.reason } : null,
    license: 'dl-zero-de/2.0',
  };
}

function phaseOf({ title, mode, from, to, hours, place }: Step, day: (offset: Day) => string, page: string) {
  const first = from === null ? null : day(from);
  const at = (hour: string | undefined) =>
    first === null || hour === undefined ? first : germanInstant(first, hour);
  return {
    ...{ title, mode, place: place ?? null },
    start: hours ? at(hours[0]) : first,
    end: hours ? at(hours[1]) : typeof to === 'number' ? day(to) : null,
    openEnded: to === 'open',
    dateStatus: from === null ? ('expected' as const) : ('fixed' as const),
    url: mode === 'online' || mode === 'hybrid' ? `${page}/mitmachen` : null,
  };
}

const dayFrom = (now: Date, offset: Day) =>
  dayOf(startOfDay(dayOf(now.getTime())) + offset * DAY_MS + DAY_MS / 2);

/** `18:00` of a German day. The clocks change at night, so that the hours since midnight are right in the evening. */
function germanInstant(day: string, hour: string): string {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  const noon = startOfDay(day) + DAY_MS / 2;
  const shift = Date.parse(`${day}T12:00:00Z`) - noon;
  const offset = 12 * 3_600_000 - (noon - startOfDay(day)) + shift;
  return new Date(Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000 - offset).toISOString();
}
