import type { OccurrenceList } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import { lastPage, pages } from '../core/pages.ts';
import { pageNumber } from '../core/part.ts';
import { byFirstDay } from './days.ts';
import { chosenMonth, periodOf } from './filters.ts';
import type { View } from './view.ts';
import { shortDay } from './when.ts';

/** The list: the days on which something takes place, one after the other. */
export function agenda(page: OccurrenceList, view: View): TemplateResult {
  const { words, today, choice, limit, language } = view;
  if (page.total === 0) return nothingFound(view);
  const { from } = periodOf(choice, false, today);
  return html`<div part="list">
      ${byFirstDay(page.items, from).map(
        ([day, dates]) => html`<section class="day" part="day">
          ${heading(view.level, html`${shortDay(day, words, today)}${day === today ? html` <small>(${words.today})</small>` : nothing}`)}
          <ul class="ruled">
            ${dates.map((date) => view.item(date))}
          </ul>
        </section>`,
      )}
    </div>
    ${pages(pageNumber(choice.page), lastPage(page.total, limit), view.pageLink, language)}`;
}

function nothingFound(view: View): TemplateResult {
  const { words, choice, isNarrowed: narrowed } = view;
  return html`<div class="notice row" part="notice">
    <slot name="empty"><p>${narrowed || chosenMonth(choice) ? words.none : words.noneYet}</p></slot>
    ${narrowed ? html`<button type="button" @click=${() => view.choose(view.cleared)}>${words.reset}</button>` : nothing}
  </div>`;
}
