/**
 * How many datasets each value of each facet would leave. A facet ignores its own filter, so that its counts say
 * what another value would give; all facets without a filter of their own share one reading of the rows.
 */

import { frequencies } from '@opennrw/rules/frequencies';
import { labelOf } from '@opennrw/rules/languages';
import { licenseByCode } from '@opennrw/rules/licenses';
import { themes } from '@opennrw/rules/themes';
import { type SQL, sql } from 'drizzle-orm';
import type { Database, Row } from '../database/door.ts';
import { TooSlow } from '../database/statement.ts';
import type { Language } from '../http/language.ts';
import { counted } from '../http/paging.ts';
import { COUNTED_EXACTLY } from '../http/shapes.ts';
import { type Directory, facetOf } from '../organizations/directory.ts';
import { openWords } from './datasets.words.ts';
import { filtersBy, type Values, withoutOwn } from './filters.ts';
import { matching } from './listing.ts';
import { type FacetName, facetNames } from './shape.ts';
import { datasetCodes, datasets } from './table.ts';

export interface Counts {
  total: number;
  totalIs: 'exact' | 'atLeast';
  facetsTruncated: boolean;
  facets: Partial<Record<FacetName, { value: string; count: number }[]>>;
}

const DEADLINE_MS = 500;

/** Counts the facets; absent with `facetsTruncated` where counting them exactly would take too long. */
export async function countFacets(database: Database, values: Values, signal?: AbortSignal): Promise<Counts> {
  const alone = facetNames.filter((facet) => filtersBy(values, facet));
  const together = facetNames.filter((facet) => !alone.includes(facet));
  const options = { deadline: DEADLINE_MS, ...(signal && { signal }) };
  try {
    const answers = await Promise.all([
      database.boundedRead([countsOf(values, together), totalOf(values)], { ...options, values }),
      ...alone.map((facet) => {
        const others = withoutOwn(values, facet);
        return database.boundedRead([countsOf(others, [facet])], { ...options, values: others });
      }),
    ]);
    const total = Number(answers[0]?.[1]?.[0]?.[0] ?? 0);
    const facets = grouped(answers.flatMap(([rows = []]) => rows));
    return { ...counted(total), facetsTruncated: false, facets };
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    const [[row] = []] = await database.boundedRead([cappedTotalOf(values)], { ...options, values });
    return { ...counted(Number(row?.[0] ?? 0)), facetsTruncated: true, facets: {} };
  }
}

const totalOf = (values: Values) => sql`select count(*) from (${matching(values)})`;
const cappedTotalOf = (values: Values) =>
  sql`select count(*) from (${matching(values)} limit ${COUNTED_EXACTLY + 1})`;

/** The counts of some facets over the same rows, as (facet, value, count). */
function countsOf(values: Values, facets: readonly FacetName[]): SQL {
  const parts = facets.map((facet) => countOf[facet]);
  const none = sql`select null, null, 0 where 0`;
  return sql`with base as materialized (${matching(values)}) ${sql.join(parts.length === 0 ? [none] : parts, sql` union all `)}`;
}

const single = (
  facet: FacetName,
  column:
    | SQL
    | (typeof datasets)[keyof typeof datasets & ('organizationId' | 'licenseCode' | 'frequency' | 'open')],
) =>
  sql`select ${sql.raw(`'${facet}'`)}, ${column}, count(*) from base join ${datasets} on ${datasets.seq} = base.seq
    where ${column} is not null group by ${column}`;
const coded = (facet: 'theme' | 'format') =>
  sql`select ${sql.raw(`'${facet}'`)}, ${datasetCodes.value}, count(*) from base join ${datasetCodes}
    on ${datasetCodes.datasetSeq} = base.seq and ${datasetCodes.kind} = ${sql.raw(`'${facet}'`)} group by ${datasetCodes.value}`;

const countOf: Record<FacetName, SQL> = {
  organization: single('organization', datasets.organizationId),
  license: single('license', datasets.licenseCode),
  frequency: single('frequency', datasets.frequency),
  open: single('open', datasets.open),
  theme: coded('theme'),
  format: coded('format'),
};

function grouped(rows: Row[]): Counts['facets'] {
  const facets: Counts['facets'] = Object.fromEntries(facetNames.map((facet) => [facet, []]));
  for (const [facet, value, count] of rows)
    facets[facet as FacetName]?.push({ value: String(value), count: Number(count) });
  return facets;
}

/** The facets as readers see them: slugs for organizations, labels in their language, most frequent first. */
export function presentFacets(counts: Counts, directory: Directory, language: Language) {
  const collator = new Intl.Collator(language);
  const entries = Object.entries(counts.facets).map(([facet, values]) => {
    const named = values.map(({ value, count }) => ({
      ...nameOf(facet as FacetName, value, directory, language),
      count,
    }));
    named.sort((one, other) => other.count - one.count || collator.compare(one.label, other.label));
    return [facet, named] as const;
  });
  return { ...counts, facets: Object.fromEntries(entries) };
}

function nameOf(
  facet: FacetName,
  value: string,
  directory: Directory,
  language: Language,
): { value: string; label: string } {
  switch (facet) {
    case 'organization':
      return facetOf(directory, value);
    case 'theme':
      return { value, label: labelOf(themes, value, language) };
    case 'license':
      return { value, label: licenseByCode(value)?.name ?? value };
    case 'frequency':
      return { value, label: labelOf(frequencies, value, language) };
    case 'open':
      return value === '1'
        ? { value: 'true', label: openWords[language].open }
        : { value: 'false', label: openWords[language].closed };
    case 'format':
      return { value, label: value };
  }
}
