/** The demo town hall: what a visitor of a municipal site sees of OpenNRW. Present as long as its body is there. */
import { Hono } from 'hono';
import { type Desk, openDesk } from '../datasets/desk.ts';
import { found } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { html, type Markup } from './markup.ts';
import { sendPage } from './print.ts';
import { openData, shortPages, views } from './town.words.ts';
import { cockpitPage } from './town-cockpit.ts';
import { cockpitPage as openness } from './town-cockpit.words.ts';
import { datasetMarkup } from './town-dataset.ts';
import { pathOf, toOpenData, townPage } from './town-frame.ts';
import { townElements, widgetHead } from './town-widget.ts';
import { type TownWidget, townWidget } from './town-widgets.ts';
import { embedSection, type Loader } from './widget.ts';

const TOWN = townWidget.town.attributes.organization;
/** The last part of the path of the page about the town’s own openness. */
const COCKPIT = 'cockpit';

/** The three lists, by the last part of their path, with what narrows the widget. */
const lists = {
  '': { ...views.town, ...townWidget.town },
  region: { ...views.region, ...townWidget.region },
  nrw: { ...views.land, ...townWidget.land },
} as const satisfies Record<string, TownWidget & { tab: string; heading: string; lead: string }>;

type List = (typeof lists)[keyof typeof lists];
type ShortName = keyof typeof shortPages;

export function demoTown(edges: Edges, loader: Loader | null): Hono<World> {
  const desk = openDesk(edges);
  const draw = townElements(edges);
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
    const pageOf = ({ dataset }: Readonly<Record<string, string>>) =>
      dataset === undefined ? undefined : `${root}stadt/daten/${dataset}`;
    return townPage({
      title: openData.title,
      root,
      current: 'daten',
      via: toOpenData(root),
      head: widgetHead(list, openData.title, { loader, root, publicUrl: edges.publicUrl }),
      article: html`<h1>${openData.title}</h1>
<p class="lead">${openData.intro}</p>
${tabs(list, root)}
<p class="hint">${list.lead}</p>
${await draw(list, { heading: list.heading, root, pageOf })}
${cards(list, root, loader, edges.publicUrl)}`,
    });
  }

  const cockpitAt = (root: string) =>
    cockpitPage(edges, draw, {
      ...{ root, loader, tabs: tabs(COCKPIT, root) },
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
${embedSection(embed, { loader, publicUrl, root }, { widget: 'dataset-list', attributes })}
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
