/** Events as files and feeds, by suffix or by Accept: iCalendar, CSV, Atom, schema.org JSON-LD. */
import { z } from '@hono/zod-openapi';
import { eventKinds } from '@opennrw/rules/event-kinds';
import { attendanceModes, eventStatuses } from '@opennrw/rules/events';
import { sql } from 'drizzle-orm';
import type { Context } from 'hono';
import { publicly } from '../http/answers.ts';
import { atom, type Entry } from '../http/atom.ts';
import { type Columns, csv } from '../http/csv.ts';
import { alternatives, streamed } from '../http/formats.ts';
import { type Language, languageOf } from '../http/language.ts';
import { misfit, type router } from '../http/router.ts';
import { fileRoute, jsonLdRoute, oneAsFileRoute } from '../http/routes.ts';
import { flag } from '../http/shapes.ts';
import type { World } from '../http/world.ts';
import type { Directory } from '../organizations/directory.ts';
import { type Desk, mayPlan, naming } from './desk.ts';
import { eventWords } from './events.words.ts';
import { conditionOf, type Filters } from './filters.ts';
import { type Calendar, icalendar } from './icalendar.ts';
import { eventJsonLd } from './json-ld.ts';
import type { EventRow } from './present.ts';
import { eventFilters, type OpenEvent, period } from './shape.ts';
import { events } from './table.ts';
import { DAY } from './zone.ts';

const FEED_LENGTH = 50;
/** What is over or cancelled leaves a calendar after so long. */
const KEPT = 366 * DAY;

const filters = { ...eventFilters, ...period };
const csvFilters = {
  ...filters,
  excel: flag('For Excel: byte order mark, semicolons, guarded cells.').optional(),
};
const calendarFilters = {
  ...filters,
  cancelled: z
    .enum(['status', 'title'])
    .optional()
    .openapi({ description: '`title`: say it in the title, for calendars that hide what is cancelled.' }),
};

export function fileRoutes(app: ReturnType<typeof router>, desk: Desk): void {
  app.use(
    naming.path,
    alternatives({
      'text/csv': (c) => sendCsv(desk, c, readQuery(c, z.strictObject(csvFilters))),
      'application/atom+xml': (c) => sendFeed(desk, c, readQuery(c, z.strictObject(filters))),
      'text/calendar': (c) => sendCalendar(desk, c, readQuery(c, z.strictObject(calendarFilters))),
    }),
  );
  app.openapi(fileRoute(naming, 'csv', 'text/csv', csvFilters), (c) =>
    sendCsv(desk, c, c.req.valid('query')),
  );
  app.openapi(fileRoute(naming, 'atom', 'application/atom+xml', filters), (c) =>
    sendFeed(desk, c, c.req.valid('query')),
  );
  app.openapi(fileRoute(naming, 'ics', 'text/calendar', calendarFilters), (c) =>
    sendCalendar(desk, c, c.req.valid('query')),
  );

  app.use(
    `${naming.path}/:id`,
    alternatives({
      'application/ld+json': (c) => sendJsonLd(desk, c, c.req.param('id') ?? ''),
      'text/calendar': (c) => sendOne(desk, c, c.req.param('id') ?? ''),
    }),
  );
  // A suffix after a parameter is a pattern to Hono, which OpenAPI has no words for.
  app.openAPIRegistry.registerPath(jsonLdRoute(naming));
  app.openAPIRegistry.registerPath(oneAsFileRoute(naming, 'ics', 'text/calendar'));
  app.get(`${naming.path}/:file{[^/]+\\.jsonld}`, (c) =>
    sendJsonLd(desk, c, c.req.param('file').slice(0, -'.jsonld'.length)),
  );
  app.get(`${naming.path}/:file{[^/]+\\.ics}`, (c) =>
    sendOne(desk, c, c.req.param('file').slice(0, -'.ics'.length)),
  );
}

async function sendCsv(
  desk: Desk,
  c: Context<World>,
  { excel, ...asked }: Filters & { excel?: boolean | undefined },
) {
  const directory = await desk.directory();
  const rows = await desk.reader.all(conditionOf(asked, directory, mayPlan(c)));
  const batches = (async function* () {
    for (let at = 0; at < rows.length; at += 200)
      yield rows.slice(at, at + 200).map((row) => desk.present(row, directory));
  })();
  return streamed(c, csv(eventCsv, batches, { excel: excel ?? false }), {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': 'attachment; filename="events.csv"',
    'Cache-Control': 'public, max-age=60',
  });
}

async function sendFeed(desk: Desk, c: Context<World>, asked: Filters) {
  const language = languageOf(c.req.header('Accept-Language'));
  const directory = await desk.directory();
  const where = conditionOf(asked, directory, mayPlan(c));
  const { items } = await desk.reader.list(where, asked, 'modified', { limit: FEED_LENGTH });
  const self = selfOf(desk, c);
  publicly(c);
  const feed = atom({
    ...{ id: self, self, language },
    title: titleOf(asked, directory, language),
    entries: items.map((row) => eventEntry(desk.present(row, directory), language)),
  });
  return c.body(feed, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' });
}

/** A calendar to subscribe to. Without a period it goes back a year; what was withdrawn shows as cancelled that long. */
async function sendCalendar(
  desk: Desk,
  c: Context<World>,
  { cancelled = 'status', ...asked }: Filters & { cancelled?: 'status' | 'title' | undefined },
) {
  const language = languageOf(c.req.header('Accept-Language'));
  const directory = await desk.directory();
  const since = new Date(desk.now().getTime() - KEPT).toISOString();
  const where = conditionOf({ ...asked, from: asked.from ?? since }, directory, mayPlan(c));
  const gone = sql`${events.withdrawnAt} >= ${since} and ${conditionOf(asked, directory, false, 'withdrawn')}`;
  const [rows, withdrawn] = await Promise.all([desk.reader.all(where), desk.reader.all(gone)]);
  const calendar = { name: titleOf(asked, directory, language), url: selfOf(desk, c), language, cancelled };
  publicly(c);
  return sendIcs(c, [...rows, ...withdrawn], calendar, desk, directory, 'events');
}

async function sendOne(desk: Desk, c: Context<World>, id: string) {
  const row = await desk.standing(id, c);
  const directory = await desk.directory();
  const language = languageOf(c.req.header('Accept-Language'));
  if (row.state === 'published') publicly(c);
  return sendIcs(
    c,
    [row],
    { name: row.title, url: selfOf(desk, c), language, cancelled: 'status' },
    desk,
    directory,
    row.slug,
  );
}

function sendIcs(
  c: Context<World>,
  rows: EventRow[],
  calendar: Calendar,
  desk: Desk,
  directory: Directory,
  name: string,
) {
  return c.body([...icalendar(rows, calendar, desk.around(directory))].join(''), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.ics"`,
  });
}

async function sendJsonLd(desk: Desk, c: Context<World>, id: string) {
  const row = await desk.standing(id, c);
  if (row.state === 'published') publicly(c);
  return c.body(JSON.stringify(eventJsonLd(desk.present(row, await desk.directory()))), 200, {
    'Content-Type': 'application/ld+json; charset=utf-8',
  });
}

function selfOf({ publicUrl }: Desk, c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return `${publicUrl}${pathname}${search}`;
}

function titleOf({ organization }: Filters, { bySlug }: Directory, language: Language): string {
  const only = organization?.length === 1 ? bySlug.get(organization[0] ?? '') : undefined;
  const say = eventWords[language];
  return only === undefined ? say.feed : say.feedOf(only.name);
}

function readQuery<Query extends z.ZodType>(c: Context, query: Query): z.infer<Query> {
  const result = query.safeParse(c.req.query());
  if (!result.success) throw misfit(result.error.issues, 'query');
  return result.data;
}

const several = (values: readonly (string | null)[]) => values.filter((value) => value !== null).join(' | ');

/** One row per event; a series is one row with its rule. */
export const eventCsv: Columns<OpenEvent> = {
  id: ({ id }) => id,
  iri: ({ iri }) => iri,
  organization: ({ organization }) => organization.slug,
  coHosts: ({ coHosts }) => several(coHosts.map(({ slug }) => slug)),
  externalId: ({ externalId }) => externalId,
  uid: ({ uid }) => uid,
  title: ({ title }) => title,
  description: ({ description }) => description,
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  statusNote: ({ statusNote }) => statusNote,
  attendance: ({ attendance }) => attendance,
  start: ({ start }) => start,
  end: ({ end }) => end,
  timeZone: ({ timeZone }) => timeZone,
  rrule: ({ recurrence }) => recurrence?.rrule ?? null,
  nextStartsAt: ({ nextOccurrence }) => nextOccurrence?.startsAt ?? null,
  venue: ({ venue }) => venue?.name ?? null,
  street: ({ venue }) => venue?.street ?? null,
  postalCode: ({ venue }) => venue?.postalCode ?? null,
  city: ({ venue }) => venue?.city ?? null,
  longitude: ({ venue }) => venue?.coordinates?.[0] ?? null,
  latitude: ({ venue }) => venue?.coordinates?.[1] ?? null,
  onlineUrl: ({ onlineUrl }) => onlineUrl,
  stepFree: ({ accessibility }) => accessibility.stepFree,
  signLanguage: ({ accessibility }) => accessibility.signLanguage,
  captions: ({ accessibility }) => accessibility.captions,
  plainLanguage: ({ accessibility }) => accessibility.plainLanguage,
  themes: ({ themes }) => several(themes),
  keywords: ({ keywords }) => several(keywords),
  free: ({ free }) => free,
  registrationUrl: ({ registration }) => registration?.url ?? null,
  license: ({ license }) => license?.code ?? null,
  landingPage: ({ landingPage }) => landingPage,
  updatedAt: ({ updatedAt }) => updatedAt,
};

function eventEntry(event: OpenEvent, language: Language): Entry {
  const {
    iri,
    title,
    landingPage,
    updatedAt,
    organizers,
    organization,
    description,
    kind,
    status,
    attendance,
  } = event;
  const labelled = (list: readonly { code: string; label: Record<Language, string> }[], code: string) =>
    list.find((one) => one.code === code)?.label[language] ?? code;
  const when = event.nextOccurrence?.start ?? event.start;
  return {
    ...{ id: iri, title, link: landingPage ?? iri, updated: updatedAt },
    author: organizers[0]?.name ?? organization.name,
    summary: [`${eventWords[language].starts}: ${when.replace('T', ' ').slice(0, 16)}`, description]
      .filter(Boolean)
      .join('\n\n'),
    categories: [
      labelled(eventKinds, kind),
      labelled(eventStatuses, status),
      labelled(attendanceModes, attendance),
    ],
    enclosures: [],
  };
}
