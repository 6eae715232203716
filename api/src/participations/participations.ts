/** `/v1/participations`: participation procedures of the Land and its municipalities. Reading is public; writing needs a key. */
import { publicly } from '../http/answers.ts';
import { recordTag } from '../http/conditional.ts';
import { languageOf } from '../http/language.ts';
import { type Listing, pageLinks } from '../http/paging.ts';
import { router } from '../http/router.ts';
import { facetsRoute, findRoute, listRoute } from '../http/routes.ts';
import type { Edges } from '../http/world.ts';
import { type Directory, oneOrganization } from '../organizations/directory.ts';
import { bySlug } from '../organizations/shape.ts';
import { type Desk, naming, openDesk } from './desk.ts';
import { countFacets, presentFacets } from './facets.ts';
import { fileRoutes } from './files.ts';
import type { Filters } from './filters.ts';
import type { ParticipationRow } from './present.ts';
import {
  Participation,
  ParticipationFacets,
  ParticipationList,
  participationFilters,
  participationSort,
} from './shape.ts';
import { writeRoutes } from './writing.ts';

export default function participations(edges: Edges) {
  const desk = openDesk(edges);
  const app = router();
  fileRoutes(app, desk);

  const listing = listRoute(naming, ParticipationList, {
    ...participationFilters,
    ...participationSort,
    ...bySlug,
  });
  app.openapi(listing, async (c) => {
    const { limit, offset, cursor, sort, slug, ...filters } = c.req.valid('query');
    const paging = { limit, offset, cursor };
    const directory = await desk.directory();
    const instant = desk.instant();
    const page =
      slug === undefined
        ? await desk.reader.list(desk.question(filters, directory), sort, paging, instant)
        : await oneBySlug(desk, directory, slug, filters);
    const items = page.items.map((row) => desk.present(row, directory));
    publicly(c, { Link: pageLinks(c, edges.publicUrl, paging, page) }, await desk.reader.nextTurn(instant));
    return c.json({ ...page, items }, 200);
  });

  app.openapi(facetsRoute(naming, ParticipationFacets, participationFilters), async (c) => {
    const directory = await desk.directory();
    const instant = desk.instant();
    const { conditions } = desk.question(c.req.valid('query'), directory);
    const counts = await countFacets(edges.database, conditions, instant, c.req.raw.signal);
    if (!counts.facetsTruncated) publicly(c, {}, await desk.reader.nextTurn(instant));
    return c.json(presentFacets(counts, directory, languageOf(c.req.header('Accept-Language'))), 200);
  });

  app.openapi(findRoute(naming, Participation), async (c) => {
    const row = await desk.standing(c.req.valid('param').id);
    const headers = {
      ETag: recordTag(row, row.until.toString(36)),
      'Last-Modified': new Date(row.updatedAt).toUTCString(),
    };
    publicly(c, headers, row.until);
    return c.json(desk.present(row, await desk.directory()), 200);
  });

  writeRoutes(app, desk, edges);
  return app;
}

async function oneBySlug(
  desk: Desk,
  directory: Directory,
  slug: string,
  { organization }: Filters,
): Promise<Listing<ParticipationRow>> {
  const owner = oneOrganization(directory, organization);
  const row = await desk.reader.findSlug(owner.id, slug, desk.instant());
  const items = row === undefined || row.withdrawnAt !== null ? [] : [row];
  return { items, total: items.length, totalIs: 'exact', next: null, prev: null };
}
