/** The page of one dataset in the demo town, for readers without JavaScript and for search engines. */
import { frequencyByCode } from '@opennrw/rules/frequencies';
import { themeByCode } from '@opennrw/rules/themes';
import type { Dataset } from '../datasets/shape.ts';
import { dayOf, sizeOf } from './german.ts';
import { type Content, html, type Markup, webAddress } from './markup.ts';
import { prose } from './prose.ts';
import { datasetPage, openData } from './town.words.ts';
import { toOpenData, townPage } from './town-frame.ts';

export function datasetMarkup(dataset: Dataset, root: string): Markup {
  return townPage({
    title: dataset.title,
    root,
    current: 'daten',
    via: [...toOpenData(root), { label: openData.title, href: root }],
    head: html`<link rel="alternate" type="application/ld+json" href="${root}v1/datasets/${dataset.id}.jsonld">`,
    article: html`<h1>${dataset.title}</h1>
${dataset.description !== null && prose(dataset.description)}
<h2>${datasetPage.files}</h2>
${files(dataset)}
${facts(dataset, root)}
<p><a href="${root}">${datasetPage.back}</a></p>`,
  });
}

function files({ distributions }: Dataset): Markup {
  if (distributions.length === 0) return html`<p>${datasetPage.noFiles}</p>`;
  return html`<ul>${distributions.map((file) => {
    const url = webAddress(file.downloadUrl ?? file.accessUrl);
    const name = [file.format ?? datasetPage.file, file.title].filter(Boolean).join(': ');
    return html`<li>${url === null ? name : html`<a href="${url}">${name}</a>`}${file.byteSize !== null && ` (${sizeOf(file.byteSize)})`}</li>`;
  })}</ul>`;
}

function facts(dataset: Dataset, root: string): Markup {
  const { publisher, organization, modified, issued, frequency, license, themes, keywords, contactPoint } =
    dataset;
  const url = webAddress(license?.url ?? null);
  const source = webAddress(dataset.landingPage);
  const rows: [string, Content][] = [
    [datasetPage.publisher, publisher ?? organization.name],
    [datasetPage.changed, modified && dayOf(modified)],
    [datasetPage.issued, issued && dayOf(issued)],
    [datasetPage.frequency, frequency && (frequencyByCode(frequency)?.label.de ?? frequency)],
    [
      datasetPage.license,
      license === null
        ? datasetPage.noLicense
        : url === null
          ? license.name
          : html`<a href="${url}">${license.name}</a>`,
    ],
    [datasetPage.themes, themes.map((code) => themeByCode(code)?.label.de ?? code).join(', ')],
    [datasetPage.keywords, keywords.join(', ')],
    [datasetPage.contact, [contactPoint?.name, contactPoint?.email].filter(Boolean).join(', ')],
    [datasetPage.source, source && html`<a href="${source}">${source}</a>`],
    [
      datasetPage.machine,
      html`<a href="${root}v1/datasets/${dataset.id}">JSON</a>, <a href="${root}v1/datasets/${dataset.id}.jsonld">JSON-LD</a>`,
    ],
  ];
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return html`<dl class="facts">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
