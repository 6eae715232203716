import type { Dataset, Distribution } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import { icon } from '../core/icons.ts';
import type { Language } from '../core/language.ts';
import { marked, plain, webUrl } from '../core/text.ts';
import type { Words } from './dataset-list.words.ts';
import { licence } from './licence.ts';
import type { View } from './view.ts';

/** One dataset of the list: title, what it is about, who publishes it, and its files. */
export function item(dataset: Dataset, view: View): TemplateResult {
  const { words } = view.language;
  const { title, matches, organization } = dataset;
  return html`<li class="item" part="item" lang=${contentLanguage(dataset, view.language)}>
    ${heading(view.headingLevel, view.open(dataset, marked(title, matches?.title), true))}
    ${summary(dataset)}
    <p class="meta" part="meta">
      <span>${dataset.publisher ?? organization.name}</span>
      ${dataset.modified ? html`<span lang=${view.language.tag}>${updated(dataset.modified, view.language)}</span>` : nothing}
      ${dataset.license ? licence(dataset.license, `licence-${dataset.id}`, words) : html`<span lang=${view.language.tag}>${words.noLicence}</span>`}
    </p>
    ${downloads(dataset, view)}
  </li>`;
}

/** A file to download, or a service to open, with its format and size. */
export function download(file: Distribution, about: string, language: Language<Words>): unknown {
  const { words } = language;
  const direct = webUrl(file.downloadUrl);
  const url = direct ?? webUrl(file.accessUrl);
  if (!url) return nothing;
  return html`<a class="download" part="download" href=${url}
    >${file.format ?? words.file}${file.byteSize ? html` <small>${language.bytes(file.byteSize)}</small>` : nothing}<span
      class="unseen"
    >: ${file.title ?? about}, ${direct ? words.download : words.website}</span>${icon(direct ? 'download' : 'open')}</a
  >`;
}

/** The language that a dataset is written in, as far as it says so in two letters; German otherwise. */
export const contentLanguage = (
  { languages }: Dataset,
  language: Language<Words>,
): string | typeof nothing => {
  const tag = languages.find((code) => /^[a-z]{2}$/.test(code)) ?? 'de';
  return tag === language.tag ? nothing : tag;
};

const MOST_FILES = 3;
const SHORT = 280;

function summary({ description, matches }: Dataset): unknown {
  const found = matches?.description;
  const text = found
    ? marked(found.text, found.ranges)
    : plain(description?.slice(0, 4 * SHORT) ?? '').slice(0, SHORT);
  return text.length > 0 ? html`<p class="summary" part="description">${text}</p>` : nothing;
}

function downloads(dataset: Dataset, { language, open }: View): unknown {
  const { distributions, title } = dataset;
  const further = distributions.length - MOST_FILES;
  if (distributions.length === 0) return nothing;
  return html`<p class="downloads" part="downloads">
    ${distributions.slice(0, MOST_FILES).map((file) => download(file, title, language))}
    ${further > 0 ? open(dataset, language.fill(language.words.moreFiles, { n: further }), false) : nothing}
  </p>`;
}

/** "am 3. Nov. 2026", but "2014". */
const updated = (date: string, language: Language<Words>): string =>
  language.fill(date.length < 10 ? language.words.updatedIn : language.words.updated, {
    date: language.date(date),
  });
