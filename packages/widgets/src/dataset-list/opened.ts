import type { Dataset } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Data } from '../core/data.ts';
import { isGone } from '../core/failure.ts';
import { icon } from '../core/icons.ts';
import { skeleton, trouble } from '../core/notices.ts';
import { way } from '../core/way.ts';
import { detail } from './detail.ts';
import { wordsOf } from './detail.words.ts';
import type { View } from './view.ts';

/** The dataset that is open, in the state that it is in, and the way back to the list. */
export function opened(data: Data<object, string, Dataset>, view: View): TemplateResult {
  const { value, error, state, busy } = data;
  const { back, gone } = wordsOf(view);
  const shown = !error && value?.id === view.choice.dataset && value;
  return html`${way(view.href(closed), html`${icon('previous')}${back}`, () => view.choose(closed), { id: 'back' })}
    <div aria-busy=${busy} lang=${shown ? view.languageOf(shown) : nothing}>
      ${shown ? detail(shown, view) : nothing} ${state === 'loading' ? skeleton(true) : nothing}
    </div>
    ${error ? (isGone(error) ? html`<p class="notice" part="notice">${gone}</p>` : trouble(data, view.language, view.api)) : nothing}`;
}

const closed = { dataset: undefined };
