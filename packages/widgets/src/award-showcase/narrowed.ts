import { html, nothing, type TemplateResult } from 'lit';
import { wordsOf } from './detail.words.ts';
import type { View } from './view.ts';

/** What to say where the list is empty, and the way back to the whole list. */
export function nothingFound(view: View): TemplateResult {
  const { none, noneYet, reset } = wordsOf(view);
  const { year, category, sizeClass } = view.choice;
  const narrowed = year || category || sizeClass;
  return html`<div class="notice row" part="notice">
    <slot name="empty"><p>${narrowed ? none : noneYet}</p></slot>
    ${narrowed ? html`<button type="button" @click=${() => view.choose(cleared)}>${reset}</button>` : nothing}
  </div>`;
}

/** Takes back every filter. */
const cleared = { page: undefined, year: undefined, category: undefined, sizeClass: undefined };
