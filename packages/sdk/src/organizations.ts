import type { AskOptions } from './ask.ts';
import type { Connection } from './connection.ts';
import type { Given, Query } from './pages.ts';
import type { components } from './schema.d.ts';

export type Organization = components['schemas']['Organization'];
export type OrganizationList = components['schemas']['OrganizationList'];

/** What organizations can be narrowed by, and which page: `limit` 1 to 100 (default 20), `offset` or `cursor`. */
export type OrganizationListParams = Given<Query<'listOrganizations'>, 'kind'>;

/** The Land, its Kreise and municipalities, and other bodies. Throws as `Datasets` does. */
export interface Organizations {
  /**
   * One page: `{ items, total, totalIs, next, prev }`.
   *
   * @example
   * const { items } = await client.organizations.list({ kind: 'municipality', within: '05334' });
   */
  list(params?: OrganizationListParams, options?: AskOptions): Promise<OrganizationList>;
  /** One organization by its slug, for example `bonn`. Unknown: `ApiError` with status 404. */
  get(slug: string, options?: AskOptions): Promise<Organization>;
}

/** `/v1/organizations`. */
export function organizations({ ask }: Connection): Organizations {
  return {
    list: (params = {}, options) => ask('/v1/organizations', { query: params }, options),
    get: (slug, options) => ask('/v1/organizations/{slug}', { path: { slug } }, options),
  };
}
