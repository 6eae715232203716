import type { Dataset } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { fileLink } from '../core/files.ts';
import { heading } from '../core/heading.ts';
import { marked, plain } from '../core/text.ts';
import type { View } from './view.ts';

/** One dataset of the list: title, what it is about, who publishes it, and its files. */
export function item(dataset: Dataset, view: View): TemplateResult {
  const { language } = view;
  const { title, matches, organization, modified, license } = dataset;
  const own = language.tag;
  return html`<li class="item" part="item" lang=${contentLanguage(dataset)}>
    ${heading(view.headingLevel, view.open(dataset, marked(title, matches?.title), true))}
    <p class="summary" part="description">${summary(dataset)}</p>
    <p class="meta dots" part="meta">
      <span>${dataset.publisher ?? organization.name}</span>
      ${modified ? html`<span lang=${own}>${updated(modified, view)}</span>` : nothing}
      ${license ? html`<span>${view.licence(license)}</span>` : html`<span lang=${own}>${language.words.noLicence}</span>`}
    </p>
    ${files(dataset, view)}
  </li>`;
}

/** The language that a dataset is written in, as far as it says so in two letters; German otherwise. */
export const contentLanguage = ({ languages }: Dataset): string =>
  languages.find((tag) => /^[a-z]{2}$/.test(tag)) ?? 'de';

const MOST_FILES = 3;
const SHORT = 280;

function summary({ description, matches }: Dataset): unknown {
  const found = matches?.description;
  return found
    ? marked(found.text, found.ranges)
    : plain(description?.slice(0, 4 * SHORT) ?? '').slice(0, SHORT);
}

function files(dataset: Dataset, { language, open }: View): TemplateResult {
  const { distributions, title } = dataset;
  const n = distributions.length - MOST_FILES;
  return html`<p class="files row" part="downloads">
    ${distributions.slice(0, MOST_FILES).map((file) => fileLink(file, title, language))}
    ${n > 0 ? open(dataset, language.fill(language.words.more, { n }), false) : nothing}
  </p>`;
}

/** "aktualisiert am 3. Nov. 2026", but "aktualisiert 2014". */
function updated(date: string, { language }: View): string {
  const { updated, updatedIn } = language.words;
  return language.fill(date.length < 10 ? updatedIn : updated, { date: language.date(date) });
}
