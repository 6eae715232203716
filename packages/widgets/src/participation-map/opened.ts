import type { Participation } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Data } from '../core/data.ts';
import { isGone } from '../core/failure.ts';
import { icon } from '../core/icons.ts';
import { skeleton, trouble } from '../core/notices.ts';
import { way } from '../core/way.ts';
import { detail } from './detail.ts';
import { wordsOf } from './detail.words.ts';
import type { View } from './view.ts';

/** The procedure that is open, in the state that it is in, and the way back to the list. */
export function opened(data: Data<object, string, Participation>, view: View): TemplateResult {
  const { value, error, state, busy } = data;
  const { back, gone } = wordsOf(view);
  const shown = !error && value?.id === view.choice.procedure && value;
  return html`<div aria-busy=${busy}>
    ${way(view.href(closed), html`${icon('previous')}${back}`, () => view.choose(closed), { id: 'back' })}
    ${shown ? detail(shown, view) : nothing} ${state === 'loading' ? skeleton(true) : nothing}
    ${error ? (isGone(error) ? html`<p class="notice" part="notice">${gone}</p>` : trouble(data, view.language, view.api)) : nothing}
  </div>`;
}

const closed = { procedure: undefined };

/** Moves the focus to the procedure that was opened, or back to where the one `before` was opened from. */
export function moveFocus(root: ParentNode, procedure: string, before: string): void {
  const targets = procedure ? ['.detail .title', '#back'] : [`#${CSS.escape(`open-${before}`)}`, '.count'];
  const there = targets.map((target) => root.querySelector<HTMLElement>(target));
  there.find(Boolean)?.focus();
}
