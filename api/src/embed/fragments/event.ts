/** One event: when, where, with whom, and how one takes part. */
import { eventKinds } from '@opennrw/rules/event-kinds';
import { accessFacts, attendanceModes } from '@opennrw/rules/events';
import { labelOf } from '@opennrw/rules/languages';
import { lastDay } from '@opennrw/rules/period';
import type { Occurrence, OpenEvent } from '../../events/shape.ts';
import { type Content, html, type Markup } from '../../pages/markup.ts';
import { facts, linkTo, told } from './parts.ts';
import type { Telling } from './telling.ts';

type Span = Pick<Occurrence, 'start' | 'end' | 'allDay'>;

/** `17:00–19:30`, `ganztägig`, with the last day where it is another one. */
export function dateText({ start, end, allDay }: Span, { words, shortDay }: Telling): string {
  const last = lastDay({ start, end });
  const until = last > start.slice(0, 10) ? shortDay(last) : '';
  if (allDay) return until ? words.events.allDayUntil(until) : words.events.allDay;
  const clock = start.slice(11, 16);
  if (end === null || end === start) return clock;
  return `${clock}–${until && `${until}, `}${end.slice(11, 16)}`;
}

/** @param date the recurrence id of one date of a series, without its marks: `20261126T170000` */
export function eventContent(
  event: OpenEvent,
  date: string | undefined,
  telling: Telling,
  root: string,
): Markup {
  const { description, venue, onlineUrl, kind, attendance, registration, accessibility } = event;
  const { words: all, language } = telling;
  const words = all.events;
  const label = (list: Parameters<typeof labelOf>[0], code: string) => labelOf(list, code, language);
  const hosts = event.organizers.length > 0 ? event.organizers : [event.organization, ...event.coHosts];
  const given = accessFacts.filter(({ code }) => accessibility[code] === 'yes');
  return html`${description !== null && told(description, telling)}
${facts([
  [words.when, whenText(event, date, telling)],
  [words.where, [venue?.name, venue?.street, venue?.city].filter(Boolean).join(', ')],
  [words.online, onlineUrl && linkTo(onlineUrl, onlineUrl)],
  [words.kind, label(eventKinds, kind)],
  [words.attendance, label(attendanceModes, attendance)],
  [words.hosts, hosts.map(({ name }) => name).join(', ')],
  [words.registration, registration?.url && linkTo(registration.url, words.register)],
  [words.cost, event.free ? words.free : event.priceNote],
  [words.access, given.map(({ label }) => label[language]).join(', ')],
  [all.website, event.landingPage && linkTo(event.landingPage, event.landingPage)],
  [all.licence, event.license && linkTo(event.license.url, event.license.name)],
  [all.permanent, html`<a href="${root}id/events/${event.id}">${event.iri}</a>`],
])}
<p><a href="${root}v1/events/${event.id}.ics">${words.addToCalendar}</a></p>`;
}

/** The date that was asked for, else the next one, else the only one. */
function whenText(event: OpenEvent, date: string | undefined, telling: Telling): Content {
  const asked = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?$/.exec(date ?? '');
  const next = event.nextOccurrence ?? event;
  const [, year, month, day, ...clock] = asked ?? [];
  const start =
    asked === null ? next.start : `${year}-${month}-${day}${event.allDay ? '' : `T${clock.join(':')}`}`;
  const { end } = start === next.start ? next : { end: null };
  return html`<time datetime="${start}">${telling.day(start.slice(0, 10), '')}, ${dateText({ start, end, allDay: event.allDay }, telling)}</time>`;
}
