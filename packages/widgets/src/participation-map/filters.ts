import type { Given } from '../core/setting.ts';
import type { Choice, Patch } from '../core/url-state.ts';

/** Pure thinking about what is asked: how the visitor's choice and the page's attributes become questions to the API. */

/** What can be chosen from a list, in this order. */
export const facetNames = ['status', 'topic', 'mode', 'organization'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a visitor can choose: words, facets, pages of both lists, the section of the map, and the procedure that is open. */
export const choiceNames = ['q', ...facetNames, 'page', 'rest', 'map', 'bbox', 'procedure'] as const;

/** What the page says by attributes; what is empty says nothing. `query` is only where the visitor starts. */
export const fixedNames = ['query', 'organization', 'within', 'status', 'topic'] as const;
export type Fixed = Record<(typeof fixedNames)[number], Given>;

/** The filters of the API that lists, facets, feeds and files share; several values are separated by commas. */
export type Filters = Partial<Record<FacetName | 'q' | 'within' | 'bbox', string>>;

/** What to ask the API; an attribute of the page wins over the visitor's choice. */
export function filtersOf({ q, bbox, ...choice }: Choice, fixed: Fixed): Filters {
  const all = {
    ...Object.fromEntries(facetNames.map((name) => [name, choice[name]])),
    ...Object.fromEntries(
      fixedNames.flatMap((name) => (name !== 'query' && fixed[name] ? [[name, fixed[name]]] : [])),
    ),
    q: (q ?? fixed.query ?? '').trim(),
    bbox: bbox && /^(-?\d+(\.\d+)?(,|$)){4}$/.test(bbox) ? bbox : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value));
}

/** The facets that the page leaves to the visitor. */
export const freeFacets = (fixed: Fixed): FacetName[] =>
  facetNames.filter((name) => name === 'mode' || !fixed[name]);

/** Whether there is anything that a visitor could take back to see more. */
export const isNarrowed = (filters: Filters, free: readonly FacetName[]): boolean =>
  !!filters.q || !!filters.bbox || free.some((name) => filters[name]);

/** What a changed filter resets. */
export const anew: Patch = { page: undefined, rest: undefined, procedure: undefined };
