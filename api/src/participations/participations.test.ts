import { describe, expect, test } from 'vitest';
import { type TestApi, testApi } from '../testing.ts';
import type { Participation } from './shape.ts';
import { reread } from './store.ts';
import { participations, stretches } from './table.ts';
import { square, store } from './testing.ts';

interface Page {
  items: Participation[];
  total: number;
  next: string | null;
}

async function ask<Body = Page>(api: TestApi, path: string, status = 200): Promise<Body> {
  const response = await api.request(`/v1/participations${path}`);
  expect(response.status, await response.clone().text()).toBe(status);
  return (await response.json()) as Body;
}
const titles = ({ items }: Page) => items.map(({ title }) => title);
const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });
const phases = (start: string, end: string | null = null) => [{ mode: 'online', start, end }];

describe('a list of procedures', () => {
  test('begins with what runs and ends first; what is over comes last', async () => {
    await using api = await testApi();
    await store(api, [
      { title: 'Vorbei', phases: phases('2026-01-01', '2026-02-01') },
      { title: 'Bald', phases: phases('2026-12-24', '2026-12-31') },
      { title: 'Läuft lange', phases: phases('2026-11-01', '2026-12-31') },
      { title: 'Läuft kurz', phases: phases('2026-11-01', '2026-11-25') },
    ]);
    expect(titles(await ask(api, ''))).toEqual(['Läuft kurz', 'Läuft lange', 'Bald', 'Vorbei']);
  });

  test('finds the one of a slug, within one organization that exists', async () => {
    await using api = await testApi();
    await store(api, [{ title: 'Radkonzept' }, { title: 'Spielplatz' }]);
    expect(titles(await ask(api, '?organization=bonn&slug=radkonzept'))).toEqual(['Radkonzept']);
    expect(titles(await ask(api, '?organization=koeln&slug=radkonzept'))).toEqual([]);
    const code = async (query: string) =>
      (await ask<{ errors: { code: string }[] }>(api, query, 400)).errors[0]?.code;
    expect(await code('?slug=radkonzept')).toBe('one-organization');
    expect(await code('?organization=atlantis&slug=radkonzept')).toBe('no-such-organization');
  });

  test('is walked to its end by cursors, both ways', async () => {
    await using api = await testApi();
    await store(
      api,
      ['Eins', 'Zwei', 'Drei'].map((title) => ({ title })),
    );
    for (const sort of ['current', 'modified', 'title']) {
      const first = await ask(api, `?sort=${sort}&limit=2`);
      const second = await ask<Page & { prev: string }>(api, `?sort=${sort}&limit=2&cursor=${first.next}`);
      expect([...titles(first), ...titles(second)].sort()).toEqual(['Drei', 'Eins', 'Zwei']);
      expect(titles(await ask(api, `?sort=${sort}&limit=2&cursor=${second.prev}`))).toEqual(titles(first));
    }
  });

  test.each([
    ['status=running', ['Online']],
    ['status=announced,evaluation', ['Vor Ort']],
    ['topic=culture', ['Vor Ort']],
    ['mode=onsite', ['Vor Ort']],
    ['level=empower', ['Vor Ort']],
    ['located=false', ['Online']],
    ['bbox=7.0,50.7,7.2,50.8', ['Vor Ort']],
    ['bbox=6.0,50.7,6.2,50.8', []],
    ['from=2026-12-07', ['Vor Ort']],
    ['to=2026-11-30', ['Online']],
    ['q=spielpl', ['Vor Ort']],
    ['organization=koeln', []],
    ['within=05314', ['Online', 'Vor Ort']],
  ])('%s leaves what fits', async (query, expected) => {
    await using api = await testApi();
    await store(api, [
      { title: 'Online' },
      {
        title: 'Vor Ort',
        summary: 'Ein Spielplatz für alle',
        topics: ['culture'],
        level: 'empower',
        geometry: point(7.1, 50.73),
        phases: [{ mode: 'onsite', start: '2026-12-24' }],
      },
    ]);
    expect(titles(await ask(api, `?${query}`)).sort()).toEqual(expected);
  });

  test.each([
    'staus=running',
    'status=laufend',
    'topic=mobility,verkehr',
    'bbox=1,2,3',
    'bbox=8,51,7,52',
    'from=gestern',
    'organization=atlantis',
  ])('%s is refused', async (query) => {
    await using api = await testApi();
    await ask(api, `?${query}`, 400);
  });

  test('is counted by facets that ignore their own filter', async () => {
    await using api = await testApi();
    await store(api, [{ title: 'Läuft' }, { title: 'Bald', phases: phases('2026-12-24') }]);
    const { facets, total } = await ask<{ facets: Record<string, unknown>; total: number }>(
      api,
      '/facets?status=running',
    );
    expect(total).toBe(1);
    expect(facets.status).toEqual([
      { value: 'running', label: 'läuft gerade', count: 1 },
      { value: 'announced', label: 'angekündigt', count: 1 },
    ]);
    expect(facets.topic).toEqual([{ value: 'mobility', label: 'Verkehr und Mobilität', count: 1 }]);
    expect(facets.located).toEqual([{ value: 'false', label: 'ohne Ort', count: 1 }]);
  });
});

describe('an answer', () => {
  /** A world whose clock can be turned. */
  async function turning(start: string) {
    let now = new Date(start);
    const api = await testApi({ edges: { now: () => now } });
    return {
      api,
      turn: (to: string) => {
        now = new Date(to);
      },
    };
  }

  test('never outlives the midnight at which a procedure starts', async () => {
    const { api, turn } = await turning('2026-11-24T22:59:20Z');
    await using _ = api;
    const [id = ''] = await store(api, [{ phases: phases('2026-11-25', '2026-12-01') }]);
    const before = await api.request('/v1/participations');
    const one = await api.request(`/v1/participations/${id}`);
    expect(before.headers.get('Cache-Control')).toBe('public, max-age=40, stale-if-error=86400');
    expect(await one.json()).toMatchObject({ status: 'announced' });

    turn('2026-11-24T23:00:00Z');
    const tagged = (tag: string | null) => ({ headers: { 'If-None-Match': tag ?? '' } });
    const after = await api.request('/v1/participations', tagged(before.headers.get('ETag')));
    expect(after.status).toBe(200);
    expect(await after.json()).toMatchObject({ items: [{ status: 'running' }] });
    expect(after.headers.get('Cache-Control')).toContain('max-age=60');
    const again = await api.request(`/v1/participations/${id}`, tagged(one.headers.get('ETag')));
    expect(await again.json()).toMatchObject({ status: 'running' });
  });

  test('that is unchanged is a 304 until then', async () => {
    const { api, turn } = await turning('2026-11-24T12:00:00Z');
    await using _ = api;
    await store(api, [{ phases: phases('2026-11-25') }]);
    const { headers } = await api.request('/v1/participations');
    turn('2026-11-24T22:59:59Z');
    const again = await api.request('/v1/participations', {
      headers: { 'If-None-Match': headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect(again.headers.get('Cache-Control')).toBe('public, max-age=1, stale-if-error=86400');
  });
});

test('an area is shown by a point inside it, whatever its form', async () => {
  await using api = await testApi();
  const horseshoe = {
    type: 'Polygon',
    coordinates: [
      [
        [7, 51],
        [7.3, 51],
        [7.3, 51.3],
        [7.2, 51.3],
        [7.2, 51.1],
        [7.1, 51.1],
        [7.1, 51.3],
        [7, 51.3],
        [7, 51],
      ],
    ],
  };
  await store(api, [{ geometry: horseshoe }, { title: 'Quadrat', geometry: square(7, 51, 0.2) }]);
  const { items } = await ask(api, '?sort=title');
  const [lon = 0, lat = 0] = items.find(({ title }) => title !== 'Quadrat')?.point ?? [];
  expect(lat).toBeCloseTo(51.15, 3);
  expect(lon < 7.1 || lon > 7.2).toBe(true);
});

test('what runs as ever is known to, also where it was stored as planned', async () => {
  await using api = await testApi();
  const always = { title: 'Mängelmelder', phases: [{ mode: 'online', openEnded: true }] };
  const expected = { mode: 'online', openEnded: true, dateStatus: 'expected' };
  const [id] = await store(api, [always, { title: 'Irgendwann', phases: [expected] }]);
  await api.database.write((into) => [
    into.update(participations).set({ starts: '' }),
    into.update(stretches).set({ status: 'planned' }),
  ]);
  await reread(api.database);
  const running = { items: [{ id, status: 'running', revision: 1 }], total: 1 };
  expect(await ask(api, '?status=running&q=mängel')).toMatchObject(running);
  expect(await ask(api, '?from=2020-01-01&to=2020-01-02')).toMatchObject(running);
  const revision = await api.database.revision();
  await reread(api.database);
  expect(await api.database.revision()).toBe(revision);
});
