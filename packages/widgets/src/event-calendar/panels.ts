import type { EventFacets } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.ts';
import type { FacetName } from './filters.ts';
import { moreWords } from './more.words.ts';
import type { View } from './view.ts';

/** What opens below the head of the calendar: filters, and the ways to subscribe. They come when one is first opened. */

/** One choice per facet, as far as there is something to choose. */
export function filterPanel(
  facets: EventFacets['facets'],
  view: View,
  search: (event: Event) => void,
): TemplateResult {
  const { choose, filters, cleared } = view;
  const words = { ...moreWords, ...view.words };
  return html`<form class="panel row" part="filters" role="search" @submit=${search}>
    <label>${words.search}<input type="search" maxlength="500" .value=${filters.q ?? ''} @input=${search} /></label>
    ${view.isMonth ? nothing : html`${day('from', view)}${day('to', view)}`}
    ${view.facets.map((name) => select(name, facets[name] ?? [], view))}
    ${view.isNarrowed ? html`<button type="button" class="link" @click=${() => choose(cleared)}>${words.reset}</button>` : nothing}
  </form>`;
}

/** A day of a period. The other one gives way where they would be in the wrong order. */
function day(name: 'from' | 'to', { words, filters, choose, nowOn, days }: View): TemplateResult {
  const pick = ({ target }: Event) => {
    // A day that is being typed is none yet.
    if (!(target instanceof HTMLInputElement) || target.validity.badInput) return;
    const { value } = target;
    if (value && !days.isDay(value)) return;
    const period = { from: filters.from, to: filters.to, [name]: value || undefined };
    const { from = '', to = '9' } = period;
    choose({ ...nowOn, ...(from > to ? { [name]: value } : period) });
  };
  return html`<label>${{ ...moreWords, ...words }[name]}<input type="date" .value=${filters[name] ?? ''} @change=${pick} /></label>`;
}

function select(
  name: FacetName,
  values: { value: string; label: string; count: number }[],
  view: View,
): unknown {
  const { choice, choose, language, anew } = view;
  const words = { ...moreWords, ...view.words };
  const chosen = choice[name] ?? '';
  if (values.length < 2 && !chosen) return nothing;
  const known = values.some(({ value }) => value === chosen) || !chosen;
  const pick = ({ target }: Event) =>
    target instanceof HTMLSelectElement && choose({ ...anew, [name]: target.value || undefined });
  return html`<label>${words[name]}<select @change=${pick}>
      <option value="" .selected=${!chosen}>${words.all}</option>
      ${known ? nothing : html`<option value=${chosen} .selected=${true}>${chosen}</option>`}
      ${values.map(
        ({ value, label, count }) =>
          html`<option value=${value} .selected=${value === chosen}>${label} (${language.number(count)})</option>`,
      )}
    </select></label>`;
}

/** The same filters as a calendar to subscribe to, as a feed and as files. */
export function subscribePanel(view: View, copied: boolean, copy: (address: string) => void): TemplateResult {
  const { api, filters } = view;
  const words = { ...moreWords, ...view.words };
  const query = new URLSearchParams(filters).toString();
  const at = (format: string) => `${api}v1/events.${format}${query && `?${query}`}`;
  return html`<div class="panel" part="subscribe">
    <p>${words.subscribeText}</p>
    <p class="row"><a href=${at('ics').replace(/^https?:/, 'webcal:')}>${words.subscribeNow}</a></p>
    <label>${words.address}<input type="url" readonly .value=${at('ics')} @focus=${({ target }: Event) => target instanceof HTMLInputElement && target.select()} /></label>
    <p class="row">
      <button type="button" @click=${() => copy(at('ics'))}>${words.copy}</button>
      <span role="status">${copied ? words.copied : ''}</span>
      <a class="end tight" href=${at('ics')} download>ICS${icon('download')}</a>
      <a href=${at('atom')}>${words.feed}</a> <a href=${at('csv')}>CSV</a>
    </p>
  </div>`;
}
