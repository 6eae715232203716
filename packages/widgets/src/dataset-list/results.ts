import type { DatasetList as Page } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Data } from '../core/data.ts';
import { trouble } from '../core/notices.ts';
import { type PageLink, pages } from '../core/pages.ts';
import { bar } from './bar.ts';
import { cleared, type Filters, lastPage, pageOf } from './filters.ts';
import { item } from './item.ts';
import type { View } from './view.ts';

/** What the list needs besides the view. */
export interface ResultsView extends View {
  /** The address of the API, where it is known. */
  api: string | undefined;
  filters: Filters;
  /** Datasets per page. */
  limit: number;
  /** Whether the visitor has chosen anything that could be taken back. */
  narrowed: boolean;
  pageLink: PageLink;
}

/** The list in the state that its data are in, with what stands above and below it. */
export function results(list: Data<object, unknown, Page>, view: ResultsView): TemplateResult {
  const { state, value } = list;
  return html`<div class="results" aria-busy=${list.busy}>
    ${bar(state === 'failed' ? undefined : value, view)}
    ${state === 'failed' || state === 'stale' ? trouble(list, view.language, view.api) : nothing}
    ${state === 'failed' || !value ? nothing : value.items.length > 0 ? items(value, view) : nothingFound(view)}
  </div>`;
}

function items(page: Page, view: ResultsView): TemplateResult {
  const last = lastPage(page.total, view.limit);
  return html`${page.ranked ? html`<p class="hint">${view.language.words.newest}</p>` : nothing}
    <ul class="ruled" part="list">
      ${page.items.map((dataset) => item(dataset, view))}
    </ul>
    <div class="foot row" part="footer">
      ${pages(pageOf(view.choice), last, view.pageLink, view.language)} ${feeds(view)}
    </div>`;
}

function nothingFound({ language, narrowed, choose }: ResultsView): TemplateResult {
  const { words } = language;
  return html`<div class="notice row" part="notice">
    <slot name="empty"><p>${narrowed ? words.none : words.noneYet}</p></slot>
    ${narrowed ? html`<button type="button" @click=${() => choose(cleared(true))}>${words.reset}</button>` : nothing}
  </div>`;
}

/** The same list for feed readers and spreadsheets. */
function feeds({ api, filters, language }: ResultsView): unknown {
  const query = new URLSearchParams(filters).toString();
  const link = (format: string, text: string) =>
    html`<a href=${`${api}v1/datasets.${format}${query && `?${query}`}`}>${text}</a>`;
  return api
    ? html`<p class="dots end">${link('atom', language.words.feed)} ${link('csv', 'CSV')}</p>`
    : nothing;
}
