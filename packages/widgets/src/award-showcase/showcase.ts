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
} from '@opennrw/sdk';
import type { ReactiveControllerHost } from 'lit';
import { loadChunk } from '../core/chunks.ts';
import { Data, type Question } from '../core/data.ts';
import { sourcesOf } from '../core/sources.ts';
import type { Choice } from '../core/url-state.ts';

/** Where the data come from: a client of the SDK, or as much of it as the showcase needs. */
export interface Source {
  awards: Pick<Awards, 'list' | 'get'>;
  awardEntries: Pick<AwardEntries, 'list' | 'get' | 'facets'>;
}

/** The awards of an API in a language: showcases of one page share them, and with them what they remember. */
export const sourceAt = sourcesOf(
  (connection): Source => ({
    awards: awards(connection),
    awardEntries: awardEntries(connection),
  }),
);

/** What the element wants to know at present. */
export interface Wish {
  source: Source | undefined;
  list: object;
  facets: object;
  calls: object;
  opened: Choice | undefined;
}

/** An entry or a round. */
export type Opened = AwardEntry | Award;

/** The part of the code that is fetched when it is needed first. */
export type Later = typeof import('./later.ts');

export const loadLater = (): Promise<Later> => loadChunk('award-showcase.detail', () => import('./later.ts'));

/** What is on the screen: a page of entries, the filters, the open calls, and what is opened. */
export class Showcase {
  readonly list: Data<Source, object, AwardEntryList>;
  readonly facets: Data<Source, object, AwardEntryFacets>;
  readonly calls: Data<Source, object, AwardList>;
  readonly opened: Data<Source, Choice, Opened>;

  /** `later` fetches the code that something opened needs. */
  constructor(host: ReactiveControllerHost, wish: () => Wish, later: () => Promise<unknown>) {
    const asking =
      <Params>(of: (wish: Wish) => Params | undefined) =>
      (): Question<Source, Params> | undefined => {
        const now = wish();
        const params = of(now);
        return now.source && params && [now.source, params];
      };
    this.list = new Data(
      host,
      asking(({ list }) => list),
      ({ awardEntries }, params, signal) => awardEntries.list(params, { signal, staleIfError: true }),
    );
    this.facets = new Data(
      host,
      asking(({ facets }) => facets),
      ({ awardEntries }, params, signal) => awardEntries.facets(params, { signal }),
    );
    this.calls = new Data(
      host,
      asking(({ calls }) => calls),
      ({ awards }, params, signal) => awards.list(params, { signal }),
    );
    this.opened = new Data(
      host,
      asking(({ opened }) => opened),
      async (source, { entry, round = '' }, signal) => {
        const [opened] = await Promise.all([
          entry ? source.awardEntries.get(entry, { signal }) : source.awards.get(round, { signal }),
          later(),
        ]);
        return opened;
      },
    );
  }
}
