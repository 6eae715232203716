/** Datasets as files and feeds, by suffix or by Accept: CSV, Atom, schema.org JSON-LD. The filters are the list's. */
import { z } from '@hono/zod-openapi';
import { themeByCode } from '@opennrw/rules/themes';
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
import { openWords } from './datasets.words.ts';
import { type Desk, naming } from './desk.ts';
import type { Filters } from './filters.ts';
import { type Dataset, datasetFilters } from './shape.ts';

const FEED_LENGTH = 50;
const csvFilters = {
  ...datasetFilters,
  excel: flag('For Excel: byte order mark, semicolons, guarded cells.').optional(),
};

export function fileRoutes(app: ReturnType<typeof router>, desk: Desk): void {
  app.use(
    naming.path,
    alternatives({
      'text/csv': (c) => sendCsv(desk, c, readQuery(c, z.strictObject(csvFilters))),
      'application/atom+xml': (c) => sendFeed(desk, c, readQuery(c, z.strictObject(datasetFilters))),
    }),
  );
  app.openapi(fileRoute(naming, 'csv', 'text/csv', csvFilters), (c) =>
    sendCsv(desk, c, c.req.valid('query')),
  );
  app.openapi(fileRoute(naming, 'atom', 'application/atom+xml', datasetFilters), (c) =>
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

async function sendCsv(
  desk: Desk,
  c: Context<World>,
  { excel, ...filters }: Filters & { excel?: boolean | undefined },
) {
  const directory = await desk.directory();
  const rows = desk.reader.all(await desk.values(filters, directory));
  // The first batch is read before the answer begins: what is too broad is a problem then, and not half a file.
  const first = await rows.next();
  const batches = (async function* () {
    if (!first.done) yield first.value.map((row) => desk.present(row, directory));
    for await (const batch of rows) yield batch.map((row) => desk.present(row, directory));
  })();
  return streamed(c, csv(datasetCsv, batches, { excel: excel ?? false }), {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': 'attachment; filename="datasets.csv"',
    'Cache-Control': 'public, max-age=60',
  });
}

async function sendFeed(desk: Desk, c: Context<World>, filters: Filters) {
  const language = languageOf(c.req.header('Accept-Language'));
  const directory = await desk.directory();
  const listing = await desk.reader.list(
    await desk.values(filters, directory),
    'modified',
    { limit: FEED_LENGTH },
    c.req.raw.signal,
  );
  const only =
    filters.organization?.length === 1 ? directory.bySlug.get(filters.organization[0] ?? '') : undefined;
  const { pathname, search } = new URL(c.req.url);
  const self = `${desk.publicUrl}${pathname}${search}`;
  const words = openWords[language];
  const feed = atom({
    id: self,
    title: only === undefined ? words.feedTitle : words.feedTitleOf(only.name),
    self,
    language,
    entries: listing.items.map((row) => datasetEntry(desk.present(row, directory), language)),
  });
  publicly(c);
  return c.body(feed, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' });
}

async function sendJsonLd(desk: Desk, c: Context<World>, id: string) {
  readQuery(c, z.strictObject({}));
  const dataset = desk.present(await desk.standing(id), await desk.directory());
  publicly(c);
  return c.body(JSON.stringify(datasetJsonLd(dataset)), 200, {
    'Content-Type': 'application/ld+json; charset=utf-8',
  });
}

function readQuery<Query extends z.ZodType>(c: Context, query: Query): z.infer<Query> {
  const result = query.safeParse(c.req.query());
  if (!result.success) throw misfit(result.error.issues, 'query');
  return result.data;
}

/** Several values of one cell are separated by ` | `. */
const several = (values: readonly (string | null)[]) => values.filter((value) => value !== null).join(' | ');

/** One row per dataset; headings are the fields' names in the API. */
export const datasetCsv: Columns<Dataset> = {
  id: ({ id }) => id,
  iri: ({ iri }) => iri,
  organization: ({ organization }) => organization.slug,
  externalId: ({ externalId }) => externalId,
  title: ({ title }) => title,
  description: ({ description }) => description,
  publisher: ({ publisher }) => publisher,
  themes: ({ themes }) => several(themes),
  keywords: ({ keywords }) => several(keywords),
  license: ({ license }) => license?.code ?? null,
  licenseName: ({ license }) => license?.name ?? null,
  open: ({ license }) => license?.open ?? false,
  issued: ({ issued }) => issued,
  modified: ({ modified }) => modified,
  frequency: ({ frequency }) => frequency,
  temporalStart: ({ temporal }) => temporal?.start ?? null,
  temporalEnd: ({ temporal }) => temporal?.end ?? null,
  spatial: ({ spatial }) => spatial?.label ?? spatial?.ars ?? null,
  formats: ({ distributions }) => several([...new Set(distributions.map(({ format }) => format))]),
  accessUrls: ({ distributions }) => several(distributions.map(({ accessUrl }) => accessUrl)),
  downloadUrls: ({ distributions }) => several(distributions.map(({ downloadUrl }) => downloadUrl)),
  landingPage: ({ landingPage }) => landingPage,
  updatedAt: ({ updatedAt }) => updatedAt,
};

export function datasetEntry(dataset: Dataset, language: Language): Entry {
  return {
    id: dataset.iri,
    title: dataset.title,
    link: dataset.landingPage ?? dataset.iri,
    updated: dataset.updatedAt,
    author: dataset.publisher ?? dataset.organization.name,
    summary: dataset.description,
    categories: dataset.themes.map((theme) => themeByCode(theme)?.label[language] ?? theme),
    enclosures: dataset.distributions.flatMap(({ downloadUrl, mediaType, byteSize }) =>
      downloadUrl === null ? [] : [{ url: downloadUrl, type: mediaType, bytes: byteSize }],
    ),
  };
}

/** schema.org/Dataset, for search engines. Unknown things are left out. */
export function datasetJsonLd(dataset: Dataset): object {
  return known({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': dataset.iri,
    url: dataset.landingPage ?? dataset.iri,
    identifier: dataset.externalId,
    name: dataset.title,
    description: dataset.description,
    publisher: { '@type': 'Organization', name: dataset.publisher ?? dataset.organization.name },
    keywords: dataset.keywords.length === 0 ? null : dataset.keywords,
    license: dataset.license?.url ?? null,
    isAccessibleForFree: dataset.license?.open === true ? true : null,
    datePublished: dataset.issued,
    dateModified: dataset.modified,
    temporalCoverage:
      dataset.temporal === null ? null : `${dataset.temporal.start ?? '..'}/${dataset.temporal.end ?? '..'}`,
    spatialCoverage: dataset.spatial?.label ?? null,
    distribution: dataset.distributions.map((distribution) =>
      known({
        '@type': 'DataDownload',
        name: distribution.title,
        contentUrl: distribution.downloadUrl ?? distribution.accessUrl,
        encodingFormat: distribution.mediaType ?? distribution.format,
        contentSize: distribution.byteSize === null ? null : `${distribution.byteSize} B`,
        license: distribution.license?.url ?? null,
      }),
    ),
  });
}

const known = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
