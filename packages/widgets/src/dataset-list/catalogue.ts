import {
  type Dataset,
  type DatasetFacets,
  type DatasetListParams,
  type Datasets,
  datasets,
  type DatasetList as Page,
} from '@opennrw/sdk';
import type { ReactiveControllerHost } from 'lit';
import { loadChunk } from '../core/chunks.ts';
import { Data } from '../core/data.ts';
import { pageNumber, partOf } from '../core/part.ts';
import { asking, sourcesOf } from '../core/source.ts';
import type { Choice } from '../core/url-state.ts';
import { type Filters, sortOf } from './filters.ts';

/** Where the data come from: the datasets of a client of the SDK, or as much of them as the list needs. */
export type Source = Pick<Datasets, 'list' | 'get' | 'facets'>;

/** The datasets of an API in a language. */
export const sourceAt = sourcesOf<Source>(datasets);

/** What the element wants to know at present. */
export interface Wish {
  source: Source | undefined;
  filters: Filters;
  choice: Choice;
  /** Datasets per page. */
  limit: number;
  facets: boolean;
  /** Fetches the code that an opened dataset needs. */
  later: () => Promise<Later>;
}

/** The part of the catalogue that is on the screen: one page of the list, its facets, and the dataset that is open. */
export class Catalogue {
  readonly list: Data<Source, ListParams, Page>;
  readonly facets: Data<Source, Filters, DatasetFacets>;
  readonly opened: Data<Source, string, Dataset>;

  #labels = new Map<string, string>();

  constructor(host: ReactiveControllerHost, wish: () => Wish) {
    this.list = new Data(
      host,
      () => asking(wish().source, listParams(wish())),
      (source, { offset, limit, ...params }, signal) =>
        partOf(
          (from) =>
            source.list({ ...params, limit, offset: from || undefined }, { signal, staleIfError: true }),
          offset,
          limit,
        ),
    );
    this.facets = new Data(
      host,
      () => asking(wish().source, wish().facets ? wish().filters : undefined),
      async (source, filters, signal) => this.#learn(await source.facets(filters, { signal })),
    );
    this.opened = new Data(
      host,
      () => asking(wish().source, wish().choice.dataset),
      async (source, id, signal) => {
        const listed = this.list.value?.items.find((dataset) => dataset.id === id);
        const [dataset] = await Promise.all([listed ?? source.get(id, { signal }), wish().later()]);
        return dataset;
      },
    );
  }

  /** What a facet has called a code. */
  label = (code: string): string | undefined => this.#labels.get(code);

  #learn(answer: DatasetFacets): DatasetFacets {
    for (const facet of Object.values(answer.facets))
      for (const { value, label } of facet) this.#labels.set(value, label);
    return answer;
  }
}

/** The part of the code that is fetched when it is needed first. */
export type Later = typeof import('./later.ts');

export const loadLater = (): Promise<Later> => loadChunk('dataset-list.detail', () => import('./later.ts'));

interface ListParams extends DatasetListParams {
  limit: number;
  offset: number;
}

const listParams = ({ choice, filters, limit }: Wish): ListParams => ({
  ...filters,
  limit,
  offset: Math.min((pageNumber(choice.page) - 1) * limit, 10_000),
  sort: sortOf(choice),
});
