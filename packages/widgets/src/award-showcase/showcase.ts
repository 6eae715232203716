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
import { Data } from '../core/data.ts';
import { asking, sourcesOf } from '../core/source.ts';
import type { Choice } from '../core/url-state.ts';

/** Where the data come from: a client of the SDK, or as much of it as the showcase needs. */
export interface Source {
  awards: Pick<Awards, 'list' | 'get'>;
  awardEntries: Pick<AwardEntries, 'list' | 'get' | 'facets'>;
}

/** The awards of an API in a language. */
export const sourceAt = sourcesOf<Source>((connection) => ({
  awards: awards(connection),
  awardEntries: awardEntries(connection),
}));

/** What the element wants to know at present. */
export interface Wish {
  source: Source | undefined;
  list: object;
  facets: object;
  calls: object;
  opened: Choice | undefined;
  /** Fetches the code that something opened needs. */
  later: () => Promise<Later>;
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

  constructor(host: ReactiveControllerHost, wish: () => Wish) {
    const ask =
      <Params>(of: (wish: Wish) => Params | undefined) =>
      () =>
        asking(wish().source, of(wish()));
    this.list = new Data(
      host,
      ask(({ list }) => list),
      ({ awardEntries }, params, signal) => awardEntries.list(params, { signal, staleIfError: true }),
    );
    this.facets = new Data(
      host,
      ask(({ facets }) => facets),
      ({ awardEntries }, params, signal) => awardEntries.facets(params, { signal }),
    );
    this.calls = new Data(
      host,
      ask(({ calls }) => calls),
      async ({ awards }, params, signal) => {
        const rounds = await awards.list(params, { signal });
        // A call is drawn by code that comes later: it comes with the data.
        if (rounds.total) await wish().later();
        return rounds;
      },
    );
    this.opened = new Data(
      host,
      ask(({ opened }) => opened),
      async (source, { entry, round = '' }, signal) => {
        const [opened] = await Promise.all([
          entry ? source.awardEntries.get(entry, { signal }) : source.awards.get(round, { signal }),
          wish().later(),
        ]);
        return opened;
      },
    );
  }
}
