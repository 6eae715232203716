import type { DatasetFacets, Facet } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.ts';
import { chosen, type FacetName, toggled } from './filters.ts';
import type { View } from './view.ts';

/** The filters: beside the list, or behind a button where there is no room. Nothing where nothing is to choose. */
export function filterPanel(answer: DatasetFacets, shown: boolean, toggle: () => void, view: View): unknown {
  const groups = facetGroups(answer, view);
  const picked = view.facets.flatMap((name) => chosen(view.choice, name)).length;
  if (groups.length === 0) return nothing;
  return html`<div id="filters" part="facets">
    <button type="button" class="row" aria-expanded=${shown} aria-controls="facets" @click=${toggle}>
      ${icon('filter')}${view.language.words.filter}${picked > 0 ? ` (${picked})` : nothing}
    </button>
    <div id="facets" class="ruled" ?data-shown=${shown}>${groups}</div>
  </div>`;
}

/** One group of checkboxes per facet that still has something to choose. */
const facetGroups = ({ facets }: DatasetFacets, view: View): TemplateResult[] =>
  view.facets.flatMap((name, i) => {
    const picked = chosen(view.choice, name);
    const values = withPicked(facets[name] ?? [], picked);
    return values.length > 1 || picked.length > 0 ? group(name, values, picked, i === 0, view) : [];
  });

const SHOWN = 6;

function group(
  name: FacetName,
  values: Facet[],
  picked: string[],
  first: boolean,
  view: View,
): TemplateResult {
  const { words } = view.language;
  const boxes = (facets: Facet[]) =>
    facets.map((facet) => box(name, facet, picked.includes(facet.value), view));
  const [shown, further] = [values.slice(0, SHOWN), values.slice(SHOWN)];
  return html`<details part="facet" ?open=${first || picked.length > 0}>
    <summary>${words[name]}${picked.length > 0 ? ` (${picked.length})` : nothing}${icon('down')}</summary>
    <fieldset>
      <legend class="unseen">${words[name]}</legend>
      ${boxes(shown)}
      ${
        further.length > 0
          ? html`<details ?open=${further.some(({ value }) => picked.includes(value))}>
            <summary>${view.language.fill(words.more, { n: further.length })}${icon('down')}</summary>
            ${boxes(further)}
          </details>`
          : nothing
      }
    </fieldset>
  </details>`;
}

const box = (name: FacetName, { value, label, count }: Facet, checked: boolean, view: View): TemplateResult =>
  html`<label
    ><input type="checkbox" .checked=${checked} @change=${() => view.choose(toggled(view.choice, name, value))} />
    <span>${label}</span><small>${view.language.number(count)}</small></label
  >`;

/** A picked value stays on offer, also where it no longer leads to anything. */
const withPicked = (values: Facet[], picked: string[]): Facet[] => [
  ...values,
  ...picked
    .filter((code) => !values.some(({ value }) => value === code))
    .map((value) => ({ value, label: value, count: 0 })),
];
