/**
 * `/v1/harvest-sources`: where an organization's datasets are harvested from, and what each run brought. Reading
 * needs a key as well, because a source's address may be an internal one.
 */
import type { Context } from 'hono';
import { checkPut, recordTag } from '../http/conditional.ts';
import { numberedPage } from '../http/paging.ts';
import { found } from '../http/problem.ts';
import { router } from '../http/router.ts';
import { findRoute, guarded, listRoute, putRoute } from '../http/routes.ts';
import { rehearsal } from '../http/settled.ts';
import type { Edges, World } from '../http/world.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { languageIn, naming, openDesk, readable } from './desk.ts';
import type { SourceRow } from './ledger.ts';
import { presentSource } from './present.ts';
import { runRoutes } from './runs.ts';
import { HarvestSource, HarvestSourceInput, HarvestSourceList, sourceFilters } from './shape.ts';

export default function harvestSources(edges: Edges) {
  const desk = openDesk(edges);
  const { ledger } = desk;
  const app = router();

  app.openapi(guarded(listRoute(naming, HarvestSourceList, sourceFilters)), async (c) => {
    const { organization, ...paging } = c.req.valid('query');
    const owners = readable(c.get('principal'));
    const { bySlug } = await desk.directory();
    const wanted = organization?.map((slug) => found(bySlug.get(slug), 'organization').id);
    const ids = owners.filter((id) => wanted === undefined || wanted.includes(id));
    const total = await ledger.countSources(ids);
    const page = await numberedPage(paging, { ids }, (most, from) => ledger.sourcesOf(ids, most, from));
    const items = await Promise.all(page.items.map((row) => shown(c, row)));
    desk.page(c, paging, { ...page, total });
    return c.json({ ...page, items, total }, 200);
  });

  app.openapi(guarded(findRoute(naming, HarvestSource)), async (c) => {
    const row = await desk.source(c);
    desk.inPrivate(c, { ETag: recordTag(row) });
    return c.json(await shown(c, row), 200);
  });

  app.openapi(putRoute(naming, HarvestSourceInput, HarvestSource), async (c) => {
    const { organization, externalId, dryRun } = c.req.valid('query');
    const owner = found((await desk.directory()).bySlug.get(organization), 'organization');
    TenantScope.authorize(c.get('principal'), owner.id, 'harvest:write');
    const row = ledger.draftSource({ organizationId: owner.id, externalId, ...c.req.valid('json') });
    // Whoever loses a race looks again: what they asked for may not be what they would replace any more.
    for (;;) {
      const present = await ledger.findNamed(owner.id, externalId);
      checkPut(c.req.valid('header'), present);
      if (dryRun) return c.json(await shown(c, { ...row, id: present?.id ?? row.id }), 200, rehearsal);
      const stored = await ledger.putSource(row, present);
      if (stored === null) continue;
      const location = `${edges.publicUrl}${naming.path}/${stored.id}`;
      desk.inPrivate(c, { ETag: recordTag(stored), Location: location });
      return c.json(await shown(c, stored), present ? 200 : 201);
    }
  });

  async function shown(c: Context<World>, row: SourceRow) {
    const [lastRun] = await ledger.runsOf(row.id, 1, 0);
    return presentSource(row, lastRun, await desk.directory(), languageIn(c));
  }

  runRoutes(app, desk, edges);
  return app;
}
