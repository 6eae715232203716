import type { Dataset } from '@opennrw/sdk';
import { html, type TemplateResult } from 'lit';
import type { Shown } from '../core/data.ts';
import { icon } from '../core/icons.ts';
import { opening } from '../core/notices.ts';
import { way } from '../core/way.ts';
import { detail } from './detail.ts';
import { wordsOf } from './detail.words.ts';
import type { View } from './view.ts';

/** The dataset that is open, in the state that it is in, and the way back to the list. */
export function opened(data: Shown<Dataset>, view: View): TemplateResult {
  const { value, error } = data;
  const { back, gone } = wordsOf(view);
  const shown = !error && value?.id === view.choice.dataset && value;
  return html`${way(view.href(closed), html`${icon('previous')}${back}`, () => view.choose(closed), { id: 'back' })}
    ${shown ? opening(data, detail(shown, view), gone, view, view.languageOf(shown)) : opening(data, '', gone, view)}`;
}

const closed = { dataset: undefined };
