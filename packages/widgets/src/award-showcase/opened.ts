import { html, type TemplateResult } from 'lit';
import type { Shown } from '../core/data.ts';
import { icon } from '../core/icons.ts';
import { opening } from '../core/notices.ts';
import { entryDetail, roundDetail } from './detail.ts';
import { wordsOf } from './detail.words.ts';
import type { Opened } from './showcase.ts';
import type { View } from './view.ts';

/** The entry or round that is open, in the state that it is in, and the way back to the list. */
export function opened(data: Shown<Opened>, view: View): TemplateResult {
  const { value, error } = data;
  const { back, gone } = wordsOf(view);
  const { entry, round } = view.choice;
  const shown = !error && value?.id === (entry ?? round) && value;
  const content = shown && ('award' in shown ? entryDetail(shown, view) : roundDetail(shown, view));
  return html`<div @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && view.choose(closed)}>
    ${view.to(closed, html`${icon('previous')}${back}`, { id: 'back' })} ${opening(data, content, gone, view)}
  </div>`;
}

const closed = { entry: undefined, round: undefined };
