/** `/v1/awards`: rounds of awards, from the call for entries to the ceremony. Reading is public; writing needs a key. */
import { publicly } from '../http/answers.ts';
import { checkPut, recordTag } from '../http/conditional.ts';
import { patched } from '../http/merge-patch.ts';
import { listed } from '../http/paging.ts';
import { found } from '../http/problem.ts';
import { router } from '../http/router.ts';
import { findRoute, listRoute, patchRoute, putRoute, withdrawRoute } from '../http/routes.ts';
import { makeItSo, rehearsal, settled } from '../http/settled.ts';
import type { Edges, Principal } from '../http/world.ts';
import { bySlug } from '../organizations/shape.ts';
import { leaveToChange, TenantScope } from '../organizations/tenancy.ts';
import type { AwardRow } from './book.ts';
import { awardsIn, type Desk, awardNaming as naming, openDesk, standingAward } from './desk.ts';
import { entryRoutes } from './entries.ts';
import { awardFiles } from './files.ts';
import { filterAwards } from './filters.ts';
import { type AwardContent, AwardInput, AwardPatch } from './input.ts';
import { type Moment, presentAward } from './present.ts';
import { awardFaults, refuse } from './rules.ts';
import { Award, AwardList, awardFilters } from './shape.ts';
import { awardWriter } from './store.ts';

export default function awards(edges: Edges) {
  const desk = openDesk(edges);
  const app = router();
  awardFiles(app, desk);
  readRoutes(app, desk);
  writeRoutes(app, desk, edges);
  entryRoutes(app, desk, edges);
  return app;
}

function readRoutes(app: ReturnType<typeof router>, desk: Desk): void {
  app.openapi(listRoute(naming, AwardList, { ...awardFilters, ...bySlug }), async (c) => {
    const query = c.req.valid('query');
    const moment = await desk.moment(c.get('principal'));
    const all = filterAwards(awardsIn(moment), query, moment);
    const named = all.filter(({ slug }) => query.slug === undefined || slug === query.slug);
    return c.json(listed(c, desk.publicUrl, query, named, desk.changesAt()), 200);
  });

  app.openapi(findRoute(naming, Award), async (c) => {
    const principal = c.get('principal');
    const moment = await desk.moment(principal);
    const row = standingAward(c.req.valid('param').id, moment);
    // What the public sees changes with the calendar, so its tag is made from more than this record.
    publicly(c, principal === null ? {} : { ETag: recordTag(row) }, desk.changesAt());
    return c.json(presentAward(row, moment), 200);
  });
}

function writeRoutes(app: ReturnType<typeof router>, desk: Desk, { database, now }: Edges): void {
  const writer = awardWriter(database, now);

  app.openapi(putRoute(naming, AwardInput, Award), async (c) => {
    const { organization, externalId, dryRun } = c.req.valid('query');
    const principal = c.get('principal');
    return makeItSo(c.req.valid('header'), async () => {
      const moment = await desk.moment(principal);
      const owner = found(moment.directory.bySlug.get(organization), 'organization');
      const scope = TenantScope.authorize(principal, owner.id, 'awards:write');
      const present =
        moment.book.awards.find((row) => row.organizationId === owner.id && row.externalId === externalId) ??
        null;
      checkPut(c.req.valid('header'), present);
      const content = c.req.valid('json');
      refuse(awardFaults(content, present, moment.directory, moment.day));
      if (dryRun) return c.json(rehearsed(content, present, externalId, owner.id, moment), 200, rehearsal);
      const id = present?.id ?? (await settled(writer.create(scope, { externalId, content })));
      if (present !== null) await settled(writer.replace(scope, present, content));
      const award = await shown(id, principal);
      return c.json(award, present === null ? 201 : 200, {
        ETag: recordTag(award),
        Location: award.iri,
      });
    });
  });

  app.openapi(patchRoute(naming, AwardPatch, Award), async (c) => {
    const principal = c.get('principal');
    const moment = await desk.moment(principal);
    const row = standingAward(c.req.valid('param').id, moment);
    const scope = leaveToChange(row, principal, 'awards:write', c.req.valid('header')['if-match']);
    const merged = patched(AwardInput, row.content, c.req.valid('json'));
    refuse(awardFaults(merged, row, moment.directory, moment.day));
    if (c.req.valid('query').dryRun)
      return c.json(presentAward({ ...row, content: merged }, moment), 200, rehearsal);
    await settled(writer.replace(scope, row, merged));
    const award = await shown(row.id, principal);
    return c.json(award, 200, { ETag: recordTag(award) });
  });

  app.openapi(withdrawRoute(naming), async (c) => {
    const principal = c.get('principal');
    const row = standingAward(c.req.valid('param').id, await desk.moment(principal));
    const scope = leaveToChange(row, principal, 'awards:write', c.req.valid('header')['if-match']);
    if (!c.req.valid('query').dryRun) await settled(writer.withdraw(scope, row));
    return c.body(null, 204);
  });

  async function shown(id: string, principal: Principal | null): Promise<Award> {
    const moment = await desk.moment(principal);
    return presentAward(standingAward(id, moment), moment);
  }
}

/** The round that a draft would become. */
function rehearsed(
  content: AwardContent,
  present: AwardRow | null,
  externalId: string,
  organizationId: string,
  moment: Moment,
): Award {
  const unborn = { id: '', slug: '', createdAt: '', updatedAt: '', withdrawnAt: null, revision: 0 };
  return presentAward({ ...unborn, organizationId, externalId, ...present, content }, moment);
}
