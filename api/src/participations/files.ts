/** Procedures as files and feeds, by suffix or by Accept: GeoJSON, CSV, iCalendar, Atom, JSON-LD. The filters are the list's. */
import { labelOf } from '@opennrw/rules/languages';
import { participationStatuses, participationTopics } from '@opennrw/rules/participations';
import type { Context } from 'hono';
import { publicly } from '../http/answers.ts';
import { type Entry, FEED_LENGTH } from '../http/atom.ts';
import { type Columns, several } from '../http/csv.ts';
import { forExcel, jsonLdFile, listFile, listFiles, recordFiles, sendCsv, sendFeed } from '../http/files.ts';
import { streamed } from '../http/formats.ts';
import { type Language, languageOf } from '../http/language.ts';
import type { router } from '../http/router.ts';
import { flag } from '../http/shapes.ts';
import type { World } from '../http/world.ts';
import { onlyOne } from '../organizations/directory.ts';
import { calendar } from './calendar.ts';
import { type Desk, naming } from './desk.ts';
import type { Filters } from './filters.ts';
import { featureCollection, slimCollection } from './geojson.ts';
import { participationJsonLd } from './json-ld.ts';
import { participationWords } from './participations.words.ts';
import { type Participation, ParticipationFeatures, participationFilters } from './shape.ts';

const geojsonFilters = {
  ...participationFilters,
  slim: flag('For a map: only what has a place, with id and status, in few bytes.').optional(),
};

export function fileRoutes(app: ReturnType<typeof router>, desk: Desk): void {
  listFiles(app, naming, [
    listFile(
      'geojson',
      'application/geo+json',
      geojsonFilters,
      (c, { slim, ...filters }) => (slim ? sendSlim(desk, c, filters) : sendGeoJson(desk, c, filters)),
      ParticipationFeatures,
    ),
    listFile('csv', 'text/csv', { ...participationFilters, ...forExcel }, async (c, { excel, ...filters }) =>
      sendCsv(
        c,
        { name: 'participations', columns: participationCsv, excel },
        await allOf(desk, filters),
        await untilNextTurn(desk),
      ),
    ),
    listFile('ics', 'text/calendar', participationFilters, (c, filters) => sendCalendar(desk, c, filters)),
    listFile('atom', 'application/atom+xml', participationFilters, (c, filters) =>
      sendNews(desk, c, filters),
    ),
  ]);
  recordFiles(app, naming.path, [
    jsonLdFile(naming, async (c, id) => {
      const row = await desk.standing(id);
      publicly(c, {}, row.until);
      return participationJsonLd(desk.present(row, await desk.directory()));
    }),
  ]);
}

/** Everything that matches, presented, in batches. */
async function allOf(desk: Desk, filters: Filters): Promise<AsyncGenerator<Participation[]>> {
  const directory = await desk.directory();
  const rows = desk.reader.all(desk.question(filters, directory), desk.instant());
  return (async function* () {
    for await (const batch of rows) yield batch.map((row) => desk.present(row, directory));
  })();
}

/** Files are streamed and computed at one instant: caches may keep them for a minute, but not past the next turn. */
async function untilNextTurn(desk: Desk): Promise<string> {
  const instant = desk.instant();
  const left = Math.floor(((await desk.reader.nextTurn(instant)) - instant) / 1000);
  return `public, max-age=${Math.max(0, Math.min(60, left))}`;
}

async function sendGeoJson(desk: Desk, c: Context<World>, filters: Filters) {
  return streamed(c, featureCollection(await allOf(desk, filters)), {
    'Content-Type': 'application/geo+json',
    'Content-Disposition': 'attachment; filename="participations.geojson"',
    'Cache-Control': await untilNextTurn(desk),
  });
}

async function sendSlim(desk: Desk, c: Context<World>, filters: Filters) {
  const instant = desk.instant();
  const question = desk.question(filters, await desk.directory());
  const features = await desk.reader.shapes(question, instant, c.req.raw.signal);
  publicly(c, {}, await desk.reader.nextTurn(instant));
  return c.body(slimCollection(features), 200, { 'Content-Type': 'application/geo+json' });
}

async function sendCalendar(desk: Desk, c: Context<World>, filters: Filters) {
  const language = languageOf(c.req.header('Accept-Language'));
  const title = await titleOf(desk, filters, language);
  const { host } = new URL(desk.publicUrl);
  return streamed(c, calendar({ title, host, language }, await allOf(desk, filters)), {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'attachment; filename="participations.ics"',
    Vary: 'Accept-Language',
    'Cache-Control': await untilNextTurn(desk),
  });
}

async function titleOf(desk: Desk, { organization }: Filters, language: Language): Promise<string> {
  const { feedTitle, feedTitleOf } = participationWords[language];
  const only = onlyOne(await desk.directory(), organization);
  return only === undefined ? feedTitle : feedTitleOf(only.name);
}

async function sendNews(desk: Desk, c: Context<World>, filters: Filters) {
  const language = languageOf(c.req.header('Accept-Language'));
  const directory = await desk.directory();
  const instant = desk.instant();
  const question = desk.question(filters, directory);
  const listing = await desk.reader.list(question, 'modified', { limit: FEED_LENGTH }, instant);
  publicly(c, {}, await desk.reader.nextTurn(instant));
  return sendFeed(c, desk.publicUrl, {
    title: await titleOf(desk, filters, language),
    language,
    entries: listing.items.map((row) => entryOf(desk.present(row, directory), language)),
  });
}

function entryOf(one: Participation, language: Language): Entry {
  const status = participationWords[language].stated(labelOf(participationStatuses, one.status, language));
  return {
    id: one.iri,
    title: one.title,
    link: one.landingPage ?? one.iri,
    updated: one.updatedAt,
    author: one.organizer ?? one.organization.name,
    summary: `${status} ${one.summary}`,
    categories: one.topics.map((topic) => labelOf(participationTopics, topic, language)),
    enclosures: [],
  };
}

/** One row per procedure; headings are the fields' names in the API. */
export const participationCsv: Columns<Participation> = {
  id: ({ id }) => id,
  iri: ({ iri }) => iri,
  organization: ({ organization }) => organization.slug,
  externalId: ({ externalId }) => externalId,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  organizer: ({ organizer, organization }) => organizer ?? organization.name,
  status: ({ status }) => status,
  resultOverdue: ({ resultOverdue }) => resultOverdue,
  formality: ({ formality }) => formality,
  subject: ({ subject }) => subject,
  topics: ({ topics }) => several(topics),
  level: ({ level }) => level,
  influence: ({ influence }) => influence,
  noParticipationReason: ({ noParticipationReason }) => noParticipationReason,
  open: ({ mandate }) => mandate?.open ?? null,
  fixed: ({ mandate }) => mandate?.fixed ?? null,
  decidedBy: ({ mandate }) => mandate?.decidedBy ?? null,
  place: ({ scope }) => scope.address ?? scope.place,
  ars: ({ scope }) => scope.ars,
  longitude: ({ point }) => point?.[0] ?? null,
  latitude: ({ point }) => point?.[1] ?? null,
  starts: ({ phases }) => phases.flatMap(({ start }) => start ?? []).sort()[0] ?? null,
  ends: ({ phases }) =>
    phases
      .flatMap(({ start, end, openEnded }) => end ?? (openEnded ? [] : (start ?? [])))
      .sort()
      .at(-1) ?? null,
  modes: ({ phases }) => several([...new Set(phases.map(({ mode }) => mode))]),
  phases: ({ phases }) =>
    several(phases.map(({ title, start, end }) => `${title ?? ''} ${start ?? ''}/${end ?? ''}`.trim())),
  outcome: ({ outcome }) => outcome?.summary ?? null,
  outcomeUrl: ({ outcome }) => outcome?.url ?? null,
  contact: ({ contactPoint: { name, email, url } }) => several([name, email, url]),
  landingPage: ({ landingPage }) => landingPage,
  license: ({ license }) => license?.code ?? null,
  updatedAt: ({ updatedAt }) => updatedAt,
};
