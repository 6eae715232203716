import {
  type Connection,
  type Dataset,
  type DatasetFacets,
  type Datasets,
  datasets,
  type DatasetList as Page,
} from '@opennrw/sdk';
import type { ReactiveControllerHost } from 'lit';
import { loadChunk } from '../core/chunks.ts';
import { Data, type Question } from '../core/data.ts';
import type { Choice } from '../core/url-state.ts';
import { type Filters, pageOf, sortOf } from './filters.ts';

/** Where the data come from: the datasets of a client of the SDK, or as much of them as the list needs. */
export type Source = Pick<Datasets, 'list' | 'get' | 'facets'>;

/** What the element wants to know at present. */
export interface Wish {
  /** Asked rather than `connection`, where the page has given one. */
  client: { datasets: Source } | undefined;
  connection: Connection | undefined;
  filters: Filters;
  choice: Choice;
  /** Datasets per page. */
  limit: number;
  hideFacets: boolean;
}

/** The part of the catalogue that is on the screen: one page of the list, its facets, and the dataset that is open. */
export class Catalogue {
  readonly list: Data<Source, object, Page>;
  readonly facets: Data<Source, Filters, DatasetFacets>;
  readonly opened: Data<Source, string, Opened>;

  #wish: () => Wish;
  #connection: Connection | undefined;
  #source: Source | undefined;
  #labels = new Map<string, string>();

  constructor(host: ReactiveControllerHost, wish: () => Wish) {
    this.#wish = wish;
    this.list = new Data(
      host,
      () => this.#asking(listParams(wish())),
      (source, params, signal) => source.list(params, { signal, staleIfError: true }),
    );
    this.facets = new Data(
      host,
      () => (wish().hideFacets ? undefined : this.#asking(wish().filters)),
      async (source, filters, signal) => this.#learn(await source.facets(filters, { signal })),
    );
    this.opened = new Data(
      host,
      () => this.#asking(wish().choice.dataset),
      async (source, id, signal) => {
        const listed = this.list.value?.items.find((dataset) => dataset.id === id);
        const [dataset, { detail }] = await Promise.all([listed ?? source.get(id, { signal }), loadDetail()]);
        return { dataset, detail };
      },
    );
  }

  /** What a facet has called a code. */
  label = (code: string): string | undefined => this.#labels.get(code);

  #asking<Params>(params: Params | undefined): Question<Source, Params> | undefined {
    const { client, connection } = this.#wish();
    if (connection !== this.#connection) this.#source = connection && datasets(connection);
    this.#connection = connection;
    const source = client?.datasets ?? this.#source;
    return source && params ? [source, params] : undefined;
  }

  #learn(answer: DatasetFacets): DatasetFacets {
    for (const facet of Object.values(answer.facets))
      for (const { value, label } of facet) this.#labels.set(value, label);
    return answer;
  }
}

/** A dataset and the code that shows it. */
type Opened = { dataset: Dataset } & Pick<typeof import('./detail.ts'), 'detail'>;

/** The part of the code that only an opened dataset and the meaning of a licence need. */
export const loadDetail = (): Promise<typeof import('./detail.ts')> =>
  loadChunk('dataset-list.detail', () => import('./detail.ts'));

function listParams({ choice, filters, limit }: Wish): object {
  const offset = Math.min((pageOf(choice) - 1) * limit, 10_000);
  return { ...filters, limit, offset: offset || undefined, sort: sortOf(choice) };
}
