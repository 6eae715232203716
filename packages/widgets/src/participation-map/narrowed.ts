import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.ts';
import { wordsOf } from './detail.words.ts';
import type { View } from './view.ts';

/** What narrows the list: the section of the map, with a way to let it go, and the way back to everything. */
export function active(view: View): TemplateResult {
  const words = wordsOf(view);
  return html`${
    view.filters.bbox
      ? html`<button type="button" class="chip tight" part="chip" @click=${view.leaveSection}>
          ${words.inSection}<span class="unseen">, ${words.remove}</span>${icon('close')}
        </button>`
      : nothing
  }
  <button type="button" class="link" @click=${view.reset}>${words.reset}</button>`;
}

/** What to say where both lists are empty. */
export function nothingFound(view: View): TemplateResult {
  const { none, noneYet } = wordsOf(view);
  return html`<div class="notice row" part="notice">
    <slot name="empty"><p>${view.narrowed ? none : noneYet}</p></slot>
  </div>`;
}
