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
    const asked = (await many) ? { ...filters, bbox: box } : filters;
    if (this.#many?.question !== question || JSON.stringify(asked) === this.#asked) return;
    this.#asked = JSON.stringify(asked);
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

/** The list has asked for the same facets: the browser has the answer. */
async function areMany(source: Source, filters: Filters): Promise<boolean> {
  const { facets } = await source.facets(filters).catch(() => ({ facets: { located: [] } }));
  return (facets.located?.find(({ value }) => value === 'true')?.count ?? 0) > MOST_SHAPES;
}
