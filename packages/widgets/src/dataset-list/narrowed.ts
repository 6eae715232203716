import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.ts';
import { wordsOf } from './detail.words.ts';
import type { View } from './view.ts';

/** The active filters, each with a way to take it back. */
export function chips({ words, picked, label, toggle, reset }: View): unknown {
  // A chip goes away under the finger: reading goes on at the count.
  const drop = (change: () => void) => (event: Event) => {
    change();
    if (event.target instanceof Element) event.target.closest('.bar')?.querySelector('b')?.focus();
  };
  return picked[0]
    ? html`<div class="row" role="group" aria-label=${words.active}>
        ${picked.map(
          ([name, value]) =>
            html`<button type="button" class="chip tight" part="chip" @click=${drop(() => toggle(name, value))}>
              ${label(value) ?? value}<span class="unseen">, ${words.remove}</span>${icon('close')}
            </button>`,
        )}
        <button type="button" class="link" @click=${drop(() => reset(true))}>${words.reset}</button>
      </div>`
    : nothing;
}

/** What to say where the list is empty, and the way back to the whole list. */
export function nothingFound(view: View): TemplateResult {
  const { none, noneYet, reset } = wordsOf(view);
  return html`<div class="notice row" part="notice">
    <slot name="empty"><p>${view.narrowed ? none : noneYet}</p></slot>
    ${view.narrowed ? html`<button type="button" @click=${() => view.reset()}>${reset}</button>` : nothing}
  </div>`;
}

/** Common words have more matches than are put in order. */
export const onlyNewest = (view: View): TemplateResult => html`<small>${wordsOf(view).newest}</small>`;
