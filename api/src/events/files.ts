/** Events as files and feeds, by suffix or by Accept: iCalendar, CSV, Atom, schema.org JSON-LD. */

import { z } from '@hono/zod-openapi';
import { eventKinds } from '@opennrw/rules/event-kinds';
import { attendanceModes, eventStatuses } from '@opennrw/rules/events';
import { labelOf } from '@opennrw/rules/languages';
import { sql } from 'drizzle-orm';
import type { Context } from 'hono';
import { publicly } from '../http/answers.ts';
import { type Entry, FEED_LENGTH } from '../http/atom.ts';
import { type Columns, several } from '../http/csv.ts';
import {
  forExcel,
  jsonLdFile,
  listFile,
  listFiles,
  recordFile,
  recordFiles,
  selfOf,
  sendCsv,
  sendFeed,
} from '../http/files.ts';
import { type Language, languageOf } from '../http/language.ts';
import type { router } from '../http/router.ts';
import type { World } from '../http/world.ts';
import { type Directory, onlyOne } from '../organizations/directory.ts';
import { type Desk, mayPlan, naming } from './desk.ts';
import { eventWords } from './events.words.ts';
import { conditionOf, type Filters } from './filters.ts';
import { type Calendar, icalendar } from './icalendar.ts';
import { eventJsonLd } from './json-ld.ts';
import type { EventRow } from './present.ts';
import { eventFilters, type OpenEvent, period } from './shape.ts';
import { events } from './table.ts';
import { DAY } from './zone.ts';

/** What is over or cancelled leaves a calendar after so long. */
const KEPT = 366 * DAY;

const filters = { ...eventFilters, ...period };
const calendarFilters = {
  ...filters,
  cancelled: z
    .enum(['status', 'title'])
    .optional()
    .openapi({ description: '`title`: say it in the title, for calendars that hide what is cancelled.' }),
};

export function fileRoutes(app: ReturnType<typeof router>, desk: Desk): void {
  listFiles(app, naming, [
    listFile('csv', 'text/csv', { ...filters, ...forExcel }, (c, { excel, ...asked }) =>
      sendEvents(desk, c, asked, excel),
    ),
    listFile('atom', 'application/atom+xml', filters, (c, asked) => sendNews(desk, c, asked)),
    listFile('ics', 'text/calendar', calendarFilters, (c, asked) => sendCalendar(desk, c, asked)),
  ]);
  recordFiles(app, naming.path, [
    jsonLdFile(naming, async (c, id) => {
      const row = await desk.standing(id, c);
      if (row.state === 'published') publicly(c);
      return eventJsonLd(desk.present(row, await desk.directory()));
    }),
    recordFile(naming, 'ics', 'text/calendar', (c, id) => sendOne(desk, c, id)),
  ]);
}

async function sendEvents(desk: Desk, c: Context<World>, asked: Filters, excel = false) {
  const directory = await desk.directoryFor(asked);
  const rows = await desk.reader.all(conditionOf(asked, directory, mayPlan(c)));
  const batches = (function* () {
    for (let at = 0; at < rows.length; at += 200)
      yield rows.slice(at, at + 200).map((row) => desk.present(row, directory));
  })();
  return sendCsv(c, { name: 'events', columns: eventCsv, excel }, batches);
}

async function sendNews(desk: Desk, c: Context<World>, asked: Filters) {
  const language = languageOf(c.req.header('Accept-Language'));
  const directory = await desk.directoryFor(asked);
  const where = conditionOf(asked, directory, mayPlan(c));
  const { items } = await desk.reader.list(where, asked, 'modified', { limit: FEED_LENGTH });
  publicly(c);
  return sendFeed(c, desk.publicUrl, {
    title: titleOf(asked, directory, language),
    language,
    entries: items.map((row) => eventEntry(desk.present(row, directory), language)),
  });
}

/** A calendar to subscribe to. Without a period it goes back a year; what was withdrawn shows as cancelled that long. */
async function sendCalendar(
  desk: Desk,
  c: Context<World>,
  { cancelled = 'status', ...asked }: Filters & { cancelled?: 'status' | 'title' | undefined },
) {
  const language = languageOf(c.req.header('Accept-Language'));
  const directory = await desk.directoryFor(asked);
  const since = new Date(desk.now().getTime() - KEPT).toISOString();
  const where = conditionOf({ ...asked, from: asked.from ?? since }, directory, mayPlan(c));
  const gone = sql`${events.withdrawnAt} >= ${since} and ${conditionOf(asked, directory, false, 'withdrawn')}`;
  const [rows, withdrawn] = await Promise.all([desk.reader.all(where), desk.reader.all(gone)]);
  const calendar = {
    name: titleOf(asked, directory, language),
    url: selfOf(c, desk.publicUrl),
    language,
    cancelled,
  };
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
    { name: row.title, url: selfOf(c, desk.publicUrl), language, cancelled: 'status' },
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

function titleOf({ organization }: Filters, directory: Directory, language: Language): string {
  const only = onlyOne(directory, organization);
  const say = eventWords[language];
  return only === undefined ? say.feed : say.feedOf(only.name);
}

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
  municipality: ({ municipality }) => municipality?.slug ?? null,
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
  const when = event.nextOccurrence?.start ?? event.start;
  return {
    ...{ id: iri, title, link: landingPage ?? iri, updated: updatedAt },
    author: organizers[0]?.name ?? organization.name,
    summary: [`${eventWords[language].starts}: ${when.replace('T', ' ').slice(0, 16)}`, description]
      .filter(Boolean)
      .join('\n\n'),
    categories: [
      labelOf(eventKinds, kind, language),
      labelOf(eventStatuses, status, language),
      labelOf(attendanceModes, attendance, language),
    ],
    enclosures: [],
  };
}
