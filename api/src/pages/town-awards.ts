/** The demo town's page about the award of its Kreis: the showcase. */
import { Hono } from 'hono';
import { found } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { directoryOf } from '../organizations/directory.ts';
import { html, type Markup } from './markup.ts';
import { sendPage } from './print.ts';
import { awardPage as words } from './town-awards.words.ts';
import { townPage } from './town-frame.ts';
import { townElements, widgetHead } from './town-widget.ts';
import { townWidget } from './town-widgets.ts';
import { embedSection, type Loader } from './widget.ts';

const { attributes } = townWidget.awards;
const ORGANIZER = attributes.organizer;
const root = '../';
const feed = `award-entries.atom?organizer=${ORGANIZER}`;

/** Present as long as the demo's bodies are there. */
export function townAwards(edges: Edges, loader: Loader | null): Hono<World> {
  const directory = directoryOf(edges.database);
  const draw = townElements(edges);
  const app = new Hono<World>();
  app.get('/stadt/preis', async (c) => {
    const { bySlug } = await directory();
    found(bySlug.get(ORGANIZER)?.demo || undefined, 'page');
    const showcase = await draw(townWidget.awards, { heading: words.heading, root });
    return sendPage(c, page(showcase, edges.publicUrl, loader), 'de');
  });
  return app;
}

function page(showcase: Markup, publicUrl: string, loader: Loader | null): Markup {
  const link = (path: string, label: string) => html`<li><a href="${root}v1/${path}">${label}</a></li>`;
  return townPage({
    title: words.title,
    root,
    current: 'preis',
    head: html`${widgetHead(townWidget.awards, words.title, { loader, root, publicUrl })}<link rel="alternate" type="application/atom+xml" title="${words.files.feed}" href="${root}v1/${feed}">`,
    article: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${showcase}
<div class="cards">
<section><h2>${words.use}</h2>
<ul>${link(feed, words.files.feed)}
${link(`award-entries.csv?organizer=${ORGANIZER}`, words.files.csv)}
${link(`award-entries?organizer=${ORGANIZER}`, words.files.json)}
${link(`awards?organization=${ORGANIZER}`, words.files.rounds)}</ul></section>
${embedSection(words.embed, { loader, publicUrl, root }, townWidget.awards)}
</div>`,
  });
}
