import type { DatasetFacets, Facet } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.ts';
import { chosen, type FacetName } from './filters.ts';
import type { View } from './view.ts';

/** The filters: beside the list, or behind a button where there is no room. Nothing where nothing is to choose. */
export function filterPanel(
  { facets }: DatasetFacets,
  shown: boolean,
  toggle: () => void,
  view: View,
): unknown {
  const { words, choice, picked } = view;
  const groups = view.facets.map((name) => group(name, facets[name] ?? [], chosen(choice, name), view));
  return html`<div id="filters" part="facets">
    <button type="button" class="row" aria-expanded=${shown} aria-controls="facets" @click=${toggle}>
      ${icon('filter')}${words.filter}${number(picked)}
    </button>
    <div id="facets" class="ruled" ?hidden=${!shown}>${groups}</div>
  </div>`;
}

const number = ({ length }: readonly unknown[]): unknown => (length > 0 ? ` (${length})` : nothing);

/** The checkboxes of a facet that still has something to choose. */
const group = (name: FacetName, values: Facet[], picked: string[], view: View): unknown =>
  values.length > 1 || picked[0]
    ? html`<details part="facet" ?open=${name === view.facets[0] || picked[0]}>
        <summary>${view.words[name]}${number(picked)}</summary>
        <fieldset>
          <legend class="unseen">${view.words[name]}</legend>
          ${values.map((facet) => box(name, facet, picked.includes(facet.value), view))}
        </fieldset>
      </details>`
    : nothing;

const box = (name: FacetName, { value, label, count }: Facet, checked: boolean, view: View): TemplateResult =>
  html`<label
    ><input type="checkbox" .checked=${checked} @change=${() => view.toggle(name, value)} />
    <span>${label}</span> <small>${view.language.number(count)}</small></label
  >`;
