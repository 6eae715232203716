import { describe, expect, test } from 'vitest';
import { type TestApi, testApi } from '../testing.ts';
import type { Participation } from './shape.ts';
import { procedure, square } from './testing.ts';

const address = '/v1/participations/by-external-id?organization=bonn&externalId=rad';

interface Refusal {
  type: string;
  errors: { pointer: string; code: string; message: string }[];
}

async function keyed(api: TestApi) {
  const { Authorization } = await api.key('bonn', { scopes: ['participations:write'] });
  const send = (method: string, path: string, body?: unknown, more: Record<string, string> = {}) =>
    api.request(path, {
      method,
      headers: {
        Authorization,
        'Content-Type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
        ...more,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    send,
    put: (about: Record<string, unknown> = {}) => send('PUT', address, procedure(about)),
  };
}

test('a procedure is created, replaced, changed and withdrawn', async () => {
  await using api = await testApi();
  const { send, put } = await keyed(api);
  const created = await put();
  expect(created.status).toBe(201);
  const { id, status } = (await created.json()) as Participation;
  expect(status).toBe('running');

  expect((await put({ title: 'Radwege für alle' })).status).toBe(200);
  const seen = await api.request(`/v1/participations/${id}`);
  const tag = seen.headers.get('ETag') ?? '';
  const changed = await send('PATCH', `/v1/participations/${id}`, { summary: 'Neu.' }, { 'If-Match': tag });
  expect(await changed.json()).toMatchObject({ title: 'Radwege für alle', summary: 'Neu.', revision: 3 });
  expect((await send('DELETE', `/v1/participations/${id}`, undefined, { 'If-Match': tag })).status).toBe(412);
  const newTag = changed.headers.get('ETag') ?? '';
  expect((await send('DELETE', `/v1/participations/${id}`, undefined, { 'If-Match': newTag })).status).toBe(
    204,
  );
  expect((await api.request(`/v1/participations/${id}`)).status).toBe(410);
  expect(((await (await api.request('/v1/participations')).json()) as { total: number }).total).toBe(0);
  expect(((await (await api.request('/v1/participations?q=Rad')).json()) as { total: number }).total).toBe(0);
});

test('a rehearsal answers and stores nothing', async () => {
  await using api = await testApi();
  const { send } = await keyed(api);
  const rehearsed = await send('PUT', `${address}&dryRun=true`, procedure());
  expect(await rehearsed.json()).toMatchObject({ status: 'running', title: 'Radverkehrskonzept' });
  expect(((await (await api.request('/v1/participations')).json()) as { total: number }).total).toBe(0);
});

test('a key needs the scope, and only for its own organization', async () => {
  await using api = await testApi();
  const body = JSON.stringify(procedure());
  const headers = async (slug: string, scopes: ['participations:write'] | ['datasets:write']) => ({
    'Content-Type': 'application/json',
    Authorization: (await api.key(slug, { scopes })).Authorization,
  });
  const put = async (slug: string, scopes: ['participations:write'] | ['datasets:write']) =>
    (await api.request(address, { method: 'PUT', body, headers: await headers(slug, scopes) })).status;
  expect(await put('bonn', ['datasets:write'])).toBe(403);
  expect(await put('koeln', ['participations:write'])).toBe(403);
  expect(
    (await api.request(address, { method: 'PUT', body, headers: { 'Content-Type': 'application/json' } }))
      .status,
  ).toBe(401);
});

describe('what is refused, and how it is said', () => {
  const ring = (last: [number, number]) => ({
    type: 'Polygon',
    coordinates: [[[7, 51], [7.1, 51], [7.1, 51.1], last]],
  });
  const vast = {
    type: 'LineString',
    coordinates: Array.from({ length: 60_000 }, (_, at) => [7, 51 + (at % 9) / 10]),
  };

  test.each([
    [
      'swapped latitude and longitude',
      { geometry: { type: 'Point', coordinates: [50.73, 7.1] } },
      '/geometry',
      'swapped-coordinates',
    ],
    [
      'a point outside the Land',
      { geometry: { type: 'Point', coordinates: [13.4, 52.5] } },
      '/geometry',
      'outside-nrw',
    ],
    ['an unclosed polygon', { geometry: ring([7, 51.1]) }, '/geometry', 'unclosed-ring'],
    ['too many vertices', { geometry: vast }, '/geometry', 'too-many-vertices'],
    ['no say and no reason for it', { level: null }, '', 'no-reason'],
    ['no phase', { phases: [] }, '', 'no-reason'],
    ['a phase without a date', { phases: [{ mode: 'online' }] }, '/phases/0', 'no-date'],
    [
      'a phase in some month',
      { phases: [{ mode: 'online', start: '2026-11' }] },
      '/phases/0/start',
      'not-a-date',
    ],
    [
      'a person as contact',
      { contactPoint: { email: 'erika.mustermann@bonn.de' } },
      '/contactPoint/email',
      'personal-address',
    ],
    [
      'a time of day that would get lost',
      { phases: [{ mode: 'online', start: '24.11.2026 18:00' }] },
      '/phases/0/start',
      'not-a-date',
    ],
    [
      'a key of another Land',
      { scope: { level: 'municipality', ars: '091620000000' } },
      '/scope/ars',
      'outside-nrw',
    ],
    ['an empty contact', { contactPoint: {} }, '/contactPoint', 'no-contact'],
    ['an unknown licence', { license: 'egal' }, '/license', 'not-a-license'],
    ['a person’s address in a text', { summary: 'An erika.muster@bonn.de' }, '/summary', 'personal-address'],
    ['a text of markup alone', { description: '<script>alert(1)</script>' }, '/description', 'empty'],
    ['a blank title', { title: ' ' }, '/title', 'empty'],
    ['a person as organizer', { organizer: 'Erika Mustermann' }, '/organizer', 'personal-name'],
  ])('%s', async (_, about, pointer, code) => {
    await using api = await testApi();
    const { put } = await keyed(api);
    const response = await put(about);
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as Refusal;
    expect(errors).toContainEqual(expect.objectContaining({ pointer, code }));
    expect(errors[0]?.message).not.toBe('Diese Angabe passt nicht.');
  });

  test('a polygon of 100,000 vertices is too large to be read', async () => {
    await using api = await testApi();
    const { put } = await keyed(api);
    const coordinates = [Array.from({ length: 100_000 }, (_, at) => [7.123, 51 + at / 1e6])];
    const response = await put({ geometry: { type: 'Polygon', coordinates } });
    expect(response.status).toBe(413);
    // Nobody reads the rest of the body, so nothing else can come over this connection.
    expect(response.headers.get('Connection')).toBe('close');
  });

  test.each(['GeometryCollection', 'MultiPoint', 'Feature'])('a %s, with what is allowed', async (type) => {
    await using api = await testApi();
    const { put } = await keyed(api);
    const { errors } = (await (await put({ geometry: { type, coordinates: [[7, 51]] } })).json()) as Refusal;
    expect(errors).toMatchObject([
      {
        pointer: '/geometry/type',
        message: 'Erlaubt sind: Point, LineString, MultiLineString, Polygon, MultiPolygon.',
      },
    ]);
  });
});

test('a procedure without participation needs the reason and nothing else about it', async () => {
  await using api = await testApi();
  const { put } = await keyed(api);
  const response = await put({
    ...{ level: null, influence: null, mandate: null, phases: [] },
    noParticipationReason: 'Es gibt keinen Spielraum.',
  });
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ status: 'none', phases: [] });
});

test('an end before its start is kept, and shown as a contradiction', async () => {
  await using api = await testApi();
  const { put } = await keyed(api);
  const response = await put({ phases: [{ mode: 'online', start: '2026-12-01', end: '2026-11-01' }] });
  expect(await response.json()).toMatchObject({ status: 'unknown' });
});

test('heights are left behind, and a topic counts once', async () => {
  await using api = await testApi();
  const { put } = await keyed(api);
  const [ring = []] = square(7, 51).coordinates;
  const high = { type: 'Polygon', coordinates: [ring.map((position) => [...position, 61.5])] };
  expect(await (await put({ geometry: high, topics: ['mobility', 'mobility'] })).json()).toMatchObject({
    geometry: { coordinates: [ring] },
    topics: ['mobility'],
  });
});

test.each([
  ['2026-11-24T18:00', '2026-11-24T18:00:00+01:00'],
  ['2026-07-24 18:00:30', '2026-07-24T18:00:30+02:00'],
  ['2026-11-24T18:00Z', '2026-11-24T18:00:00Z'],
  ['24.11.2026', '2026-11-24'],
])('a phase that starts at %s is stored with %s', async (start, stored) => {
  await using api = await testApi();
  const { put } = await keyed(api);
  expect(await (await put({ phases: [{ mode: 'onsite', start }] })).json()).toMatchObject({
    phases: [{ start: stored }],
  });
});

test('areas go out by the right-hand rule, however they came in', async () => {
  await using api = await testApi();
  const { put } = await keyed(api);
  const { coordinates } = square(7, 51);
  const response = await put({ geometry: { type: 'Polygon', coordinates: [coordinates[0]?.toReversed()] } });
  expect(((await response.json()) as Participation).geometry?.coordinates).toEqual(coordinates);
});
