/** Putting, changing and withdrawing events: by a key of the owner or of somebody it granted. */
import type { Database } from '../database/door.ts';
import { checkPut, recordTag } from '../http/conditional.ts';
import { faultSentenceOf } from '../http/fault.words.ts';
import { patched } from '../http/merge-patch.ts';
import { type Fault, found, Problem } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { patchRoute, putRoute, withdrawRoute } from '../http/routes.ts';
import { makeItSo, rehearsal, settled } from '../http/settled.ts';
import type { Edges } from '../http/world.ts';
import type { Directory } from '../organizations/directory.ts';
import { leaveToChange, TenantScope } from '../organizations/tenancy.ts';
import { conflictsOf } from './conflicts.ts';
import { type Desk, naming } from './desk.ts';
import { isFormat } from './formats.ts';
import { draftOf, EventInput, EventPatch, inputOf } from './input.ts';
import type { EventRow } from './present.ts';
import { WrittenEvent } from './shape.ts';
import { eventWriter } from './store.ts';

export function writeRoutes(
  app: ReturnType<typeof router>,
  desk: Desk,
  { database, now, publicUrl }: Edges,
): void {
  const writerIn = (directory: Directory) => eventWriter(database, now, hostOf(publicUrl), directory);

  app.openapi(putRoute(naming, EventInput, WrittenEvent), async (c) => {
    const { organization, externalId, dryRun } = c.req.valid('query');
    const directory = await desk.directory();
    const owner = found(directory.bySlug.get(organization), 'organization');
    const scope = TenantScope.authorize(c.get('principal'), owner.id, 'events:write');
    return makeItSo(c.req.valid('header'), async () => {
      const row = await desk.reader.findBy('externalId', owner.id, externalId);
      const present = row === undefined || row.withdrawnAt !== null ? null : row;
      checkPut(c.req.valid('header'), present);
      const input = c.req.valid('json');
      await checkNames(database, input, directory);
      const draft = draftOf(input, externalId, directory);
      const writer = writerIn(directory);
      if (dryRun)
        return c.json(await written(desk, writer.rehearse(scope, draft, present), directory), 200, rehearsal);
      const id = present?.id ?? (await settled(writer.create(scope, draft)));
      if (present !== null) await settled(writer.replace(scope, present, draft, 'replace'));
      const stored = await desk.standing(id, c);
      const event = await written(desk, stored, directory);
      return c.json(event, present === null ? 201 : 200, {
        ETag: recordTag(stored),
        Location: event.iri,
      });
    });
  });

  app.openapi(patchRoute(naming, EventPatch, WrittenEvent), async (c) => {
    const row = await desk.standing(c.req.valid('param').id, c);
    const scope = leaveToChange(row, c.get('principal'), 'events:write', c.req.valid('header')['if-match']);
    const directory = await desk.directory();
    const merged = patched(EventInput, inputOf(desk.present(row, directory)), c.req.valid('json'));
    await checkNames(database, merged, directory);
    const draft = draftOf(merged, row.externalId, directory);
    const writer = writerIn(directory);
    if (c.req.valid('query').dryRun)
      return c.json(await written(desk, writer.rehearse(scope, draft, row), directory), 200, rehearsal);
    await settled(writer.replace(scope, row, draft, 'change'));
    const changed = await desk.standing(row.id, c);
    return c.json(await written(desk, changed, directory), 200, { ETag: recordTag(changed) });
  });

  app.openapi(withdrawRoute(naming), async (c) => {
    const row = await desk.standing(c.req.valid('param').id, c);
    const scope = leaveToChange(row, c.get('principal'), 'events:write', c.req.valid('header')['if-match']);
    if (!c.req.valid('query').dryRun) await settled(writerIn(await desk.directory()).withdraw(scope, row));
    return c.body(null, 204);
  });
}

/** The event as it is now, and what else is on in its days. */
async function written(
  { reader, now, present }: Desk,
  row: EventRow,
  directory: Directory,
): Promise<WrittenEvent> {
  const conflicts = await conflictsOf(row, reader, directory, now());
  return { ...present(row, directory), conflicts };
}

/** Names of other records must be right, or the event would silently lose a host. */
async function checkNames(
  database: Database,
  { coHosts, format }: EventInput,
  directory: Directory,
): Promise<void> {
  const strangers = coHosts.flatMap((slug, at) => (directory.bySlug.has(slug) ? [] : [at]));
  const faults: Fault[] = strangers.map((at) => ({
    ...{ pointer: `/coHosts/${at}`, code: 'no-such-organization' },
    message: faultSentenceOf('no-such-organization'),
  }));
  if (format !== null && !(await isFormat(database, format)))
    faults.push({ pointer: '/format', code: 'no-such-format', message: faultSentenceOf('no-such-format') });
  if (faults.length > 0) throw new Problem('invalid-content', { faults });
}

/** The end of the UIDs that we give. */
export const hostOf = (publicUrl: string): string =>
  URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'opennrw.invalid';
