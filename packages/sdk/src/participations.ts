import type { AskOptions } from './ask.ts';
import type { Connection } from './connection.ts';
import { ownedBy } from './owner.ts';
import type { Given, Query } from './pages.ts';
import type { components } from './schema.d.ts';

type Several = 'organization' | 'status' | 'topic' | 'mode' | 'level' | 'subject' | 'formality';

export type Participation = components['schemas']['Participation'];
export type ParticipationList = components['schemas']['ParticipationList'];
/** GeoJSON: longitude before latitude, about 10 m exact. An area or a line has a point that stands for it, `at`. */
export type ParticipationShapes = components['schemas']['ParticipationFeatures'];
export type ParticipationFacets = components['schemas']['ParticipationFacets'];

/** What procedures can be narrowed by. Empty values ask nothing; an array means any of its values. */
export type ParticipationFilter = Given<Query<'facetsParticipations'>, Several>;

/** A filter with its order and its page: `limit` 1 to 100 (default 20), `offset` up to 10,000 or `cursor`. */
export type ParticipationListParams = Given<Query<'listParticipations'>, Several>;

/** Participation procedures. Throws as `Datasets` does. */
export interface Participations {
  /**
   * One page: `{ items, total, totalIs, next, prev }`.
   *
   * @example
   * const { items } = await client.participations.list({ status: ['running', 'announced'], topic: 'mobility' });
   */
  list(params?: ParticipationListParams, options?: AskOptions): Promise<ParticipationList>;
  /** One procedure by its id (UUIDv7). Unknown: `ApiError` with status 404; withdrawn: 410. */
  get(id: string, options?: AskOptions): Promise<Participation>;
  /** How many procedures each status, topic, mode … would leave under the same filter; see `facetsTruncated`. */
  facets(filter?: ParticipationFilter, options?: AskOptions): Promise<ParticipationFacets>;
  /** For a map: id (without its dashes), status and slim geometry of everything that has a place, as GeoJSON. */
  shapes(filter?: ParticipationFilter, options?: AskOptions): Promise<ParticipationShapes>;
}

/** `/v1/participations`. Lists are those of `organization` unless the caller names another, or `''` for all. */
export function participations({ ask, organization }: Connection): Participations {
  return {
    list: (params = {}, options) =>
      ask('/v1/participations', { query: ownedBy(organization, params) }, options),
    get: (id, options) => ask('/v1/participations/{id}', { path: { id } }, options),
    facets: (filter = {}, options) =>
      ask('/v1/participations/facets', { query: ownedBy(organization, filter) }, options),
    shapes: (filter = {}, options) =>
      ask('/v1/participations.geojson', { query: { ...ownedBy(organization, filter), slim: true } }, options),
  };
}
