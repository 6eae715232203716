/** One procedure: what it is about, its steps, what came of it, the facts about it. */
import { labelOf } from '@opennrw/rules/languages';
import {
  participationLevels,
  participationModes,
  participationResponses,
  participationStatuses,
  participationTopics,
} from '@opennrw/rules/participations';
import { type Content, html, type Markup, webAddress } from '../../pages/markup.ts';
import type { Participation } from '../../participations/shape.ts';
import { type Around, facts, linkTo, told } from './parts.ts';

export const procedureContent = (procedure: Participation, around: Around): Markup =>
  html`<p><b>${labelOf(participationStatuses, procedure.status, around.telling.language)}</b></p>
${told(procedure.description ?? procedure.summary, around.telling)}
${steps(procedure, around)}
${outcome(procedure, around)}
${about(procedure, around)}`;

function steps({ phases }: Participation, { telling, heading }: Around): Content {
  const { language, date } = telling;
  const words = telling.words.participations;
  if (phases.length === 0) return null;
  return html`${heading(words.steps)}
<ul>${phases.map(({ title, mode, start, end, openEnded, dateStatus, place, url }) => {
    const period =
      start === null
        ? openEnded && dateStatus !== 'expected'
          ? words.always
          : words.unknownDate
        : openEnded
          ? words.since(date(start))
          : words.period(date(start), end && date(end));
    const known = [period, labelOf(participationModes, mode, language), place].filter(Boolean).join(' · ');
    const address = webAddress(url);
    return html`<li>${title !== null && `${title}: `}${known}${address !== null && html`, <a href="${address}">${words.join}</a>`}</li>`;
  })}</ul>`;
}

function outcome({ outcome, status }: Participation, { telling, heading }: Around): Content {
  const { language, date } = telling;
  const words = telling.words.participations;
  if (!outcome?.publishedAt)
    return (
      status === 'evaluation' &&
      html`${heading(words.outcome)}<p>${words.pending}${outcome?.promisedAt && ` ${words.promised(date(outcome.promisedAt))}`}</p>`
    );
  return html`${heading(words.outcome)}
<p>${outcome.summary}</p>
<ul>${outcome.responses.map(
    ({ topic, response, reason }) =>
      html`<li>${topic}: ${labelOf(participationResponses, response, language)}${reason !== null && html`. ${reason}`}</li>`,
  )}</ul>`;
}

function about(procedure: Participation, { telling, root }: Around): Markup {
  const { words: all, language, date } = telling;
  const { id, iri, organization, organizer, level, influence, mandate, topics, scope } = procedure;
  const { contactPoint, license, cancelled, landingPage, noParticipationReason } = procedure;
  const words = all.participations;
  return facts([
    [words.organizer, organizer ?? organization.name],
    [words.cancelled, cancelled && `${date(cancelled.at)}: ${cancelled.reason}`],
    [words.noSay, noParticipationReason],
    [
      words.level,
      level && [labelOf(participationLevels, level, language), influence].filter(Boolean).join('. '),
    ],
    [words.open, mandate?.open],
    [words.fixed, mandate?.fixed],
    [words.decides, mandate?.decidedBy],
    [all.place, [scope.place, scope.address].filter(Boolean).join(', ')],
    [words.topics, topics.map((topic) => labelOf(participationTopics, topic, language)).join(', ')],
    [all.contact, [contactPoint.name, contactPoint.email].filter(Boolean).join(', ')],
    [all.website, landingPage && linkTo(landingPage, landingPage)],
    [all.licence, license && linkTo(license.url, license.name)],
    [
      all.permanent,
      html`<a href="${root}id/participations/${id}">${iri}</a> (<a href="${root}v1/participations/${id}.jsonld">JSON-LD</a>)`,
    ],
  ]);
}
