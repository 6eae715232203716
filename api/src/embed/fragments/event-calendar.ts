/** The dates of events by day, and one event opened: what `<opennrw-event-calendar>` shows without JavaScript. */
import { accessFacts, attendanceModes, eventStatuses } from '@opennrw/rules/events';
import { dayOf } from '@opennrw/rules/german-time';
import { labelOf } from '@opennrw/rules/languages';
import { chosenPeriod, type Period, periodShown } from '@opennrw/rules/period';
import { z } from 'zod';
import { type Desk, openDesk } from '../../events/desk.ts';
import { conditionOf, type Filters, periodOf } from '../../events/filters.ts';
import { eventJsonLd } from '../../events/json-ld.ts';
import type { Dated } from '../../events/list.ts';
import { presentMoment } from '../../events/present.ts';
import { eventFilters, type Occurrence } from '../../events/shape.ts';
import { type Content, html, type Markup } from '../../pages/markup.ts';
import { dateText, eventContent } from './event.ts';
import {
  bare,
  type Drawn,
  fragmentKind,
  limit,
  midnightAfter,
  page,
  type WishFor,
  whose,
} from './fragment.ts';
import { dots, langOf, listAddress, neighbours, opened, pageWithin, titled } from './parts.ts';

const { q, organization, within, kind, theme, attendance, municipality } = eventFilters;
const view = z.enum(['list', 'month']).optional();
const attributes = z.object({
  view,
  ...{ organization, within, kind, theme },
  limit: limit(20),
  ...{ 'hide-filters': bare, 'hide-subscribe': bare },
});
const month = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/);
const choices = z
  .strictObject({
    ...{ q, kind, attendance, municipality, theme, organization, view, month, page },
    ...{ from: z.iso.date(), to: z.iso.date(), day: z.iso.date() },
    event: z.string().regex(/^[0-9a-f-]{36}(~[0-9T]{8,15})?$/),
  })
  .partial();

const filterNames = ['q', 'organization', 'within', 'kind', 'theme', 'attendance', 'municipality'] as const;

type Asking = WishFor<typeof attributes, typeof choices>;

export const eventCalendar = fragmentKind({
  name: 'event-calendar',
  attributes,
  choices,
  open: (edges) => {
    const desk = openDesk(edges);
    return (wish) =>
      wish.chosen.event === undefined ? list(desk, wish) : one(desk, wish, wish.chosen.event);
  },
});

async function one(desk: Desk, wish: Asking, id: string): Promise<Drawn> {
  const { telling, place } = wish;
  const [event = '', date] = id.split('~');
  const row = await desk.standing(event, null);
  const directory = await desk.directory();
  const shown = desk.present(row, directory);
  const content = eventContent(shown, date, telling, place.root);
  return {
    title: row.title,
    content: opened(wish, telling.words.events.back, row.title, content),
    linked: [eventJsonLd(shown)],
    changesAt: midnightAfter(desk.now()),
  };
}

async function list(desk: Desk, wish: Asking): Promise<Drawn> {
  const { own, chosen, telling, place } = wish;
  const words = telling.words.events;
  const today = dayOf(desk.now().getTime());
  const filters = filtersOf(wish);
  const period = periodFrom(wish, today);
  const directory = await desk.directory();
  const around = desk.around(directory);
  const { from, to } = periodOf(period);
  const dates = await desk.reader.dates(conditionOf({ ...filters, ...period }, directory, false), from, to);
  const found = await pageWithin(async (at) => slice(dates, at, own.limit), chosen.page ?? 1, own.limit);
  const { items, total } = found.list;
  const shown = items.map(({ row, moment }) => presentMoment(row, moment, around));
  const events = new Map(items.map(({ row }) => [row.id, row]));
  return {
    title: `${words.title}: ${whose(filters, directory, telling)}`,
    linked: [...events.values()].map((row) => eventJsonLd(desk.present(row, directory))),
    changesAt: midnightAfter(desk.now()),
    content: html`${
      total === 0
        ? html`<p>${Object.keys(wish.choice).length > 0 ? words.none : words.noneYet}</p>`
        : html`<div class="opennrw-bar"><small>${telling.count(words.count, total)}</small></div>`
    }
${byFirstDay(shown, period.from).map(([day, some]) => dayMarkup(day, some, today, wish))}${neighbours(wish, found)}
<div class="opennrw-foot"><a href="${listAddress(place, 'events.ics', { ...filters, ...chosenPeriod(chosen) })}">${words.calendar}</a></div>`,
  };
}

const slice = (dates: readonly Dated[], at: number, most: number) => ({
  items: dates.slice(at, at + most),
  total: dates.length,
});

/** An attribute wins over what is chosen at first. */
function filtersOf({ own, chosen }: Asking): Pick<Filters, (typeof filterNames)[number]> {
  return {
    q: chosen.q?.trim() || undefined,
    organization: own.organization ?? chosen.organization,
    within: own.within,
    kind: own.kind ?? chosen.kind,
    theme: own.theme ?? chosen.theme,
    ...{ attendance: chosen.attendance, municipality: chosen.municipality },
  };
}

/** A month where one is looked at, else what was chosen of a year from today on. */
function periodFrom({ own, chosen }: Asking, today: string): Period {
  const asMonth = (chosen.view ?? own.view) === 'month';
  const month = chosen.month ?? (asMonth ? today.slice(0, 7) : undefined);
  if (month === undefined) return periodShown(chosenPeriod(chosen), today);
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** Dates by the day on which they are told: that of their start, or the first day shown where they began before. */
const byFirstDay = (dates: readonly Occurrence[], from: string): [string, Occurrence[]][] => [
  ...Map.groupBy(dates, ({ start }) => (start.slice(0, 10) < from ? from : start.slice(0, 10))),
];

const dayMarkup = (day: string, dates: readonly Occurrence[], today: string, wish: Asking): Markup =>
  html`<div class="opennrw-day">${titled(wish.level, html`<time datetime="${day}">${wish.telling.day(day, today)}</time>`)}</div>
<ul class="opennrw-rows opennrw-dates">
${dates.map((date) => row(date, wish))}</ul>
`;

const ordinary = 'scheduled';

function row(date: Occurrence, wish: Asking): Markup {
  const { id, title, status, statusNote, place, hosts, access, attendance, start } = date;
  const { telling, level } = wish;
  const label = (list: Parameters<typeof labelOf>[0], code: string) => labelOf(list, code, telling.language);
  const said: Content =
    status !== ordinary && html` <span class="opennrw-status">${label(eventStatuses, status)}</span>`;
  const given = access.yes.slice(0, 3).map((fact) => `${label(accessFacts, fact)} ✓`);
  return html`<li${langOf('de', wish)}><div class="opennrw-time"><time datetime="${start}">${dateText(date, telling)}</time></div>
<div>${titled(level + 1, html`<a href="${wish.place.to({ event: id })}">${title}</a>${said}`)}
${dots([place, hosts.join(', '), ...given])}${statusNote && html`<div class="opennrw-meta"><small>${statusNote}</small></div>`}</div>
<div class="opennrw-where"><small>${label(attendanceModes, attendance)}</small></div></li>
`;
}
