import type { Given } from '../core/attributes.ts';
import type { Choice, Patch } from '../core/url-state.ts';

/** Pure thinking about what is asked: how the visitor's choice and the page's attributes become questions to the API. */

/** What a visitor can filter by, in this order. */
export const facetNames = ['year', 'category', 'sizeClass'] as const;
export type FacetName = (typeof facetNames)[number];

export const choiceNames = [...facetNames, 'page', 'entry', 'round'] as const;

/** What the page says by attributes; what is empty says nothing. */
export const fixedNames = [
  'organizer',
  'organization',
  'within',
  'programme',
  'kind',
  'year',
  'category',
] as const;
export type Fixed = Record<(typeof fixedNames)[number], Given>;

export type Filters = Partial<Record<FacetName | (typeof fixedNames)[number], string>>;

/** What to ask the API about entries; an attribute of the page wins over the visitor's choice. */
export const filtersOf = ({ year, category, sizeClass }: Choice, fixed: Fixed): Filters =>
  given({
    year,
    category,
    sizeClass,
    ...given(Object.fromEntries(fixedNames.map((name) => [name, fixed[name]]))),
  });

/** Which calls for entries belong on the page: the attributes that say something about rounds. */
export const callsOf = ({ organizer, programme, kind }: Fixed): object =>
  given({ organization: organizer, programme, kind, status: 'open' });

/** The filters that the page leaves to the visitor. */
export const freeFacets = (fixed: Fixed): FacetName[] =>
  facetNames.filter((name) => name === 'sizeClass' || !fixed[name]);

/** The number of the page, from 1; whatever else the address says means the first. */
export const pageOf = ({ page }: Choice): number => Math.max(1, Math.trunc(Number(page)) || 1);

export const isNarrowed = (choice: Choice): boolean => facetNames.some((name) => choice[name]);

/** Takes back every filter. */
export const cleared: Patch = { page: undefined, year: undefined, category: undefined, sizeClass: undefined };

/** Closes what is open. */
export const closed: Patch = { entry: undefined, round: undefined };

const given = (values: Record<string, Given>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
