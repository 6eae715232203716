/** `/v1/event-formats`: formats that worked, described so that others can take them over. */
import { z } from '@hono/zod-openapi';
import { preparationEfforts } from '@opennrw/rules/event-formats';
import { toSlug } from '@opennrw/rules/slug';
import { titleKey } from '@opennrw/rules/title-key';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { type Database, expecting } from '../database/door.ts';
import { newId } from '../database/id.ts';
import { publicly } from '../http/answers.ts';
import { checkPut, recordTag } from '../http/conditional.ts';
import { address, CLEANED, duration, line, maybe, named, paragraphs } from '../http/fields.ts';
import { listed } from '../http/paging.ts';
import { badParameter, found, standing } from '../http/problem.ts';
import { router } from '../http/router.ts';
import { findRoute, listRoute, putRoute, withdrawRoute } from '../http/routes.ts';
import { makeItSo, rehearsal, settled } from '../http/settled.ts';
import { codes, oneOf } from '../http/shapes.ts';
import type { Edges } from '../http/world.ts';
import { type Directory, directoryOf, ownerOf } from '../organizations/directory.ts';
import { auditor, renewed, saysAlready, unchanged } from '../organizations/records.ts';
import { leaveToChange, TenantScope } from '../organizations/tenancy.ts';
import { EventFormat, EventFormatList } from './formats-shape.ts';
import { eventFormats, events } from './table.ts';

const naming = { path: '/v1/event-formats', tag: 'EventFormats' } as const;

/** A whole format, for PUT. */
export const EventFormatInput = z
  .strictObject({
    title: named(200),
    purpose: maybe(line(500)),
    description: maybe(paragraphs(20_000)),
    participants: maybe(
      z.strictObject({ from: maybe(z.number().int().min(0)), to: maybe(z.number().int().min(0)) }),
    ),
    duration: maybe(duration),
    effort: maybe(oneOf(preparationEfforts)),
    preparation: z.array(named(300)).max(50).default([]),
    templates: z
      .array(z.strictObject({ title: named(200), url: address }))
      .max(50)
      .default([]),
  })
  .openapi('EventFormatInput', { description: CLEANED });
export type EventFormatInput = z.infer<typeof EventFormatInput>;

type Row = typeof eventFormats.$inferSelect;

const isStanding = isNull(eventFormats.withdrawnAt);

/** Events that name a format which was withdrawn since can still be asked for. @throws {Problem} 400 for a format that there is nowhere */
export async function requireFormats(database: Database, slugs: readonly string[]): Promise<void> {
  const asked = [...slugs];
  const [offered, named] = await Promise.all([
    database.read
      .select({ slug: eventFormats.slug })
      .from(eventFormats)
      .where(and(isStanding, inArray(eventFormats.slug, asked))),
    database.read.selectDistinct({ slug: events.format }).from(events).where(inArray(events.format, asked)),
  ]);
  if (asked.every((one) => [...offered, ...named].some(({ slug }) => slug === one))) return;
  throw badParameter('format', 'no-such-format');
}

/** Whether events may name a format of this slug. */
export async function isFormat(database: Database, slug: string): Promise<boolean> {
  const row = await database.read
    .select()
    .from(eventFormats)
    .where(and(isStanding, eq(eventFormats.slug, slug)))
    .get();
  return row !== undefined;
}

export default function formats(edges: Edges) {
  const { database, publicUrl } = edges;
  const directory = directoryOf(database);
  const app = router();
  const own = { slug: codes('Slug of the format.', 'hackday').optional() };

  app.openapi(listRoute(naming, EventFormatList, own), async (c) => {
    const query = c.req.valid('query');
    const rows = await database.read
      .select()
      .from(eventFormats)
      .where(isStanding)
      .orderBy(asc(eventFormats.titleKey));
    const known = await directory();
    const all = rows
      .filter((row) => query.slug?.includes(row.slug) ?? true)
      .map((row) => present(row, known));
    return c.json(listed(c, publicUrl, query, all), 200);
  });

  app.openapi(findRoute(naming, EventFormat), async (c) => {
    const row = await standingRow(database, c.req.valid('param').id);
    publicly(c, { ETag: recordTag(row) });
    return c.json(present(row, await directory()), 200);
  });

  app.openapi(putRoute(naming, EventFormatInput, EventFormat), async (c) => {
    const { organization, externalId, dryRun } = c.req.valid('query');
    const known = await directory();
    const owner = found(known.bySlug.get(organization), 'organization');
    const scope = TenantScope.authorize(c.get('principal'), owner.id, 'events:write');
    return makeItSo(c.req.valid('header'), async () => {
      const before = await byExternalId(database, owner.id, externalId);
      checkPut(c.req.valid('header'), before);
      const row = rowOf(scope, externalId, c.req.valid('json'), before, edges.now().toISOString());
      if (dryRun) return c.json(present(row, known), 200, rehearsal);
      await settled(store(database, scope, row, before));
      return c.json(present(row, known), before === undefined ? 201 : 200, {
        ETag: recordTag(row),
      });
    });
  });

  app.openapi(withdrawRoute(naming), async (c) => {
    const row = await standingRow(database, c.req.valid('param').id);
    const scope = leaveToChange(row, c.get('principal'), 'events:write', c.req.valid('header')['if-match']);
    const at = edges.now().toISOString();
    const gone = {
      ...row,
      ...renewed(row, at),
      withdrawnAt: at,
      slug: `${row.slug}-${row.id}`,
    };
    if (!c.req.valid('query').dryRun) await settled(store(database, scope, gone, row, 'withdraw'));
    return c.body(null, 204);
  });

  return app;
}

/** A standing format by its owner's identifier. */
export const byExternalId = (
  database: Database,
  organizationId: string,
  externalId: string,
): Promise<Row | undefined> =>
  database.read
    .select()
    .from(eventFormats)
    .where(
      and(
        isStanding,
        eq(eventFormats.organizationId, organizationId),
        eq(eventFormats.externalId, externalId),
      ),
    )
    .get();

async function standingRow(database: Database, id: string): Promise<Row> {
  const row = await database.read.select().from(eventFormats).where(eq(eventFormats.id, id)).get();
  return standing(found(row, 'format'));
}

/** The row that a format becomes. */
export function rowOf(
  scope: TenantScope,
  externalId: string,
  { title, ...content }: EventFormatInput,
  before: Row | undefined,
  at: string,
): Row {
  const said = { title, titleKey: titleKey(title), content };
  if (before !== undefined && saysAlready(before, said)) return before;
  return {
    ...{
      seq: before?.seq ?? 0,
      id: before?.id ?? newId(),
      organizationId: scope.organizationId,
      externalId,
    },
    slug: before?.slug ?? (toSlug(title) || 'format'),
    ...said,
    ...{ createdAt: before?.createdAt ?? at, updatedAt: at, withdrawnAt: null },
    revision: (before?.revision ?? 0) + 1,
  };
}

/** Writes a format. @throws a unique-constraint error for a taken slug, {Unexpected} if it changed since it was read */
export async function store(
  database: Database,
  scope: TenantScope,
  present: Row,
  before: Row | undefined,
  action: 'create' | 'replace' | 'withdraw' = before === undefined ? 'create' : 'replace',
): Promise<void> {
  if (present === before) return;
  const { seq: _, ...row } = present;
  await database.write((into) => [
    before === undefined
      ? into.insert(eventFormats).values(row)
      : expecting(1, into.update(eventFormats).set(row).where(unchanged(eventFormats, before))),
    auditor('event-format', () => new Date(row.updatedAt))(into, scope, action, row.id),
  ]);
}

function present({ id, slug, externalId, title, content, ...row }: Row, directory: Directory): EventFormat {
  const { createdAt, updatedAt, revision } = row;
  const organization = ownerOf(directory, row.organizationId);
  return {
    ...{ id, slug, organization, externalId, title },
    ...content,
    ...{ createdAt, updatedAt, revision },
  };
}
