/** schema.org for search engines: a procedure is an event whose phases are its parts. Unknown things are left out. */
import { dayOf } from '@opennrw/rules/german-time';
import { known } from '../http/known.ts';
import type { Participation } from './shape.ts';

const attendance: Partial<Record<Participation['phases'][number]['mode'], string>> = {
  online: 'https://schema.org/OnlineEventAttendanceMode',
  onsite: 'https://schema.org/OfflineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
};

export function participationJsonLd(one: Participation): object {
  const starts = one.phases.flatMap(({ start }) => start ?? []).sort();
  const ends = one.phases
    .flatMap(({ start, end, openEnded }) => end ?? (openEnded ? [] : (start ?? [])))
    .sort();
  const status = one.cancelled === null ? 'EventScheduled' : 'EventCancelled';
  return known({
    '@context': 'https://schema.org/',
    '@type': 'Event',
    '@id': one.iri,
    url: one.landingPage ?? one.iri,
    identifier: one.externalId,
    name: one.title,
    description: one.summary,
    eventStatus: `https://schema.org/${status}`,
    startDate: starts[0],
    endDate: ends.at(-1),
    organizer: { '@type': 'Organization', name: one.organizer ?? one.organization.name },
    location: placeOf(one),
    about: one.topics.length === 0 ? null : one.topics,
    audience: one.audience === null ? null : { '@type': 'Audience', audienceType: one.audience },
    license: one.license?.url,
    isAccessibleForFree: true,
    subjectOf: one.outcome?.url,
    dateModified: dayOf(Date.parse(one.updatedAt)),
    subEvent: one.phases.flatMap((phase) => phaseOf(one, phase)),
  });
}

function phaseOf(one: Participation, phase: Participation['phases'][number]): object[] {
  if (phase.start === null) return [];
  const place =
    phase.url !== null && phase.mode === 'online'
      ? { '@type': 'VirtualLocation', url: phase.url }
      : placeOf(one, phase.place);
  return [
    known({
      '@type': 'Event',
      name: phase.title ?? one.title,
      startDate: phase.start,
      endDate: phase.end,
      url: phase.url,
      eventAttendanceMode: attendance[phase.mode],
      location: place,
    }),
  ];
}

function placeOf({ scope, point, organization }: Participation, place: string | null = null): object {
  return known({
    '@type': 'Place',
    name: place ?? scope.place ?? organization.name,
    address: scope.address,
    geo: point === null ? null : { '@type': 'GeoCoordinates', longitude: point[0], latitude: point[1] },
  });
}
