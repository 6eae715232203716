/** How many procedures each value of each facet would leave. A facet ignores its own filter. */
import { labelOf } from '@opennrw/rules/languages';
import {
  type Code,
  participationFormalities,
  participationLevels,
  participationModes,
  participationStatuses,
  participationSubjects,
  participationTopics,
} from '@opennrw/rules/participations';
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import { TooSlow } from '../database/statement.ts';
import type { Language } from '../http/language.ts';
import { counted } from '../http/paging.ts';
import { countUpTo } from '../http/walk.ts';
import { type Directory, facetOf } from '../organizations/directory.ts';
import { type Conditions, present, together } from './filters.ts';
import { participationWords } from './participations.words.ts';
import { type FacetName, facetNames } from './shape.ts';
import { participationCodes, participations, stretches } from './table.ts';

interface Value {
  value: string;
  count: number;
}
export interface Counts {
  total: number;
  totalIs: 'exact' | 'atLeast';
  facetsTruncated: boolean;
  facets: Partial<Record<FacetName, Value[]>>;
}

const DEADLINE_MS = 500;
const p = participations;

/** Counts at an instant; facets are absent with `facetsTruncated` where counting them exactly would take too long. */
export async function countFacets(
  database: Database,
  conditions: Conditions,
  instant: number,
  signal?: AbortSignal,
): Promise<Counts> {
  const options = { deadline: DEADLINE_MS, ...(signal && { signal }) };
  const from = sql`${p} join ${stretches} on ${present(instant)}`;
  const total = sql`select count(*) from ${from} where ${together(conditions)}`;
  const counts = facetNames.map((name) => countOf(name, from, together(conditions, name)));
  try {
    const [[first] = [], ...answers] = await database.boundedRead([total, ...counts], options);
    const facets = Object.fromEntries(
      facetNames.map((name, at) => [
        name,
        (answers[at] ?? []).map(([value, count]) => ({ value: String(value), count: Number(count) })),
      ]),
    );
    return { ...counted(Number(first?.[0] ?? 0)), facetsTruncated: false, facets };
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    const capped = sql`select ${countUpTo(from, together(conditions))}`;
    const [[first] = []] = await database.boundedRead([capped], options);
    return { ...counted(Number(first?.[0] ?? 0)), facetsTruncated: true, facets: {} };
  }
}

const columns: Partial<Record<FacetName, SQL>> = {
  status: sql`${stretches.status}`,
  level: sql`${p.level}`,
  subject: sql`${p.subject}`,
  formality: sql`${p.formality}`,
  organization: sql`${p.organizationId}`,
  located: sql`case ${p.located} when 1 then 'true' else 'false' end`,
};

function countOf(name: FacetName, from: SQL, where: SQL): SQL {
  const column = columns[name];
  if (column)
    return sql`select ${column} as value, count(*) from ${from} where ${where} and ${column} is not null group by value`;
  return sql`select ${participationCodes.value} as value, count(*) from ${from} join ${participationCodes}
    on ${participationCodes.participationSeq} = ${p.seq} and ${participationCodes.kind} = ${name} where ${where} group by value`;
}

/** The facets whose values are codes of the rules. */
const labels: Partial<Record<string, readonly Code[]>> = {
  status: participationStatuses,
  topic: participationTopics,
  mode: participationModes,
  level: participationLevels,
  subject: participationSubjects,
  formality: participationFormalities,
};

/** The facets as readers see them: a list's codes in its order, organizations by number of procedures. */
export function presentFacets(counts: Counts, directory: Directory, language: Language) {
  const facets = Object.entries(counts.facets).map(([name, values]) => [
    name,
    values
      .map((value) => ({ ...value, ...nameOf(name, value.value, directory, language) }))
      .sort(orderIn(name, language)),
  ]);
  return { ...counts, facets: Object.fromEntries(facets) };
}

function nameOf(facet: string, value: string, directory: Directory, language: Language) {
  if (facet === 'organization') return facetOf(directory, value);
  const codes = labels[facet];
  if (codes) return { value, label: labelOf(codes, value, language) };
  return { value, label: participationWords[language][value === 'true' ? 'located' : 'unlocated'] };
}

function orderIn(facet: string, language: Language) {
  const place = new Map(labels[facet]?.map(({ code }, at) => [code, at]));
  const { compare } = new Intl.Collator(language);
  return (one: Value & { label: string }, other: Value & { label: string }) =>
    (place.get(one.value) ?? 0) - (place.get(other.value) ?? 0) ||
    other.count - one.count ||
    compare(one.label, other.label);
}
