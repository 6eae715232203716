import type { Given } from '../core/setting.ts';
import type { Choice } from '../core/url-state.ts';

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
/** Nobody can fix the size class. */
export type Fixed = Record<(typeof fixedNames)[number], Given> & { sizeClass?: never };

export type Filters = Partial<Record<FacetName | (typeof fixedNames)[number], string>>;

/** Everything that narrows the list of entries. */
const filterNames = [...fixedNames, 'sizeClass'] as const;

/** What to ask the API about entries; an attribute of the page wins over the visitor's choice. */
export const filtersOf = (choice: Choice, fixed: Fixed): Filters =>
  Object.fromEntries(filterNames.map((name) => [name, fixed[name] || choice[name]]));

/** Which calls for entries belong on the page: the attributes that say something about rounds. */
export const callsOf = ({ organizer: organization, programme, kind }: Fixed) => ({
  organization,
  programme,
  kind,
  status: 'open',
});

/** The filters that the page leaves to the visitor. */
export const freeFacets = (fixed: Fixed): FacetName[] => facetNames.filter((name) => !fixed[name]);
