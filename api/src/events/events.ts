/** `/v1/events`: what takes place, a series once. Reading is public; writing needs a key. */
import { publicly } from '../http/answers.ts';
import { recordTag } from '../http/conditional.ts';
import { languageOf } from '../http/language.ts';
import { pageLinks } from '../http/paging.ts';
import { router } from '../http/router.ts';
import { facetsRoute, findRoute, listRoute } from '../http/routes.ts';
import type { Edges } from '../http/world.ts';
import { bySlug } from '../organizations/shape.ts';
import { mayPlan, naming, openDesk } from './desk.ts';
import { countFacets } from './facets.ts';
import { fileRoutes } from './files.ts';
import { conditionOf } from './filters.ts';
import { importRoute } from './import.ts';
import { EventFacets, EventList, eventFilters, eventSort, OpenEvent, period } from './shape.ts';
import { writeRoutes } from './writing.ts';

export default function events(edges: Edges) {
  const desk = openDesk(edges);
  const app = router();
  fileRoutes(app, desk);

  app.openapi(
    listRoute(naming, EventList, { ...eventFilters, ...period, ...eventSort, ...bySlug }),
    async (c) => {
      const { limit, offset, cursor, sort = 'start', slug, ...filters } = c.req.valid('query');
      const paging = { limit, offset, cursor };
      const directory = await desk.directoryFor(filters);
      const where = conditionOf({ ...filters, slug }, directory, mayPlan(c));
      const listing = await desk.reader.list(where, { ...filters, slug }, sort, paging);
      const items = listing.items.map((row) => desk.present(row, directory));
      publicly(c, { Link: pageLinks(c, edges.publicUrl, paging, listing) }, nextChange(items));
      return c.json({ ...listing, items }, 200);
    },
  );

  app.openapi(facetsRoute(naming, EventFacets, { ...eventFilters, ...period }), async (c) => {
    const language = languageOf(c.req.header('Accept-Language'));
    const filters = c.req.valid('query');
    const directory = await desk.directoryFor(filters);
    publicly(c);
    return c.json(await countFacets(edges.database, filters, directory, mayPlan(c), language), 200);
  });

  app.openapi(findRoute(naming, OpenEvent), async (c) => {
    const row = await desk.standing(c.req.valid('param').id, c);
    const event = desk.present(row, await desk.directory());
    const tag = recordTag(row, event.nextOccurrence?.start.replaceAll(/\W/g, ''));
    if (row.state === 'published')
      publicly(c, { ETag: tag, 'Last-Modified': new Date(row.updatedAt).toUTCString() }, nextChange([event]));
    else c.header('ETag', tag);
    return c.json(event, 200);
  });

  writeRoutes(app, desk, edges);
  importRoute(app, desk, edges);
  return app;
}

/** `nextOccurrence` is another one as soon as one of them is over. */
const nextChange = (items: readonly OpenEvent[]): number =>
  Math.min(
    ...items.flatMap(({ nextOccurrence: next }) => (next === null ? [] : Date.parse(next.endsAt) || [])),
  );
