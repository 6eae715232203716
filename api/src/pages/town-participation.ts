/** The demo town's page where people take part: the map with its list. */
import { Hono } from 'hono';
import { z } from 'zod';
import { found } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { openDesk } from '../participations/desk.ts';
import { html, type Markup } from './markup.ts';
import { sendPage } from './print.ts';
import { townPage } from './town-frame.ts';
import { takingPart } from './town-participation.words.ts';
import { procedureMarkup } from './town-procedure.ts';
import { townElements, widgetHead } from './town-widget.ts';
import { townWidget } from './town-widgets.ts';
import { embedSection, type Loader } from './widget.ts';

const VERBUND = townWidget.participations.attributes.within;
const root = '../';

/** Present as long as the demo's bodies are there. */
export function townParticipation(edges: Edges, loader: Loader | null): Hono<World> {
  const desk = openDesk(edges);
  const draw = townElements(edges);
  const pageOf = ({ procedure }: Readonly<Record<string, string>>) =>
    procedure === undefined ? undefined : `mitmachen/${procedure}`;
  const app = new Hono<World>();
  app.get('/stadt/mitmachen', async (c) => {
    const directory = await desk.directory();
    found(directory.bySlug.get(VERBUND)?.demo || undefined, 'page');
    const map = await draw(townWidget.participations, { heading: takingPart.heading, root, pageOf });
    return sendPage(c, page(map, edges.publicUrl, loader), 'de');
  });
  app.get('/stadt/mitmachen/:id', async (c) => {
    const row = await desk.standing(found(z.uuid().safeParse(c.req.param('id')).data, 'page'));
    return sendPage(c, procedureMarkup(desk.present(row, await desk.directory()), '../../'), 'de');
  });
  return app;
}

function page(map: Markup, publicUrl: string, loader: Loader | null): Markup {
  const { title, lead, embed } = takingPart;
  return townPage({
    title,
    root,
    current: 'mitmachen',
    head: widgetHead(townWidget.participations, title, { loader, root, publicUrl }),
    article: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${map}
<div class="cards">
<section><h2>${takingPart.use}</h2>
<ul>${Object.entries(takingPart.files).map(
      ([format, label]) =>
        html`<li><a href="${root}v1/participations.${format}?within=${VERBUND}">${label}</a></li>`,
    )}</ul></section>
${embedSection(embed, { loader, publicUrl, root }, { widget: 'participation-map', attributes: { organization: 'musterstadt' } })}
</div>`,
  });
}
