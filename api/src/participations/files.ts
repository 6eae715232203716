/** Procedures as files and feeds, by suffix or by Accept: GeoJSON, CSV, iCalendar, Atom, JSON-LD. The filters are the list's. */
import { z } from '@hono/zod-openapi';
import { labelIn, participationStatuses, participationTopics } from '@opennrw/rules/participations';
import type { Context } from 'hono';
import { publicly } from '../http/answers.ts';
import { atom, type Entry } from '../http/atom.ts';
import { type Columns, csv } from '../http/csv.ts';
import { alternatives, streamed } from '../http/formats.ts';
import { type Language, languageOf } from '../http/language.ts';
import { misfit, type router } from '../http/router.ts';
import { fileRoute, jsonLdRoute } from '../http/routes.ts';
import { flag } from '../http/shapes.ts';
import type { World } from '../http/world.ts';
import { calendar } from './calendar.ts';
import { type Desk, naming } from './desk.ts';
import type { Filters } from './filters.ts';
import { featureCollection, slimCollection } from './geojson.ts';
import { participationJsonLd } from './json-ld.ts';
import { participationWords } from './participations.words.ts';
import { type Participation, ParticipationFeatures, participationFilters } from './shape.ts';

const FEED_LENGTH = 50;
const csvFilters = {
  ...participationFilters,
  excel: flag('For Excel: byte order mark, semicolons, guarded cells.').optional(),
};
const geojsonFilters = {
  ...participationFilters,
  slim: flag('For a map: only what has a place, with id and status, in few bytes.').optional(),
};

type Send<Query> = (desk: Desk, c: Context<World>, query: Query) => Promise<Response>;

export function fileRoutes(app: ReturnType<typeof router>, desk: Desk): void {
  const by =
    <Schema extends z.ZodType>(send: Send<z.infer<Schema>>, schema: Schema) =>
    (c: Context<World>) => {
      const query = schema.safeParse(c.req.query());
      if (!query.success) throw misfit(query.error.issues, 'query');
      return send(desk, c, query.data);
    };
  const plain = z.strictObject(participationFilters);
  app.use(
    naming.path,
    alternatives({
      'application/geo+json': by(sendGeoJson, z.strictObject(geojsonFilters)),
      'text/csv': by(sendCsv, z.strictObject(csvFilters)),
      'text/calendar': by(sendCalendar, plain),
      'application/atom+xml': by(sendFeed, plain),
    }),
  );
  app.openapi(
    fileRoute(naming, 'geojson', 'application/geo+json', geojsonFilters, ParticipationFeatures),
    (c) => sendGeoJson(desk, c, c.req.valid('query')),
  );
  app.openapi(fileRoute(naming, 'csv', 'text/csv', csvFilters), (c) =>
    sendCsv(desk, c, c.req.valid('query')),
  );
  app.openapi(fileRoute(naming, 'ics', 'text/calendar', participationFilters), (c) =>
    sendCalendar(desk, c, c.req.valid('query')),
  );
  app.openapi(fileRoute(naming, 'atom', 'application/atom+xml', participationFilters), (c) =>
    sendFeed(desk, c, c.req.valid('query')),
  );
  app.use(
    `${naming.path}/:id`,
    alternatives({ 'application/ld+json': (c) => sendJsonLd(desk, c, c.req.param('id') ?? '') }),
  );
  // A suffix after a parameter is a pattern to Hono, which OpenAPI has no words for.
  app.openAPIRegistry.registerPath(jsonLdRoute(naming));
  app.get(`${naming.path}/:file{[^/]+\\.jsonld}`, (c) =>
    sendJsonLd(desk, c, c.req.param('file').slice(0, -'.jsonld'.length)),
  );
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
async function fileHeaders(desk: Desk, type: string, name: string): Promise<Record<string, string>> {
  const instant = desk.instant();
  const left = Math.floor(((await desk.reader.nextTurn(instant)) - instant) / 1000);
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': `public, max-age=${Math.max(0, Math.min(60, left))}`,
  };
}

async function sendGeoJson(
  desk: Desk,
  c: Context<World>,
  { slim, ...filters }: Filters & { slim?: boolean | undefined },
) {
  if (!slim)
    return streamed(
      c,
      featureCollection(await allOf(desk, filters)),
      await fileHeaders(desk, 'application/geo+json', 'participations.geojson'),
    );
  const instant = desk.instant();
  const question = desk.question(filters, await desk.directory());
  const rows = await desk.reader.shapes(question, instant, c.req.raw.signal);
  publicly(c, {}, await desk.reader.nextTurn(instant));
  return c.body(slimCollection(rows), 200, { 'Content-Type': 'application/geo+json' });
}

async function sendCsv(
  desk: Desk,
  c: Context<World>,
  { excel, ...filters }: Filters & { excel?: boolean | undefined },
) {
  const pieces = csv(participationCsv, await allOf(desk, filters), { excel: excel ?? false });
  const type = 'text/csv; charset=utf-8; header=present';
  return streamed(c, pieces, await fileHeaders(desk, type, 'participations.csv'));
}

async function sendCalendar(desk: Desk, c: Context<World>, filters: Filters) {
  const language = languageOf(c.req.header('Accept-Language'));
  const title = await titleOf(desk, filters, language);
  const { host } = new URL(desk.publicUrl);
  const pieces = calendar({ title, host, language }, await allOf(desk, filters));
  return streamed(c, pieces, await fileHeaders(desk, 'text/calendar; charset=utf-8', 'participations.ics'));
}

async function titleOf(desk: Desk, { organization }: Filters, language: Language): Promise<string> {
  const words = participationWords[language];
  const [slug = ''] = organization?.length === 1 ? organization : [];
  const only = (await desk.directory()).bySlug.get(slug);
  return only === undefined ? words.feedTitle : words.feedTitleOf(only.name);
}

async function sendFeed(desk: Desk, c: Context<World>, filters: Filters) {
  const language = languageOf(c.req.header('Accept-Language'));
  const directory = await desk.directory();
  const instant = desk.instant();
  const question = desk.question(filters, directory);
  const listing = await desk.reader.list(question, 'modified', { limit: FEED_LENGTH }, instant);
  const { pathname, search } = new URL(c.req.url);
  const self = `${desk.publicUrl}${pathname}${search}`;
  const feed = atom({
    id: self,
    title: await titleOf(desk, filters, language),
    self,
    language,
    entries: listing.items.map((row) => entryOf(desk.present(row, directory), language)),
  });
  publicly(c, {}, await desk.reader.nextTurn(instant));
  return c.body(feed, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' });
}

async function sendJsonLd(desk: Desk, c: Context<World>, id: string) {
  const row = await desk.standing(id);
  publicly(c, {}, row.until);
  return c.body(JSON.stringify(participationJsonLd(desk.present(row, await desk.directory()))), 200, {
    'Content-Type': 'application/ld+json; charset=utf-8',
  });
}

function entryOf(one: Participation, language: Language): Entry {
  const status = participationWords[language].stated(labelIn(participationStatuses, one.status, language));
  return {
    id: one.iri,
    title: one.title,
    link: one.landingPage ?? one.iri,
    updated: one.updatedAt,
    author: one.organizer ?? one.organization.name,
    summary: `${status} ${one.summary}`,
    categories: one.topics.map((topic) => labelIn(participationTopics, topic, language)),
    enclosures: [],
  };
}

/** Several values of one cell are separated by ` | `. */
const several = (values: readonly (string | null)[]) => values.filter((value) => value !== null).join(' | ');

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
