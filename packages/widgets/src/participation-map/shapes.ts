import type { ParticipationShapes } from '@opennrw/sdk';
import type { Filters } from './filters.ts';
import type { Source } from './procedures.ts';

/** So many procedures a map takes at once; of more it asks for those in its section. */
export const MOST_SHAPES = 20_000;

/** What is on the map under the present filters, asked for when they change. */
export class Shapes {
  #fill: (shapes: ParticipationShapes) => void;
  #fail: (error: unknown) => void;
  #asked = '';
  #section: string | undefined;
  #going: AbortController | undefined;
  #many: { question: string; many: Promise<boolean> } | undefined;

  constructor(fill: (shapes: ParticipationShapes) => void, fail: (error: unknown) => void) {
    this.#fill = fill;
    this.#fail = fail;
  }

  /** Asks for the procedures of these filters; `box` is the section that the map shows. */
  async ask(source: Source, filters: Filters, box: string): Promise<void> {
    const question = JSON.stringify(filters);
    if (this.#many?.question !== question) this.#many = { question, many: areMany(source, filters) };
    const { many } = this.#many;
    const section = (await many) ? box : undefined;
    if (this.#many?.question !== question) return;
    if (question === this.#asked && (!section || isInside(section, this.#section))) return;
    this.#asked = question;
    this.#section = section;
    const asked = section ? { ...filters, bbox: section } : filters;
    this.#going?.abort();
    this.#going = new AbortController();
    const { signal } = this.#going;
    await source.shapes(asked, { signal }).then(
      (shapes) => signal.aborted || this.#fill(shapes),
      (error) => signal.aborted || this.#fail(error),
    );
  }

  /** Ends what is under way. */
  end(): void {
    this.#going?.abort();
  }
}

/**
 * The list has asked for the same facets: the browser has the answer. Where counting them took the API too long there are
 * none, and there is much.
 */
async function areMany(source: Source, filters: Filters): Promise<boolean> {
  const { facets, facetsTruncated } = await source.facets(filters).catch(() => nothing);
  return facetsTruncated || (facets.located?.find(({ value }) => value === 'true')?.count ?? 0) > MOST_SHAPES;
}

const nothing = { facets: { located: [] }, facetsTruncated: false };

/** Whether all of a section is in another one: zooming in asks nothing new. */
function isInside(section: string, other: string | undefined): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = section.split(',').map(Number);
  const [left = 0, bottom = 0, right = 0, top = 0] = other?.split(',').map(Number) ?? [];
  return west >= left && south >= bottom && east <= right && north <= top;
}
