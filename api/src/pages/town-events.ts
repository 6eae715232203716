/** The demo town's page of events: the calendar of the whole region. */
import { Hono } from 'hono';
import type { Edges, World } from '../http/world.ts';
import { directoryOf } from '../organizations/directory.ts';
import { html, type Markup } from './markup.ts';
import { sendPage } from './print.ts';
import { eventsPage } from './town-events.words.ts';
import { townPage } from './town-frame.ts';
import { townElements, widgetHead } from './town-widget.ts';
import { townWidget } from './town-widgets.ts';
import { embedSection, type Loader } from './widget.ts';

const { attributes } = townWidget.events;
const root = '../';

export function townEvents(edges: Edges, loader: Loader | null): Hono<World> {
  const directory = directoryOf(edges.database);
  const draw = townElements(edges);
  const app = new Hono<World>();

  /** Without the demo's body there is no town: the route passes, and what else lives here may answer. */
  app.get('/stadt/veranstaltungen', async (c, next) => {
    const { bySlug } = await directory();
    if (bySlug.get(attributes.within)?.demo !== true) return next();
    const calendar = await draw(townWidget.events, { heading: eventsPage.heading, root });
    return sendPage(c, page(calendar, loader, edges.publicUrl), 'de');
  });
  return app;
}

function page(calendar: Markup, loader: Loader | null, publicUrl: string): Markup {
  const { use, embed } = eventsPage;
  const query = `?within=${attributes.within}`;
  const link = (path: string, label: string) => html`<li><a href="${root}${path}">${label}</a></li>`;
  return townPage({
    title: eventsPage.title,
    root,
    current: 'veranstaltungen',
    head: widgetHead(townWidget.events, eventsPage.title, { loader, root, publicUrl }),
    article: html`<h1>${eventsPage.title}</h1>
<p class="lead">${eventsPage.lead}</p>
${calendar}
<div class="cards">
<section><h2>${use.title}</h2>
<ul>${link(`v1/events.ics${query}`, use.ics)}${link(`v1/events.atom${query}`, use.feed)}
${link(`v1/events.csv${query}`, use.csv)}${link('v1/event-formats', use.formats)}</ul></section>
${embedSection(embed, { loader, publicUrl, root }, townWidget.events)}
</div>`,
  });
}
