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
import { Data } from '../core/data.ts';
import { pageNumber } from '../core/part.ts';
import { asking, sourcesOf } from '../core/source.ts';
import type { Choice } from '../core/url-state.ts';
import { type Filters, periodOf } from './filters.ts';

/** Where the data come from: a client of the SDK, or as much of it as the calendar needs. */
export interface Source {
  occurrences: Pick<Occurrences, 'list'>;
  events: Pick<Events, 'get' | 'facets'>;
}

/** The events of an API in a language. */
export const sourceAt = sourcesOf<Source>((connection) => ({
  occurrences: occurrences(connection),
  events: events(connection),
}));

/** A month of a whole region is one question. */
const MONTHFUL = 1000;

/** What the element wants to know at present. */
export interface Wish {
  source: Source | undefined;
  filters: Filters;
  choice: Choice;
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
  readonly facets: Data<Source, ReturnType<typeof asked>, EventFacets>;
  readonly opened: Data<Source, { id: string }, Opened>;
  /** The code for more than the list. */
  readonly more: Data<Source, true, typeof import('./more.ts')>;

  constructor(host: ReactiveControllerHost, wish: () => Wish) {
    this.dates = new Data(
      host,
      () => asking(wish().source, datesAsked(wish())),
      (source, params, signal) => source.occurrences.list(params, { signal, staleIfError: true }),
    );
    this.facets = new Data(
      host,
      () => asking(wish().source, wish().facets ? asked(wish()) : undefined),
      (source, filters, signal) => source.events.facets(filters, { signal }),
    );
    this.opened = new Data(
      host,
      () => {
        const { source, choice } = wish();
        return asking(source, choice.event ? { id: choice.event } : undefined);
      },
      async (source, { id }, signal) => {
        const [event, { detail, styles }] = await Promise.all([
          source.events.get(eventOf(id), { signal }),
          loadChunk('event-calendar.detail', () => import('./detail.ts')),
        ]);
        return { id, event, detail, styles };
      },
    );
    this.more = new Data(
      host,
      () => asking(wish().source, wish().more || undefined),
      () => loadChunk('event-calendar.more', () => import('./more.ts')),
    );
  }
}

/** A date's event and the code that shows it. */
type Opened = { id: string; event: OpenEvent } & Pick<typeof import('./detail.ts'), 'detail' | 'styles'>;

/** A date of a series is named `<event>~<recurrence id>`. */
export const eventOf = (id: string): string => id.split('~')[0] ?? id;

/** What is to be seen, and what the filters count. */
const asked = ({ choice, filters, grid, today }: Wish) => ({ ...filters, ...periodOf(choice, grid, today) });

function datesAsked(wish: Wish): object {
  const { choice, grid, limit } = wish;
  const offset = grid ? 0 : Math.min((pageNumber(choice.page) - 1) * limit, 10_000);
  return {
    ...asked(wish),
    limit: grid ? MONTHFUL : limit,
    offset: offset || undefined,
  };
}
