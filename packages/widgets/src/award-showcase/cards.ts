import type { AwardEntry, AwardEntryFacets, AwardEntryList } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import { icon } from '../core/icons.ts';
import { webUrl } from '../core/text.ts';
import type { FacetName } from './filters.ts';
import type { View } from './view.ts';

/** The filters that leave something to choose, one list each. */
export const filterRow = ({ facets }: AwardEntryFacets, names: FacetName[], view: View): TemplateResult =>
  html`<div class="row end" part="filters">
    ${names.map((name) => {
      const values = facets[name] ?? [];
      const chosen = view.choice[name] ?? '';
      const pick = ({ target }: Event) =>
        target instanceof HTMLSelectElement &&
        view.choose({ page: undefined, [name]: target.value || undefined });
      const option = (value: string, text: string) =>
        html`<option value=${value} .selected=${value === chosen}>${text}</option>`;
      return values.length > 1 || chosen
        ? html`<label
            >${view.words[name]}<select @change=${pick}>
              ${option('', view.words.all)} ${values.map(({ value, label, count }) => option(value, `${label} (${count})`))}
            </select></label
          >`
        : nothing;
    })}
  </div>`;

/** The entries, round by round, winners first. */
export const rounds = ({ items }: AwardEntryList, view: View): TemplateResult[] =>
  [...Map.groupBy(items, ({ award }) => award.id)].map(([id, entries]) => {
    const title = entries[0]?.award.title ?? '';
    return html`<section class="round" part="round">
      ${heading(view.level, title)} ${view.about(id, title)}
      <ul class="cards" part="cards">${entries.map((entry) => card(entry, view))}</ul>
      ${entries.map((entry) => (entry.publicVote?.won ? audience(entry, view) : nothing))}
    </section>`;
  });

function card(entry: AwardEntry, view: View): TemplateResult {
  const { image, category, title, entrant, summary, links, decision } = entry;
  const { words } = view;
  const url = view.image(entry);
  return html`<li class="card" part="card" lang="de">
    <p class="meta" part="result" lang=${view.language.tag}><b>${view.result(entry)}</b> · <span lang="de">${category.title}</span></p>
    ${url ? html`<img part="image" loading="lazy" src=${url} alt=${image?.alt} />` : nothing}
    ${heading(view.level + 1, view.open(entry, title, true))}
    <p class="meta">${entrant.name}</p>
    ${summary ? html`<p>${summary}</p>` : nothing}
    <p class="row" part="links" lang=${view.language.tag}>
      ${decision ? view.open(entry, html`${words.reason}<span class="unseen">: ${title}</span>`) : nothing}
      ${links.slice(0, 2).map((link) => linkTo(link, words.links[link.kind]))}
    </p>
  </li>`;
}

/** A link out of an entry, named by its kind. */
export function linkTo({ url, title }: AwardEntry['links'][number], text: string): unknown {
  const safe = webUrl(url);
  return safe
    ? html`<a class="tight" href=${safe}>${text}<span class="unseen">: ${title}</span>${icon('open')}</a>`
    : nothing;
}

const audience = (entry: AwardEntry, view: View): TemplateResult => html`<p part="audience">
  ${view.words.audience}: ${view.open(entry, entry.title)} (${view.language.count(view.words.votes, entry.publicVote?.votes ?? 0)})
</p>`;
