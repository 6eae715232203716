import { html, nothing, type TemplateResult } from 'lit';
import type { Data } from '../core/data.ts';
import { isGone } from '../core/failure.ts';
import { icon } from '../core/icons.ts';
import { skeleton, trouble } from '../core/notices.ts';
import { entryDetail, roundDetail } from './detail.ts';
import { wordsOf } from './detail.words.ts';
import type { Opened } from './showcase.ts';
import type { View } from './view.ts';

/** The entry or round that is open, in the state that it is in, and the way back to the list. */
export function opened(data: Data<object, unknown, Opened>, view: View): TemplateResult {
  const { value, error, state, busy } = data;
  const { back, gone } = wordsOf(view);
  const { entry, round } = view.choice;
  const shown = !error && value?.id === (entry ?? round) && value;
  return html`<div @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && view.choose(closed)}>
    ${view.to(closed, html`${icon('previous')}${back}`, { id: 'back' })}
    <div aria-busy=${busy}>
      ${shown ? ('award' in shown ? entryDetail(shown, view) : roundDetail(shown, view)) : nothing}
      ${state === 'loading' ? skeleton(true) : nothing}
    </div>
    ${error ? (isGone(error) ? html`<p class="notice" part="notice">${gone}</p>` : trouble(data, view.language, view.api)) : nothing}
  </div>`;
}

const closed = { entry: undefined, round: undefined };
