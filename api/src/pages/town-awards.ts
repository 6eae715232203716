/** The demo town's page about the award of its Kreis: the showcase, and the winners for readers without JavaScript. */
import { awardResults, isAwarded } from '@opennrw/rules/awards';
import { labelOf } from '@opennrw/rules/languages';
import { Hono } from 'hono';
import { awardsIn, entriesIn, openDesk } from '../awards/desk.ts';
import { filterAwards, filterEntries } from '../awards/filters.ts';
import type { Award, AwardEntry } from '../awards/shape.ts';
import { found } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { dayOf, momentOf } from './german.ts';
import { html, type Markup, webAddress } from './markup.ts';
import { sendPage } from './print.ts';
import { prose } from './prose.ts';
import { openData } from './town.words.ts';
import { awardPage as words } from './town-awards.words.ts';
import { townPage } from './town-frame.ts';
import { type Loader, loaderScript, snippet } from './widget.ts';

const ORGANIZER = 'kreis-lindental';
const attributes = { organizer: ORGANIZER };

/** Present as long as the demo's bodies are there. */
export function townAwards(edges: Edges, loader: Loader | null): Hono<World> {
  const desk = openDesk(edges);
  const app = new Hono<World>();
  app.get('/stadt/preis', async (c) => {
    const moment = await desk.moment(null);
    found(moment.directory.bySlug.get(ORGANIZER)?.demo || undefined, 'page');
    const open = { organization: [ORGANIZER], status: ['open'] };
    const calls = filterAwards(awardsIn(moment), open, moment.directory);
    const entries = filterEntries(entriesIn(moment), { organizer: [ORGANIZER] }, moment.directory);
    return sendPage(c, page(calls, entries, edges, loader), 'de');
  });
  return app;
}

function page(
  calls: readonly Award[],
  entries: readonly AwardEntry[],
  { now, publicUrl }: Edges,
  loader: Loader | null,
): Markup {
  const root = '../';
  const winners = entries.filter(({ decision }) => decision !== null && isAwarded(decision.result));
  const link = (path: string, label: string) => html`<li><a href="${root}v1/${path}">${label}</a></li>`;
  return townPage({
    title: words.title,
    root,
    current: 'preis',
    head: loaderScript(loader, root),
    article: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<opennrw-award-showcase organizer="${ORGANIZER}" heading-level="3">
<h2 slot="heading">${words.heading}</h2>
${calls.map(callItem)}
${winners.length === 0 && html`<p>${words.none}</p>`}
<ul class="fallback">
${winners.map(winnerItem)}
</ul>
<time datetime="${now().toISOString()}">${openData.asOf} ${momentOf(now())}</time>
</opennrw-award-showcase>
<div class="cards">
<section><h2>${words.use}</h2>
<ul>${link(`award-entries.csv?organizer=${ORGANIZER}`, words.files.csv)}
${link(`award-entries?organizer=${ORGANIZER}`, words.files.json)}
${link(`awards?organization=${ORGANIZER}`, words.files.rounds)}</ul></section>
${
  loader &&
  html`<section class="roomy"><h2>${words.embed.title}</h2><p>${words.embed.text}</p>
<pre tabindex="0"><code>${snippet(loader, publicUrl, attributes, 'opennrw-award-showcase')}</code></pre></section>`
}
</div>`,
  });
}

function callItem({ title, closesOn, landingPage }: Award): Markup {
  const sentence = words.open(title, dayOf(closesOn));
  const url = webAddress(landingPage);
  return html`<p>${url === null ? sentence : html`<a href="${url}">${sentence}</a>`}</p>`;
}

function winnerItem({ title, entrant, award, decision }: AwardEntry): Markup {
  const result = decision === null ? '' : labelOf(awardResults, decision.result, 'de');
  return html`<li><strong>${title}</strong><br><small>${award.title} · ${result} · ${entrant.name}</small>
${decision !== null && prose(decision.reason)}</li>
`;
}
