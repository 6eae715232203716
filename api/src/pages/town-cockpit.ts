/** The town’s page about its own openness: the cockpit, what was promised, and what people have asked for. */
import { type Desk, openDesk } from '../cockpit/desk.ts';
import { releasedRequests } from '../cockpit/requests.ts';
import type { Edges } from '../http/world.ts';
import { onDay } from './german.ts';
import { html, type Markup } from './markup.ts';
import { cockpitPage as words } from './town-cockpit.words.ts';
import { townPage } from './town-frame.ts';
import { type townElements, widgetHead } from './town-widget.ts';
import { townWidget } from './town-widgets.ts';
import type { Loader } from './widget.ts';

const measures = { variant: 'measures', 'state-key': 'vereinbarung' };

/** @param via the pages that lead here */
export async function cockpitPage(
  edges: Edges,
  draw: ReturnType<typeof townElements>,
  {
    root,
    loader,
    via,
    tabs,
  }: {
    root: string;
    loader: Loader | null;
    via: { label: string; href: string }[];
    tabs: Markup;
  },
): Promise<Markup> {
  return townPage({
    title: words.title,
    root,
    current: 'daten',
    via,
    head: widgetHead(townWidget.cockpit, words.title, { loader, root, publicUrl: edges.publicUrl }),
    article: html`<h1>${words.title}</h1>
<p class="lead">${words.intro}</p>
${tabs}
${await draw(townWidget.cockpit, { attributes: { requests: '' }, heading: words.ours, root })}
${await draw(townWidget.cockpit, { attributes: measures, heading: words.promised, root })}
${await wishes(openDesk(edges))}`,
  });
}

async function wishes(desk: Desk): Promise<Markup> {
  const all = await releasedRequests(desk, townWidget.cockpit.attributes.organization, 'de');
  return html`<section><h2>${words.wishes}</h2>
<p>${words.wishesLead}</p>
<ul>
${all.map(
  ({ text, statusLabel, plannedOn, reason, answer }) =>
    html`<li>${text}<br><small><strong>${statusLabel}</strong>${plannedOn && html` ${words.planned(onDay(plannedOn))}`}${reason && html`: ${reason.label}`}${answer && html`. ${answer}`}</small></li>
`,
)}</ul></section>`;
}
