import type { AskOptions } from './ask.ts';
import type { Connection } from './connection.ts';
import { ownedBy } from './owner.ts';
import type { Given, Query } from './pages.ts';
import type { components } from './schema.d.ts';

type Several = 'organization' | 'theme' | 'license' | 'format' | 'frequency';

export type Dataset = components['schemas']['Dataset'];
export type Distribution = components['schemas']['Distribution'];
export type License = NonNullable<components['schemas']['License']>;
export type DatasetList = components['schemas']['DatasetList'];
export type DatasetFacets = components['schemas']['DatasetFacets'];
export type Facet = components['schemas']['Facet'];

/** What datasets can be narrowed by. Empty values ask nothing; an array means any of its values. */
export type DatasetFilter = Given<Query<'facetsDatasets'>, Several>;

/** A filter with its order and its page: `limit` 1 to 100 (default 20), `offset` up to 10,000 or `cursor`. */
export type DatasetListParams = Given<Query<'listDatasets'>, Several>;

/** Open data sets. Each call throws `ApiError`, `NetworkError`, `TimeoutError` or `NotAnApiError`. */
export interface Datasets {
  /**
   * One page: `{ items, total, totalIs, next, prev }`.
   *
   * @example
   * const { items, total } = await client.datasets.list({ q: 'Radweg', theme: ['TRAN', 'ENVI'], limit: 10 });
   */
  list(params?: DatasetListParams, options?: AskOptions): Promise<DatasetList>;
  /** One dataset by its id (UUIDv7). Unknown: `ApiError` with status 404; withdrawn: 410. */
  get(id: string, options?: AskOptions): Promise<Dataset>;
  /** How many datasets each theme, format, licence … would leave under the same filter; see `facetsTruncated`. */
  facets(filter?: DatasetFilter, options?: AskOptions): Promise<DatasetFacets>;
}

/** `/v1/datasets`. Lists are those of `organization` unless the caller names another, or `''` for all. */
export function datasets({ ask, organization }: Connection): Datasets {
  return {
    list: (params = {}, options) => ask('/v1/datasets', { query: ownedBy(organization, params) }, options),
    get: (id, options) => ask('/v1/datasets/{id}', { path: { id } }, options),
    facets: (filter = {}, options) =>
      ask('/v1/datasets/facets', { query: ownedBy(organization, filter) }, options),
  };
}
