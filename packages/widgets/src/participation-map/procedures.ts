import {
  type ParticipationList as Page,
  type Participation,
  type ParticipationFacets,
  type Participations,
  participations,
} from '@opennrw/sdk';
import type { ReactiveControllerHost } from 'lit';
import { loadChunk } from '../core/chunks.ts';
import { Data } from '../core/data.ts';
import { pageNumber } from '../core/part.ts';
import { asking, sourcesOf } from '../core/source.ts';
import type { Choice } from '../core/url-state.ts';
import type { Filters } from './filters.ts';

/** Where the data come from: the procedures of a client of the SDK. */
export type Source = Pick<Participations, 'list' | 'get' | 'facets' | 'shapes'>;

/** The procedures of an API in a language. */
export const sourceAt = sourcesOf<Source>(participations);

/** What the element wants to know at present. */
export interface Wish {
  source: Source | undefined;
  filters: Filters;
  choice: Choice;
  /** Procedures per page. */
  limit: number;
  /** Fetches the code that shows an opened procedure. */
  later: () => Promise<unknown>;
}

/** The procedures on the screen: those with a place and those without, the facets, and the one that is open. */
export class Procedures {
  readonly list: Data<Source, object, Page>;
  readonly rest: Data<Source, object, Page>;
  readonly facets: Data<Source, Filters, ParticipationFacets>;
  readonly opened: Data<Source, string, Participation>;

  #labels = new Map<string, string>();

  constructor(host: ReactiveControllerHost, wish: () => Wish) {
    const page = (located: boolean, place: 'page' | 'rest') => () => {
      const { source, filters, choice, limit } = wish();
      const offset = Math.min((pageNumber(choice[place]) - 1) * limit, 10_000);
      const { bbox, ...elsewhere } = filters;
      return asking<Source, object>(source, {
        ...(located ? filters : elsewhere),
        located,
        limit,
        offset: offset || undefined,
      });
    };
    const load = (source: Source, params: object, signal: AbortSignal) =>
      source.list(params, { signal, staleIfError: true });
    this.list = new Data(host, page(true, 'page'), load);
    this.rest = new Data(host, page(false, 'rest'), load);
    this.facets = new Data(
      host,
      () => asking(wish().source, wish().filters),
      async (source, filters, signal) => this.#learn(await source.facets(filters, { signal })),
    );
    this.opened = new Data(
      host,
      () => asking(wish().source, wish().choice.procedure),
      async (source, id, signal) => {
        const listed = [this.list, this.rest].flatMap(({ value }) => value?.items ?? []);
        const known = listed.find((participation) => participation.id === id);
        const [participation] = await Promise.all([known ?? source.get(id, { signal }), wish().later()]);
        return participation;
      },
    );
  }

  /** What a facet has called a code. */
  label = (code: string): string => this.#labels.get(code) ?? code;

  #learn(answer: ParticipationFacets): ParticipationFacets {
    for (const facet of Object.values(answer.facets))
      for (const { value, label } of facet) this.#labels.set(value, label);
    return answer;
  }
}

/** The code that only a choice or a rare state needs. */
export type Later = typeof import('./later.ts');

export const loadLater = (): Promise<Later> =>
  loadChunk('participation-map.detail', () => import('./later.ts'));
