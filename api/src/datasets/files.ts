/** Datasets as files and feeds, by suffix or by Accept: CSV, Atom, schema.org JSON-LD. The filters are the list's. */
import { labelOf } from '@opennrw/rules/languages';
import { themes } from '@opennrw/rules/themes';
import type { Context } from 'hono';
import { publicly } from '../http/answers.ts';
import { type Entry, FEED_LENGTH } from '../http/atom.ts';
import { type Columns, several } from '../http/csv.ts';
import { forExcel, jsonLdFile, listFile, listFiles, recordFiles, sendCsv, sendFeed } from '../http/files.ts';
import { known } from '../http/known.ts';
import { type Language, languageOf } from '../http/language.ts';
import type { router } from '../http/router.ts';
import type { World } from '../http/world.ts';
import { onlyOne } from '../organizations/directory.ts';
import { openWords } from './datasets.words.ts';
import { type Desk, naming } from './desk.ts';
import type { Filters } from './filters.ts';
import { type Dataset, datasetFilters } from './shape.ts';

export function fileRoutes(app: ReturnType<typeof router>, desk: Desk): void {
  listFiles(app, naming, [
    listFile('csv', 'text/csv', { ...datasetFilters, ...forExcel }, (c, { excel, ...filters }) =>
      sendDatasets(desk, c, filters, excel),
    ),
    listFile('atom', 'application/atom+xml', datasetFilters, (c, filters) => sendNews(desk, c, filters)),
  ]);
  recordFiles(app, naming.path, [
    jsonLdFile(naming, async (c, id) => {
      const row = await desk.standing(id);
      publicly(c);
      return datasetJsonLd(desk.present(row, await desk.directory()));
    }),
  ]);
}

async function sendDatasets(desk: Desk, c: Context<World>, filters: Filters, excel = false) {
  const directory = await desk.directory();
  const rows = desk.reader.all(await desk.values(filters, directory));
  // The first batch is read before the answer begins: what is too broad is a problem then, and not half a file.
  const first = await rows.next();
  const batches = (async function* () {
    if (!first.done) yield first.value.map((row) => desk.present(row, directory));
    for await (const batch of rows) yield batch.map((row) => desk.present(row, directory));
  })();
  return sendCsv(c, { name: 'datasets', columns: datasetCsv, excel }, batches);
}

async function sendNews(desk: Desk, c: Context<World>, filters: Filters) {
  const language = languageOf(c.req.header('Accept-Language'));
  const directory = await desk.directory();
  const values = await desk.values(filters, directory);
  const listing = await desk.reader.list(values, 'modified', { limit: FEED_LENGTH }, c.req.raw.signal);
  const only = onlyOne(directory, filters.organization);
  const { feedTitle, feedTitleOf } = openWords[language];
  publicly(c);
  return sendFeed(c, desk.publicUrl, {
    title: only === undefined ? feedTitle : feedTitleOf(only.name),
    language,
    entries: listing.items.map((row) => datasetEntry(desk.present(row, directory), language)),
  });
}

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
    categories: dataset.themes.map((theme) => labelOf(themes, theme, language)),
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
