import type { LitElement } from 'lit';
import type { Patch, UrlState } from './url-state.ts';

/** A field for words, and what a visitor chooses beside it. */
export class SearchField {
  #host: LitElement;
  #place: UrlState;
  #anew: Patch;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #words: string | undefined;

  /** `anew` is what other words reset. */
  constructor(host: LitElement, place: UrlState, anew: Patch) {
    this.#host = host;
    this.#place = place;
    this.#anew = anew;
  }

  /** Words that are still being typed count as chosen with whatever is chosen next. */
  choose = (patch: Patch, typed = false): void => {
    clearTimeout(this.#typing);
    this.#place.set(this.#words === undefined ? patch : { q: this.#words, ...patch }, typed);
    this.#words = undefined;
  };

  /** What is typed is looked for when the typing pauses, what is sent at once. */
  search = (event: Event): void => {
    const sent = event.type === 'submit';
    event.preventDefault();
    clearTimeout(this.#typing);
    this.#words = this.#host.renderRoot.querySelector('input')?.value;
    this.#typing = setTimeout(() => this.choose(this.#anew, !sent), sent ? 0 : 300);
  };
}
