import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.ts';
import type { Patch } from '../core/url-state.ts';
import { wordsOf } from './detail.words.ts';
import type { FacetName } from './filters.ts';
import type { View } from './view.ts';

/** What narrows the list: the section of the map, with a way to let it go, and the way back to everything. */
export function active(view: View): TemplateResult {
  const words = wordsOf(view);
  return html`${
    view.filters.bbox
      ? html`<button type="button" class="chip tight" part="chip" @click=${() => view.drop(wide)}>
          ${words.inSection}<span class="unseen">, ${words.remove}</span>${icon('close')}
        </button>`
      : nothing
  }
  <button type="button" class="link" @click=${() => view.drop(cleared)}>${words.reset}</button>`;
}

/** What to say where both lists are empty. */
export function nothingFound(view: View): TemplateResult {
  const { none, noneYet } = wordsOf(view);
  return html`<div class="notice row" part="notice">
    <slot name="empty"><p>${view.narrowed ? none : noneYet}</p></slot>
  </div>`;
}

/** Lets go of the section of the map. */
const wide: Patch = { page: undefined, rest: undefined, procedure: undefined, bbox: undefined };

/** Takes back every facet, the section of the map, and the words too. */
const cleared: Record<FacetName, undefined> & Patch = {
  ...wide,
  status: undefined,
  topic: undefined,
  mode: undefined,
  organization: undefined,
  q: '',
};
