/** The demo town's page of events: the calendar of the whole region, with its next dates for readers without JavaScript. */
import { eventStatuses } from '@opennrw/rules/events';
import { Hono } from 'hono';
import { openDesk } from '../events/desk.ts';
import { conditionOf, periodOf } from '../events/filters.ts';
import { presentMoment } from '../events/present.ts';
import type { Occurrence } from '../events/shape.ts';
import type { Edges, World } from '../http/world.ts';
import { momentOf } from './german.ts';
import { html, type Markup } from './markup.ts';
import { sendPage } from './print.ts';
import { eventsPage } from './town-events.words.ts';
import { townPage } from './town-frame.ts';
import { type Loader, loaderScript, snippet } from './widget.ts';

const TOWN = 'musterstadt';
const FALLBACK_LENGTH = 10;
const attributes = { within: 'regionalverbund-lindental' };
const DAY = 86_400_000;

export function townEvents(edges: Edges, loader: Loader | null): Hono<World> {
  const desk = openDesk(edges);
  const app = new Hono<World>();

  /** Without the demo's body there is no town: the route passes, and what else lives here may answer. */
  app.get('/stadt/veranstaltungen', async (c, next) => {
    const directory = await desk.directory();
    if (directory.bySlug.get(TOWN)?.demo !== true) return next();
    const now = edges.now();
    const period = { from: now.toISOString(), to: new Date(now.getTime() + 60 * DAY).toISOString() };
    const { from, to } = periodOf(period);
    const dates = await desk.reader.dates(
      conditionOf({ ...attributes, ...period }, directory, false),
      from,
      to,
    );
    const next10 = dates
      .slice(0, FALLBACK_LENGTH)
      .map(({ row, moment }) => presentMoment(row, moment, desk.around(directory)));
    return sendPage(c, page(next10, loader, edges.publicUrl, now), 'de');
  });
  return app;
}

function page(dates: readonly Occurrence[], loader: Loader | null, publicUrl: string, now: Date): Markup {
  const root = '../';
  const { use, embed } = eventsPage;
  const query = `?within=${attributes.within}`;
  const link = (path: string, label: string) => html`<li><a href="${root}${path}">${label}</a></li>`;
  return townPage({
    title: eventsPage.title,
    root,
    current: 'veranstaltungen',
    head: loaderScript(loader, root),
    article: html`<h1>${eventsPage.title}</h1>
<p class="lead">${eventsPage.lead}</p>
<opennrw-event-calendar within="${attributes.within}" heading-level="3">
<h2 slot="heading">${eventsPage.heading}</h2>
${dates.length === 0 ? html`<p>${eventsPage.none}</p>` : html`<p>${eventsPage.fallbackLead}</p>`}
<ul class="fallback">
${dates.map((date) => fallbackItem(date, root))}
</ul>
<p><a href="${root}v1/events.ics${query}">${eventsPage.all}</a></p>
<time datetime="${now.toISOString()}">${eventsPage.asOf} ${momentOf(now)}</time>
</opennrw-event-calendar>
<div class="cards">
<section><h2>${use.title}</h2>
<ul>${link(`v1/events.ics${query}`, use.ics)}${link(`v1/events.atom${query}`, use.feed)}
${link(`v1/events.csv${query}`, use.csv)}${link('v1/event-formats', use.formats)}</ul></section>
${
  loader &&
  html`<section class="roomy"><h2>${embed.title}</h2><p>${embed.text}</p>
<pre tabindex="0"><code>${snippet(loader, publicUrl, attributes, 'opennrw-event-calendar')}</code></pre></section>`
}
</div>`,
  });
}

const inGerman = new Intl.DateTimeFormat('de', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

function fallbackItem({ title, start, event, status, place, allDay }: Occurrence, root: string): Markup {
  const day = inGerman.format(Date.parse(`${start.slice(0, 10)}T00:00:00Z`));
  const said = status === 'scheduled' ? null : eventStatuses.find(({ code }) => code === status)?.label.de;
  const facts = [allDay ? day : `${day}, ${start.slice(11, 16)} Uhr`, place, said]
    .filter(Boolean)
    .join(' · ');
  return html`<li><a href="${root}v1/events/${event}.ics">${title}</a><br><small>${facts}</small></li>
`;
}
