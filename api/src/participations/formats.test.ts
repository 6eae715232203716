import { check } from '@placemarkio/check-geojson';
import { booleanClockwise } from '@turf/boolean-clockwise';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type TestApi, testApi } from '../testing.ts';
import type { Participation } from './shape.ts';
import { square, store } from './testing.ts';

const path = '/v1/participations';
const textOf = async (api: TestApi, address: string, headers: Record<string, string> = {}) => {
  const response = await api.request(address, { headers });
  expect(response.status, await response.clone().text()).toBe(200);
  return response.text();
};
const jsonOf = async <Body>(api: TestApi, address: string) => JSON.parse(await textOf(api, address)) as Body;

interface Features {
  features: {
    geometry: { type: string; coordinates: unknown } | null;
    properties: { id: string; title?: string; status: string; at?: number[] };
  }[];
}

const bonn = { title: 'In Bonn', geometry: { type: 'Point', coordinates: [7.1, 50.73] } };
const nowhere = { title: 'Ohne Ort', scope: { level: 'nowhere' } };

test('every format holds the same procedures under the same filters', async () => {
  await using api = await testApi();
  await store(api, [bonn, nowhere, { title: 'Vorbei', phases: [{ mode: 'online', start: '2026-01-01' }] }]);
  const filters = '?status=running';
  const { items } = await jsonOf<{ items: Participation[] }>(api, `${path}${filters}`);
  const ids = items.map(({ id }) => id).sort();
  expect(ids).toHaveLength(2);

  const { features } = await jsonOf<Features>(api, `${path}.geojson${filters}`);
  expect(features.map(({ properties }) => properties.id).sort()).toEqual(ids);
  const rows = parse(await textOf(api, `${path}.csv${filters}`), { columns: true }) as { id: string }[];
  expect(rows.map(({ id }) => id).sort()).toEqual(ids);
  const events = eventsIn(await textOf(api, `${path}.ics${filters}`));
  expect(events.map(({ uid }) => uid.split('.')[0]).sort()).toEqual(ids);
  const feed = await textOf(api, `${path}.atom${filters}`);
  expect([...feed.matchAll(/<id>[^<]*participations\/([^<?.]*)<\/id>/g)].map(([, id]) => id).sort()).toEqual(
    ids,
  );
});

test('what runs as ever has begun before every day, and is over on none', async () => {
  await using api = await testApi();
  const [always] = await store(api, [
    { title: 'Immer', phases: [{ mode: 'online', openEnded: true }] },
    { title: 'Irgendwann', phases: [{ mode: 'online', openEnded: true, dateStatus: 'expected' }] },
  ]);
  const { items } = await jsonOf<{ items: Participation[] }>(api, `${path}?from=2026-11-24&to=2026-11-24`);
  expect(items).toMatchObject([{ id: always, status: 'running' }]);
});

test.each([
  ['from=2026-11-25', 1],
  ['from=2026-11-26', 0],
  ['to=2026-11-25', 1],
  ['to=2026-11-24', 0],
])('an evening of 25 November, given in UTC, is of that day: %s', async (filter, total) => {
  await using api = await testApi();
  const night = { mode: 'onsite', start: '2026-11-24T23:30:00Z', end: '2026-11-25T22:30:00Z' };
  await store(api, [{ phases: [night] }]);
  expect(await jsonOf(api, `${path}?${filter}`)).toMatchObject({ total });
});

test('the calendar speaks the language that was asked for, and caches are told', async () => {
  await using api = await testApi();
  const answer = async (language: string) => {
    const response = await api.request(`${path}.ics`, { headers: { 'Accept-Language': language } });
    expect(response.headers.get('Vary')).toContain('Accept-Language');
    return response.text();
  };
  expect(await answer('de')).toContain('X-WR-CALNAME:Beteiligung\r\n');
  expect(await answer('en')).toContain('X-WR-CALNAME:Participation\r\n');
});

test.each([
  ['application/geo+json', 'application/geo+json'],
  ['text/csv', 'text/csv; charset=utf-8; header=present'],
  ['text/calendar', 'text/calendar; charset=utf-8'],
  ['application/atom+xml', 'application/atom+xml; charset=utf-8'],
])('Accept: %s chooses the format', async (accept, type) => {
  await using api = await testApi();
  const response = await api.request(path, { headers: { Accept: accept } });
  expect(response.headers.get('Content-Type')).toBe(type);
});

describe('GeoJSON', () => {
  test('gives longitude first, and what has no place as a feature without a geometry', async () => {
    await using api = await testApi();
    await store(api, [bonn, nowhere]);
    const { features } = await jsonOf<Features>(api, `${path}.geojson`);
    const geometryOf = (title: string) =>
      features.find(({ properties }) => properties.title === title)?.geometry;
    expect(geometryOf('In Bonn')).toEqual({ type: 'Point', coordinates: [7.1, 50.73] });
    expect(geometryOf('Ohne Ort')).toBeNull();
  });

  test.each(['', '?slim=true'])(
    '%s is taken by another reader, and its rings run as RFC 7946 wants',
    async (query) => {
      await using api = await testApi();
      const hole = [
        [7.002, 51.002],
        [7.008, 51.002],
        [7.008, 51.008],
        [7.002, 51.008],
        [7.002, 51.002],
      ];
      const { coordinates } = square(7, 51);
      const [outer = []] = coordinates;
      // Both the wrong way round: outer rings come counterclockwise out of the square, holes clockwise.
      const area = { type: 'Polygon', coordinates: [outer.toReversed(), hole] };
      const line = {
        type: 'LineString',
        coordinates: [
          [7, 51],
          [7.1, 51.1],
        ],
      };
      await store(api, [
        ...[bonn, nowhere, { title: 'Gebiet', geometry: area }, { title: 'Linie', geometry: line }],
        {
          title: 'Gebiete',
          geometry: { type: 'MultiPolygon', coordinates: [coordinates, square(8, 51).coordinates] },
        },
      ]);
      const collection = check(await textOf(api, `${path}.geojson${query}`));
      if (collection.type !== 'FeatureCollection') throw new Error(`A ${collection.type} came.`);
      const polygons = collection.features.flatMap(({ geometry }) => {
        if (geometry?.type === 'Polygon') return [geometry.coordinates];
        return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
      });
      expect(collection.features).toHaveLength(query ? 4 : 5);
      expect(polygons.map((rings) => rings.map((ring) => booleanClockwise(ring)))).toEqual(
        expect.arrayContaining([[false, true], [false], [false]]),
      );
      expect(polygons.flatMap((rings) => rings[0] && booleanClockwise(rings[0]))).not.toContain(true);
    },
  );

  test('slim holds what a map needs of what has a place', async () => {
    await using api = await testApi();
    const [point, , area] = await store(api, [bonn, nowhere, { title: 'Gebiet', geometry: square(7, 51) }]);
    const { features } = await jsonOf<Features>(api, `${path}.geojson?slim=true`);
    expect(features.map(({ properties }) => properties)).toEqual([
      { id: point?.replaceAll('-', ''), status: 'running' },
      { id: area?.replaceAll('-', ''), status: 'running', at: [7.005, 51.005] },
    ]);
  });

  test('slim areas have few vertices and stay closed', async () => {
    await using api = await testApi();
    const round = Array.from({ length: 2000 }, (_, at) => {
      const angle = (at / 2000) * 2 * Math.PI;
      return [7 + Math.cos(angle) / 10, 51 + Math.sin(angle) / 10];
    });
    const ring = [...round, round[0]];
    await store(api, [{ geometry: { type: 'Polygon', coordinates: [ring] } }]);
    const { features } = await jsonOf<Features>(api, `${path}.geojson?slim=true`);
    const [slim = []] = (features[0]?.geometry?.coordinates ?? []) as number[][][];
    expect(slim.length).toBeLessThanOrEqual(60);
    expect(slim.length).toBeGreaterThan(12);
    expect(slim[0]).toEqual(slim.at(-1));
  });
});

describe('iCalendar, read by another parser,', () => {
  test('counts the last day in, and ends the day after as the format wants it', async () => {
    await using api = await testApi();
    await store(api, [bonn]);
    const [event] = eventsIn(await textOf(api, `${path}.ics`));
    expect(event?.startDate.toString()).toBe('2026-11-16');
    expect(event?.endDate.toString()).toBe('2026-12-07');
    expect(event?.summary).toBe('In Bonn');
  });

  test('keeps hours as instants', async () => {
    await using api = await testApi();
    const evening = { mode: 'onsite', start: '2026-11-24T18:00:00+01:00', end: '2026-11-24T20:00:00+01:00' };
    await store(api, [{ phases: [evening] }]);
    const [event] = eventsIn(await textOf(api, `${path}.ics`));
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-11-24T17:00:00.000Z');
    expect(event?.endDate.toJSDate().toISOString()).toBe('2026-11-24T19:00:00.000Z');
  });

  test('survives long lines, commas and line breaks', async () => {
    await using api = await testApi();
    const title = `Plätze; Parks, Wege: ${'äöü '.repeat(40).trim()}`;
    await store(api, [{ title }]);
    const text = await textOf(api, `${path}.ics`);
    expect(eventsIn(text)[0]?.summary).toBe(title);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  test('says when a procedure was cancelled', async () => {
    await using api = await testApi();
    await store(api, [{ cancelled: { at: '2026-11-20', reason: 'Zu wenig Personal' } }]);
    const [event] = eventsIn(await textOf(api, `${path}.ics`));
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.summary).toBe('Abgesagt: Radverkehrskonzept');
  });
});

test('JSON-LD tells search engines what, when and where', async () => {
  await using api = await testApi();
  const [id] = await store(api, [bonn]);
  expect(await jsonOf<object>(api, `${path}/${id}.jsonld`)).toMatchObject({
    '@type': 'Event',
    name: 'In Bonn',
    startDate: '2026-11-16',
    endDate: '2026-12-06',
    location: { geo: { longitude: 7.1, latitude: 50.73 } },
    subEvent: [{ eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' }],
  });
});

function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}
