/**
 * One set of filters for the list, the facets, the feed and the files. A filter is a condition with placeholders
 * and the values for them, so that equal combinations of filters share one prepared statement.
 */

import { type SQL, sql } from 'drizzle-orm';
import { type Directory, idsWithin, organizationsOf } from '../organizations/directory.ts';
import { instantKey } from './instant.ts';
import type { Query } from './query.ts';
import type { FacetName } from './shape.ts';
import { datasetCodes, datasets } from './table.ts';

/** The filters of a request, as its schema delivers them. */
export interface Filters {
  q?: string | undefined;
  organization?: string[] | undefined;
  within?: string | undefined;
  theme?: string[] | undefined;
  license?: string[] | undefined;
  open?: boolean | undefined;
  format?: string[] | undefined;
  frequency?: string[] | undefined;
  modifiedSince?: string | undefined;
  hasDownload?: boolean | undefined;
}

/** The values of the placeholders; a placeholder that is missing here means that its filter is not set. */
export type Values = Partial<Record<keyof typeof conditions, unknown>> &
  Partial<Query> & { /** The words as they were typed. */ q?: string };

const listed = (name: string) => sql`(select value from json_each(${sql.placeholder(name)}))`;
const coded = (kind: 'theme' | 'format') =>
  sql`exists (select 1 from ${datasetCodes} where ${datasetCodes.kind} = ${sql.raw(`'${kind}'`)}
    and ${datasetCodes.value} in ${listed(kind)} and ${datasetCodes.datasetSeq} = ${datasets.seq})`;

/** Each filter as a condition. `=` where there is one value keeps an index's order usable. */
const conditions = {
  owner: sql`${datasets.organizationId} = ${sql.placeholder('owner')}`,
  owners: sql`${datasets.organizationId} in ${listed('owners')}`,
  place: sql`${datasets.organizationId} in ${listed('place')}`,
  theme: coded('theme'),
  format: coded('format'),
  license: sql`${datasets.licenseCode} in ${listed('license')}`,
  open: sql`${datasets.open} = ${sql.placeholder('open')}`,
  frequency: sql`${datasets.frequency} in ${listed('frequency')}`,
  modifiedSince: sql`${datasets.modifiedKey} >= ${sql.placeholder('modifiedSince')}`,
  hasDownload: sql`${datasets.hasDownload} = ${sql.placeholder('hasDownload')}`,
} as const;

/** Which values a facet itself filters by: it leaves them out when it counts. */
const ownValues: Record<FacetName, (keyof Values)[]> = {
  organization: ['owner', 'owners'],
  theme: ['theme'],
  format: ['format'],
  license: ['license'],
  frequency: ['frequency'],
  open: ['open'],
};

/**
 * The values that a request's filters come to.
 * @param query the words of `q`, read against the catalogue
 * @throws {Problem} 400 for an organization or place that does not exist: a typo must not return an empty list
 */
export function valuesOf(filters: Filters, directory: Directory, query: Query | undefined): Values {
  const owners = filters.organization && organizationsOf(directory, filters.organization).map(({ id }) => id);
  const place = filters.within === undefined ? undefined : idsWithin(directory, filters.within);
  const all: Values = {
    owner: owners?.length === 1 ? owners[0] : undefined,
    owners: owners === undefined || owners.length === 1 ? undefined : JSON.stringify(owners),
    place: place === undefined || place.length === directory.all.length ? undefined : JSON.stringify(place),
    theme: filters.theme && JSON.stringify(filters.theme),
    format: filters.format && JSON.stringify(filters.format.map((format) => format.toUpperCase())),
    license: filters.license && JSON.stringify(filters.license),
    open: filters.open === undefined ? undefined : Number(filters.open),
    frequency: filters.frequency && JSON.stringify(filters.frequency),
    modifiedSince: filters.modifiedSince === undefined ? undefined : instantKey(filters.modifiedSince),
    hasDownload: filters.hasDownload === undefined ? undefined : Number(filters.hasDownload),
    ...(query !== undefined && { ...query, q: filters.q ?? '' }),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Whether a facet's own filter is set. */
export const filtersBy = (values: Values, facet: FacetName): boolean =>
  ownValues[facet].some((name) => values[name] !== undefined);

/** The same filters without a facet's own. */
export function withoutOwn(values: Values, facet: FacetName): Values {
  const own = ownValues[facet];
  return Object.fromEntries(Object.entries(values).filter(([name]) => !own.some((mine) => mine === name)));
}

/** The conditions on rows of `datasets` for these values; withdrawn ones never show. */
export function conditionOf(values: Values): SQL {
  const set = namesOf(values).map((name) => conditions[name]);
  return sql.join([sql`${datasets.withdrawnAt} is null`, ...set], sql` and `);
}

/** Names the combination of filters, for keeping its statement prepared. */
export const shapeOf = (values: Values): string => Object.keys(values).sort().join(' ');

/** Whether anything but words narrows the rows. */
export const narrows = (values: Values): boolean => namesOf(values).length > 0;

function namesOf(values: Values): (keyof typeof conditions)[] {
  const names = Object.keys(conditions) as (keyof typeof conditions)[];
  return names.filter((name) => values[name] !== undefined);
}
