/**
 * @opennrw/sdk: a typed client for the OpenNRW API. Runs in browsers, Node 20 or newer and other runtimes with `fetch`.
 *
 * @module
 */
export type { AskOptions } from './ask.ts';
export type { Fetch } from './attempt.ts';
export {
  type Award,
  type AwardEntries,
  type AwardEntry,
  type AwardEntryFacets,
  type AwardEntryFilter,
  type AwardEntryList,
  type AwardEntryListParams,
  type AwardList,
  type AwardListParams,
  type Awards,
  awardEntries,
  awards,
} from './awards.ts';
export { type Client, type ClientOptions, createClient } from './client.ts';
export type { Clock } from './clock.ts';
export {
  type Cockpit,
  type CockpitFilter,
  type CockpitIndicator,
  type CockpitMethod,
  type CockpitReading,
  type CockpitSnapshot,
  cockpit,
  type DataRequest,
  type DataRequestList,
  type DataRequestParams,
  type DatasetQualityList,
  type DatasetQualityParams,
  type InventoryEntry,
  type InventoryList,
  type InventoryParams,
  type Measure,
  type MeasureList,
  type MeasureParams,
  type Wish,
} from './cockpit.ts';
export { type Connection, type ConnectionOptions, connect } from './connection.ts';
export {
  type Dataset,
  type DatasetFacets,
  type DatasetFilter,
  type DatasetList,
  type DatasetListParams,
  type Datasets,
  type Distribution,
  datasets,
  type Facet,
  type License,
} from './datasets.ts';
export { ApiError, isApiError, type Problem } from './errors/api-error.ts';
export { isNetworkError, NetworkError } from './errors/network-error.ts';
export { isNotAnApiError, NotAnApiError } from './errors/not-an-api-error.ts';
export { isOpenNrwError, OpenNrwError } from './errors/open-nrw-error.ts';
export { isTimeoutError, TimeoutError } from './errors/timeout-error.ts';
export {
  type EventFacets,
  type EventFilter,
  type EventFormat,
  type EventFormatList,
  type EventFormatListParams,
  type EventFormats,
  type EventList,
  type EventListParams,
  type Events,
  eventFormats,
  events,
  type Occurrence,
  type OccurrenceList,
  type OccurrenceListParams,
  type Occurrences,
  type OpenEvent,
  occurrences,
} from './events.ts';
export { type Freshness, freshness } from './freshness.ts';
export type { Notice } from './notice.ts';
export {
  type Organization,
  type OrganizationList,
  type OrganizationListParams,
  type Organizations,
  organizations,
} from './organizations.ts';
export type { Walkable } from './pages.ts';
export {
  type Participation,
  type ParticipationFacets,
  type ParticipationFilter,
  type ParticipationList,
  type ParticipationListParams,
  type ParticipationShapes,
  type Participations,
  participations,
} from './participations.ts';
export type { components, operations, paths } from './schema.d.ts';
