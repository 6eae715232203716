import type { Dataset, Distribution } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import type { Language } from '../core/language.ts';
import { prose, webUrl } from '../core/text.ts';
import type { Words } from './dataset-list.words.ts';
import { contentLanguage, download } from './item.ts';
import { licence } from './licence.ts';

/** Everything about one dataset, in the place of the list. `label` names codes that a facet has named. */
export function detail(
  dataset: Dataset,
  language: Language<Words>,
  headingLevel: number,
  label: (code: string) => string | undefined,
): TemplateResult {
  const { words } = language;
  return html`<article class="detail" part="detail" lang=${contentLanguage(dataset, language)}>
    ${heading(headingLevel, dataset.title)}
    <div class="prose" part="description">${prose(dataset.description ?? '')}</div>
    ${
      dataset.distributions.length > 0
        ? html`<p class="label" lang=${language.tag}>${words.files}</p>
          <ul class="files">
            ${dataset.distributions.map((file) => fileRow(file, dataset, language))}
          </ul>`
        : nothing
    }
    <dl>${facts(dataset, language, label).map(([name, value]) => html`<div><dt lang=${language.tag}>${name}</dt><dd>${value}</dd></div>`)}</dl>
  </article>`;
}

const fileRow = (
  file: Distribution,
  { title, license }: Dataset,
  language: Language<Words>,
): TemplateResult => html`<li>
  <span>
    ${file.title ?? title}
    ${file.description ? html`<small>${file.description}</small>` : nothing}
    ${file.license && file.license.name !== license?.name ? html`<small>${licence(file.license, `licence-${file.id}`, language.words)}</small>` : nothing}
  </span>
  ${download(file, title, language)}
</li>`;

/** Name and value of what is known; what nobody gave is left out. */
function facts(
  dataset: Dataset,
  language: Language<Words>,
  label: (code: string) => string | undefined,
): Fact[] {
  const { words } = language;
  const { contactPoint, frequency, license, modified, issued, spatial } = dataset;
  const named = (codes: string[]) => codes.flatMap((code) => label(code) ?? []).join(', ');
  const known: [string, unknown][] = [
    [words.organization, dataset.publisher ?? dataset.organization.name],
    [words.license, license && licence(license, 'licence', words)],
    [words.attribution, attributions(dataset)],
    [words.modifiedOn, modified && language.date(modified)],
    [words.issuedOn, issued && language.date(issued)],
    [words.frequency, named(frequency ? [frequency] : [])],
    [words.period, period(dataset, language)],
    [words.place, spatial?.label],
    [words.theme, named(dataset.themes)],
    [words.keywords, dataset.keywords.join(', ')],
    [words.contact, contactPoint && contact(contactPoint)],
    [words.original, link(dataset.landingPage, words.landingPage)],
    [words.permanent, link(dataset.iri, dataset.iri)],
  ];
  return known.filter((fact): fact is Fact => Boolean(fact[1]));
}

type Fact = [name: string, value: NonNullable<unknown>];

const attributions = ({ distributions }: Dataset): string =>
  [...new Set(distributions.flatMap(({ attribution }) => attribution ?? []))].join(' · ');

function period({ temporal }: Dataset, language: Language<Words>): string {
  const { words } = language;
  const [start, end] = [temporal?.start, temporal?.end].map((date) => date && language.date(date));
  if (start && end) return `${start} – ${end}`;
  return start
    ? language.fill(words.since, { date: start })
    : end
      ? language.fill(words.until, { date: end })
      : '';
}

const link = (url: string | null, text: string): unknown =>
  webUrl(url) && html`<a href=${webUrl(url)}>${text}</a>`;

function contact({ name, email, url }: NonNullable<Dataset['contactPoint']>): unknown {
  const address = email && /^[^\s@<>"'?&]+@[^\s@<>"'?&]+$/.test(email) ? email : '';
  const parts = [
    link(url, name ?? url ?? '') ?? name,
    address && html`<a href=${`mailto:${address}`}>${address}</a>`,
  ].filter(Boolean);
  return parts.length > 0 && parts.map((part, i) => (i > 0 ? html`, ${part}` : part));
}
