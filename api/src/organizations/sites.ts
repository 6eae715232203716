/** The sites that an organization lists as those that may show its widgets in a frame. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import { audit, sites } from './table.ts';
import type { TenantScope } from './tenancy.ts';

/** The sites of an organization, in order of their names. */
export async function sitesOf(database: Pick<Database, 'read'>, organizationId: string): Promise<string[]> {
  return (await allowedSites(database, [organizationId])) ?? [];
}

/** The sites that may frame things of all these organizations; null where none of them has listed any. */
export async function allowedSites(
  database: Pick<Database, 'read'>,
  organizationIds: readonly string[],
): Promise<string[] | null> {
  const rows = await database.read
    .select()
    .from(sites)
    .where(inArray(sites.organizationId, [...organizationIds]))
    .orderBy(asc(sites.origin));
  if (rows.length === 0) return null;
  const [first = [], ...others] = Map.groupBy(rows, (row) => row.organizationId).values();
  return first
    .map(({ origin }) => origin)
    .filter((origin) => others.every((list) => list.some((one) => one.origin === origin)));
}

/** Replaces the list; an empty one lets every site show them again. */
export async function listSites(
  { database, now }: { database: Database; now: () => Date },
  { organizationId, actor }: TenantScope,
  origins: readonly string[],
): Promise<void> {
  await database.write((into) => [
    into.delete(sites).where(eq(sites.organizationId, organizationId)),
    ...origins.map((origin) => into.insert(sites).values({ organizationId, origin })),
    into.insert(audit).values({
      ...{ at: now().toISOString(), actor, organizationId, action: 'replace' as const },
      ...{ entity: 'sites', entityId: organizationId },
    }),
  ]);
}

/** `https://www.bonn.de/rathaus` → `https://www.bonn.de`. @throws {Error} for what is no site, with a sentence */
export function siteOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  // A name may hold marks that would end the directive in which it is named.
  if (
    url === null ||
    !/^[\w.:*[\]-]+$/.test(url.host) ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && local))
  )
    throw new Error(`"${text}" is not a site such as https://www.bonn.de.`);
  return url.origin;
}
