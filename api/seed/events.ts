/** The demo's events: invented, marked, and always around the day of the first start. `demo-events.ts` has the words. */
import { accessFacts } from '@opennrw/rules/events';
import { eq } from 'drizzle-orm';
import type { Database } from '../src/database/door.ts';
import { isTaken } from '../src/database/statement.ts';
import type { EventDraft } from '../src/events/draft.ts';
import { byExternalId, EventFormatInput, rowOf, store } from '../src/events/formats.ts';
import { eventWriter } from '../src/events/store.ts';
import { events } from '../src/events/table.ts';
import { wallOf } from '../src/events/zone.ts';
import { directoryOf } from '../src/organizations/directory.ts';
import { TenantScope } from '../src/organizations/tenancy.ts';
import { type DemoEvent, demoEvents, demoFormats } from './demo-events.ts';

const zone = 'Europe/Berlin';
const DAY = 86_400_000;

/** Stores the events and formats of a demo body that are not there yet. @param idOf the id of a demo body */
export async function publishEvents(
  database: Database,
  slug: string,
  now: Date,
  idOf: (slug: string) => string,
): Promise<void> {
  const scope = TenantScope.operator(idOf(slug), 'seed');
  for (const { owner, id, ...input } of demoFormats.filter((format) => format.owner === slug)) {
    const before = await byExternalId(database, scope.organizationId, id);
    const row = rowOf(scope, id, EventFormatInput.parse(input), before, now.toISOString());
    if (before === undefined) await store(database, scope, row, before).catch(unlessTaken);
  }
  const writer = eventWriter(database, () => now, 'lindental.example', await directoryOf(database)());
  const rows = await database.read
    .select({ externalId: events.externalId })
    .from(events)
    .where(eq(events.organizationId, scope.organizationId));
  const there = new Set(rows.map(({ externalId }) => externalId));
  for (const draft of eventDrafts(slug, now, idOf))
    if (!there.has(draft.externalId)) await writer.create(scope, draft).catch(unlessTaken);
}

/** The events of a body, with dates that count from `now`. */
export const eventDrafts = (slug: string, now: Date, idOf: (slug: string) => string): EventDraft[] =>
  demoEvents.filter((event) => event.owner === slug).map((event) => draftOf(event, now, idOf));

function draftOf(event: DemoEvent, now: Date, idOf: (slug: string) => string): EventDraft {
  const first = dayOf(event, now);
  const at = (day: string, time: string | undefined) => (time === undefined ? day : `${day}T${time}:00`);
  const last = after(first, (event.days ?? 1) - 1);
  const { status = 'scheduled', kind = 'event', attendance = 'onsite', themes = [], keywords = [] } = event;
  return {
    ...{ externalId: event.id, uid: null, sequence: null, title: event.title, kind, status },
    ...{ state: event.planned ? 'planned' : 'published', attendance, timeZone: zone },
    start: at(first, event.from),
    end: event.from === undefined ? last : event.to === undefined ? null : at(last, event.to),
    ...{ rrule: event.rule ?? null, rdates: [], exdates: [] },
    overrides: (event.cancelledWeeks ?? []).map((week) => ({
      recurrenceId: at(after(first, 7 * week), event.from),
      status: 'cancelled',
      statusNote: 'Der Raum ist belegt.',
    })),
    ...{ coHosts: (event.with ?? []).map(idOf), themes, format: event.format ?? null },
    content: contentOf(event, keywords),
  };
}

function contentOf(event: DemoEvent, keywords: readonly string[]): EventDraft['content'] {
  const { venue, hosts = [], access = {} } = event;
  return {
    description: event.about,
    statusNote: event.note ?? null,
    venue: venue === undefined ? null : { ...venue, postalCode: '00000', ars: null, coordinates: null },
    onlineUrl: event.online ? `https://video.${event.owner}.example/${event.id}` : null,
    accessibility: {
      ...(Object.fromEntries(accessFacts.map(({ code }) => [code, access[code] ?? 'unknown'])) as Record<
        (typeof accessFacts)[number]['code'],
        'yes' | 'no' | 'unknown'
      >),
      note: null,
    },
    organizers: hosts.map((name) => ({ name: `${name} (Demo)`, url: null })),
    ...{ audience: event.audience ?? null, languages: ['de'], keywords: ['Demo-Inhalt', ...keywords] },
    registration: event.register
      ? {
          ...{ required: true, url: `https://www.${event.owner}.example/anmeldung/${event.id}`, email: null },
          ...{ opens: null, closes: null },
        }
      : null,
    capacity: event.seats ? { onsite: event.seats, online: null, remaining: null, waitingList: false } : null,
    ...{ free: event.price === undefined, priceNote: event.price ?? null, image: null },
    ...{
      licenseCode: 'dl-zero-de/2.0',
      landingPage: `https://www.${event.owner}.example/termine/${event.id}`,
    },
    training: event.training ?? null,
  };
}

/** So many days from today, or the next such weekday after so many weeks. */
function dayOf({ inDays, weekday, inWeeks = 0 }: DemoEvent, now: Date): string {
  const today = wallOf(now.getTime(), zone).slice(0, 10);
  if (weekday === undefined) return after(today, inDays ?? 0);
  const ahead = (weekday - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7;
  return after(today, ahead + 7 * inWeeks);
}

const after = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Another process that starts at the same time was faster; its event is as good. */
function unlessTaken(error: unknown): void {
  if (!isTaken(error)) throw error;
}
