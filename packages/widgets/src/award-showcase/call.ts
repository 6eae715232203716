import type { Award } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.ts';
import { webUrl } from '../core/text.ts';
import { wordsOf } from './detail.words.ts';
import type { View } from './view.ts';

/** A call for entries that is open, with its last day. */
export function call({ title, closesOn, entryPage, landingPage, id }: Award, view: View): TemplateResult {
  const words = wordsOf(view);
  const { language } = view;
  const way = webUrl(entryPage ?? landingPage);
  return html`<div class="notice" part="call">
    <p><b>${language.fill(words.call, { title, date: language.date(closesOn) })}</b></p>
    <p class="row">${way ? html`<a class="tight" href=${way}>${words.enter}${icon('open')}</a>` : nothing} ${view.about(id, title)}</p>
  </div>`;
}
