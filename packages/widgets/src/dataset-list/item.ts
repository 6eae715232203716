import type { Dataset } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { fileLink } from '../core/files.ts';
import { heading } from '../core/heading.ts';
import { plain } from '../core/text.ts';
import { marked } from './marked.ts';
import type { View } from './view.ts';

/** One dataset of the list: title, what it is about, who publishes it, and its files. */
export function item(dataset: Dataset, view: View): TemplateResult {
  const { words, language, open, licence } = view;
  const { title, matches, publisher, organization, modified, license, distributions } = dataset;
  const ours = (text: string) => html`<span lang=${language.tag}>${text}</span>`;
  const n = distributions.length - MOST_FILES;
  return html`<li class="item" part="item" lang=${contentLanguage(dataset)}>
    ${heading(view.level, open(dataset, marked(title, matches?.title), true))}
    <p class="summary" part="description">${summary(dataset)}</p>
    <p class="meta dots" part="meta">
      <span>${publisher ?? organization.name}</span>
      ${modified ? ours(language.fill(words[modified.length < 10 ? 'updatedIn' : 'updated'], { date: language.date(modified) })) : nothing}
      ${license ? html`<span>${licence(license)}</span>` : ours(words.noLicence)}
    </p>
    <p class="files row" part="downloads">
      ${distributions.slice(0, MOST_FILES).map((file) => fileLink(file, title, language))}
      ${n > 0 ? open(dataset, language.fill(words.more, { n })) : nothing}
    </p>
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
    : plain((description ?? '').slice(0, 4 * SHORT)).slice(0, SHORT);
}
