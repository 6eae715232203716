import type { Dataset, Distribution, License } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { fileLink } from '../core/files.ts';
import { heading } from '../core/heading.ts';
import { contact, linkTo } from '../core/links.ts';
import { prose } from '../core/prose.ts';
import { webUrl } from '../core/text.ts';
import { wordsOf } from './detail.words.ts';
import { permission } from './licence.ts';
import type { View } from './view.ts';

/** Everything about one dataset, in the place of the list. */
export function detail(dataset: Dataset, view: View): TemplateResult {
  const words = wordsOf(view);
  const own = view.language.tag;
  return html`<article class="detail" part="detail">
    ${heading(view.level, dataset.title)}
    <div class="prose" part="description">${prose(dataset.description ?? '')}</div>
    ${
      dataset.distributions.length > 0
        ? html`<b lang=${own}>${words.files}</b>
          <ul class="ruled">
            ${dataset.distributions.map((file) => fileRow(file, dataset, view))}
          </ul>`
        : nothing
    }
    <dl class="ruled">
      ${facts(dataset, view).map(([name, value]) => html`<div><dt lang=${own}>${name}</dt><dd>${value}</dd></div>`)}
    </dl>
  </article>`;
}

/** What a licence allows, in plain words, and the way to its text. */
export function explanation(license: License, view: View): TemplateResult {
  const words = wordsOf(view);
  const url = webUrl(license.url);
  return html`${words[permission(license)]} ${url ? html`<a href=${url} rel="license">${words.licenceText}</a>` : nothing}`;
}

const fileRow = (
  file: Distribution,
  { title, license }: Dataset,
  view: View,
): TemplateResult => html`<li class="row">
  <div>
    ${file.title ?? title}
    ${file.description ? html`<p><small>${file.description}</small></p>` : nothing}
    ${file.license && file.license.name !== license?.name ? html`<p><small>${view.licence(file.license)}</small></p>` : nothing}
  </div>
  <span class="end">${fileLink(file, title, view.language)}</span>
</li>`;

/** Name and value of what is known; what nobody gave is left out. */
function facts(dataset: Dataset, view: View): Fact[] {
  const words = wordsOf(view);
  const { date } = view.language;
  const { contactPoint, frequency, license, modified, issued, landingPage, iri } = dataset;
  const named = (codes: string[]) => codes.flatMap((code) => view.label(code) ?? []).join(', ');
  const known: [string, unknown][] = [
    [words.organization, dataset.publisher ?? dataset.organization.name],
    [
      words.license,
      license && html`${view.licence(license)}<p><small>${explanation(license, view)}</small></p>`,
    ],
    [words.attribution, attributions(dataset)],
    [words.modifiedOn, modified && date(modified)],
    [words.issuedOn, issued && date(issued)],
    [words.frequency, named(frequency ? [frequency] : [])],
    [words.period, period(dataset, view)],
    [words.place, dataset.spatial?.label],
    [words.theme, named(dataset.themes)],
    [words.keywords, dataset.keywords.join(', ')],
    [words.contact, contactPoint && contact(contactPoint)],
    [words.landingPage, linkTo(landingPage, landingPage)],
    [words.permanent, linkTo(iri, iri)],
  ];
  return known.filter((fact): fact is Fact => Boolean(fact[1]));
}

type Fact = [name: string, value: NonNullable<unknown>];

const attributions = ({ distributions }: Dataset): string =>
  [...new Set(distributions.flatMap(({ attribution }) => attribution ?? []))].join(' · ');

function period({ temporal }: Dataset, view: View): string {
  const { since, until } = wordsOf(view);
  const { date, fill } = view.language;
  const start = temporal?.start && date(temporal.start);
  const end = temporal?.end && date(temporal.end);
  if (start && end) return `${start} – ${end}`;
  if (start) return fill(since, { date: start });
  return end ? fill(until, { date: end }) : '';
}
