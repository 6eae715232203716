/** The page of one dataset in the demo town, for readers without JavaScript and for search engines. */
import type { Dataset } from '../datasets/shape.ts';
import { datasetContent } from '../embed/fragments/dataset.ts';
import { tellingIn } from '../embed/fragments/telling.ts';
import { html, type Markup } from './markup.ts';
import { datasetPage, openData } from './town.words.ts';
import { toOpenData, townPage } from './town-frame.ts';

export function datasetMarkup(dataset: Dataset, root: string): Markup {
  const heading = (text: string) => html`<h2>${text}</h2>`;
  return townPage({
    title: dataset.title,
    root,
    current: 'daten',
    via: [...toOpenData(root), { label: openData.title, href: root }],
    head: html`<link rel="alternate" type="application/ld+json" href="${root}v1/datasets/${dataset.id}.jsonld">`,
    article: html`<h1>${dataset.title}</h1>
${datasetContent(dataset, { telling: tellingIn('de'), root, heading })}
<p><a href="${root}">${datasetPage.back}</a></p>`,
  });
}
