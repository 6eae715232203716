/** The entries of awards, round by round, and one opened: what `<opennrw-award-showcase>` shows without JavaScript. */
import { entryLinkKinds } from '@opennrw/rules/awards';
import { labelOf } from '@opennrw/rules/languages';
import { z } from 'zod';
import { awardsIn, type Desk, entriesIn, openDesk, standingAward, standingEntry } from '../../awards/desk.ts';
import { awardJsonLd, entryJsonLd } from '../../awards/files.ts';
import { type EntryFilters, filterAwards, filterEntries } from '../../awards/filters.ts';
import { presentAward, presentEntry } from '../../awards/present.ts';
import { type Award, type AwardEntry, entryFilters } from '../../awards/shape.ts';
import { type Content, html, type Markup, webAddress } from '../../pages/markup.ts';
import { entryContent, resultOf, roundContent } from './award.ts';
import { bare, type Drawn, fragmentKind, limit, page, type WishFor, whose } from './fragment.ts';
import {
  aroundIn,
  counted,
  langOf,
  linkTo,
  listAddress,
  neighbours,
  opened,
  pageWithin,
  titled,
} from './parts.ts';

const { organizer, organization, within, programme, category, sizeClass } = entryFilters;
const year = z
  .string()
  .regex(/^\d{4}(,\d{4})*$/)
  .max(100)
  .transform((years) => years.split(','))
  .optional();
const attributes = z.object({
  ...{ organizer, organization, within, programme, year, category },
  kind: z
    .enum(['award', 'pitch'])
    .transform((kind): string[] => [kind])
    .optional(),
  limit: limit(24),
  'hide-filters': bare,
});
const choices = z
  .strictObject({ year, category, sizeClass, page, entry: z.uuid(), round: z.uuid() })
  .partial();

type Asking = WishFor<typeof attributes, typeof choices>;

export const awardShowcase = fragmentKind({
  name: 'award-showcase',
  attributes,
  choices,
  deepest: 5,
  open: (edges) => {
    const desk = openDesk(edges);
    return async (wish) => {
      const { entry, round } = wish.chosen;
      const drawn = await (entry !== undefined
        ? oneEntry(desk, wish, entry)
        : round !== undefined
          ? oneRound(desk, wish, round)
          : list(desk, wish));
      return { ...drawn, changesAt: desk.changesAt() };
    };
  },
});

async function list(desk: Desk, wish: Asking): Promise<Drawn> {
  const { own, chosen, telling, place, level } = wish;
  const words = telling.words.awards;
  const moment = await desk.moment(null);
  const filters = filtersOf(wish);
  const all = filterEntries(entriesIn(moment), filters, moment);
  const round = { organization: own.organizer, programme: own.programme, kind: own.kind };
  const calls = filterAwards(awardsIn(moment), { ...round, status: ['open'] }, moment);
  const slice = async (at: number) => ({ items: all.slice(at, at + own.limit), total: all.length });
  const found = await pageWithin(slice, chosen.page ?? 1, own.limit);
  const rounds = [...Map.groupBy(found.list.items, ({ award }) => award.id)];
  const of = { organization: own.organizer ?? own.organization, within: own.within };
  return {
    title: `${words.title}: ${whose(of, moment.directory, telling)}`,
    linked: found.list.items.map(entryJsonLd),
    content: html`${calls.map((award) => call(award, wish))}
${
  all.length === 0
    ? html`<p>${Object.keys(wish.choice).length > 0 ? words.none : words.noneYet}</p>`
    : counted(telling.count(words.count, all.length))
}
${rounds.map(
  ([id, entries]) => html`<div class="opennrw-round">${titled(level, entries[0]?.award.title)}</div>
<div class="opennrw-links">${about(id, entries[0]?.award.title ?? '', wish)}</div>
<ul class="opennrw-cards">
${entries.map((entry) => card(entry, wish))}</ul>
`,
)}${neighbours(wish, found)}<div class="opennrw-foot"><a href="${listAddress(place, 'award-entries.atom', { ...filters })}">${telling.words.feed}</a> ·
<a href="${listAddress(place, 'award-entries.csv', { ...filters })}">${words.file}</a></div>`,
  };
}

/** An attribute wins over what is chosen at first. */
const filtersOf = ({ own, chosen }: Asking): Omit<EntryFilters, 'awarded'> => ({
  ...{ organizer: own.organizer, organization: own.organization, within: own.within },
  ...{ programme: own.programme, kind: own.kind },
  year: own.year ?? chosen.year,
  category: own.category ?? chosen.category,
  sizeClass: chosen.sizeClass,
});

const call = ({ id, title, closesOn, entryPage, landingPage }: Award, wish: Asking): Markup => {
  const { telling } = wish;
  const { call, enter } = telling.words.awards;
  const url = webAddress(entryPage ?? landingPage);
  return html`<div class="opennrw-notice"><b>${call(title, telling.date(closesOn))}</b><div class="opennrw-links">${url !== null && html`<a href="${url}">${enter}</a> `}${about(id, title, wish)}</div></div>
`;
};

/** The way to what is known of a round. */
const about = (round: string, title: string, { telling, place }: Asking): Markup => {
  const { about } = telling.words.awards;
  return html`<a href="${place.to({ round })}" aria-label="${about}: ${title}">${about}</a>`;
};

function card(entry: AwardEntry, wish: Asking): Markup {
  const { id, title, category, entrant, summary, links, decision, publicVote } = entry;
  const { telling, place, level } = wish;
  const words = telling.words.awards;
  const votes =
    publicVote?.won === true &&
    html`<div><small>${words.audience} (${telling.count(words.votes, publicVote.votes)})</small></div>
`;
  return html`<li${langOf('de', wish)}><div><small><b>${resultOf(entry, telling)}</b> · ${category.title}</small></div>
${image(entry, place.root)}${titled(level + 1, html`<a href="${place.to({ entry: id })}">${title}</a>`)}
<div><small>${entrant.name}</small></div>
${
  summary !== null &&
  html`<div>${summary}</div>
`
}${votes}<div class="opennrw-links">${decision !== null && html`<a href="${place.to({ entry: id })}" aria-label="${words.reason}: ${title}">${words.reason}</a> `}${links
    .slice(0, 2)
    .map((link) => [linkTo(link.url, labelOf(entryLinkKinds, link.kind, telling.language)), ' '])}</div></li>
`;
}

/** An image of this server; one from elsewhere would tell others of the visit. */
function image({ image, iri }: AwardEntry, root: string): Content {
  const url = webAddress(image?.url ?? null);
  const home = iri.slice(0, iri.lastIndexOf('/id/'));
  if (image === null || url === null || !url.startsWith(`${home}/`)) return null;
  return html`<img src="${root}${url.slice(home.length + 1)}" alt="${image.alt}" width="240" height="135" loading="lazy">
`;
}

async function oneEntry(desk: Desk, wish: Asking, id: string): Promise<Drawn> {
  const { telling, place } = wish;
  const moment = await desk.moment(null);
  const entry = presentEntry(standingEntry(id, moment), moment);
  const content = entryContent(entry, { ...aroundIn(wish), place, image: image(entry, place.root) });
  return {
    title: entry.title,
    content: opened(wish, telling.words.awards.back, entry.title, content),
    linked: [entryJsonLd(entry)],
  };
}

async function oneRound(desk: Desk, wish: Asking, id: string): Promise<Drawn> {
  const { telling, place } = wish;
  const moment = await desk.moment(null);
  const award = presentAward(standingAward(id, moment), moment);
  const entries = entriesIn(moment).filter((entry) => entry.award.id === id);
  const content = roundContent(award, entries, { ...aroundIn(wish), place });
  return {
    title: award.title,
    content: opened(wish, telling.words.awards.back, award.title, content),
    linked: [awardJsonLd(award, entries)],
  };
}
