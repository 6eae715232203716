import {
  type Award,
  type AwardEntries,
  type AwardEntry,
  type AwardEntryFacets,
  type AwardEntryList,
  type AwardList,
  type Awards,
  awardEntries,
  awards,
  connect,
} from '@opennrw/sdk';
import type { ReactiveControllerHost } from 'lit';
import { loadChunk } from '../core/chunks.ts';
import { Data, type Question } from '../core/data.ts';
import type { Choice } from '../core/url-state.ts';
import { callsOf, type Filters, type Fixed, pageOf } from './filters.ts';

/** Where the data come from: a client of the SDK, or as much of it as the showcase needs. */
export interface Source {
  awards: Pick<Awards, 'list' | 'get'>;
  awardEntries: Pick<AwardEntries, 'list' | 'get' | 'facets'>;
}

/** The awards of an API in a language: showcases of one page share them, and with them what they remember. */
export function sourceAt(baseUrl: string, language: string): Source {
  const key = `${language} ${baseUrl}`;
  let source = sources.get(key);
  if (!source) {
    const connection = connect({ baseUrl, language });
    source = { awards: awards(connection), awardEntries: awardEntries(connection) };
    sources.set(key, source);
  }
  return source;
}

const sources = new Map<string, Source>();

/** What the element wants to know at present. */
export interface Wish {
  source: Source | undefined;
  fixed: Fixed;
  filters: Filters;
  choice: Choice;
  limit: number;
}

/** An entry or a round, and the code that shows it. */
export type Opened = typeof import('./detail.ts') & { entry?: AwardEntry; round?: Award };

/** What is on the screen: a page of entries, the filters, the open calls, and what is opened. */
export class Showcase {
  readonly list: Data<Source, object, AwardEntryList>;
  readonly facets: Data<Source, object, AwardEntryFacets>;
  readonly calls: Data<Source, object, AwardList>;
  readonly opened: Data<Source, Choice, Opened>;

  constructor(host: ReactiveControllerHost & Element, wish: () => Wish) {
    const ask =
      <Params>(params: (wish: Wish) => Params | undefined) =>
      (): Question<Source, Params> | undefined => {
        const now = wish();
        const asked = params(now);
        return now.source && asked ? [now.source, asked] : undefined;
      };
    this.list = new Data(
      host,
      ask(({ filters, choice, limit }) => ({
        ...filters,
        limit,
        offset: (pageOf(choice) - 1) * limit || undefined,
      })),
      (source, params, signal) => source.awardEntries.list(params, { signal, staleIfError: true }),
    );
    this.facets = new Data(
      host,
      ask(({ filters }) => filters),
      (source, filters, signal) => source.awardEntries.facets(filters, { signal }),
    );
    this.calls = new Data(
      host,
      ask(({ fixed }) => callsOf(fixed)),
      (source, params, signal) => source.awards.list(params, { signal }),
    );
    this.opened = new Data(
      host,
      ask(({ choice: { entry, round } }) => (entry ? { entry } : round ? { round } : undefined)),
      async (source, { entry = '', round = '' }, signal) => {
        const [detail, known] = await Promise.all([
          loadChunk('award-showcase.detail', () => import('./detail.ts')),
          entry ? source.awardEntries.get(entry, { signal }) : source.awards.get(round, { signal }),
        ]);
        detail.dress(host);
        return { ...detail, ...('award' in known ? { entry: known } : { round: known }) };
      },
    );
  }

  /** What a filter has called a code. */
  label = (name: 'sizeClass' | 'category', code: string): string =>
    this.facets.value?.facets[name]?.find(({ value }) => value === code)?.label ?? code;
}
