/** Lists as the API pages them, and the walk over all of their pages. */
import type { AskOptions } from './ask.ts';
import { OpenNrwError } from './errors/open-nrw-error.ts';
import type { operations } from './schema.d.ts';

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

type List<Params, Item> = (params?: Params | Paging, options?: AskOptions) => Promise<Page<Item>>;

/** The query parameters of an operation. */
export type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;

/** Query parameters as a caller may give them: `Several` also take arrays, and nothing given is nothing asked. */
export type Given<Query, Several extends keyof Query = never> = {
  [Name in keyof Query]?: Query[Name] | (Name extends Several ? readonly string[] : never) | undefined;
};

/** A resource whose list can be walked from end to end. */
export interface Walkable<Params, Item> {
  /**
   * Every item of a list, however long: a hundred per request unless `limit` says otherwise, the next page only when
   * the last one is used up. Throws what `list` throws.
   *
   * @example
   * for await (const dataset of client.datasets.iterate({ within: '05314' })) console.log(dataset.title);
   */
  iterate(params?: Params, options?: AskOptions): AsyncGenerator<Item, void, undefined>;
}

/** The resource, with `iterate` made from its `list`. */
export function walkable<Resource extends object, Params extends Paging, Item>(
  resource: Resource & { readonly list: List<Params, Item> },
): Resource & Walkable<Params, Item> {
  return { ...resource, iterate: (params, options) => walk(resource.list, params, options) };
}

const MOST_PER_PAGE = 100;

async function* walk<Params extends Paging, Item>(
  list: List<Params, Item>,
  params?: Params,
  options?: AskOptions,
): AsyncGenerator<Item, void, undefined> {
  let place: Params | Paging = { limit: MOST_PER_PAGE, ...params };
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
