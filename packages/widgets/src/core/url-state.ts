import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * What a visitor has chosen, kept in the address of the page: `#opennrw.dataset-list=q:radweg;theme:TRAN,ENVI`.
 *
 * The fragment meets no cache, no server log and no TYPO3 cHash check; parts of it that are not ours stay untouched.
 * `state="query"` writes to the query string instead; `state="none"` keeps the choice in memory only, and so does a
 * second element under the same key. The back button leads back.
 */
export class UrlState implements ReactiveController {
  /** The choice: short names with their values; an absent name means its default. */
  values: Choice = {};

  #host: UrlStateHost;
  #fallbackKey: string;
  #key = '';
  #typed = false;

  /** `fallbackKey` is the key where the page gives none: the element's name without `opennrw-`. */
  constructor(host: UrlStateHost, fallbackKey: string) {
    this.#host = host;
    this.#fallbackKey = fallbackKey;
    host.addController(this);
  }

  hostConnected(): void {
    const { state, stateKey } = this.#host;
    if (state === 'none') return;
    const key = `opennrw.${encodeURIComponent(stateKey || this.#fallbackKey)}=`;
    if (taken.has(key)) {
      console.warn(
        `<${this.#host.localName}> keeps no state in the URL: give it a state-key of its own.`,
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

  /** The address of this page after `set(patch)`, to link to; `undefined` where no state is kept in it. */
  href(patch: Patch): string | undefined {
    if (!this.#key) return undefined;
    const url = new URL(location.href);
    const parts = this.#parts().filter((part) => !part.startsWith(this.#key));
    const ours = write(merge(this.values, patch));
    if (ours) parts.push(this.#key + ours);
    url[this.#place()] = parts.join('&');
    return url.href;
  }

  #arrive = (): void => {
    const values = this.#read();
    if (write(values) === write(this.values)) return;
    this.values = values;
    this.#typed = false;
    this.#host.requestUpdate();
  };

  #read(): Choice {
    return read(
      this.#parts()
        .find((part) => part.startsWith(this.#key))
        ?.slice(this.#key.length),
    );
  }

  #parts(): string[] {
    return location[this.#place()].slice(1).split('&').filter(Boolean);
  }

  #place(): 'search' | 'hash' {
    return this.#host.state === 'query' ? 'search' : 'hash';
  }
}

/** Names and values, ready for the address. */
export type Choice = Readonly<Record<string, string>>;

/** A change of a choice. */
export type Patch = Readonly<Record<string, string | undefined>>;

type UrlStateHost = ReactiveControllerHost & Element & { state: string; stateKey: string };

/** The keys in use on this page. */
const taken = new Set<string>();

const merge = (values: Choice, patch: Patch): Choice => read(write({ ...values, ...patch }));

/** `q:rad%20weg;theme:TRAN,ENVI`; commas and slashes stay readable, they mean nothing in a fragment. */
const write = (values: Patch): string =>
  Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined
        ? []
        : `${name}:${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/')}`,
    )
    .join(';');

/** Reads what `write` wrote; what somebody mangled on the way is ignored. */
function read(text = ''): Choice {
  const pairs = text.split(';').flatMap((pair) => {
    const [, name, value] = /^(\w+):(.*)$/.exec(pair) ?? [];
    try {
      return name && value !== undefined ? [[name, decodeURIComponent(value)] as const] : [];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(pairs);
}
