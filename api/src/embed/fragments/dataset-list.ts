/** The list of datasets, and one dataset opened: what `<opennrw-dataset-list>` shows without JavaScript. */
import { plainText } from '@opennrw/rules/text';
import { z } from 'zod';
import { type Desk, openDesk } from '../../datasets/desk.ts';
import { datasetJsonLd } from '../../datasets/files.ts';
import type { Filters } from '../../datasets/filters.ts';
import { type Dataset, type Distribution, datasetFilters, datasetSort } from '../../datasets/shape.ts';
import { type Content, html, type Markup, webAddress } from '../../pages/markup.ts';
import { datasetContent, tongueOf } from './dataset.ts';
import { bare, type Drawn, fragmentKind, limit, page, type WishFor, whose } from './fragment.ts';
import {
  aroundIn,
  counted,
  dots,
  langOf,
  linkTo,
  listAddress,
  neighbours,
  opened,
  pageWithin,
  titled,
} from './parts.ts';

const { q, organization, within, theme, format, license, frequency } = datasetFilters;
const attributes = z.object({
  ...{ query: q, organization, within, theme },
  limit: limit(20),
  ...{ 'hide-search': bare, 'hide-facets': bare },
});
const choices = z
  .strictObject({
    ...{ q, theme, format, license, organization, frequency, sort: datasetSort.sort },
    ...{ page, dataset: z.uuid() },
  })
  .partial();

type Asking = WishFor<typeof attributes, typeof choices>;

export const datasetList = fragmentKind({
  name: 'dataset-list',
  attributes,
  choices,
  open: (edges) => {
    const desk = openDesk(edges);
    return (wish) =>
      wish.chosen.dataset === undefined ? list(desk, wish) : one(desk, wish, wish.chosen.dataset);
  },
});

async function one(desk: Desk, wish: Asking, id: string): Promise<Drawn> {
  const dataset = desk.present(await desk.standing(id), await desk.directory());
  const content = datasetContent(dataset, aroundIn(wish));
  return {
    title: dataset.title,
    content: opened(wish, wish.telling.words.datasets.back, dataset.title, content, tongueOf(dataset)),
    linked: [datasetJsonLd(dataset)],
  };
}

async function list(desk: Desk, wish: Asking): Promise<Drawn> {
  const { own, chosen, telling, place } = wish;
  const { words } = telling;
  const filters = filtersOf(wish);
  const directory = await desk.directory();
  const values = await desk.values(filters, directory);
  const read = (offset: number) => desk.reader.list(values, chosen.sort, { limit: own.limit, offset });
  const found = await pageWithin(read, chosen.page ?? 1, own.limit);
  const { total, totalIs, items } = found.list;
  const datasets = items.map((row) => desk.present(row, directory));
  const said =
    totalIs === 'exact'
      ? telling.count(words.datasets.count, total)
      : words.datasets.many(telling.number(total));
  const narrowed = Object.keys(wish.choice).length > 0 || own.query !== undefined;
  return {
    title: `${words.datasets.title}: ${whose(filters, directory, telling)}`,
    linked: datasets.map(datasetJsonLd),
    content: html`${total === 0 ? html`<p>${narrowed ? words.datasets.none : words.datasets.noneYet}</p>` : counted(said)}
<ul class="opennrw-rows">
${datasets.map((dataset) => row(dataset, wish))}</ul>
${neighbours(wish, found)}<div class="opennrw-foot"><a href="${listAddress(place, 'datasets.atom', { ...filters })}">${words.feed}</a> ·
<a href="${listAddress(place, 'datasets.csv', { ...filters })}">CSV</a></div>`,
  };
}

/** An attribute wins over what is chosen at first, but for the words, which are only where one starts. */
function filtersOf({
  own,
  chosen,
}: Asking): Pick<Filters, 'q' | 'organization' | 'within' | 'theme' | 'format' | 'license' | 'frequency'> {
  const words = (chosen.q ?? own.query)?.trim();
  return {
    q: words === '' ? undefined : words,
    organization: own.organization ?? chosen.organization,
    within: own.within,
    theme: own.theme ?? chosen.theme,
    ...{ format: chosen.format, license: chosen.license, frequency: chosen.frequency },
  };
}

const MOST_FILES = 3;
const SHORT = 280;

function row(dataset: Dataset, wish: Asking): Markup {
  const { id, title, description, publisher, organization, modified, license } = dataset;
  const { telling, place, level } = wish;
  const { words } = telling;
  const changed =
    modified && words.datasets[modified.length < 10 ? 'updatedIn' : 'updated'](telling.date(modified));
  const terms = license === null ? words.datasets.noLicence : linkTo(license.url, license.name);
  return html`<li${langOf(tongueOf(dataset), wish)}>${titled(level, html`<a href="${place.to({ dataset: id })}">${title}</a>`)}
<div class="opennrw-summary">${plainText((description ?? '').slice(0, 4 * SHORT)).slice(0, SHORT)}</div>
${dots([publisher ?? organization.name, changed, terms])}
${files(dataset, wish)}</li>
`;
}

function files({ id, title, distributions }: Dataset, { telling, place }: Asking): Markup {
  const more = distributions.length - MOST_FILES;
  return html`<div class="opennrw-files">${distributions.slice(0, MOST_FILES).map((file) => [fileLink(file, title, telling.words.file), ' '])}${
    more > 0 && html`<a href="${place.to({ dataset: id })}">${telling.words.more(`${more}`)}</a>`
  }</div>`;
}

/** A file by its format; what it belongs to is in its name, for those who read links alone. */
function fileLink(
  { downloadUrl, accessUrl, format, title: name }: Distribution,
  title: string,
  file: string,
): Content {
  const url = webAddress(downloadUrl ?? accessUrl);
  return (
    url !== null &&
    html`<a href="${url}" aria-label="${format ?? file}: ${name ?? title}">${format ?? file}</a>`
  );
}
