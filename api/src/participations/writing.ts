/** Putting, changing and withdrawing procedures: by a key of the owner or of somebody it granted. */
import { checkPut, recordTag } from '../http/conditional.ts';
import { patched } from '../http/merge-patch.ts';
import { found, keyNeeded } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { patchRoute, putRoute, withdrawRoute } from '../http/routes.ts';
import { makeItSo, rehearsal, settled } from '../http/settled.ts';
import type { Edges, Principal } from '../http/world.ts';
import { leaveToChange, TenantScope } from '../organizations/tenancy.ts';
import { type Desk, naming } from './desk.ts';
import { inputOf, ParticipationInput, ParticipationPatch } from './input.ts';
import { Participation } from './shape.ts';
import { participationWriter } from './store.ts';

export function writeRoutes(app: ReturnType<typeof router>, desk: Desk, { database, now }: Edges): void {
  const writer = participationWriter(database, now);

  app.openapi(putRoute(naming, ParticipationInput, Participation), async (c) => {
    const { organization, externalId, dryRun } = c.req.valid('query');
    const directory = await desk.directory();
    const owner = found(directory.bySlug.get(organization), 'organization');
    const scope = TenantScope.authorize(c.get('principal'), owner.id, 'participations:write');
    return makeItSo(c.req.valid('header'), async () => {
      const present = (await desk.reader.findExternal(owner.id, externalId, desk.instant())) ?? null;
      checkPut(c.req.valid('header'), present);
      const draft = c.req.valid('json');
      if (dryRun)
        return c.json(
          desk.present(writer.rehearse(scope, externalId, draft, present), directory),
          200,
          rehearsal,
        );
      const id = present?.id ?? (await settled(writer.create(scope, externalId, draft)));
      if (present !== null) await settled(writer.replace(scope, present, draft, 'replace'));
      const row = await desk.standing(id);
      const participation = desk.present(row, directory);
      return c.json(participation, present === null ? 201 : 200, {
        ETag: recordTag(row),
        Location: participation.iri,
      });
    });
  });

  app.openapi(patchRoute(naming, ParticipationPatch, Participation), async (c) => {
    const ifMatch = c.req.valid('header')['if-match'];
    const { row, scope } = await changeable(c.get('principal'), c.req.valid('param').id, ifMatch);
    const directory = await desk.directory();
    const merged = patched(ParticipationInput, inputOf(desk.present(row, directory)), c.req.valid('json'));
    if (c.req.valid('query').dryRun) {
      const rehearsed = writer.rehearse(scope, row.externalId, merged, row);
      return c.json(desk.present(rehearsed, directory), 200, rehearsal);
    }
    await settled(writer.replace(scope, row, merged, 'change'));
    const changed = await desk.standing(row.id);
    return c.json(desk.present(changed, directory), 200, { ETag: recordTag(changed) });
  });

  app.openapi(withdrawRoute(naming), async (c) => {
    const ifMatch = c.req.valid('header')['if-match'];
    const { row, scope } = await changeable(c.get('principal'), c.req.valid('param').id, ifMatch);
    if (!c.req.valid('query').dryRun) await settled(writer.withdraw(scope, row));
    return c.body(null, 204);
  });

  /** The row that a change is about, once key, owner and If-Match are right. */
  async function changeable(principal: Principal | null, id: string, ifMatch: string | undefined) {
    if (principal === null) throw keyNeeded();
    const row = await desk.standing(id);
    return { row, scope: leaveToChange(row, principal, 'participations:write', ifMatch) };
  }
}
