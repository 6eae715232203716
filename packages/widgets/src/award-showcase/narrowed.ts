import { html, nothing, type TemplateResult } from 'lit';
import type { Patch } from '../core/url-state.ts';
import { wordsOf } from './detail.words.ts';
import type { View } from './view.ts';

/** What to say where the list, or this page of it, is empty, and the way back to what there is. */
export function nothingFound(view: View): TemplateResult {
  const { none, noneYet, noPage, reset, first } = wordsOf(view);
  const { page, year, category, sizeClass } = view.choice;
  const narrowed = year || category || sizeClass;
  const back = (name: string, patch: Patch) =>
    html`<button type="button" @click=${() => view.choose(patch)}>${name}</button>`;
  return html`<div class="notice row" part="notice">
    ${
      page
        ? html`<p>${noPage}</p>
          ${back(first, { page: undefined })}`
        : html`<slot name="empty"><p>${narrowed ? none : noneYet}</p></slot>
          ${narrowed ? back(reset, cleared) : nothing}`
    }
  </div>`;
}

/** Takes back every filter. */
const cleared = { page: undefined, year: undefined, category: undefined, sizeClass: undefined };
