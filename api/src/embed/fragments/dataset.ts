/** One dataset: its description, its files, the facts about it. */

import { frequencies } from '@opennrw/rules/frequencies';
import { labelOf } from '@opennrw/rules/languages';
import { themes as euThemes } from '@opennrw/rules/themes';
import type { Dataset } from '../../datasets/shape.ts';
import { type Content, html, type Markup, webAddress } from '../../pages/markup.ts';
import { type Around, facts, linkTo, told } from './parts.ts';
import type { Telling } from './telling.ts';

export const datasetContent = (dataset: Dataset, { telling, root, heading }: Around): Markup =>
  html`${dataset.description !== null && told(dataset.description, telling, tongueOf(dataset))}
${heading(telling.words.datasets.files)}
${filesOf(dataset, telling)}
${factsOf(dataset, telling, root)}`;

/** The language that its texts are in. */
export const tongueOf = ({ languages }: Pick<Dataset, 'languages'>): string =>
  languages.find((tag) => /^[a-z]{2}$/.test(tag)) ?? 'de';

function filesOf({ distributions }: Dataset, { words, bytes }: Telling): Markup {
  if (distributions.length === 0) return html`<p>${words.datasets.noFiles}</p>`;
  return html`<ul>${distributions.map((file) => {
    const name = [file.format ?? words.file, file.title].filter(Boolean).join(': ');
    const size = file.byteSize !== null && ` (${bytes(file.byteSize)})`;
    return html`<li>${linkTo(file.downloadUrl ?? file.accessUrl, name)}${size}</li>`;
  })}</ul>`;
}

function factsOf(dataset: Dataset, { language, words: all, date }: Telling, root: string): Markup {
  const { publisher, organization, modified, issued, frequency, license, themes, keywords } = dataset;
  const words = all.datasets;
  const source = webAddress(dataset.landingPage);
  const label = (code: string) => labelOf(euThemes, code, language);
  const terms: Content = license === null ? words.noLicenceSaid : linkTo(license.url, license.name);
  return facts([
    [words.publisher, publisher ?? organization.name],
    [words.modified, modified && date(modified)],
    [words.issued, issued && date(issued)],
    [words.frequency, frequency && labelOf(frequencies, frequency, language)],
    [all.licence, terms],
    [words.themes, themes.map(label).join(', ')],
    [words.keywords, keywords.join(', ')],
    [all.contact, [dataset.contactPoint?.name, dataset.contactPoint?.email].filter(Boolean).join(', ')],
    [words.source, source && html`<a href="${source}">${source}</a>`],
    [
      all.permanent,
      html`<a href="${root}id/datasets/${dataset.id}">${dataset.iri}</a> (<a href="${root}v1/datasets/${dataset.id}.jsonld">JSON-LD</a>)`,
    ],
  ]);
}
