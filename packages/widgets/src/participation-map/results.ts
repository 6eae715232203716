import type { ParticipationList as Page, ParticipationFacets } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Shown } from '../core/data.ts';
import { heading } from '../core/heading.ts';
import { trouble } from '../core/notices.ts';
import { pages } from '../core/pages.ts';
import { pageNumber } from '../core/part.ts';
import { anew, type FacetName } from './filters.ts';
import { item } from './item.ts';
import type { View } from './view.ts';

/** Both lists in the state that their data are in: what has a place, then, under a heading of its own, what has none. Says why `opened` can not be. */
export function results(
  list: Shown<Page>,
  rest: Shown<Page>,
  opened: Shown<object>,
  view: View,
): TemplateResult {
  const shown = list.state === 'failed' ? undefined : list.value;
  const others = rest.state === 'failed' ? undefined : rest.value;
  const bad = [opened, list, rest].find(({ state }) => /failed|stale/.test(state));
  const { words, language } = view;
  return html`<div class="results" part="list" aria-busy=${list.busy || rest.busy}>
    <div class="row bar" part="bar">
      <b class="count" tabindex="-1">${shown && others && countText(shown, others, view)}</b>
      ${view.toMap ? html`<button type="button" class="link jump" @click=${view.toMap}>${words.toMap}</button>` : nothing}
      ${view.narrowed ? view.later?.active(view) : nothing}
    </div>
    ${bad ? trouble(bad, language, view.api) : nothing}
    ${shown && others && !shown.total && !others.total ? view.later?.nothingFound(view) : nothing}
    ${shown?.total ? section(shown, 'page', view) : nothing}
    ${
      others?.total
        ? html`${heading(view.level, `${words.unlocated} (${language.number(others.total)})`)}
          ${section(others, 'rest', view)}`
        : nothing
    }
    ${shown ? files(view) : nothing}
  </div>`;
}

/** "38 Verfahren", "Mehr als 10.000 Verfahren". */
export function countText(
  list: Page,
  rest: Page,
  { language, words }: Pick<View, 'language' | 'words'>,
): string {
  const exact = list.totalIs === 'exact' && rest.totalIs === 'exact';
  return exact
    ? language.count(words.results, list.total + rest.total)
    : language.fill(words.many, { n: language.number(list.total + rest.total) });
}

const section = ({ items, total }: Page, place: 'page' | 'rest', view: View): TemplateResult =>
  html`<ul class="ruled">${items.map((participation) => item(participation, view))}</ul>
    ${pages(
      pageNumber(view.choice[place]),
      Math.ceil(total / view.limit),
      (n, content, name, current) => view.go({ [place]: n > 1 ? `${n}` : undefined }, content, name, current),
      view.language,
    )}`;

/** The same list for calendars, feed readers, maps and spreadsheets. */
function files({ api, filters, words }: View): unknown {
  const link = (format: string, text: string) =>
    html`<a href=${`${api}v1/participations.${format}?${new URLSearchParams(filters)}`}>${text}</a>`;
  return (
    api &&
    html`<p class="dots foot" part="footer">
      ${link('ics', words.calendar)} ${link('atom', words.feed)} ${link('geojson', 'GeoJSON')} ${link('csv', 'CSV')}
    </p>`
  );
}

/** The filters: one list of choices for each facet that still has something to choose. */
export const selects = ({ facets }: ParticipationFacets, view: View): unknown =>
  view.facets.map((name) => {
    const values = facets[name] ?? [];
    return values.length > 1 || view.choice[name] ? select(name, values, view) : nothing;
  });

function select(name: FacetName, values: NonNullable<ParticipationFacets['facets'][FacetName]>, view: View) {
  const { choice, choose, words, language } = view;
  const picked = choice[name] ?? '';
  const pick = ({ target }: Event) =>
    target instanceof HTMLSelectElement && choose({ ...anew, [name]: target.value || undefined });
  return html`<select part="filter" aria-label=${words[name]} @change=${pick}>
    <option value="" .selected=${!picked}>${language.fill(words.all, { name: words[name] })}</option>
    ${values.map(
      ({ value, label, count }) =>
        html`<option value=${value} .selected=${value === picked}>${label} (${language.number(count)})</option>`,
    )}
  </select>`;
}
