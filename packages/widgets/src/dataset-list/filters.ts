import type { Choice, Patch } from '../core/url-state.ts';

/**
 * Pure thinking about what is asked: the visitor's choice (as the address keeps it) and the page's attributes become
 * the filters of the API, and back into chips.
 */

/** The facets on offer, in this order. */
export const facetNames = ['theme', 'format', 'license', 'organization', 'frequency'] as const;
export type FacetName = (typeof facetNames)[number];

/** The orders on offer; relevance only while there are words to be relevant to. */
export const sorts = ['relevance', 'modified', 'title'] as const;
export type Sort = (typeof sorts)[number];

/** What the page fixes by attributes; empty texts fix nothing. `query` is only where the visitor starts. */
export interface Fixed {
  query: string;
  organization: string;
  within: string;
  theme: string;
}

export const fixedNames = ['query', 'organization', 'within', 'theme'] as const;

/** The filters of the API that lists, facets, feeds and files share; several values are separated by commas. */
export type Filters = Partial<Record<FacetName | 'q' | 'within', string>>;

/** What to ask the API: the page's attributes win over the visitor's choice. */
export function filtersOf(choice: Choice, fixed: Fixed): Filters {
  const wanted: Filters = { q: wordsOf(choice, fixed), within: fixed.within };
  for (const name of facetNames) wanted[name] = (isFixed(name, fixed) && fixed[name]) || choice[name] || '';
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value));
}

/** The words in the search field. */
export const wordsOf = (choice: Choice, fixed: Fixed): string => (choice.q ?? fixed.query).trim();

/** Whether the page has taken this choice from the visitor. */
export const isFixed = (name: FacetName, fixed: Fixed): name is 'organization' | 'theme' =>
  (name === 'organization' || name === 'theme') && fixed[name] !== '';

/** Whether the visitor sees less than everything that the page shows. */
export const isNarrowed = (choice: Choice, fixed: Fixed): boolean =>
  wordsOf(choice, fixed) !== '' || facetNames.some((name) => choice[name] && !isFixed(name, fixed));

/** The order asked for, or the one that the API takes by itself. */
export function sortOf(choice: Choice, fixed: Fixed): Sort {
  const usual = wordsOf(choice, fixed) ? 'relevance' : 'modified';
  const asked = sorts.find((sort) => sort === choice.sort) ?? usual;
  return asked === 'relevance' ? usual : asked;
}

/** The number of the page, from 1; whatever else the address says means the first. */
export const pageOf = (choice: Choice): number =>
  Math.max(1, Math.min(10_000, Math.floor(Number(choice.page)) || 1));

/** The last page that numbers lead to: the API skips at most 10,000 rows. */
export const lastPage = (total: number, limit: number): number =>
  Math.min(Math.ceil(total / limit), Math.floor(10_000 / limit) + 1);

/** The values chosen in a facet. */
export const chosen = (choice: Choice, name: FacetName): string[] =>
  choice[name]?.split(',').filter(Boolean) ?? [];

/** Adds a value to a facet or takes it away; what is seen starts at the first page again. */
export function toggled(choice: Choice, name: FacetName, value: string): Patch {
  const before = chosen(choice, name);
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { [name]: after.join(',') || undefined, ...anew };
}

/** Takes back every facet; with `words` the words too. */
export const cleared = (words: boolean): Patch => ({
  ...Object.fromEntries(facetNames.map((name) => [name, undefined])),
  ...(words && { q: '' }),
  ...anew,
});

/** What a changed filter resets. */
export const anew = { page: undefined, dataset: undefined } as const;
