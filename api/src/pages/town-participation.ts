/** The demo town's page where people take part: the map with its list, and the plain list for readers without JavaScript. */
import { labelIn, participationStatuses } from '@opennrw/rules/participations';
import { Hono } from 'hono';
import { z } from 'zod';
import { found } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { openDesk } from '../participations/desk.ts';
import type { Participation } from '../participations/shape.ts';
import { momentOf, onDay } from './german.ts';
import { html, type Markup } from './markup.ts';
import { sendPage } from './print.ts';
import { openData } from './town.words.ts';
import { townPage } from './town-frame.ts';
import { takingPart } from './town-participation.words.ts';
import { procedureMarkup } from './town-procedure.ts';
import { type Loader, loaderScript, snippet } from './widget.ts';

const VERBUND = 'regionalverbund-lindental';
const FALLBACK_LENGTH = 10;

/** Present as long as the demo's bodies are there. */
export function townParticipation(edges: Edges, loader: Loader | null): Hono<World> {
  const desk = openDesk(edges);
  const app = new Hono<World>();
  app.get('/stadt/mitmachen', async (c) => {
    const directory = await desk.directory();
    found(directory.bySlug.get(VERBUND)?.demo || undefined, 'page');
    const question = desk.question({ within: VERBUND }, directory);
    const listing = await desk.reader.list(question, 'current', { limit: FALLBACK_LENGTH }, desk.instant());
    const procedures = listing.items.map((row) => desk.present(row, directory));
    return sendPage(c, page(procedures, edges, loader), 'de');
  });
  app.get('/stadt/mitmachen/:id', async (c) => {
    const row = await desk.standing(found(z.uuid().safeParse(c.req.param('id')).data, 'page'));
    return sendPage(c, procedureMarkup(desk.present(row, await desk.directory()), '../../'), 'de');
  });
  return app;
}

function page(
  procedures: readonly Participation[],
  { now, publicUrl }: Edges,
  loader: Loader | null,
): Markup {
  const root = '../';
  const { title, lead, heading, embed } = takingPart;
  return townPage({
    title,
    root,
    current: 'mitmachen',
    head: loaderScript(loader, root),
    article: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
<opennrw-participation-map within="${VERBUND}" heading-level="3">
<h2 slot="heading">${heading}</h2>
<ul class="fallback">
${procedures.map(fallbackItem)}
</ul>
<time datetime="${now().toISOString()}">${openData.asOf} ${momentOf(now())}</time>
</opennrw-participation-map>
<div class="cards">
<section><h2>${takingPart.use}</h2>
<ul>${Object.entries(takingPart.files).map(
      ([format, label]) =>
        html`<li><a href="${root}v1/participations.${format}?within=${VERBUND}">${label}</a></li>`,
    )}</ul></section>
${
  loader &&
  html`<section class="roomy"><h2>${embed.title}</h2><p>${embed.text}</p>
<pre tabindex="0"><code>${snippet(loader, publicUrl, { organization: 'musterstadt' }, 'opennrw-participation-map')}</code></pre></section>`
}
</div>`,
  });
}

function fallbackItem({ id, title, organization, status, phases }: Participation): Markup {
  const ends = phases.flatMap(({ end }) => end ?? []).sort()[0];
  const facts = [
    organization.name,
    labelIn(participationStatuses, status, 'de'),
    status === 'running' && ends !== undefined && takingPart.until(onDay(ends)),
  ];
  return html`<li><a href="mitmachen/${id}">${title}</a><br><small>${facts.filter(Boolean).join(' · ')}</small></li>
`;
}
