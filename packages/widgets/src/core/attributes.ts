/**
 * Attributes as a webmaster writes them: read strictly, told plainly.
 *
 * A wrong value is never taken silently for another one: the visitor gets a sentence that names what is in `wrong`, the
 * webmaster one `console.warn` per value with what is allowed.
 */
export class Attributes {
  /** What the page got wrong, as it stands in its source: `limit="abc"`. Emptied by whoever reads all anew. */
  wrong: string[] = [];

  #host: Element;
  #told = new Set<string>();

  constructor(host: Element) {
    this.#host = host;
  }

  /** A whole number from `min` to `max`; `otherwise` when the attribute is absent or wrong. */
  whole(name: string, raw: Given | number, min: number, max: number, otherwise: number): number {
    if (!raw && raw !== 0) return otherwise;
    const n = Number(raw);
    if (Number.isInteger(n) && n >= min && n <= max) return n;
    this.refuse(name, raw, `whole numbers from ${min} to ${max}`);
    return otherwise;
  }

  /** Notes that a value is not allowed, and tells what would be, once that is known. */
  refuse(name: string, raw: unknown, allowed: string | undefined): void {
    const what = `${name}="${raw ?? ''}"`;
    this.wrong.push(what);
    if (!allowed || this.#told.has(what)) return;
    this.#told.add(what);
    console.warn(`<${this.#host.localName}> does not understand ${what}. Allowed: ${allowed}.`, this.#host);
  }
}

/** A property that comes from an attribute: not there before the attribute is, and null when it was taken away. */
export type Given = string | null | undefined;
