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
import { Data, type DataState, type Question } from '../core/data.ts';
import type { Choice } from '../core/url-state.ts';
import { type Filters, type Fixed, filtersOf, isNarrowed, pageOf, type Sort, sortOf } from './filters.ts';

/** Where the data come from: the datasets of a client of the SDK, or as much of them as the list needs. */
export type Source = Pick<Datasets, 'list' | 'get' | 'facets'>;

/** What the element wants to know at present. */
export interface Wish {
  /** Asked rather than `connection`, where the page has given one. */
  source: Source | undefined;
  connection: Connection | undefined;
  choice: Choice;
  fixed: Fixed;
  /** Datasets per page. */
  limit: number;
  facets: boolean;
}

/** The part of the catalogue that is on the screen: one page of the list, its facets, and the dataset that is open. */
export class Catalogue {
  readonly list: Data<Source, ListParams, Page>;
  readonly facets: Data<Source, Filters, DatasetFacets>;
  readonly opened: Data<Source, string, Opened>;
  /** How many datasets there are before the visitor has chosen anything; 0 while that is not known. */
  everything = 0;

  #wish: () => Wish;
  #connection: Connection | undefined;
  #source: Source | undefined;
  #labels = new Map<string, string>();

  /** `turned` hears of each change of the list's state. */
  constructor(host: ReactiveControllerHost, wish: () => Wish, turned: (state: DataState) => void) {
    this.#wish = wish;
    this.list = new Data(host, {
      question: () => this.#asking(listParams(wish())),
      load: (question, signal) => this.#page(question, signal),
      isEmpty: ({ total }) => total === 0,
      turned,
    });
    this.facets = new Data(host, {
      question: () => (wish().facets ? this.#asking(this.filters) : undefined),
      load: async ({ source, params }, signal) => this.#learn(await source.facets(params, { signal })),
    });
    this.opened = new Data(host, {
      question: () => this.#asking(this.openId || undefined),
      load: async ({ source, params: id }, signal) => {
        const listed = this.list.value?.items.find((dataset) => dataset.id === id);
        const [dataset, { detail }] = await Promise.all([listed ?? source.get(id, { signal }), loadDetail()]);
        return { dataset, detail };
      },
    });
  }

  /** The filters that list, facets, feed and file share. */
  get filters(): Filters {
    const { choice, fixed } = this.#wish();
    return filtersOf(choice, fixed);
  }

  /** The id of the dataset to open, or an empty string. */
  get openId(): string {
    return this.#wish().choice.dataset ?? '';
  }

  /** What a facet has called a code. */
  label = (code: string): string | undefined => this.#labels.get(code);

  #asking<Params>(params: Params | undefined): Question<Source, Params> | undefined {
    const source = this.#wish().source ?? this.#connected();
    return source && params ? { source, params } : undefined;
  }

  #connected(): Source | undefined {
    const { connection } = this.#wish();
    if (connection !== this.#connection) this.#source = connection && datasets(connection);
    this.#connection = connection;
    return this.#source;
  }

  async #page({ source, params }: Question<Source, ListParams>, signal: AbortSignal): Promise<Page> {
    const { choice, fixed } = this.#wish();
    const page = await source.list(params, { signal, staleIfError: true });
    if (!isNarrowed(choice, fixed)) this.everything = page.total;
    return page;
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

type ListParams = Filters & { limit: number; offset: number | undefined; sort: Sort | undefined };

function listParams({ choice, fixed, limit }: Wish): ListParams {
  const offset = Math.min((pageOf(choice) - 1) * limit, 10_000);
  return {
    ...filtersOf(choice, fixed),
    limit,
    offset: offset || undefined,
    sort: choice.sort ? sortOf(choice, fixed) : undefined,
  };
}
