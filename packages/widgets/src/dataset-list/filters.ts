import type { Given } from '../core/setting.ts';
import type { Choice, Patch } from '../core/url-state.ts';

/** Pure thinking about what is asked: how the visitor's choice and the page's attributes become questions to the API. */

/** The facets on offer, in this order. */
export const facetNames = ['theme', 'format', 'license', 'organization', 'frequency'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a visitor can choose: words, facets, order, page, and the dataset that is open. */
export const choiceNames = ['q', ...facetNames, 'sort', 'page', 'dataset'] as const;

/** What the page says by attributes; what is empty says nothing. `query` is only where the visitor starts. */
export type Fixed = Record<(typeof fixedNames)[number], Given>;
export const fixedNames = ['query', 'organization', 'within', 'theme'] as const;

/** The filters of the API that lists, facets, feeds and files share; several values are separated by commas. */
export type Filters = Partial<Record<FacetName | 'q' | 'within', string>>;

/** What to ask the API; an attribute of the page wins over the visitor's choice. */
export function filtersOf({ page, dataset, sort, ...choice }: Choice, fixed: Fixed): Filters {
  const { query, organization, within, theme } = fixed;
  // An address can hold more words than the API takes; a page that does hears of it.
  const q = (choice.q?.slice(0, 500) ?? query ?? '').trim();
  const filters = { ...choice, q, within, ...(organization && { organization }), ...(theme && { theme }) };
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

/** The facets that the page leaves to the visitor. */
export const freeFacets = (fixed: Fixed): FacetName[] =>
  facetNames.filter((name) => !(name === 'organization' || name === 'theme') || !fixed[name]);

/** Whether there is anything that a visitor could take back to see more. */
export const isNarrowed = ({
  filters,
  facets,
  choice,
}: {
  filters: Filters;
  facets: readonly FacetName[];
  choice: Choice;
}): boolean => !!filters.q || facets.some((name) => choice[name]);

/** The order that was chosen; `undefined` is the one that the API takes by itself. */
export const sortOf = ({ sort }: Choice): 'modified' | 'title' | undefined =>
  sort === 'modified' || sort === 'title' ? sort : undefined;

/** The values chosen in a facet. */
export const chosen = (choice: Choice, name: FacetName): string[] => choice[name]?.split(',') ?? [];

/** The values chosen in any of these facets, each with its facet. */
export const pickedIn = (choice: Choice, facets: readonly FacetName[]): [name: FacetName, value: string][] =>
  facets.flatMap((name) => chosen(choice, name).map((value): [FacetName, string] => [name, value]));

/** Adds a value to a facet or takes it away; what is seen starts at the first page again. */
export function toggled(choice: Choice, name: FacetName, value: string): Patch {
  const before = chosen(choice, name);
  const after = before.filter((other) => other !== value);
  if (after.length === before.length) after.push(value);
  return { ...anew, [name]: after.join() || undefined };
}

/** What a changed filter resets. */
export const anew: Patch = { page: undefined, dataset: undefined };

/** Takes back every facet, and the words too. */
export const cleared: Patch = {
  ...anew,
  ...Object.fromEntries(facetNames.map((name) => [name, undefined])),
  q: '',
};
