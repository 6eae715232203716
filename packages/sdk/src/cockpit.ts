import { writeQuery } from './address.ts';
import type { AskOptions } from './ask.ts';
import type { Connection } from './connection.ts';
import { ownedBy } from './owner.ts';
import type { Given, Query } from './pages.ts';
import type { components } from './schema.d.ts';

export type Cockpit = components['schemas']['Cockpit'];
export type CockpitIndicator = components['schemas']['CockpitIndicator'];
export type CockpitMethod = components['schemas']['CockpitMethod'];
export type CockpitSnapshot = components['schemas']['CockpitSnapshot'];
export type InventoryEntry = components['schemas']['InventoryEntry'];
export type InventoryList = components['schemas']['InventoryList'];
export type Measure = components['schemas']['Measure'];
export type MeasureList = components['schemas']['MeasureList'];
export type DatasetQualityList = components['schemas']['DatasetQualityList'];
export type DataRequest = components['schemas']['DataRequest'];
export type DataRequestList = components['schemas']['DataRequestList'];

/** Whom the cockpit is about: slugs of organizations, or `within` a Regionalschlüssel or Verbund; without both the Land. */
export type CockpitFilter = Given<Query<'getCockpit'>, 'organization'>;
/** Which entries of inventories, and which page of them. */
export type InventoryParams = Given<
  Query<'listInventory'>,
  'organization' | 'status' | 'topic' | 'reason' | 'modelDataset'
>;
/** Which descriptions of datasets, and which page of them; `failing` are codes of checks. */
export type DatasetQualityParams = Given<Query<'listDatasetQuality'>, 'organization' | 'failing'>;
/** Which measures, and which page of them. */
export type MeasureParams = Given<Query<'listMeasures'>, 'completion' | 'measure'>;
/** Which Datensatzwünsche, and which page of them. */
export type DataRequestParams = Given<Query<'listDataRequests'>, 'organization' | 'status' | 'modelDataset'>;

/** A Datensatzwunsch as a visitor leaves it. It holds nothing about its sender; mail addresses and phone numbers are refused. */
export interface Wish {
  /** Slug of the organization that is asked. */
  readonly organization: string;
  /** Made up by the sender, new for each wish: sent again under the same id, it stays one wish. */
  readonly id: string;
  /** 10 to 2,000 characters. */
  readonly text: string;
  /** Code of a model dataset, where the wish is about one: `bau/baustelle`. */
  readonly modelDataset?: string | undefined;
}

/** How far open data and the agreement have come. Throws as `Datasets` does. */
export interface CockpitReading {
  /**
   * The four gauges with their numerators and denominators, and what they are made of.
   *
   * @example
   * const { indicators, agreement } = await client.cockpit.get({ organization: 'bonn' });
   */
  get(filter?: CockpitFilter, options?: AskOptions): Promise<Cockpit>;
  /** How it is counted: definitions, formulas, weights. */
  method(options?: AskOptions): Promise<CockpitMethod>;
  /** One page of the inventories: each model dataset with its status, its datasets or the reason for a no. */
  inventory(params?: InventoryParams, options?: AskOptions): Promise<InventoryList>;
  /** One page of datasets with what their descriptions lack, the poorest first. */
  quality(params?: DatasetQualityParams, options?: AskOptions): Promise<DatasetQualityList>;
  /** One page of the measures of an agreement, word for word, with their assessments. */
  measures(params?: MeasureParams, options?: AskOptions): Promise<MeasureList>;
  /** One page of the released Datensatzwünsche, the newest first. */
  requests(params?: DataRequestParams, options?: AskOptions): Promise<DataRequestList>;
  /** Leaves a Datensatzwunsch, without an account. It is held until the organization releases it. */
  wish(wish: Wish, options?: Pick<AskOptions, 'signal'>): Promise<DataRequest>;
}

/** `/v1/cockpit`, `/v1/measures` and `/v1/data-requests`. About `organization` unless the caller names another, or `''` for all. */
export function cockpit({ ask, organization, root, headers, demand }: Connection): CockpitReading {
  return {
    get: (filter = {}, options) => ask('/v1/cockpit', { query: ownedBy(organization, filter) }, options),
    inventory: (params = {}, options) =>
      ask('/v1/cockpit/inventory', { query: ownedBy(organization, params) }, options),
    requests: (params = {}, options) =>
      ask('/v1/data-requests', { query: ownedBy(organization, params) }, options),
    quality: (params = {}, options) =>
      ask('/v1/cockpit/quality', { query: ownedBy(organization, params) }, options),
    measures: (params = {}, options) => ask('/v1/measures', { query: params }, options),
    wish: ({ organization, id, ...body }, { signal } = {}) => {
      const query = writeQuery({ organization, externalId: id });
      const request = new Request(`${root}/v1/data-requests/by-external-id?${query}`, {
        method: 'PUT',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        signal: signal ?? null,
      });
      return demand(request, false);
    },
    method: (options) => ask('/v1/cockpit/method', {}, options),
  };
}
