import type { ReactiveControllerHost } from 'lit';
import { apiUrl } from './api.ts';
import { Attributes, type Given } from './attributes.ts';
import { refusedParameters } from './failure.ts';

/** What the page says to every widget by attributes; a widget adds its own in `willUpdate`, after `read`. */
export class Setting extends Attributes {
  /** Entries per page. */
  declare limit: number;
  /** Level of headings, 1 to 6. */
  declare level: number;
  /** Address of the API; `undefined` where there is none. */
  declare api: string | undefined;

  #host: SettingHost;

  constructor(host: SettingHost) {
    super(host);
    this.#host = host;
  }

  /** Reads all anew. `limit` is what holds where the page gives none, `deepest` the last level of headings allowed. */
  read(limit: number, deepest = 6): void {
    const host = this.#host;
    const { state } = host;
    this.wrong = [];
    this.limit = this.whole('limit', host.limit, 1, 100, limit);
    this.level = this.whole('heading-level', host.headingLevel, 1, deepest, 3);
    if (state && !/^(hash|query|none)$/.test(state)) this.refuse('state', state, 'hash, query, none');
    this.api = apiUrl(host.api);
    if (!this.api && !host.client) this.refuse('api', host.api, 'an address with https:');
  }

  /** Notes what only the API knows to be wrong: `error` is its answer, `name` the attribute of that parameter. */
  heed(error: unknown, name: string, value: Given, allowed: string | undefined, parameter = name): void {
    if (value && refusedParameters(error).includes(parameter)) this.refuse(name, value, allowed);
  }
}

type SettingHost = ReactiveControllerHost &
  Element & {
    limit: Given | number;
    headingLevel: Given | number;
    state: Given;
    api: Given;
    client: object | undefined;
  };
