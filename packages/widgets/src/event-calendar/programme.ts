import {
  type EventFacets,
  type Events,
  events,
  type OccurrenceList,
  type Occurrences,
  type OpenEvent,
  occurrences,
} from '@opennrw/sdk';
import type { ReactiveControllerHost } from 'lit';
import { loadChunk } from '../core/chunks.ts';
import { Data, type Question } from '../core/data.ts';
import { pageNumber } from '../core/pages.ts';
import { sourcesOf } from '../core/sources.ts';
import type { Choice } from '../core/url-state.ts';
import type { DetailWords } from './detail.words.ts';
import { type Filters, periodOf } from './filters.ts';

/** Where the data come from: a client of the SDK, or as much of it as the calendar needs. */
export interface Source {
  occurrences: Pick<Occurrences, 'list'>;
  events: Pick<Events, 'get' | 'facets'>;
}

/** The events of an API in a language: calendars of one page share them, and with them what they remember. */
export const sourceAt = sourcesOf(
  (connection): Source => ({
    occurrences: occurrences(connection),
    events: events(connection),
  }),
);

/** A month of a whole region is one question. */
const MONTHFUL = 1000;

/** What the element wants to know at present. */
export interface Wish {
  source: Source | undefined;
  filters: Filters;
  choice: Choice;
  /** What the programme is read in: `de`, `en`. */
  language: string;
  /** Whether a month is shown as a grid. */
  grid: boolean;
  /** Dates per page of the list. */
  limit: number;
  today: string;
  facets: boolean;
  more: boolean;
}

/** The part of the programme that is on the screen: some dates, what they can be filtered by, the event that is open. */
export class Programme {
  readonly dates: Data<Source, object, OccurrenceList>;
  readonly facets: Data<Source, object, EventFacets>;
  readonly opened: Data<Source, Pick<Wish, 'language'> & { id: string }, Opened>;
  /** The code for more than the list. */
  readonly more: Data<Source, boolean, typeof import('./more.ts')>;

  #wish: () => Wish;

  constructor(host: ReactiveControllerHost, wish: () => Wish) {
    this.#wish = wish;
    this.dates = new Data(
      host,
      () => this.#asking(datesAsked(wish())),
      (source, params, signal) => source.occurrences.list(params, { signal, staleIfError: true }),
    );
    this.facets = new Data(
      host,
      () => this.#asking(wish().facets ? { ...wish().filters, from: wish().today } : undefined),
      (source, filters, signal) => source.events.facets(filters, { signal }),
    );
    this.opened = new Data(
      host,
      () => {
        const { choice, language } = wish();
        return this.#asking(choice.event ? { id: choice.event, language } : undefined);
      },
      async (source, { id, language }, signal) => {
        const [event, { detail, styles }, translated] = await Promise.all([
          source.events.get(eventOf(id), { signal }),
          loadChunk('event-calendar.detail', () => import('./detail.ts')),
          // Where they can not be had, the German ones stand in.
          language === 'en' ? loadEnglish().catch(() => undefined) : undefined,
        ]);
        return { id, event, detail, styles, words: translated?.words };
      },
    );
    this.more = new Data(
      host,
      () => this.#asking(wish().more || undefined),
      () => loadChunk('event-calendar.more', () => import('./more.ts')),
    );
  }

  #asking<Params>(params: Params | undefined): Question<Source, Params> | undefined {
    const { source } = this.#wish();
    return source && params ? [source, params] : undefined;
  }
}

/** A date's event, the code that shows it, and the words for it that are not German. */
type Opened = { id: string; event: OpenEvent; words: DetailWords | undefined } & Pick<
  typeof import('./detail.ts'),
  'detail' | 'styles'
>;

/** A date of a series is named `<event>~<recurrence id>`. */
export const eventOf = (id: string): string => id.split('~')[0] ?? id;

function datesAsked({ choice, filters, grid, limit, today }: Wish): object {
  const offset = grid ? 0 : Math.min((pageNumber(choice.page) - 1) * limit, 10_000);
  return {
    ...filters,
    ...periodOf(choice, grid, today),
    limit: grid ? MONTHFUL : limit,
    offset: offset || undefined,
  };
}

const loadEnglish = (): Promise<typeof import('./detail.words.en.ts')> =>
  loadChunk('event-calendar.detail.en', () => import('./detail.words.en.ts'));
