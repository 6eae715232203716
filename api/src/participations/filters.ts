/** One set of filters for the list, the facets, the map, the feeds and the files, as conditions on rows at one instant. */
import { parseQuery } from '@opennrw/rules/fold';
import { type SQL, sql } from 'drizzle-orm';
import { among } from '../database/among.ts';
import { type Directory, idsWithin, organizationsOf } from '../organizations/directory.ts';
import type { Box } from './geometry.ts';
import type { FacetName } from './shape.ts';
import { participationCodes, participations, stretches } from './table.ts';

/** The filters of a request, as its schema delivers them. */
export interface Filters {
  q?: string | undefined;
  organization?: string[] | undefined;
  within?: string | undefined;
  status?: string[] | undefined;
  topic?: string[] | undefined;
  mode?: string[] | undefined;
  level?: string[] | undefined;
  subject?: string[] | undefined;
  formality?: string[] | undefined;
  located?: boolean | undefined;
  bbox?: Box | undefined;
  from?: string | undefined;
  to?: string | undefined;
  modifiedSince?: string | undefined;
}

/** The conditions that are set, by the name of their filter; withdrawn procedures never show. */
export type Conditions = Partial<Record<keyof Filters, SQL>>;

const p = participations;
const coded = (kind: 'topic' | 'mode', values: readonly string[]) =>
  sql`${p.seq} in (select ${participationCodes.participationSeq} from ${participationCodes}
    where ${participationCodes.kind} = ${kind} and ${participationCodes.value} in ${among(values)})`;

/** @throws {Problem} 400 for an organization or place that does not exist: a typo must not return an empty list */
export function conditionsOf(filters: Filters, directory: Directory): Conditions {
  const { q, organization, within: place, status, topic, mode, level, subject, formality } = filters;
  const { located, bbox, from, to, modifiedSince } = filters;
  const match = q === undefined ? '' : expressionOf(q);
  const all: Record<keyof Filters, SQL | false | undefined> = {
    q:
      match !== '' &&
      sql`${p.seq} in (select rowid from participation_words where participation_words match ${match})`,
    organization: organization && sql`${p.organizationId} in ${among(idsOf(directory, organization))}`,
    within: place !== undefined && sql`${p.organizationId} in ${among(idsWithin(directory, place))}`,
    status: status && sql`${stretches.status} in ${among(status)}`,
    topic: topic && coded('topic', topic),
    mode: mode && coded('mode', mode),
    level: level && sql`${p.level} in ${among(level)}`,
    subject: subject && sql`${p.subject} in ${among(subject)}`,
    formality: formality && sql`${p.formality} in ${among(formality)}`,
    located: located !== undefined && sql`${p.located} = ${Number(located)}`,
    bbox: bbox && meets(bbox),
    from: from !== undefined && sql`${p.ends} >= ${from}`,
    to: to !== undefined && sql`${p.starts} != '' and substr(${p.starts}, 1, 10) <= ${to}`,
    modifiedSince:
      modifiedSince !== undefined && sql`${p.updatedAt} >= ${new Date(modifiedSince).toISOString()}`,
  };
  return Object.fromEntries(Object.entries(all).filter(([, condition]) => condition)) as Conditions;
}

/** The conditions as one; a facet leaves out its own. */
export const together = (conditions: Conditions, without?: FacetName): SQL =>
  sql.join(
    [
      sql`${p.withdrawnAt} is null`,
      ...Object.entries(conditions).flatMap(([name, condition]) => (name === without ? [] : condition)),
    ],
    sql` and `,
  );

/** Procedures with what holds of them at an instant (ms since 1970). */
export const present = (instant: number): SQL =>
  sql`${stretches.participationSeq} = ${p.seq} and ${stretches.since} <= ${instant} and ${stretches.until} > ${instant}`;

const meets = ([west, south, east, north]: Box): SQL =>
  sql`${p.located} = 1 and ${p.west} <= ${east} and ${p.east} >= ${west} and ${p.south} <= ${north} and ${p.north} >= ${south}`;

/** Every word must occur, as a word, as the beginning of one, or as the tail of a compound. */
const expressionOf = (q: string): string =>
  parseQuery(q)
    .terms.map(({ text, phrase }) => (phrase ? `"${text}"` : `"${text}"*`))
    .join(' AND ');

const idsOf = (directory: Directory, slugs: readonly string[]) =>
  organizationsOf(directory, slugs).map(({ id }) => id);
