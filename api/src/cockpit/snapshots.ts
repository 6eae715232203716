/**
 * `/v1/cockpit/snapshots`: the gauges of an organization, frozen once a quarter and never changed. `/v1/cockpit/targets`:
 * what it has set itself.
 */
import { z } from '@hono/zod-openapi';
import { COCKPIT_METHOD } from '@opennrw/rules/cockpit-method';
import { publicly } from '../http/answers.ts';
import { recordTag } from '../http/conditional.ts';
import type { Columns } from '../http/csv.ts';
import { forExcel, sendCsv } from '../http/files.ts';
import { listed } from '../http/paging.ts';
import { badParameter, found, Problem } from '../http/problem.ts';
import type { router } from '../http/router.ts';
import { fileRoute, findRoute, listRoute, putRoute } from '../http/routes.ts';
import { rehearsal } from '../http/settled.ts';
import { listOf } from '../http/shapes.ts';
import type { Edges } from '../http/world.ts';
import { type Directory, ownerOf } from '../organizations/directory.ts';
import { ofOrganizations } from '../organizations/shape.ts';
import { asked, type Desk, put, standingNote, withdrawing } from './desk.ts';
import { cockpitOf } from './figures.ts';
import type { Note } from './notes.ts';
import {
  frozen,
  isGauge,
  presentSnapshot,
  quarterBefore,
  quarterOf,
  snapshotsOf,
  TargetInput,
} from './series.ts';
import { Owner, Snapshot, SnapshotList } from './shape.ts';

const naming = { path: '/v1/cockpit/snapshots', tag: 'Snapshots' } as const;
const targetNaming = { path: '/v1/cockpit/targets', tag: 'Targets' } as const;

const SnapshotInput = z.strictObject({}).openapi('CockpitSnapshotInput', {
  description: 'Empty: the server freezes its own figures, nobody sends any.',
});

export function snapshotRoutes(
  app: ReturnType<typeof router>,
  desk: Desk,
  { database, publicUrl, now }: Edges,
): void {
  app.openapi(listRoute(naming, SnapshotList, ofOrganizations), async (c) => {
    const query = c.req.valid('query');
    const all = await snapshotsOf(desk, asked(await desk.directory(), query));
    return c.json(listed(c, publicUrl, query, all), 200);
  });

  app.openapi(fileRoute(naming, 'csv', 'text/csv', { ...ofOrganizations, ...forExcel }), async (c) => {
    const { excel, ...question } = c.req.valid('query');
    const all = await snapshotsOf(desk, asked(await desk.directory(), question));
    const rows = all.flatMap((snapshot) => snapshot.indicators.map((figure) => ({ snapshot, figure })));
    return sendCsv(c, { name: 'snapshots', columns, excel }, [rows]);
  });

  app.openapi(findRoute(naming, Snapshot), async (c) => {
    const note = await standingNote(desk, 'snapshot', c.req.valid('param').id);
    publicly(c, { ETag: recordTag(note) });
    return c.json(presentSnapshot(note, await desk.directory()), 200);
  });

  app.openapi(putRoute(naming, SnapshotInput, Snapshot), async (c) => {
    const { dryRun, organization, externalId: quarter } = c.req.valid('query');
    const present = quarterOf(now());
    if (quarter !== present && quarter !== quarterBefore(present))
      throw badParameter('externalId', 'not-this-quarter');
    const directory = await desk.directory();
    const owner = found(directory.bySlug.get(organization), 'organization');
    const order = {
      kind: 'snapshot',
      scope: 'cockpit:write',
      principal: c.get('principal'),
      dryRun,
    } as const;
    // The method belongs to the key: a change of the method begins another series.
    const externalId = `${quarter} ${COCKPIT_METHOD}`;
    if ((await desk.notes.findKey('snapshot', owner.id, externalId)) !== undefined)
      throw new Problem('conflict', { facts: { what: 'frozen' } });
    const { indicators, agreement } = await cockpitOf(database, desk, { organization: [organization] }, 'de');
    const draft = frozen(quarter, { indicators, agreement }, now());
    const { note } = await put(desk, order, { organization, externalId }, c.req.valid('header'), draft);
    const snapshot = presentSnapshot(note, directory);
    if (dryRun) return c.json(snapshot, 200, rehearsal);
    return c.json(snapshot, 201, { ETag: recordTag(note) });
  });

  targetRoutes(app, desk, publicUrl);
}

const columns: Columns<{ snapshot: Snapshot; figure: Snapshot['indicators'][number] }> = {
  organization: ({ snapshot }) => snapshot.organization.slug,
  quarter: ({ snapshot }) => snapshot.quarter,
  indicator: ({ figure }) => figure.code,
  status: ({ figure }) => figure.status,
  value: ({ figure }) => figure.value,
  numerator: ({ figure }) => figure.numerator,
  denominator: ({ figure }) => figure.denominator,
  notAssessable: ({ figure }) => figure.notAssessable,
  method: ({ snapshot }) => snapshot.method,
  agreement: ({ snapshot }) => snapshot.agreement,
  frozenAt: ({ snapshot }) => snapshot.frozenAt,
};

const Target = TargetInput.extend({
  id: z.string(),
  organization: Owner,
  gauge: z.string(),
  revision: z.number().int(),
}).openapi('CockpitTarget');
const TargetList = listOf(Target, 'CockpitTargetList');

function targetRoutes(app: ReturnType<typeof router>, desk: Desk, publicUrl: string): void {
  const order = { kind: 'target', scope: 'cockpit:write' } as const;

  app.openapi(listRoute(targetNaming, TargetList, ofOrganizations), async (c) => {
    const query = c.req.valid('query');
    const directory = await desk.directory();
    const inside = new Set(asked(directory, query).map(({ id }) => id));
    const notes = (await desk.notes.all('target')).filter(({ organizationId }) => inside.has(organizationId));
    const all = notes.map((note) => presentTarget(note, directory));
    return c.json(listed(c, publicUrl, query, all), 200);
  });

  app.openapi(putRoute(targetNaming, TargetInput, Target), async (c) => {
    const { dryRun, ...address } = c.req.valid('query');
    found(isGauge(address.externalId) || undefined, 'gauge');
    const draft = { status: null, reason: null, released: true, content: c.req.valid('json') };
    const wish = { ...order, principal: c.get('principal'), dryRun };
    const { note, created } = await put(desk, wish, address, c.req.valid('header'), draft);
    const target = presentTarget(note, await desk.directory());
    if (dryRun) return c.json(target, 200, rehearsal);
    return c.json(target, created ? 201 : 200, { ETag: recordTag(note) });
  });

  withdrawing(app, targetNaming, desk, order);
}

function presentTarget(
  { id, organizationId, key, content, revision }: Note,
  directory: Directory,
): z.infer<typeof Target> {
  const organization = ownerOf(directory, organizationId);
  return { id, organization, gauge: key, revision, ...TargetInput.parse(content) };
}
