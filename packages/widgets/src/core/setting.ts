import type { ReactiveControllerHost } from 'lit';
import { apiUrl } from './api.ts';
import { refusedParameters } from './failure.ts';

/**
 * What the page says by attributes, as a webmaster writes them: read strictly, told plainly.
 *
 * A wrong value is never taken silently for another one: the visitor gets a sentence that names what is in `wrong`, the
 * webmaster one `console.warn` per value with what is allowed.
 */
export class Setting {
  /** What the page got wrong, as it stands in its source: `limit="abc"`. */
  wrong: string[] = [];
  /** Entries per page. */
  declare limit: number;
  /** Level of headings, 1 to 6. */
  declare level: number;
  /** Address of the API; `undefined` where there is none. */
  declare api: string | undefined;

  #host: SettingHost;
  #told = new Set<string>();

  constructor(host: SettingHost) {
    this.#host = host;
  }

  /**
   * Reads all anew what every widget has; a widget adds its own in `willUpdate`, after this. `limit` is what holds where
   * the page gives none, `deepest` the last level of headings allowed.
   */
  read(limit: number, deepest = 6): void {
    const host = this.#host;
    const { state } = host;
    this.wrong = [];
    this.limit = this.#whole('limit', host.limit, 100, limit);
    this.level = this.#whole('heading-level', host.headingLevel, deepest, 3);
    if (state && !/^(hash|query|none)$/.test(state)) this.refuse('state', state, 'hash, query, none');
    this.api = apiUrl(host.api);
    if (!this.api && !host.client) this.refuse('api', host.api, 'an address with https:');
  }

  /** Notes what only the API knows to be wrong: `error` is its answer, `name` the attribute of that parameter. */
  heed(error: unknown, name: string, value: Given, allowed: string | undefined, parameter = name): void {
    if (value && refusedParameters(error).includes(parameter)) this.refuse(name, value, allowed);
  }

  /** Notes that a value is not allowed, and tells what would be, once that is known. */
  refuse(name: string, raw: unknown, allowed: string | undefined): void {
    const what = `${name}="${raw ?? ''}"`;
    this.wrong.push(what);
    if (!allowed || this.#told.has(what)) return;
    this.#told.add(what);
    console.warn(`<${this.#host.localName}> does not understand ${what}. Allowed: ${allowed}.`, this.#host);
  }

  /** A whole number from 1 to `max`; `otherwise` when the attribute is absent or wrong. */
  #whole(name: string, raw: Given | number, max: number, otherwise: number): number {
    if (!raw && raw !== 0) return otherwise;
    const n = Number(raw);
    if (Number.isInteger(n) && n > 0 && n <= max) return n;
    this.refuse(name, raw, `whole numbers from 1 to ${max}`);
    return otherwise;
  }
}

/** A property that comes from an attribute: not there before the attribute is, and null when it was taken away. */
export type Given = string | null | undefined;

type SettingHost = ReactiveControllerHost &
  Element & {
    limit?: Given | number;
    headingLevel: Given | number;
    state: Given;
    api: Given;
    client: object | undefined;
  };
