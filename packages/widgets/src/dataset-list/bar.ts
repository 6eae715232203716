import type { DatasetList as Page } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.ts';
import type { Language } from '../core/language.ts';
import type { Patch } from '../core/url-state.ts';
import type { Words } from './dataset-list.words.ts';
import { anew, chosen, cleared, sorts, toggled } from './filters.ts';
import type { View } from './view.ts';

/** What stands above the list: how many there are, what narrows it, in which order. One line that wraps. */
export const bar = (
  page: Page | undefined,
  view: View,
): TemplateResult => html`<div class="bar row" part="bar">
  <b class="count" tabindex="-1">${page ? countText(page, view.language) : nothing}</b>
  ${chips(view)} ${order(view)}
</div>`;

/** "214 Datensätze", "Mehr als 10.000 Datensätze". */
export function countText({ total, totalIs }: Page, language: Language<Words>): string {
  const { many, results } = language.words;
  return totalIs === 'exact'
    ? language.count(results, total)
    : language.fill(many, { n: language.number(total) });
}

function chips({ language, choice, facets, label, choose }: View): unknown {
  const { words } = language;
  const picked = facets.flatMap((name) => chosen(choice, name).map((value) => [name, value] as const));
  const drop = (patch: Patch) => (event: Event) => {
    choose(patch);
    focusCount(event);
  };
  if (picked.length === 0) return nothing;
  return html`<div class="row" role="group" aria-label=${words.active}>
    ${picked.map(
      ([name, value]) =>
        html`<button type="button" class="chip row" part="chip" @click=${drop(toggled(choice, name, value))}>
          ${label(value) ?? value}<span class="unseen">, ${words.remove}</span>${icon('close')}
        </button>`,
    )}
    <button type="button" class="link" @click=${drop(cleared(false))}>${words.reset}</button>
  </div>`;
}

/** A chip goes away under the finger: reading goes on at the count. */
function focusCount({ currentTarget }: Event): void {
  const bar = currentTarget instanceof Element ? currentTarget.closest('.bar') : null;
  bar?.querySelector<HTMLElement>('.count')?.focus();
}

const order = ({ language, sort, searched, choose }: View): TemplateResult => html`<label class="row end"
  ><span>${language.words.sort}</span>
  <select @change=${(event: Event) => choose({ ...anew, sort: picked(event) })}>
    ${sorts
      .filter((name) => name !== 'relevance' || searched)
      .map((name) => html`<option value=${name} .selected=${name === sort}>${language.words[name]}</option>`)}
  </select></label
>`;

const picked = ({ target }: Event): string => (target instanceof HTMLSelectElement ? target.value : '');
