/** Putting, changing and withdrawing datasets: by a key of the owner or of somebody it granted. */
import { checkPut, recordTag } from '../http/conditional.ts';
import { patched } from '../http/merge-patch.ts';
import { found, keyNeeded, Problem } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { patchRoute, putRoute, withdrawRoute } from '../http/routes.ts';
import { makeItSo, rehearsal, settled } from '../http/settled.ts';
import type { Edges, Principal } from '../http/world.ts';
import { leaveToChange, TenantScope } from '../organizations/tenancy.ts';
import { type Desk, naming } from './desk.ts';
import { DatasetInput, DatasetPatch, draftOf, inputOf } from './input.ts';
import type { DatasetRow } from './present.ts';
import { Dataset } from './shape.ts';
import { datasetWriter } from './store.ts';

export function writeRoutes(app: ReturnType<typeof router>, desk: Desk, { database, now }: Edges): void {
  const writer = datasetWriter(database, now);

  app.openapi(putRoute(naming, DatasetInput, Dataset), async (c) => {
    const { organization, externalId, dryRun } = c.req.valid('query');
    const directory = await desk.directory();
    const owner = found(directory.bySlug.get(organization), 'organization');
    const scope = TenantScope.authorize(c.get('principal'), owner.id, 'datasets:write');
    const draft = draftOf(c.req.valid('json'), externalId);
    return makeItSo(c.req.valid('header'), async () => {
      const present = ownRow(await desk.reader.findExternal(owner.id, externalId));
      checkPut(c.req.valid('header'), present);
      if (dryRun)
        return c.json(desk.present(writer.rehearse(scope, draft, present), directory), 200, rehearsal);
      const id = present?.id ?? (await settled(writer.create(scope, draft)));
      if (present !== null) await settled(writer.replace(scope, present, draft, 'replace'));
      const row = await desk.standing(id);
      const dataset = desk.present(row, directory);
      const headers = { ETag: recordTag(row), Location: dataset.iri };
      return c.json(dataset, present === null ? 201 : 200, headers);
    });
  });

  app.openapi(patchRoute(naming, DatasetPatch, Dataset), async (c) => {
    const { row, scope } = await changeable(
      c.get('principal'),
      c.req.valid('param').id,
      c.req.valid('header')['if-match'],
    );
    const directory = await desk.directory();
    const merged = patched(DatasetInput, inputOf(desk.present(row, directory)), c.req.valid('json'));
    const draft = draftOf(merged, row.externalId);
    if (c.req.valid('query').dryRun)
      return c.json(desk.present(writer.rehearse(scope, draft, row), directory), 200, rehearsal);
    await settled(writer.replace(scope, row, draft, 'change'));
    const changed = await desk.standing(row.id);
    return c.json(desk.present(changed, directory), 200, { ETag: recordTag(changed) });
  });

  app.openapi(withdrawRoute(naming), async (c) => {
    const { row, scope } = await changeable(
      c.get('principal'),
      c.req.valid('param').id,
      c.req.valid('header')['if-match'],
    );
    if (!c.req.valid('query').dryRun) await settled(writer.withdraw(scope, row));
    return c.body(null, 204, c.req.valid('query').dryRun ? rehearsal : {});
  });

  /** The row that a change is about, once key, owner and If-Match are right. */
  async function changeable(principal: Principal | null, id: string, ifMatch: string | undefined) {
    if (principal === null) throw keyNeeded();
    const row = await desk.standing(id);
    const scope = leaveToChange(row, principal, 'datasets:write', ifMatch);
    ownRow(row);
    return { row, scope };
  }
}

/** What a key may overwrite: nothing withdrawn, and nothing that the next harvest would overwrite in turn. */
function ownRow(row: DatasetRow | undefined): DatasetRow | null {
  if (row === undefined || row.withdrawnAt !== null) return null;
  if (row.sourceId !== null) throw new Problem('conflict', { facts: { what: 'harvested' } });
  return row;
}
