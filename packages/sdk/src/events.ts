import type { AskOptions } from './ask.ts';
import type { Connection } from './connection.ts';
import { ownedBy } from './owner.ts';
import type { Given, Query } from './pages.ts';
import type { components } from './schema.d.ts';

type Several =
  | 'organization'
  | 'municipality'
  | 'kind'
  | 'status'
  | 'attendance'
  | 'theme'
  | 'accessible'
  | 'format';

/** An event, a series once. Not called `Event`, which every browser has already. */
export type OpenEvent = components['schemas']['Event'];
export type EventFacets = components['schemas']['EventFacets'];
export type EventList = components['schemas']['EventList'];
/** One date of an event. */
export type Occurrence = components['schemas']['Occurrence'];
export type OccurrenceList = components['schemas']['OccurrenceList'];
export type EventFormat = components['schemas']['EventFormat'];
export type EventFormatList = components['schemas']['EventFormatList'];

/** Filters with order and page: `limit` 1 to 100 (default 20), `offset` up to 10,000 or `cursor`. */
export type EventListParams = Given<Query<'listEvents'>, Several>;
/** What events can be narrowed by. */
export type EventFilter = Given<Query<'facetsEvents'>, Several>;
/** Filters with a period of at most 400 days and a page: `limit` 1 to 1000 (default 100). */
export type OccurrenceListParams = Given<Query<'listOccurrences'>, Several>;
export type EventFormatListParams = Given<Query<'listEventFormats'>, 'slug'>;

/** Events. Each call throws `ApiError`, `NetworkError`, `TimeoutError` or `NotAnApiError`. */
export interface Events {
  /**
   * One page: `{ items, total, totalIs, next, prev }`; a series is one item with its `nextOccurrence`.
   *
   * @example
   * const { items } = await client.events.list({ kind: ['hackday', 'barcamp'], from: '2026-11-01' });
   */
  list(params?: EventListParams, options?: AskOptions): Promise<EventList>;
  /** One event by its id (UUIDv7). Unknown: `ApiError` with status 404; withdrawn: 410. */
  get(id: string, options?: AskOptions): Promise<OpenEvent>;
  /** How many events each kind, topic, organization … would leave under the same filter. */
  facets(filter?: EventFilter, options?: AskOptions): Promise<EventFacets>;
}

/** The dates of events. */
export interface Occurrences {
  /**
   * Every date within a period, in order; from today on for 31 days unless the caller says otherwise.
   *
   * @example
   * const { items } = await client.occurrences.list({ from: '2026-11-01', to: '2026-11-30', limit: 1000 });
   */
  list(params?: OccurrenceListParams, options?: AskOptions): Promise<OccurrenceList>;
}

/** Formats for events that others can take over. */
export interface EventFormats {
  list(params?: EventFormatListParams, options?: AskOptions): Promise<EventFormatList>;
  get(id: string, options?: AskOptions): Promise<EventFormat>;
}

/** `/v1/events`. Lists are those of `organization` unless the caller names another, or `''` for all. */
export function events({ ask, organization }: Connection): Events {
  return {
    list: (params = {}, options) => ask('/v1/events', { query: ownedBy(organization, params) }, options),
    get: (id, options) => ask('/v1/events/{id}', { path: { id } }, options),
    facets: (filter = {}, options) =>
      ask('/v1/events/facets', { query: ownedBy(organization, filter) }, options),
  };
}

/** `/v1/occurrences`, narrowed as `events` is. */
export function occurrences({ ask, organization }: Connection): Occurrences {
  return {
    list: (params = {}, options) => ask('/v1/occurrences', { query: ownedBy(organization, params) }, options),
  };
}

/** `/v1/event-formats`. */
export function eventFormats({ ask }: Connection): EventFormats {
  return {
    list: (params = {}, options) => ask('/v1/event-formats', { query: params }, options),
    get: (id, options) => ask('/v1/event-formats/{id}', { path: { id } }, options),
  };
}
