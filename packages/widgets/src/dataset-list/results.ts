import type { DatasetList as Page } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Shown } from '../core/data.ts';
import { trouble } from '../core/notices.ts';
import { lastPage, pages } from '../core/pages.ts';
import { pageNumber } from '../core/part.ts';
import { anew, sortOf } from './filters.ts';
import { item } from './item.ts';
import type { View } from './view.ts';

/** The list in the state that its data are in, with what stands above and below it. */
export function results(list: Shown<Page>, view: View): TemplateResult {
  const { state, busy } = list;
  const page = state === 'failed' ? undefined : list.value;
  return html`<div class="results" aria-busy=${busy}>
    <div class="bar row" part="bar">
      <b class="count" tabindex="-1">${page && countText(page, view)}</b>
      ${view.later?.chips(view)} ${order(view)}
    </div>
    ${state === 'full' ? nothing : trouble(list, view.language, view.api)}
    ${page?.ranked && view.later?.onlyNewest(view)}
    ${page && (page.total ? items(page, view) : view.later?.nothingFound(view))}
  </div>`;
}

/** "214 Datensätze", "Mehr als 10.000 Datensätze". */
export const countText = (
  { total, totalIs }: Page,
  { language, words }: Pick<View, 'language' | 'words'>,
): string =>
  totalIs === 'exact'
    ? language.count(words.results, total)
    : language.fill(words.many, { n: language.number(total) });

/** The orders on offer; an empty value is the one that the API takes by itself. */
function order({ words, choice, filters, choose }: View): TemplateResult {
  const pick = ({ target }: Event) =>
    target instanceof HTMLSelectElement && choose({ ...anew, sort: target.value || undefined });
  const option = (value: string, text: string) =>
    html`<option value=${value} .selected=${value === (sortOf(choice) ?? '')}>${text}</option>`;
  return html`<label class="row end">
    <span>${words.sort}</span>
    <select @change=${pick}>
      ${filters.q ? option('', words.relevance) : nothing} ${option(filters.q ? 'modified' : '', words.modified)}
      ${option('title', words.title)}
    </select>
  </label>`;
}

function items(page: Page, view: View): TemplateResult {
  const last = lastPage(page.total, view.limit);
  return html`<ul class="ruled" part="list">
    ${page.items.map((dataset) => item(dataset, view))}
  </ul>
  <div class="foot row" part="footer">
    ${pages(Math.min(pageNumber(view.choice.page), last), last, view.pageLink, view.language)} ${feeds(view)}
  </div>`;
}

/** The same list for feed readers and spreadsheets. */
function feeds({ api, filters, words }: View): unknown {
  const link = (format: string, text: string) =>
    html`<a href=${`${api}v1/datasets.${format}?${new URLSearchParams(filters)}`}>${text}</a>`;
  return api && html`<p class="dots end">${link('atom', words.feed)} ${link('csv', 'CSV')}</p>`;
}
