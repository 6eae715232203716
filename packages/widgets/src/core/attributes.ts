/**
 * Attributes as a webmaster writes them: read strictly, told plainly.
 *
 * A wrong value is never taken silently for another one: the visitor gets a sentence (`wrong` is what it names), the
 * webmaster one `console.warn` per value with what is allowed.
 */
export class Attributes {
  /** What the page got wrong since `clear()`: `limit="abc"`. */
  wrong: string[] = [];

  #host: Element;

  constructor(host: Element) {
    this.#host = host;
  }

  /** A whole number from `min` to `max`; `otherwise` when the attribute is absent or wrong. */
  whole(name: string, raw: unknown, min: number, max: number, otherwise: number): number {
    if (raw === null || raw === '') return otherwise;
    const n = Number(raw);
    if (Number.isInteger(n) && n >= min && n <= max) return n;
    this.refuse(name, raw, `a whole number from ${min} to ${max}`);
    return otherwise;
  }

  /** One of a few words; the first one when the attribute is absent or wrong. */
  oneOf(name: string, raw: string, allowed: readonly string[]): void {
    if (raw && !allowed.includes(raw)) this.refuse(name, raw, allowed.join(', '));
  }

  /** Notes that a value is not allowed, and what would be. */
  refuse(name: string, raw: unknown, allowed: string): void {
    const what = `${name}="${raw}"`;
    this.wrong.push(what);
    warn(this.#host, `${what} is not allowed. Allowed: ${allowed}.`);
  }
}

/** Tells the webmaster, once per element and sentence. */
export function warn(host: Element, sentence: string): void {
  const heard = told.get(host) ?? told.set(host, new Set()).get(host);
  if (!heard || heard.has(sentence)) return;
  heard.add(sentence);
  console.warn(`<${host.localName}> ${sentence}`, host);
}

const told = new WeakMap<Element, Set<string>>();
