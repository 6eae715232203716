/**
 * All organizations at hand. There are a few hundred and they hardly change, so they are read once per revision
 * of the data; filters, presentation and tenant checks look them up here instead of joining.
 */
import { asc, eq } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import { badParameter } from '../http/problem.ts';
import type { Organization } from './shape.ts';
import { memberships, organizations } from './table.ts';

export interface Directory {
  all: readonly Organization[];
  bySlug: ReadonlyMap<string, Organization>;
  byId: ReadonlyMap<string, Organization>;
}

/** A function that answers with the directory as of the present revision. */
export type ReadDirectory = () => Promise<Directory>;

export function directoryOf(database: Database): ReadDirectory {
  let kept: { revision: number; directory: Promise<Directory> } | undefined;
  return async () => {
    const revision = await database.revision();
    if (kept?.revision !== revision) kept = { revision, directory: readDirectory(database) };
    return kept.directory;
  };
}

/** The only organization that a filter names, if there is one such. */
export const onlyOne = (
  { bySlug }: Directory,
  slugs: readonly string[] | undefined,
): Organization | undefined => (slugs?.length === 1 ? bySlug.get(slugs[0] ?? '') : undefined);

/** Whom a record belongs to, as every answer says it. @throws {Error} if there is none, which the database forbids */
export function ownerOf({ byId }: Pick<Directory, 'byId'>, organizationId: string) {
  const owner = byId.get(organizationId);
  if (owner === undefined)
    throw new Error(`A record belongs to ${organizationId}, which is no organization.`);
  const { id, slug, name } = owner;
  return { id, slug, name };
}

/** An organization as the value of a facet. */
export function facetOf({ byId }: Directory, organizationId: string) {
  const { slug = organizationId, name = organizationId } = byId.get(organizationId) ?? {};
  return { value: slug, label: name };
}

/**
 * The organizations that a filter names.
 * @throws {Problem} 400 for one that does not exist: a typo must not return an empty list
 */
export const organizationsOf = (
  { bySlug }: Directory,
  slugs: readonly string[],
  parameter = 'organization',
): Organization[] => slugs.map((slug) => bySlug.get(slug) ?? unknown(parameter));

/** The one that a slug is looked for in. @throws {Problem} 400 where it is none or several, or does not exist */
export function oneOrganization(directory: Directory, slugs: readonly string[] = []): Organization {
  const [owner, ...others] = organizationsOf(directory, slugs);
  if (owner === undefined || others.length > 0) throw badParameter('organization', 'one-organization');
  return owner;
}

/** The ids of everything within a place, as a filter names it. @throws {Problem} as `organizationsOf` */
export const idsWithin = (directory: Directory, place: string): string[] =>
  within(directory, place) ?? unknown('within');

function unknown(parameter: string): never {
  throw badParameter(parameter, 'no-such-organization');
}

/** An ARS prefix (`05170`) or the slug of a Verbund, as the ids of everything within; null if there is no such thing. */
export function within({ all, bySlug }: Directory, place: string): string[] | null {
  if (/^\d+$/.test(place)) {
    const inside = all.filter(({ ars }) => ars?.startsWith(place));
    return inside.length === 0 ? null : inside.map(({ id }) => id);
  }
  const verbund = bySlug.get(place);
  if (verbund === undefined || verbund.kind !== 'verbund') return null;
  return [verbund.id, ...verbund.members.flatMap((slug) => bySlug.get(slug)?.id ?? [])];
}

async function readDirectory(database: Database): Promise<Directory> {
  const [rows, members] = await Promise.all([
    database.read.select().from(organizations).orderBy(asc(organizations.nameKey), asc(organizations.slug)),
    database.read
      .select({ verbundId: memberships.verbundId, slug: organizations.slug })
      .from(memberships)
      .innerJoin(organizations, eq(organizations.id, memberships.memberId))
      .orderBy(asc(organizations.nameKey)),
  ]);
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  const membersOf = Map.groupBy(members, ({ verbundId }) => verbundId);
  const all = rows.map((row) =>
    present(
      row,
      row.parentId === null ? null : (slugs.get(row.parentId) ?? null),
      (membersOf.get(row.id) ?? []).map(({ slug }) => slug),
    ),
  );
  return {
    all,
    bySlug: new Map(all.map((organization) => [organization.slug, organization])),
    byId: new Map(all.map((organization) => [organization.id, organization])),
  };
}

function present(
  row: typeof organizations.$inferSelect,
  parent: string | null,
  members: string[],
): Organization {
  const { id, slug, name, kind, kreisfrei, ags, ars, longitude, latitude, population, website, demo } = row;
  return {
    id,
    slug,
    name,
    kind,
    kreisfrei,
    ags,
    ars,
    parent,
    members,
    coordinates: longitude === null || latitude === null ? null : [longitude, latitude],
    population:
      population === null || row.populationDate === null || row.populationSource === null
        ? null
        : { value: population, date: row.populationDate, source: row.populationSource },
    website,
    demo,
  };
}
