/** The demo town hall: what a visitor of a municipal site sees of OpenNRW. Present as long as its body is there. */
import { Hono } from 'hono';
import { type Desk, openDesk } from '../datasets/desk.ts';
import type { Filters } from '../datasets/filters.ts';
import type { Dataset, Distribution } from '../datasets/shape.ts';
import { found } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { momentOf, onDay } from './german.ts';
import { html, type Markup } from './markup.ts';
import { sendPage } from './print.ts';
import { openData, shortPages, views } from './town.words.ts';
import { cockpitPage } from './town-cockpit.ts';
import { cockpitPage as openness } from './town-cockpit.words.ts';
import { datasetMarkup } from './town-dataset.ts';
import { pathOf, toOpenData, townPage } from './town-frame.ts';
import { type Loader, loaderScript, snippet } from './widget.ts';

const TOWN = 'musterstadt';
const FALLBACK_LENGTH = 10;
/** The last part of the path of the page about the town’s own openness. */
const COCKPIT = 'cockpit';

/** The three lists, by the last part of their path, with what narrows the widget and its fallback. */
const lists = {
  '': { ...views.town, filters: { organization: [TOWN] }, attributes: { organization: TOWN } },
  region: {
    ...views.region,
    filters: { within: 'regionalverbund-lindental' },
    attributes: { within: 'regionalverbund-lindental' },
  },
  nrw: { ...views.land, filters: {}, attributes: {} },
} as const satisfies Record<
  string,
  { filters: Filters; attributes: Record<string, string>; tab: string; heading: string; lead: string }
>;

type List = (typeof lists)[keyof typeof lists];
type ShortName = keyof typeof shortPages;

export function demoTown(edges: Edges, loader: Loader | null): Hono<World> {
  const desk = openDesk(edges);
  const app = new Hono<World>();

  /** Without the demo's body there is no town: the routes pass, and what else lives here may answer. */
  app.get('/', async (c, next) => {
    if (!(await isInhabited(desk))) return next();
    return sendPage(c, await listPage(lists[''], './'), 'de');
  });
  app.get('/stadt/:page', async (c) => {
    found((await isInhabited(desk)) || undefined, 'page');
    const name = c.req.param('page');
    if (name === 'region' || name === 'nrw') return sendPage(c, await listPage(lists[name], '../'), 'de');
    if (name === COCKPIT) return sendPage(c, await cockpitAt('../'), 'de');
    return sendPage(c, shortPage(found(isShort(name) ? name : undefined, 'page')), 'de');
  });
  app.get('/stadt/daten/:id', async (c) => {
    const row = await desk.standing(c.req.param('id'));
    return sendPage(c, datasetMarkup(desk.present(row, await desk.directory()), '../../'), 'de');
  });

  async function listPage(list: List, root: string): Promise<Markup> {
    const directory = await desk.directory();
    const listing = await desk.reader.list(await desk.values(list.filters, directory), 'modified', {
      limit: FALLBACK_LENGTH,
    });
    const datasets = listing.items.map((row) => desk.present(row, directory));
    return townPage({
      title: openData.title,
      root,
      current: 'daten',
      via: toOpenData(root),
      head: loaderScript(loader, root),
      article: html`<h1>${openData.title}</h1>
<p class="lead">${openData.intro}</p>
${tabs(list, root)}
<p class="hint">${list.lead}</p>
${widget(list, root, datasets, edges.now())}
${cards(list, root, loader, edges.publicUrl)}`,
    });
  }

  const cockpitAt = (root: string) =>
    cockpitPage(edges, {
      ...{ town: TOWN, root, loader, tabs: tabs(COCKPIT, root) },
      via: [...toOpenData(root), { label: openData.title, href: root }],
    });

  return app;
}

const isInhabited = async (desk: Desk): Promise<boolean> =>
  (await desk.directory()).bySlug.get(TOWN)?.demo === true;
const isShort = (name: string): name is ShortName => Object.hasOwn(shortPages, name);

function tabs(current: List | typeof COCKPIT, root: string): Markup {
  return html`<nav class="tabs" aria-label="${openData.views}"><ul>
${Object.entries(lists).map(
  ([slug, list]) =>
    html`<li><a href="${slug === '' ? root : `${root}stadt/${slug}`}"${list === current && html` aria-current="page"`}>${list.tab}</a></li>`,
)}
<li><a href="${root}stadt/${COCKPIT}"${current === COCKPIT && html` aria-current="page"`}>${openness.tab}</a></li>
</ul></nav>`;
}

/** The element with its content for the time before the widget is there, and for readers without JavaScript. */
function widget(
  { attributes, heading }: List,
  root: string,
  datasets: readonly Dataset[],
  now: Date,
): Markup {
  const narrowing = Object.entries(attributes).map(([name, value]) => html` ${name}="${value}"`);
  return html`<opennrw-dataset-list${narrowing} heading-level="3">
<h2 slot="heading">${heading}</h2>
${datasets.length === 0 ? html`<p>${openData.none}</p>` : html`<p>${openData.fallbackLead}</p>`}
<ul class="fallback">
${datasets.map((dataset) => fallbackItem(dataset, root))}
</ul>
<p><a href="${root}${fileOf('csv', attributes)}">${openData.allAsFile}</a></p>
<time datetime="${now.toISOString()}">${openData.asOf} ${momentOf(now)}</time>
</opennrw-dataset-list>`;
}

function fallbackItem(
  { id, title, publisher, organization, modified, distributions }: Dataset,
  root: string,
): Markup {
  const facts = [
    publisher ?? organization.name,
    modified && openData.updated(onDay(modified)),
    formatsOf(distributions),
  ];
  return html`<li><a href="${root}stadt/daten/${id}">${title}</a><br><small>${facts.filter(Boolean).join(' · ')}</small></li>
`;
}

const formatsOf = (files: readonly Distribution[]) =>
  [...new Set(files.flatMap(({ format }) => format ?? []))].join(', ');

/** The list’s address in another format, under the same filters. */
function fileOf(format: string, attributes: Record<string, string>): string {
  const query = new URLSearchParams(attributes).toString();
  return `v1/datasets.${format}${query && `?${query}`}`;
}

function cards({ attributes }: List, root: string, loader: Loader | null, publicUrl: string): Markup {
  const { use, contact, embed } = openData;
  const link = (path: string, label: string) => html`<li><a href="${root}${path}">${label}</a></li>`;
  return html`<div class="cards">
<section><h2>${contact.title}</h2>
<p>${contact.lines.map((line) => html`${line}<br>`)}<a href="${pathOf(root, 'kontakt')}">${contact.mail}</a></p>
<p>${contact.hint}</p></section>
<section><h2>${use.title}</h2>
<ul>${link(fileOf('atom', attributes), use.feed)}${link(fileOf('csv', attributes), use.csv)}
${link(fileOf('csv', { ...attributes, excel: 'true' }), use.excel)}${link('reference', use.reference)}</ul></section>
${
  loader &&
  html`<section class="roomy"><h2>${embed.title}</h2><p>${embed.text}</p>
<pre tabindex="0"><code>${snippet(loader, publicUrl, attributes)}</code></pre></section>`
}
</div>`;
}

function shortPage(name: ShortName): Markup {
  const page: (typeof shortPages)[ShortName] = shortPages[name];
  return townPage({
    title: page.title,
    root: '../',
    current: name,
    article: html`<h1>${page.title}</h1>
${page.paragraphs.map((text) => html`<p>${text}</p>`)}
${'list' in page && html`<ul>${page.list.map((text) => html`<li>${text}</li>`)}</ul>`}`,
  });
}
