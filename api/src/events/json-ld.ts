/** An event in the terms of schema.org, for search engines. Unknown things are left out. */
import { accessFacts } from '@opennrw/rules/events';
import { known } from '../http/known.ts';
import type { OpenEvent } from './shape.ts';
import { instantOf, isDay, rfc3339 } from './zone.ts';

const statuses: Record<OpenEvent['status'], string> = {
  scheduled: 'EventScheduled',
  tentative: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  'moved-online': 'EventMovedOnline',
  full: 'EventScheduled',
};

const modes: Record<OpenEvent['attendance'], string> = {
  onsite: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

const types: Partial<Record<OpenEvent['kind'], string>> = {
  hackday: 'Hackathon',
  training: 'EducationEvent',
  fair: 'ExhibitionEvent',
  conference: 'BusinessEvent',
};

export function eventJsonLd(event: OpenEvent): object {
  const when = event.nextOccurrence ?? event;
  const at = (wall: string) =>
    isDay(wall) ? wall : rfc3339(instantOf(wall, event.timeZone), event.timeZone);
  const organizers = event.organizers.length > 0 ? event.organizers : [event.organization, ...event.coHosts];
  return known({
    '@context': 'https://schema.org/',
    '@type': types[event.kind] ?? 'Event',
    '@id': event.iri,
    url: event.landingPage ?? event.iri,
    identifier: event.uid,
    name: event.title,
    description: event.description,
    startDate: at(when.start),
    endDate: when.end === null ? null : at(when.end),
    eventStatus: `https://schema.org/${statuses[event.status]}`,
    eventAttendanceMode: `https://schema.org/${modes[event.attendance]}`,
    location: locations(event),
    organizer: organizers.map((organizer) =>
      known({
        '@type': 'Organization',
        name: organizer.name,
        url: 'url' in organizer ? organizer.url : null,
      }),
    ),
    inLanguage: event.languages,
    keywords: event.keywords.length === 0 ? null : event.keywords,
    audience: event.audience === null ? null : { '@type': 'Audience', audienceType: event.audience },
    isAccessibleForFree: event.free,
    maximumPhysicalAttendeeCapacity: event.capacity?.onsite,
    maximumVirtualAttendeeCapacity: event.capacity?.online,
    remainingAttendeeCapacity: event.capacity?.remaining,
    image:
      event.image &&
      known({
        '@type': 'ImageObject',
        contentUrl: event.image.url,
        caption: event.image.alt,
        creditText: event.image.credit,
      }),
    license: event.license?.url,
    eventSchedule: schedule(event),
    dateModified: event.updatedAt,
  });
}

function locations({ venue, onlineUrl, accessibility }: OpenEvent): object[] | null {
  const facts = accessFacts
    .filter(({ code }) => accessibility[code] !== 'unknown')
    .map(({ code, label }) => ({
      '@type': 'LocationFeatureSpecification',
      name: label.de,
      value: accessibility[code] === 'yes',
    }));
  const place =
    venue &&
    known({
      '@type': 'Place',
      name: venue.name ?? venue.city,
      address: known({
        '@type': 'PostalAddress',
        streetAddress: venue.street,
        postalCode: venue.postalCode,
        addressLocality: venue.city,
        addressCountry: 'DE',
      }),
      geo: venue.coordinates && {
        '@type': 'GeoCoordinates',
        longitude: venue.coordinates[0],
        latitude: venue.coordinates[1],
      },
      amenityFeature: facts.length === 0 ? null : facts,
    });
  const all = [place, onlineUrl && { '@type': 'VirtualLocation', url: onlineUrl }].filter(
    (one) => one !== null && one !== '',
  );
  return all.length === 0 ? null : all;
}

const frequencies: Record<string, string> = { DAILY: 'P1D', WEEKLY: 'P1W', MONTHLY: 'P1M', YEARLY: 'P1Y' };

/** The rule, as far as schema.org has words for it. */
function schedule({ recurrence, start, timeZone }: OpenEvent): object | null {
  const rule = new Map(
    (recurrence?.rrule ?? '').split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    }),
  );
  const unit = frequencies[rule.get('FREQ') ?? ''];
  if (unit === undefined) return null;
  return known({
    '@type': 'Schedule',
    repeatFrequency: unit.replace('1', rule.get('INTERVAL') ?? '1'),
    repeatCount: rule.has('COUNT') ? Number(rule.get('COUNT')) : null,
    startDate: start.slice(0, 10),
    scheduleTimezone: timeZone,
    exceptDate: recurrence?.exdates.length ? recurrence.exdates : null,
  });
}
