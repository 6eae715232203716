/** One set of filters for lists, occurrences, feeds and files, as conditions on rows of `events`. */
import { words } from '@opennrw/rules/fold';
import { endOfDay, startOfDay } from '@opennrw/rules/german-time';
import { type SQL, sql } from 'drizzle-orm';
import { among } from '../database/among.ts';
import { badParameter } from '../http/problem.ts';
import { type Directory, idsWithin, organizationsOf } from '../organizations/directory.ts';
import { events } from './table.ts';

/** The filters of a request, as its schema delivers them. */
export interface Filters {
  q?: string | undefined;
  organization?: string[] | undefined;
  within?: string | undefined;
  municipality?: string[] | undefined;
  kind?: string[] | undefined;
  status?: string[] | undefined;
  attendance?: string[] | undefined;
  theme?: string[] | undefined;
  accessible?: string[] | undefined;
  format?: string[] | undefined;
  planned?: boolean | undefined;
  slug?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The instants (ms) that a period means: from the start of a German day, to the end of one. */
export function periodOf({ from, to }: Filters): { from: number; to: number } {
  const day = (text: string) => text.length === 10;
  return {
    from: from === undefined ? Number.NEGATIVE_INFINITY : day(from) ? startOfDay(from) : Date.parse(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : day(to) ? endOfDay(to) : Date.parse(to),
  };
}

/**
 * The rows that a request asks for. `planned` events show only where `mayPlan`.
 * @throws {Problem} 400 for an organization or place that does not exist
 */
export function conditionOf(
  filters: Filters,
  directory: Directory,
  mayPlan: boolean,
  which: 'standing' | 'withdrawn' = 'standing',
): SQL {
  const { from, to } = periodOf(filters);
  const all: (SQL | undefined)[] = [
    which === 'standing' ? sql`${events.withdrawnAt} is null` : sql`${events.withdrawnAt} is not null`,
    filters.planned && mayPlan ? undefined : sql`${events.state} = 'published'`,
    Number.isFinite(from) ? sql`${events.lastAt} >= ${new Date(from).toISOString()}` : undefined,
    Number.isFinite(to) ? sql`${events.firstAt} < ${new Date(to).toISOString()}` : undefined,
    filters.organization && heldBy(organizationsOf(directory, filters.organization).map(({ id }) => id)),
    filters.within === undefined ? undefined : inPlace(filters.within, directory),
    filters.municipality && takesPlaceIn(filters.municipality, directory),
    oneOf(sql`${events.kind}`, filters.kind),
    oneOf(sql`${events.status}`, filters.status),
    oneOf(sql`${events.attendance}`, filters.attendance),
    oneOf(sql`${events.format}`, filters.format),
    filters.slug === undefined ? undefined : sql`${events.slug} = ${filters.slug}`,
    filters.theme &&
      sql`exists (select 1 from json_each(${events.themes}) where value in ${among(filters.theme)})`,
    ...(filters.accessible ?? []).map(accessible),
    ...words(filters.q ?? '').map(({ word }) => sql`instr(${events.words}, ${` ${word}`}) > 0`),
  ];
  return sql.join(
    all.filter((one) => one !== undefined),
    sql` and `,
  );
}

const oneOf = (column: SQL, values: readonly string[] | undefined) =>
  values && sql`${column} in ${among(values)}`;

/** An event of two organizations stands in the calendars of both. */
const heldBy = (ids: readonly string[]) =>
  sql`(${events.organizationId} in ${among(ids)} or exists (select 1 from json_each(${events.coHosts}) where value in ${among(ids)}))`;

function inPlace(place: string, directory: Directory): SQL {
  const ids = idsWithin(directory, place);
  const near = sql`(${heldBy(ids)} or ${events.municipalityId} in ${among(ids)})`;
  return /^\d+$/.test(place) ? sql`(${near} or ${events.venueArs} like ${`${place}%`})` : near;
}

/** Whoever holds it. */
function takesPlaceIn(slugs: readonly string[], directory: Directory): SQL {
  const towns = organizationsOf(directory, slugs, 'municipality');
  if (towns.some(({ kind }) => kind !== 'municipality'))
    throw badParameter('municipality', 'no-such-organization');
  return sql`${events.municipalityId} in ${among(towns.map(({ id }) => id))}`;
}

const accessible = (fact: string): SQL =>
  sql`json_extract(${events.content}, ${`$.accessibility.${fact}`}) = 'yes'`;
