import { labelOf } from '@opennrw/rules/languages';
import {
  participationFormalities,
  participationLevels,
  participationModes,
  participationResponses,
  participationStatuses,
} from '@opennrw/rules/participations';
import type { Participation } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { fileLink } from '../core/files.ts';
import { heading } from '../core/heading.ts';
import { contact, linkTo } from '../core/links.ts';
import { prose } from '../core/prose.ts';
import { webUrl } from '../core/text.ts';
import { wordsOf } from './detail.words.ts';
import type { View } from './view.ts';

/** Everything about one procedure, in the place of the list. Fetched when the first procedure is opened. */
export function detail(participation: Participation, view: View): TemplateResult {
  const { title, description, summary, organizer, organization } = participation;
  const own = view.language.tag;
  return html`<article class="detail" part="detail" lang="de">
    ${heading(view.level, title)}
    <p class="meta dots" part="meta">
      <span>${organizer ?? organization.name}</span> <b lang=${own}>${statusText(participation, view)}</b>
    </p>
    ${cancellation(participation, view)}
    <div class="prose" part="description">
      ${prose(description ?? summary)}
    </div>
    ${steps(participation, view)} ${outcome(participation, view)}
    <dl class="ruled">
      ${facts(participation, view).map(([name, value]) => html`<div><dt lang=${own}>${name}</dt><dd>${value}</dd></div>`)}
    </dl>
  </article>`;
}

const tongue = ({ language }: View) => (language.tag === 'en' ? 'en' : 'de');

const statusText = (participation: Participation, view: View): string =>
  [labelOf(participationStatuses, participation.status, tongue(view)), view.timing(participation)]
    .filter(Boolean)
    .join(', ');

function cancellation({ cancelled }: Participation, view: View): unknown {
  const { fill, date } = view.language;
  return cancelled
    ? html`<p class="notice" part="notice">${fill(wordsOf(view).cancelled, { date: date(cancelled.at), reason: cancelled.reason })}</p>`
    : nothing;
}

function steps({ phases }: Participation, view: View): unknown {
  const words = wordsOf(view);
  if (phases.length === 0) return nothing;
  return html`<b lang=${view.language.tag}>${words.steps}</b>
    <ul class="ruled">
      ${phases.map((phase) => {
        const url = webUrl(phase.url);
        const mode = labelOf(participationModes, phase.mode, tongue(view));
        return html`<li class="row">
          <div>
            ${phase.title ?? mode}
            <p class="meta dots">
              <span lang=${view.language.tag}>${periodText(phase, view)}</span> <span lang=${view.language.tag}>${mode}</span>
              ${phase.place ? html`<span>${phase.place}</span>` : nothing}
            </p>
          </div>
          ${url ? html`<a class="end tight" href=${url} lang=${view.language.tag}>${words.join}<span class="unseen">: ${phase.title}</span></a>` : nothing}
        </li>`;
      })}
    </ul>`;
}

/** "16. Nov. 2026 – 6. Dez. 2026", "Do., 26. Nov. 2026, 17:00 – 19:30". */
function periodText({ start, end, openEnded }: Participation['phases'][number], view: View): string {
  const { onward, dateUnknown } = wordsOf(view);
  const { date, time, fill } = view.language;
  if (!start) return dateUnknown;
  if (openEnded) return fill(onward, { date: date(start) });
  if (start.length === 10) return end && end !== start ? `${date(start)} – ${date(end)}` : date(start);
  const closing = end && time(Date.parse(end));
  const opening = time(Date.parse(start));
  if (!closing) return opening;
  const hour = closing.split(', ').at(-1) ?? '';
  return closing.replace(hour, '') === opening.slice(0, -hour.length)
    ? `${opening} – ${hour}`
    : `${opening} – ${closing}`;
}

function outcome({ outcome, status, resultOverdue }: Participation, view: View): unknown {
  const words = wordsOf(view);
  const { fill, date, tag } = view.language;
  const published = outcome?.publishedAt;
  if (!published && status !== 'evaluation') return nothing;
  const url = webUrl(outcome?.url);
  const promise = outcome?.promisedAt ? fill(words.promised, { date: date(outcome.promisedAt) }) : '';
  return html`<b lang=${tag}>${words.outcome}</b>
    ${published ? nothing : html`<p lang=${tag} class=${resultOverdue ? 'notice' : ''}>${words.pending} ${promise}</p>`}
    ${outcome?.summary ? html`<p>${outcome.summary}</p>` : nothing}
    <ul class="ruled">
      ${outcome?.responses.map(
        ({ topic, response, reason }) =>
          html`<li><p>${topic}: <b lang=${tag}>${labelOf(participationResponses, response, tongue(view))}</b></p>${reason ? html`<small>${reason}</small>` : nothing}</li>`,
      )}
    </ul>
    ${url ? html`<p><a href=${url} lang=${tag}>${words.readOutcome}</a></p>` : nothing}`;
}

type Fact = [name: string, value: NonNullable<unknown>];

/** Name and value of what is known; what nobody gave is left out. */
function facts(participation: Participation, view: View): Fact[] {
  const words = wordsOf(view);
  const { level, influence, mandate, noParticipationReason, audience, scope, documents } = participation;
  const { license, landingPage, iri, formality, topics } = participation;
  const known: [string, unknown][] = [
    [words.noSay, noParticipationReason],
    [words.level, level && sentences(labelOf(participationLevels, level, tongue(view)), influence)],
    [words.open, mandate?.open],
    [words.fixed, mandate?.fixed],
    [words.decides, mandate && decider(mandate, view)],
    [words.formality, labelOf(participationFormalities, formality, tongue(view))],
    [words.topic, topics.map(view.label).join(', ')],
    [words.audience, audience],
    [words.place, [scope.place, scope.address].filter(Boolean).join(', ')],
    [
      words.documents,
      documents[0] &&
        html`<ul>${documents.map(({ url, ...file }) => html`<li>${file.title} ${fileLink({ ...file, accessUrl: url, downloadUrl: url }, file.title, view.language)}</li>`)}</ul>`,
    ],
    [words.contact, contact(participation.contactPoint)],
    [words.landingPage, linkTo(landingPage, landingPage)],
    [words.permanent, linkTo(iri, iri)],
    [words.licence, license && linkTo(license.url, license.name)],
  ];
  return known.filter((fact): fact is Fact => Boolean(fact[1]));
}

const sentences = (label: string, influence: string | null) => (influence ? `${label}. ${influence}` : label);

function decider({ decidedBy, decisionDate }: NonNullable<Participation['mandate']>, view: View): string {
  const { fill, date } = view.language;
  return decisionDate
    ? fill(wordsOf(view).decided, { name: decidedBy, date: date(decisionDate) })
    : decidedBy;
}
