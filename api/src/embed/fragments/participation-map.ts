/** The procedures in which people take part, and one opened: what `<opennrw-participation-map>` shows without JavaScript. */
import { dayOf, germanDay } from '@opennrw/rules/german-time';
import { labelOf } from '@opennrw/rules/languages';
import { participationModes, participationStatuses } from '@opennrw/rules/participations';
import { z } from 'zod';
import { html, type Markup } from '../../pages/markup.ts';
import { type Desk, openDesk } from '../../participations/desk.ts';
import type { Filters } from '../../participations/filters.ts';
import { participationJsonLd } from '../../participations/json-ld.ts';
import { type Participation, participationFilters } from '../../participations/shape.ts';
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
import {
  aroundIn,
  counted,
  dots,
  langOf,
  listAddress,
  neighbours,
  opened,
  pageWithin,
  titled,
} from './parts.ts';
import { procedureContent } from './procedure.ts';

const { q, organization, within, status, topic, mode, bbox } = participationFilters;
const attributes = z.object({
  ...{ query: q, organization, within, status, topic },
  limit: limit(20),
  map: z.enum(['view', 'button', 'none']).optional(),
  'map-style': z.url().max(500).optional(),
  'map-consent': z.enum(['given']).optional(),
  boundaries: z.url().max(500).optional(),
  ...{ 'hide-search': bare, 'hide-filters': bare },
});
const choices = z
  .strictObject({
    ...{ q, status, topic, mode, organization, bbox, page, rest: page },
    map: z.string().max(100),
    procedure: z.uuid(),
  })
  .partial();

type Asking = WishFor<typeof attributes, typeof choices>;

export const participationMap = fragmentKind({
  name: 'participation-map',
  attributes,
  choices,
  open: (edges) => {
    const desk = openDesk(edges);
    return async (wish) => {
      const { procedure } = wish.chosen;
      const drawn = await (procedure === undefined ? list(desk, wish) : one(desk, wish, procedure));
      const next = await desk.reader.nextTurn(desk.instant());
      return { ...drawn, changesAt: Math.min(next, midnightAfter(edges.now())) };
    };
  },
});

async function one(desk: Desk, wish: Asking, id: string): Promise<Drawn> {
  const procedure = desk.present(await desk.standing(id), await desk.directory());
  const content = procedureContent(procedure, aroundIn(wish));
  return {
    title: procedure.title,
    content: opened(wish, wish.telling.words.participations.back, procedure.title, content),
    linked: [participationJsonLd(procedure)],
  };
}

async function list(desk: Desk, wish: Asking): Promise<Drawn> {
  const { own, chosen, telling, place, level } = wish;
  const words = telling.words.participations;
  const directory = await desk.directory();
  const filters = filtersOf(wish);
  const ask = (located: boolean, number = 1) => {
    const question = desk.question(
      { ...filters, bbox: located ? filters.bbox : undefined, located },
      directory,
    );
    const read = (offset: number) =>
      desk.reader.list(question, 'current', { limit: own.limit, offset }, desk.instant());
    return pageWithin(read, number, own.limit);
  };
  const [placed, others] = await Promise.all([ask(true, chosen.page), ask(false, chosen.rest)]);
  const total = placed.list.total + others.list.total;
  const exact = placed.list.totalIs === 'exact' && others.list.totalIs === 'exact';
  const present = (rows: typeof placed.list.items) => rows.map((row) => desk.present(row, directory));
  const [here, elsewhere] = [present(placed.list.items), present(others.list.items)];
  const narrowed = Object.keys(wish.choice).length > 0 || own.query !== undefined;
  const today = dayOf(desk.instant());
  const rows = (some: readonly Participation[]) =>
    some.length > 0 &&
    html`<ul class="opennrw-rows">
${some.map((procedure) => row(procedure, today, wish))}</ul>
`;
  return {
    title: `${words.title}: ${whose(filters, directory, telling)}`,
    linked: [...here, ...elsewhere].map(participationJsonLd),
    content: html`${
      total === 0
        ? html`<p>${narrowed ? words.none : words.noneYet}</p>`
        : counted(exact ? telling.count(words.count, total) : words.many(telling.number(total)))
    }
${rows(here)}${neighbours(wish, placed)}${
  others.list.total > 0 &&
  html`<div class="opennrw-rest">${titled(level, words.unlocated(telling.number(others.list.total)))}</div>
`
}${rows(elsewhere)}${neighbours(wish, { ...others, name: 'rest' })}
<div class="opennrw-foot"><a href="${listAddress(place, 'participations.ics', asText(filters))}">${words.calendar}</a> ·
<a href="${listAddress(place, 'participations.atom', asText(filters))}">${telling.words.feed}</a> ·
<a href="${listAddress(place, 'participations.csv', asText(filters))}">CSV</a></div>`,
  };
}

type Narrowing = Pick<Filters, 'q' | 'organization' | 'within' | 'status' | 'topic' | 'mode' | 'bbox'>;

const asText = ({ bbox, ...filters }: Narrowing) => ({ ...filters, bbox: bbox?.join(',') });

/** An attribute wins over what is chosen at first, but for the words, which are only where one starts. */
function filtersOf({ own, chosen }: Asking): Narrowing {
  const words = (chosen.q ?? own.query)?.trim();
  return {
    q: words === '' ? undefined : words,
    organization: own.organization ?? chosen.organization,
    within: own.within,
    status: own.status ?? chosen.status,
    topic: own.topic ?? chosen.topic,
    ...{ mode: chosen.mode, bbox: chosen.bbox },
  };
}

function row(procedure: Participation, today: string, wish: Asking): Markup {
  const { id, title, organizer, organization, status, summary, phases, resultOverdue } = procedure;
  const { telling, level } = wish;
  const label = (list: Parameters<typeof labelOf>[0], code: string) => labelOf(list, code, telling.language);
  const stand = [label(participationStatuses, status), timing(procedure, today, wish)].filter(Boolean);
  const modes = [...new Set(phases.map(({ mode }) => label(participationModes, mode)))];
  return html`<li${langOf('de', wish)}>${titled(level, html`<a href="${wish.place.to({ procedure: id })}">${title}</a>`)}
${dots([
  organizer ?? organization.name,
  html`<b>${stand.join(', ')}</b>`,
  ...modes,
  resultOverdue && telling.words.participations.overdue,
])}
<div class="opennrw-summary">${summary}</div></li>
`;
}

/** Until when what runs now runs, or from when on something to come does; as the element says it. */
function timing({ status, phases }: Participation, today: string, { telling }: Asking): string {
  const words = telling.words.participations;
  const first = (dates: (string | null)[]) => dates.filter((date) => date !== null).sort()[0];
  const running = phases.filter(
    ({ start, end, openEnded }) =>
      start !== null && germanDay(start) <= today && (openEnded || germanDay(end ?? start) >= today),
  );
  const ends = first(running.map(({ start, end, openEnded }) => end ?? (openEnded ? null : start)));
  const starts = first(
    phases.map(({ start }) => (start !== null && germanDay(start) > today ? start : null)),
  );
  if (status === 'running' && ends !== undefined) return words.until(telling.date(ends));
  const toCome = status === 'announced' || status === 'between';
  return toCome && starts !== undefined ? words.from(telling.date(starts)) : '';
}
