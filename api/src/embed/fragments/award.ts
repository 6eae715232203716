/** One entry of an award, and one round: who judges it, by what, and when. */
import { awardResults, awardStatuses, entryLinkKinds, phaseKinds } from '@opennrw/rules/awards';
import { labelOf } from '@opennrw/rules/languages';
import { sizeClasses } from '@opennrw/rules/size-classes';
import type { Award, AwardEntry } from '../../awards/shape.ts';
import { type Content, html, type Markup } from '../../pages/markup.ts';
import type { Place } from './fragment.ts';
import { type Around, facts, linkTo, told } from './parts.ts';
import type { Telling } from './telling.ts';

/** What stands around, and where other things of the award are. */
interface Within extends Around {
  place: Place;
}

/** What the jury decided, in a word. */
export const resultOf = ({ decision }: AwardEntry, { words, language }: Telling): string =>
  decision === null ? words.awards.entered : labelOf(awardResults, decision.result, language);

export function entryContent(entry: AwardEntry, within: Within & { image: Content }): Markup {
  const { description, summary, decision, category, links, aftermath } = entry;
  const { telling, heading, image } = within;
  const words = telling.words.awards;
  return html`<p><b>${resultOf(entry, telling)}</b> · ${category.title}</p>
${image}${entry.image?.credit && html`<p><small>${entry.image.credit}</small></p>`}${told(description ?? summary ?? '', telling)}
${decision !== null && html`${heading(words.reason)}${told(decision.reason, telling)}`}
${list(
  words.material,
  links.map(({ kind, title, url }) =>
    linkTo(url, `${labelOf(entryLinkKinds, kind, telling.language)}: ${title}`),
  ),
  within,
)}
${list(
  words.aftermath,
  aftermath.map(
    ({ date, text, by, url }) =>
      html`${telling.date(date)}: ${linkTo(url, text)}${by !== null && ` · ${by}`}`,
  ),
  within,
)}
${entryFacts(entry, within)}`;
}

function entryFacts(entry: AwardEntry, { telling, place, root }: Within): Markup {
  const { id, iri, award, entrant, partners, sizeClass, receivedOn, decision, publicVote, conflicts } = entry;
  const { words: all, language, count, date } = telling;
  const words = all.awards;
  const votes = publicVote && count(words.votes, publicVote.votes);
  return facts([
    [words.round, html`<a href="${place.to({ round: award.id })}">${award.title}</a>`],
    [words.entrant, entrant.name],
    [words.partners, partners.join(', ')],
    [words.sizeClass, labelOf(sizeClasses, sizeClass, language)],
    [words.received, date(receivedOn)],
    [words.vote, publicVote?.won === true ? `${votes} · ${words.audience}` : votes],
    [words.decided, decision && date(decision.decidedOn)],
    [words.tie, decision?.tieRule],
    [
      words.bias,
      conflicts.map(({ role, recused }) => (recused ? words.recused : words.conflicted)(role)).join(', '),
    ],
    [all.permanent, html`<a href="${root}id/award-entries/${id}">${iri}</a>`],
  ]);
}

export function roundContent(award: Award, entries: readonly AwardEntry[], within: Within): Markup {
  const { description, jury, criteria, categories } = award;
  const { telling, place } = within;
  const words = telling.words.awards;
  return html`${description !== null && told(description, telling)}
${roundFacts(award, within)}
${list(
  words.entries,
  entries.map(
    (entry) =>
      html`<a href="${place.to({ entry: entry.id })}">${entry.title}</a><br><small>${resultOf(entry, telling)} · ${entry.entrant.name}</small>`,
  ),
  within,
)}
${list(
  words.categories,
  categories.map(
    ({ title, description }) => html`<b>${title}</b>${description !== null && html`<br>${description}`}`,
  ),
  within,
)}
${list(
  words.criteria,
  criteria.map((criterion) => criterionOf(criterion, telling)),
  within,
)}
${list(
  words.jury,
  jury.map((juror) => jurorOf(juror, telling)),
  within,
)}${jury.length > 0 && html`<p><small>${words.unnamed}</small></p>`}`;
}

function roundFacts(award: Award, { telling, root }: Within): Markup {
  const { words: all, language, date } = telling;
  const words = all.awards;
  const { id, iri, status, theme, phases, publicVote, landingPage } = award;
  const sizes = award.sizeClasses.map((size) => labelOf(sizeClasses, size, language));
  return facts([
    [words.status, labelOf(awardStatuses, status, language)],
    [words.theme, theme],
    [words.sizeClasses, sizes.join(', ')],
    ...phases.map(({ kind, start, end }): [string, string] => [
      labelOf(phaseKinds, kind, language),
      start === end ? date(start) : `${date(start)} – ${date(end)}`,
    ]),
    [words.method, publicVote && linkTo(publicVote.url, publicVote.method)],
    [all.website, landingPage && linkTo(landingPage, landingPage)],
    [all.permanent, html`<a href="${root}id/awards/${id}">${iri}</a>`],
  ]);
}

function criterionOf(
  { title, weight, description, bands }: Award['criteria'][number],
  { words, number }: Telling,
): Markup {
  const { weight: weighs, points } = words.awards;
  return html`<b>${title}</b> <small>${weighs(number(weight))}</small>${description !== null && html`<br>${description}`}${bands.map(
    ({ from, to, text }) => html`<br><small>${points(number(from), number(to), text)}</small>`,
  )}`;
}

function jurorOf({ role, name, body, conflicts }: Award['jury'][number], { words }: Telling): Markup {
  const away = conflicts.filter(({ recused }) => recused).map((conflict) => conflict.name);
  return html`${[role, name, body].filter(Boolean).join(' · ')}${
    away.length > 0 && html`<br><small>${words.awards.withdraws(away.join(', '))}</small>`
  }`;
}

const list = (title: string, rows: readonly Content[], { heading }: Within): Content =>
  rows.length > 0 &&
  html`${heading(title)}<ul>${rows.map(
    (row) => html`<li>${row}</li>
`,
  )}</ul>`;
