import type { Occurrence, OpenEvent } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import { icon } from '../core/icons.ts';
import { ownImage } from '../core/image.ts';
import { linkTo } from '../core/links.ts';
import { prose } from '../core/prose.ts';

export { styles } from './detail.styles.ts';

import { eventKinds } from '@opennrw/rules/event-kinds';
import { type DetailWords, detailWords } from './detail.words.ts';
import type { View } from './view.ts';

/** The date that an opened event is about: the one that was chosen, the next one, or its first. */
type Told = Pick<Occurrence, 'start' | 'end' | 'startsAt' | 'allDay' | 'status' | 'statusNote' | 'title'>;

/**
 * Everything about one event, in the place of the calendar. Fetched when the first one is opened.
 *
 * @param listed the date that was chosen, where it is at hand
 */
export function detail(event: OpenEvent, listed: Occurrence | undefined, view: View): TemplateResult {
  const date: Told = listed ?? { ...firstOf(event), ...event.nextOccurrence };
  const words: DetailWords & View['words'] = { ...detailWords, ...view.language.words };
  const { image, description } = event;
  return html`<article class="detail" part="detail">
    ${heading(
      view.level,
      html`<span class="name">${date.title}</span>${date.status === 'scheduled' ? nothing : html` <span class="status ${date.status}" part="status">${view.tell.labelOf('eventStatuses', date.status, view.language)}</span>`}`,
    )}
    ${date.statusNote ? html`<p class="note">${date.statusNote}</p>` : nothing}
    ${image ? picture(image, words, view) : nothing}
    <div class="prose" part="description">${prose(description ?? '')}</div>
    <dl class="ruled">
      ${[...facts(event, date, words, view), ...training(event, words)]
        .filter(([, value]) => value)
        .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
    </dl>
    ${view.api ? html`<p><a class="tight" href=${`${view.api}v1/events/${event.id}.ics`} download>${words.addToCalendar}${icon('download')}</a></p>` : nothing}
  </article>`;
}

/** The image where it may be shown, else the way to it. */
function picture(
  { url, alt, credit }: NonNullable<OpenEvent['image']>,
  words: DetailWords,
  { api, language }: View,
): TemplateResult {
  const own = ownImage(url, api);
  return html`<figure part="image">
    ${own ? html`<img src=${own} alt=${alt} loading="lazy" />` : linkTo(url, `${words.image}: ${alt}`)}
    ${credit ? html`<figcaption><small>${language.fill(words.photo, { credit })}</small></figcaption>` : nothing}
  </figure>`;
}

type Fact = [name: string, value: unknown];

function facts(event: OpenEvent, date: Told, words: DetailWords & View['words'], view: View): Fact[] {
  const { language } = view;
  const { labelOf, ownTime, longDay, timeText } = view.tell;
  const { attendance, venue, onlineUrl, organizers, organization, coHosts, audience, license, iri } = event;
  const own = ownTime(date, language);
  const place = [
    venue?.name,
    venue?.street,
    [venue?.postalCode, venue?.city].filter(Boolean).join(' '),
  ].filter(Boolean);
  const hosts =
    organizers.length > 0 ? organizers : [organization, ...coHosts].map(({ name }) => ({ name, url: null }));
  return [
    [
      words.when,
      html`${longDay(date.start.slice(0, 10), words)}, ${timeText(date, language)}${own ? html` <small>(${own})</small>` : nothing}
        ${event.recurrence ? html`<br /><small>${words.series}</small>` : nothing}`,
    ],
    [
      words.where,
      html`${[place.join(', '), labelOf('attendanceModes', attendance, language)].filter(Boolean).join(' · ')}`,
    ],
    [words.online, linkTo(onlineUrl, onlineUrl)],
    [words.kind, kindOf(event, view)],
    [words.hosts, hosts.map(({ name, url }, i) => html`${i > 0 ? ', ' : ''}${linkTo(url, name)}`)],
    [words.registration, registration(event, words, view)],
    [words.places, places(event, words, view)],
    [words.cost, event.priceNote ?? (event.free ? words.free : '')],
    [words.access, access(event, words, view)],
    [words.audience, audience],
    [words.eventPage, linkTo(event.landingPage, event.landingPage)],
    [words.licence, license && linkTo(license.url, license.name)],
    [words.permanent, linkTo(iri, iri)],
  ];
}

function registration({ registration: asked }: OpenEvent, words: DetailWords, { language }: View): unknown {
  if (!asked) return '';
  const closes =
    asked.closes && language.fill(words.closes, { date: language.date(asked.closes.slice(0, 10)) });
  return html`${[asked.required ? words.required : words.optional, closes].filter(Boolean).join(' ')}
    ${asked.url ? linkTo(asked.url, words.register) : (asked.email ?? '')}`;
}

function places({ capacity }: OpenEvent, words: DetailWords, { language }: View): string {
  const all = capacity?.onsite ?? capacity?.online;
  const left = capacity?.remaining;
  return [
    typeof all === 'number' && language.number(all),
    typeof left === 'number' && language.fill(words.remaining, { n: left }),
    capacity?.waitingList && words.waitingList,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What is known, and by name what is not: nothing is taken for granted. */
function access({ accessibility }: OpenEvent, words: DetailWords, { language, tell }: View): unknown {
  const label = (fact: string) => tell.labelOf('accessFacts', fact, language);
  const { note, ...given } = accessibility;
  const all = Object.entries(given);
  const known = all.filter(([, value]) => value !== 'unknown');
  const unknown = all.filter(([, value]) => value === 'unknown').map(([fact]) => label(fact));
  return html`<ul>
    ${known.map(([fact, value]) => html`<li>${label(fact)}: ${value === 'yes' ? words.yes : words.no}</li>`)}
    ${note ? html`<li>${note}</li>` : nothing}
    ${unknown[0] ? html`<li><small>${language.fill(words.unknown, { facts: unknown.join(', ') })}</small></li>` : nothing}
  </ul>`;
}

function training({ training: given }: OpenEvent, words: DetailWords): Fact[] {
  if (!given) return [];
  const { level, workload, audience, prerequisites, competencies, certificate } = given;
  return [
    [words.level, level && words[level]],
    [words.workload, workload && hours(workload)],
    [words.audience, audience],
    [words.prerequisites, prerequisites],
    [words.competencies, competencies.join(', ')],
    [words.certificate, certificate === null ? '' : certificate ? words.yes : words.no],
  ];
}

const kindOf = ({ kind }: OpenEvent, { language: { tag } }: View): string =>
  eventKinds.find(({ code }) => code === kind)?.label[tag === 'en' ? 'en' : 'de'] ?? kind;

/** `PT4H30M` → `4 h 30 min` */
const hours = (duration: string): string =>
  duration
    .replace(/^P/, '')
    .replace('T', '')
    .replace(/(\d+)D/, '$1 d ')
    .replace(/(\d+)H/, '$1 h ')
    .replace(/(\d+)M/, '$1 min')
    .trim();

/** An event whose dates are all over is told by its first one, without its instant. */
const firstOf = ({ title, status, statusNote, allDay, start, end }: OpenEvent) => ({
  ...{ title, status, statusNote, allDay, start, end, startsAt: '' },
});
