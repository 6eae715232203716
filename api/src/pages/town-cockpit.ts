/** The town’s page about its own openness: the cockpit, what was promised, and what people have asked for. */
import { type Desk, openDesk } from '../cockpit/desk.ts';
import { cockpitOf } from '../cockpit/figures.ts';
import { releasedRequests } from '../cockpit/requests.ts';
import type { Cockpit, Indicator } from '../cockpit/shape.ts';
import type { Edges } from '../http/world.ts';
import { momentOf, onDay } from './german.ts';
import { html, type Markup } from './markup.ts';
import { cockpitPage as words } from './town-cockpit.words.ts';
import { townPage } from './town-frame.ts';
import { type Loader, loaderScript } from './widget.ts';

/** @param via the pages that lead here */
export async function cockpitPage(
  edges: Edges,
  {
    town,
    root,
    loader,
    via,
    tabs,
  }: {
    town: string;
    root: string;
    loader: Loader | null;
    via: { label: string; href: string }[];
    tabs: Markup;
  },
): Promise<Markup> {
  const desk = openDesk(edges);
  const cockpit = await cockpitOf(edges.database, desk, { organization: [town] }, 'de');
  return townPage({
    title: words.title,
    root,
    current: 'daten',
    via,
    head: loaderScript(loader, root),
    article: html`<h1>${words.title}</h1>
<p class="lead">${words.intro}</p>
${tabs}
<opennrw-cockpit-gauge organization="${town}" heading-level="3">
<h2 slot="heading">${words.ours}</h2>
<ul class="fallback">
${cockpit.indicators.map(
  (one) => html`<li>${one.label}: ${sentenceOf(one)}</li>
`,
)}</ul>
<p><a href="${root}v1/cockpit.csv?organization=${town}">${words.file}</a></p>
<time datetime="${edges.now().toISOString()}">${words.asOf} ${momentOf(edges.now())}</time>
</opennrw-cockpit-gauge>
<opennrw-cockpit-gauge variant="measures" organization="${town}" heading-level="3" state-key="vereinbarung">
<h2 slot="heading">${words.promised}</h2>
<p>${ended(cockpit)}</p>
<p><a href="${root}v1/measures.csv">${words.measuresFile}</a></p>
</opennrw-cockpit-gauge>
${await wishes(desk, town)}`,
  });
}

function sentenceOf({ status, numerator, denominator, code }: Indicator): string {
  return status === 'ok'
    ? words.sentence(german(numerator), german(denominator), words.things[code])
    : words.unknown;
}

const german = (n: number) => new Intl.NumberFormat('de').format(n);

const ended = ({ agreement }: Cockpit) =>
  words.agreement(agreement.title, onDay(agreement.signedOn), onDay(agreement.validUntil));

async function wishes(desk: Desk, town: string): Promise<Markup> {
  const all = await releasedRequests(desk, town, 'de');
  return html`<section><h2>${words.wishes}</h2>
<p>${words.wishesLead}</p>
<ul>
${all.map(
  ({ text, statusLabel, plannedOn, reason, answer }) =>
    html`<li>${text}<br><small><strong>${statusLabel}</strong>${plannedOn && html` ${words.planned(onDay(plannedOn))}`}${reason && html`: ${reason.label}`}${answer && html`. ${answer}`}</small></li>
`,
)}</ul></section>`;
}
