/** The page of one procedure in the demo town, for readers without JavaScript and for search engines. */
import {
  labelIn,
  participationLevels,
  participationModes,
  participationResponses,
  participationStatuses,
  participationTopics,
} from '@opennrw/rules/participations';
import type { Participation } from '../participations/shape.ts';
import { dayOf } from './german.ts';
import { type Content, html, type Markup, webAddress } from './markup.ts';
import { prose } from './prose.ts';
import { townPage } from './town-frame.ts';
import { takingPart, procedurePage as words } from './town-participation.words.ts';

export function procedureMarkup(procedure: Participation, root: string): Markup {
  const { id, title, summary, description, status } = procedure;
  const list = `${root}stadt/mitmachen`;
  return townPage({
    title,
    root,
    current: 'mitmachen',
    via: [{ label: takingPart.title, href: list }],
    head: html`<link rel="alternate" type="application/ld+json" href="${root}v1/participations/${id}.jsonld">`,
    article: html`<h1>${title}</h1>
<p class="lead">${words.status(labelIn(participationStatuses, status, 'de'))}</p>
${prose(description ?? summary)}
${steps(procedure)}
${outcome(procedure)}
${facts(procedure, root)}
<p><a href="${list}">${words.back}</a></p>`,
  });
}

function steps({ phases }: Participation): Content {
  if (phases.length === 0) return null;
  return html`<h2>${words.steps}</h2>
<ul>${phases.map(({ title, mode, start, end, openEnded, place, url }) => {
    const period =
      start === null
        ? words.unknown
        : openEnded
          ? words.since(dayOf(start))
          : words.period(dayOf(start), end && dayOf(end));
    const facts = [period, labelIn(participationModes, mode, 'de'), place].filter(Boolean).join(' · ');
    const address = webAddress(url);
    return html`<li>${title}: ${facts}${address !== null && html`, <a href="${address}">${words.join}</a>`}</li>`;
  })}</ul>`;
}

function outcome({ outcome, status }: Participation): Content {
  if (!outcome?.publishedAt)
    return (
      status === 'evaluation' &&
      html`<h2>${words.outcome}</h2><p>${words.pending(outcome?.promisedAt ? dayOf(outcome.promisedAt) : null)}</p>`
    );
  return html`<h2>${words.outcome}</h2>
<p>${outcome.summary}</p>
<ul>${outcome.responses.map(
    ({ topic, response, reason }) =>
      html`<li>${topic}: ${labelIn(participationResponses, response, 'de')}${reason !== null && html`. ${reason}`}</li>`,
  )}</ul>`;
}

function facts(procedure: Participation, root: string): Markup {
  const { id, organization, organizer, level, influence, mandate, noParticipationReason, topics } = procedure;
  const { scope, contactPoint, license, cancelled } = procedure;
  const rows: [string, Content][] = [
    [words.organizer, organizer ?? organization.name],
    [words.cancelled, cancelled && `${dayOf(cancelled.at)}: ${cancelled.reason}`],
    [words.noSay, noParticipationReason],
    [words.level, level && [labelIn(participationLevels, level, 'de'), influence].filter(Boolean).join('. ')],
    [words.open, mandate?.open],
    [words.fixed, mandate?.fixed],
    [words.decides, mandate?.decidedBy],
    [words.place, [scope.place, scope.address].filter(Boolean).join(', ')],
    [words.topics, topics.map((topic) => labelIn(participationTopics, topic, 'de')).join(', ')],
    [words.contact, [contactPoint.name, contactPoint.email].filter(Boolean).join(', ')],
    [words.license, license?.name],
    [
      words.machine,
      html`<a href="${root}v1/participations/${id}">JSON</a>, <a href="${root}v1/participations/${id}.jsonld">JSON-LD</a>`,
    ],
  ];
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return html`<dl class="facts">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
