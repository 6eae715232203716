import type { AskOptions } from './ask.ts';
import type { Connection } from './connection.ts';
import { ownedBy } from './owner.ts';
import type { Given, Query } from './pages.ts';
import type { components } from './schema.d.ts';

type Round = 'organization' | 'programme' | 'kind' | 'year';
type Several = Round | 'organizer' | 'award' | 'category' | 'sizeClass' | 'result';

export type Award = components['schemas']['Award'];
export type AwardList = components['schemas']['AwardList'];
export type AwardEntry = components['schemas']['AwardEntry'];
export type AwardEntryList = components['schemas']['AwardEntryList'];
export type AwardEntryFacets = components['schemas']['AwardEntryFacets'];

/** What rounds can be narrowed by; `organization` is the organizer. */
export type AwardListParams = Given<Query<'listAwards'>, Round | 'status'>;
/** What entries can be narrowed by; `organization` is the entrant. */
export type AwardEntryFilter = Given<Query<'facetsAwardEntries'>, Several>;
export type AwardEntryListParams = Given<Query<'listAwardEntries'>, Several>;

/** Rounds of awards. Throws as `Datasets` does. */
export interface Awards {
  /**
   * One page, newest round first: `{ items, total, totalIs, next, prev }`.
   *
   * @example
   * const { items } = await client.awards.list({ status: 'open' });
   */
  list(params?: AwardListParams, options?: AskOptions): Promise<AwardList>;
  /** One round by its id (UUIDv7). Unknown: `ApiError` with status 404; withdrawn: 410. */
  get(id: string, options?: AskOptions): Promise<Award>;
}

/** What competes in a round. Throws as `Datasets` does. */
export interface AwardEntries {
  /**
   * One page, winners of the newest round first.
   *
   * @example
   * const { items } = await client.awardEntries.list({ year: '2026', awarded: true });
   */
  list(params?: AwardEntryListParams, options?: AskOptions): Promise<AwardEntryList>;
  /** One entry by its id (UUIDv7). Unknown: `ApiError` with status 404; withdrawn: 410. */
  get(id: string, options?: AskOptions): Promise<AwardEntry>;
  /** How many entries each year, category, size class … would leave under the same filter. */
  facets(filter?: AwardEntryFilter, options?: AskOptions): Promise<AwardEntryFacets>;
}

/** `/v1/awards`: those of every organizer, unless the caller names one. */
export function awards({ ask }: Connection): Awards {
  return {
    list: (params = {}, options) => ask('/v1/awards', { query: params }, options),
    get: (id, options) => ask('/v1/awards/{id}', { path: { id } }, options),
  };
}

/** `/v1/award-entries`. Lists are those of `organization` unless the caller names another, or `''` for all. */
export function awardEntries({ ask, organization }: Connection): AwardEntries {
  return {
    list: (params = {}, options) =>
      ask('/v1/award-entries', { query: ownedBy(organization, params) }, options),
    get: (id, options) => ask('/v1/award-entries/{id}', { path: { id } }, options),
    facets: (filter = {}, options) =>
      ask('/v1/award-entries/facets', { query: ownedBy(organization, filter) }, options),
  };
}
