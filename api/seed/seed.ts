/**
 * What a fresh database is given: the real bodies of the Land, and on demand the fictional ones with their content.
 *
 *     await seedBodies(database, now);   // at every start: writes only what has changed
 *     await seedDemo(database, now);     // at the first start only, and never again
 *
 * Both may run in several processes at once.
 */
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { titleKey } from '@opennrw/rules/title-key';
import { eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { v5 as uuidv5 } from 'uuid';
import { awardWriter, entryWriter } from '../src/awards/store.ts';
import { awardEntries, awards } from '../src/awards/table.ts';
import { noteReader, noteWriter } from '../src/cockpit/notes.ts';
import type { Builder, Database } from '../src/database/door.ts';
import { isTaken } from '../src/database/statement.ts';
import { datasetWriter } from '../src/datasets/store.ts';
import { datasets } from '../src/datasets/table.ts';
import type { Organization } from '../src/organizations/shape.ts';
import { memberships, organizations } from '../src/organizations/table.ts';
import { TenantScope } from '../src/organizations/tenancy.ts';
import { ParticipationInput } from '../src/participations/input.ts';
import { participationWriter } from '../src/participations/store.ts';
import { participations } from '../src/participations/table.ts';
import { AWARD_ORGANIZER, type DemoAward, demoAwards } from './awards.ts';
import { type DemoBody, demoBodies } from './bodies.ts';
import { demoNotes } from './cockpit.ts';
import { demoDrafts } from './datasets.ts';
import { publishEvents } from './events.ts';
import { demoProcedures } from './participations.ts';

/**
 * Brings the Land, its Kreise and municipalities to the state of `bodies.json`. Their ids are made from their
 * official keys, so they are the same on every instance. An unchanged list writes nothing and leaves caches alone.
 */
export async function seedBodies(database: Database, now: Date): Promise<void> {
  const wanted = await readBodies();
  const present = new Map((await database.read.select().from(organizations)).map((row) => [row.id, row]));
  const changed = wanted.filter((row) => !sameContent(row, present.get(row.id)));
  if (changed.length > 0) await database.write((into) => [upserting(into, changed, now)]);
}

/**
 * Adds the demo's bodies and content, with dates that count back from `now`. The Verbund's memberships come last and
 * mark the demo as complete: before that an interrupted start is carried on, after that nothing is added again, not
 * even what somebody has withdrawn since.
 */
export async function seedDemo(database: Database, now: Date): Promise<void> {
  const members = demoBodies.flatMap(membershipRows);
  if (await isComplete(database, members)) return;
  await database.write((into) => [upserting(into, demoBodies.map(demoContent), now)]);
  for (const body of demoBodies) {
    await publish(database, body, now);
    await invite(database, body, now);
  }
  for (const { slug } of demoBodies) await publishEvents(database, slug, now, demoId);
  for (const award of demoAwards(now)) await publishAward(database, award, now);
  for (const body of demoBodies) await noteDown(database, body, now);
  await database.write((into) => [into.insert(memberships).values(members).onConflictDoNothing()]);
}

type Row = typeof organizations.$inferSelect;
type Content = Omit<Row, 'createdAt' | 'updatedAt'>;

/** What `bodies.json` says about one body. */
interface RealBody {
  slug: string;
  title: string;
  kind: Organization['kind'];
  /** Only municipalities say so. */
  kreisfrei?: boolean;
  ags: string | null;
  ars: string;
  parent: string | null;
  coordinates: [number, number];
  population: number;
}

interface RealBodies {
  populationDate: string;
  populationSource: string;
  bodies: RealBody[];
}

const source = new URL('../src/organizations/bodies.json', import.meta.url);

async function readBodies(): Promise<Content[]> {
  const { bodies, populationDate, populationSource }: RealBodies = JSON.parse(await readFile(source, 'utf8'));
  const ids = new Map(bodies.map(({ slug, ars }) => [slug, idOf(`ars ${ars}`)]));
  return bodies.map(
    ({ slug, title, kind, kreisfrei = false, ags, ars, parent, coordinates, population }) => ({
      ...{ slug, kind, kreisfrei, ags, ars, population, populationDate, populationSource },
      id: idOf(`ars ${ars}`),
      name: title,
      nameKey: titleKey(title),
      parentId: parent === null ? null : (ids.get(parent) ?? null),
      longitude: coordinates[0],
      latitude: coordinates[1],
      website: null,
      demo: false,
    }),
  );
}

function demoContent({ slug, name, kind, parent, population, website }: DemoBody): Content {
  return {
    ...{ slug, name, kind, population, website },
    id: demoId(slug),
    nameKey: titleKey(name),
    kreisfrei: false,
    ags: null,
    ars: null,
    parentId: parent === null ? null : demoId(parent),
    longitude: null,
    latitude: null,
    populationDate: population === null ? null : '2025-12-31',
    populationSource: population === null ? null : 'Demo-Inhalt: erfunden',
    demo: true,
  };
}

const membershipRows = ({ slug, members }: DemoBody) =>
  members.map((member) => ({ verbundId: demoId(slug), memberId: demoId(member) }));

/** Our namespace for ids that are made from names (RFC 9562, version 5). */
const NAMESPACE = '5f0c4c1e-8d55-4b5e-9a3f-6a2d1f7f3b60';
const idOf = (name: string) => uuidv5(name, NAMESPACE);
const demoId = (slug: string) => idOf(`demo ${slug}`);

async function isComplete(database: Database, members: { verbundId: string }[]): Promise<boolean> {
  const ids = members.map(({ verbundId }) => verbundId);
  const found = await database.read
    .select()
    .from(memberships)
    .where(inArray(memberships.verbundId, ids))
    .limit(1);
  return found.length > 0;
}

/** Stores what a demo body does not have yet. */
async function publish(database: Database, body: DemoBody, now: Date): Promise<void> {
  const scope = TenantScope.operator(demoId(body.slug), 'seed');
  const writer = datasetWriter(database, () => now);
  const rows = await database.read
    .select({ externalId: datasets.externalId })
    .from(datasets)
    .where(eq(datasets.organizationId, scope.organizationId));
  const there = new Set(rows.map(({ externalId }) => externalId));
  for (const draft of demoDrafts(body, now))
    if (!there.has(draft.externalId)) await writer.create(scope, draft).catch(unlessTaken);
}

/** Stores what a demo body has noted in its cockpit, unless it has noted something already. */
async function noteDown(database: Database, body: DemoBody, now: Date): Promise<void> {
  const scope = TenantScope.operator(demoId(body.slug), 'seed');
  const writer = noteWriter(database, () => now);
  const kinds = Map.groupBy(demoNotes(body.slug, now), ({ kind }) => kind);
  for (const [kind, notes] of kinds) {
    if ((await noteReader(database).all(kind, [scope.organizationId])).length > 0) continue;
    const rows = notes.map(({ key, draft }) => writer.row(scope.organizationId, kind, key, draft));
    await writer.create(scope, ...rows).catch(unlessTaken);
  }
}

/** Stores a round, and those of its entries that are not there yet. */
async function publishAward(database: Database, { externalId, content, entries }: DemoAward, now: Date) {
  const organizer = TenantScope.operator(demoId(AWARD_ORGANIZER), 'seed');
  const rounds = awardWriter(database, () => now);
  const competing = entryWriter(database, () => now);
  const find = () => database.read.select().from(awards).where(eq(awards.externalId, externalId)).get();
  if ((await find()) === undefined)
    await rounds.create(organizer, { externalId, content }).catch(unlessTaken);
  const award = await find();
  if (award === undefined) return;
  const rows = await database.read.select().from(awardEntries).where(eq(awardEntries.awardId, award.id));
  const there = new Set(rows.map((row) => row.externalId));
  for (const { sender, decision, feedback, ...entry } of entries.filter(
    (one) => !there.has(one.externalId),
  )) {
    const scope = TenantScope.operator(demoId(sender), 'seed');
    const id = await competing.create(scope, { ...entry, awardId: award.id }).catch(unlessTaken);
    if (id !== undefined) await competing.decide(organizer, { id, revision: 1 }, { decision, feedback });
  }
}

/** The same for its participation procedures. */
async function invite(database: Database, body: DemoBody, now: Date): Promise<void> {
  const scope = TenantScope.operator(demoId(body.slug), 'seed');
  const writer = participationWriter(database, () => now);
  const rows = await database.read
    .select({ externalId: participations.externalId })
    .from(participations)
    .where(eq(participations.organizationId, scope.organizationId));
  const there = new Set(rows.map(({ externalId }) => externalId));
  for (const { externalId, procedure } of demoProcedures(body, now))
    if (!there.has(externalId))
      await writer.create(scope, externalId, ParticipationInput.parse(procedure)).catch(unlessTaken);
}

/** Another process that starts at the same time was faster; its entry is as good. */
function unlessTaken(error: unknown): void {
  if (!isTaken(error)) throw error;
}

const columns = getTableColumns(organizations);

function upserting(into: Builder, contents: readonly Content[], now: Date) {
  const at = now.toISOString();
  const { id: _, createdAt: __, ...changing } = columns;
  const set = Object.fromEntries(
    Object.entries(changing).map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`]),
  );
  return into
    .insert(organizations)
    .values(contents.map((row) => ({ ...row, createdAt: at, updatedAt: at })))
    .onConflictDoUpdate({ target: organizations.id, set });
}

function sameContent(wanted: Content, present: Row | undefined): boolean {
  if (present === undefined) return false;
  const { createdAt: _, updatedAt: __, ...kept } = present;
  return isDeepStrictEqual(kept, wanted);
}
