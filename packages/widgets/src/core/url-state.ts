import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { refusedParameters } from './failure.ts';
import type { Given } from './setting.ts';

/**
 * What a visitor has chosen, kept in the address of the page: `#opennrw.dataset-list=q:radweg;theme:TRAN,ENVI`.
 *
 * The fragment meets no cache, no server log and no TYPO3 cHash check; parts of it that are not ours stay untouched.
 * `state="query"` writes to the query string instead; `state="none"` keeps the choice in memory only, and so does a
 * second element under the same key. The back button leads back.
 *
 * Where the address says nothing, the page's attribute `preset` does, in the same words: `preset="theme:TRAN;sort:title"`.
 * A visitor who takes that back leaves `#opennrw.dataset-list=`, which says: nothing chosen.
 */
export class UrlState implements ReactiveController {
  /** The choice: short names with their values; an absent name means its default. */
  values: Choice = {};

  #host: UrlStateHost;
  #names: readonly string[];
  #key = '';
  #typed = false;
  #preset: Choice | undefined;

  /** `names` are those that may be chosen; the address may say whatever it likes about others. */
  constructor(host: UrlStateHost, names: readonly string[]) {
    this.#host = host;
    this.#names = names;
    host.addController(this);
  }

  hostConnected(): void {
    const { state, stateKey, localName } = this.#host;
    const key = `opennrw.${encodeURIComponent(stateKey || localName.slice(8))}=`;
    this.#preset ??= this.values = this.#parse(this.#host.getAttribute('preset') ?? '');
    if (state === 'none') return;
    if (taken.has(key)) {
      console.warn(
        `<${localName}> keeps no state in the address of the page: give it a state-key.`,
        this.#host,
      );
      return;
    }
    taken.add(key);
    this.#key = key;
    this.values = this.#read();
    addEventListener('popstate', this.#arrive);
  }

  hostDisconnected(): void {
    taken.delete(this.#key);
    this.#key = '';
    removeEventListener('popstate', this.#arrive);
  }

  /** Chooses; `undefined` forgets a name. What is `typed` letter by letter is one step of the back button. */
  set(patch: Patch, typed = false): void {
    const href = this.href(patch);
    if (href) history[typed && this.#typed ? 'replaceState' : 'pushState'](history.state, '', href);
    this.#typed = typed;
    this.values = merge(this.values, patch);
    this.#host.requestUpdate();
  }

  /** Drops choices that the API has refused by this error, as if the address had never named them. */
  forget(error: unknown): void {
    for (const name of refusedParameters(error))
      if (this.values[name]) {
        this.#typed = true;
        this.set({ [name]: undefined }, true);
        this.#typed = false;
      }
  }

  /** The address of this page after `set(patch)`, to link to; `undefined` where no state is kept in it. */
  href(patch: Patch): string | undefined {
    if (!this.#key) return undefined;
    const url = new URL(location.href);
    const ours = write(merge(this.values, patch));
    const others = this.#parts().filter((part) => !part.startsWith(this.#key));
    url[this.#place] = [...others, (ours || write(this.#preset)) && this.#key + ours]
      .filter(Boolean)
      .join('&');
    return url.href;
  }

  get #place(): 'search' | 'hash' {
    return this.#host.state === 'query' ? 'search' : 'hash';
  }

  #parts(): string[] {
    return location[this.#place].slice(1).split('&').filter(Boolean);
  }

  #read(): Choice {
    const ours = this.#parts().find((part) => part.startsWith(this.#key));
    return ours ? this.#parse(ours.slice(this.#key.length)) : (this.#preset ?? {});
  }

  /** Reads what `write` wrote; what somebody mangled on the way is ignored. */
  #parse(text: string): Choice {
    const pairs = new URLSearchParams(text.replace(/[;:]/g, (mark) => (mark === ';' ? '&' : '=')));
    return Object.fromEntries(
      [...pairs].filter(([name, value]) => this.#names.includes(name) && !value.includes('\ufffd')),
    );
  }

  #arrive = (): void => {
    const values = this.#read();
    if (write(values) === write(this.values)) return;
    this.values = values;
    this.#typed = false;
    this.#host.requestUpdate();
  };
}

/** Names and values, as the address keeps them. */
export type Choice = Readonly<Partial<Record<string, string>>>;

/** A change of a choice: `undefined` forgets a name. */
export type Patch = Readonly<Record<string, string | undefined>>;

type UrlStateHost = ReactiveControllerHost & Element & { state: Given; stateKey: Given };

/** The keys in use on this page. */
const taken = new Set<string>();

const merge = (values: Choice, patch: Patch): Choice =>
  Object.fromEntries(Object.entries({ ...values, ...patch }).filter(([, value]) => value !== undefined));

/** `q:rad%20weg;theme:TRAN,ENVI`; commas and slashes stay readable, they mean nothing in a fragment. */
const write = (values: Choice = {}): string =>
  Object.entries(values)
    .map(
      ([name, value = '']) => `${name}:${encodeURIComponent(value).replace(/%2[CF]/g, decodeURIComponent)}`,
    )
    .join(';');
