/** `/v1/datasets`: open data of the Land and its municipalities. Reading is public; writing needs a key. */
import { highlight, snippet } from '@opennrw/rules/fold';
import { plainText } from '@opennrw/rules/text';
import { publicly } from '../http/answers.ts';
import { recordTag } from '../http/conditional.ts';
import { languageOf } from '../http/language.ts';
import { pageLinks } from '../http/paging.ts';
import { router } from '../http/router.ts';
import { facetsRoute, findRoute, listRoute } from '../http/routes.ts';
import type { Edges } from '../http/world.ts';
import { type Directory, oneOrganization } from '../organizations/directory.ts';
import { bySlug } from '../organizations/shape.ts';
import { type Desk, naming, openDesk } from './desk.ts';
import { countFacets, presentFacets } from './facets.ts';
import { fileRoutes } from './files.ts';
import type { Filters } from './filters.ts';
import { bounded, type DatasetListing } from './listing.ts';
import { Dataset, DatasetFacets, DatasetList, datasetFilters, datasetSort } from './shape.ts';
import { writeRoutes } from './writing.ts';

const SNIPPET_LENGTH = 240;

export default function datasets(edges: Edges) {
  const desk = openDesk(edges);
  const app = router();
  fileRoutes(app, desk);

  app.openapi(listRoute(naming, DatasetList, { ...datasetFilters, ...datasetSort, ...bySlug }), async (c) => {
    const { limit, offset, cursor, sort, slug, ...filters } = c.req.valid('query');
    const paging = { limit, offset, cursor };
    const directory = await desk.directory();
    const listing =
      slug === undefined
        ? await desk.reader.list(await desk.values(filters, directory), sort, paging, c.req.raw.signal)
        : await oneBySlug(desk, directory, slug, filters);
    const items = listing.items.map((row) => marked(desk.present(row, directory), filters.q));
    publicly(c, { Link: pageLinks(c, edges.publicUrl, paging, listing) });
    return c.json({ ...listing, items }, 200);
  });

  app.openapi(facetsRoute(naming, DatasetFacets, datasetFilters), async (c) => {
    const directory = await desk.directory();
    const values = await desk.values(c.req.valid('query'), directory);
    const counts = await bounded(countFacets(edges.database, values, c.req.raw.signal));
    // What was cut short by a busy moment may be whole in the next one: not worth keeping.
    if (!counts.facetsTruncated) publicly(c);
    return c.json(presentFacets(counts, directory, languageOf(c.req.header('Accept-Language'))), 200);
  });

  app.openapi(findRoute(naming, Dataset), async (c) => {
    const row = await desk.standing(c.req.valid('param').id);
    publicly(c, {
      ETag: recordTag(row),
      'Last-Modified': new Date(row.updatedAt).toUTCString(),
    });
    return c.json(desk.present(row, await desk.directory()), 200);
  });

  writeRoutes(app, desk, edges);
  return app;
}

async function oneBySlug(
  { reader }: Desk,
  directory: Directory,
  slug: string,
  { organization }: Filters,
): Promise<DatasetListing> {
  const owner = oneOrganization(directory, organization);
  const row = await reader.findSlug(owner.id, slug);
  const items = row === undefined || row.withdrawnAt !== null ? [] : [row];
  return { items, total: items.length, totalIs: 'exact', next: null, prev: null };
}

/** The dataset with the places where the words were found. */
function marked(dataset: Dataset, q: string | undefined): Dataset {
  if (q === undefined) return dataset;
  const description =
    dataset.description === null ? null : snippet(plainText(dataset.description), q, SNIPPET_LENGTH);
  return { ...dataset, matches: { title: highlight(dataset.title, q), description } };
}
