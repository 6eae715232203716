/** Lists as the API pages them, and the walk over all of their pages. */
import type { AskOptions } from './ask.ts';
import { OpenNrwError } from './errors/open-nrw-error.ts';

/** What a page says about the rest of its list. */
interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

interface Paging {
  limit?: number | undefined;
  offset?: number | undefined;
  cursor?: string | undefined;
}

/** Query parameters as a caller may give them: `Several` also take arrays, and nothing given is nothing asked. */
export type Given<Query, Several extends keyof Query = never> = {
  [Name in keyof Query]?: Query[Name] | (Name extends Several ? readonly string[] : never) | undefined;
};

const MOST_PER_PAGE = 100;

/** Yields every item of a list, fetching the next page when the last one is used up. */
export async function* walk<Filter extends Paging, Item>(
  list: (filter: Filter, options?: AskOptions) => Promise<Page<Item>>,
  filter: Filter,
  options?: AskOptions,
): AsyncGenerator<Item, void, undefined> {
  let place: Filter = { limit: MOST_PER_PAGE, ...filter };
  for (;;) {
    const { items, next } = await list(place, options);
    for (const item of items) {
      options?.signal?.throwIfAborted();
      yield item;
    }
    if (next === null) return;
    if (next === place.cursor) throw new OpenNrwError('A page of the list leads to itself.');
    place = { ...place, offset: undefined, cursor: next };
  }
}
