import type { z } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';

import { DatasetList } from '../datasets/shape.ts';

import { openBackground } from '../http/background.ts';
import { type TestApi, testApi } from '../testing.ts';
import { ckan, json, portal, portalOf } from './portal.testing.ts';
import { HarvestFindingList, HarvestRun, HarvestRunList, HarvestSource, HarvestSourceList } from './shape.ts';

const records = (count: number, change: object = {}) =>
  Array.from({ length: count }, (_, index) => ({
    id: `d${index}`,
    title: `Baumkataster ${index}`,
    license_id: 'cc-zero',
    ...change,
  }));

const scopes = ['harvest:write', 'harvest:run'] as const;

async function world(edges: object = {}) {
  const api = await testApi({ edges: { allowPrivateSources: true, ...edges } });
  const key = await api.key('bonn', { scopes });
  return { api, headers: { Authorization: key.Authorization, 'Content-Type': 'application/json' } };
}

/** Puts a source and answers with its path. */
async function put(
  api: TestApi,
  headers: Record<string, string>,
  url: string,
  kind = 'ckan',
): Promise<string> {
  const path = '/v1/harvest-sources/by-external-id?organization=bonn&externalId=portal';
  const response = await api.request(path, { method: 'PUT', headers, body: JSON.stringify({ kind, url }) });
  expect(response.status).toBe(201);
  return `/v1/harvest-sources/${(await body(HarvestSource, response)).id}`;
}

/** The answer, checked against the shape that the contract promises. */
const body = async <Shape extends z.ZodType>(shape: Shape, response: Response): Promise<z.infer<Shape>> =>
  shape.parse(await response.json());

/** Starts a run and answers with what it was when it had ended. */
async function ran(api: TestApi, headers: Record<string, string>, source: string, query = '') {
  const started = await api.request(`${source}/runs${query}`, { method: 'POST', headers });
  expect(started.status).toBe(202);
  const location = (started.headers.get('Location') ?? '').replace('http://api.test', '');
  for (;;) {
    const run = await body(HarvestRun, await api.request(location, { headers }));
    if (run.status !== 'running') return { ...run, location };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('A harvest source', () => {
  test('is put, found, listed, and replaced under the same name', async () => {
    const { api, headers } = await world();
    await using _ = api;
    const path = await put(api, headers, 'https://opendata.bonn.test/');
    expect(await body(HarvestSource, await api.request(path, { headers }))).toMatchObject({
      organization: { slug: 'bonn' },
      ...{
        externalId: 'portal',
        kind: 'ckan',
        url: 'https://opendata.bonn.test/',
        revision: 1,
        lastRun: null,
      },
    });
    const again = await api.request(
      '/v1/harvest-sources/by-external-id?organization=bonn&externalId=portal',
      {
        ...{ method: 'PUT', headers, body: JSON.stringify({ kind: 'dkan', url: 'https://neu.bonn.test/' }) },
      },
    );
    expect(again.status).toBe(200);
    expect(
      await body(HarvestSourceList, await api.request('/v1/harvest-sources', { headers })),
    ).toMatchObject({
      total: 1,
      items: [{ kind: 'dkan', url: 'https://neu.bonn.test/', revision: 2 }],
    });
  });

  test.each([
    [{ kind: 'ckan', url: 'javascript:alert(1)' }, 422],
    [{ kind: 'ckan', url: 'file:///etc/passwd' }, 422],
    [{ kind: 'gopher', url: 'https://a.test/' }, 422],
    [{ kind: 'ckan' }, 422],
    [{ kind: 'ckan', url: 'https://a.test/', extra: 1 }, 422],
  ])('%j is refused with %i', async (input, status) => {
    const { api, headers } = await world();
    await using _ = api;
    const path = '/v1/harvest-sources/by-external-id?organization=bonn&externalId=portal';
    const response = await api.request(path, { method: 'PUT', headers, body: JSON.stringify(input) });
    expect(response.status).toBe(status);
  });

  const twelveAtOnce = async (api: TestApi, headers: Record<string, string>) => {
    const path = '/v1/harvest-sources/by-external-id?organization=bonn&externalId=portal';
    const inputs = Array.from({ length: 12 }, (_, n) => ({ kind: 'ckan', url: `https://${n}.bonn.test/` }));
    const answers = await Promise.all(
      inputs.map((input) => api.request(path, { method: 'PUT', headers, body: JSON.stringify(input) })),
    );
    return answers.map(({ status }) => status).sort();
  };

  test('that many replace at once, meaning the same state, is replaced by one of them', async () => {
    const { api, headers } = await world();
    await using _ = api;
    const path = await put(api, headers, 'https://opendata.bonn.test/');
    const tag = (await api.request(path, { headers })).headers.get('ETag') ?? '';
    expect(await twelveAtOnce(api, { ...headers, 'If-Match': tag })).toEqual([200, ...Array(11).fill(412)]);
    const stored = await body(HarvestSource, await api.request(path, { headers }));
    expect(stored.revision).toBe(2);
  });

  test('that many create at once is created by one of them', async () => {
    const { api, headers } = await world();
    await using _ = api;
    expect(await twelveAtOnce(api, { ...headers, 'If-None-Match': '*' })).toEqual([
      201,
      ...Array(11).fill(412),
    ]);
  });

  test('that many put at once without a condition takes them all, one after the other', async () => {
    const { api, headers } = await world();
    await using _ = api;
    expect(await twelveAtOnce(api, headers)).toEqual([...Array(11).fill(200), 201]);
    const list = await body(HarvestSourceList, await api.request('/v1/harvest-sources', { headers }));
    expect(list).toMatchObject({ total: 1, items: [{ revision: 12 }] });
  });

  test('can be rehearsed without being stored', async () => {
    const { api, headers } = await world();
    await using _ = api;
    const path = '/v1/harvest-sources/by-external-id?organization=bonn&externalId=portal&dryRun=true';
    const input = JSON.stringify({ kind: 'ckan', url: 'https://a.test/' });
    expect((await api.request(path, { method: 'PUT', headers, body: input })).status).toBe(200);
    expect((await body(HarvestSourceList, await api.request('/v1/harvest-sources', { headers }))).total).toBe(
      0,
    );
  });

  test('is nobody else’s business', async () => {
    const { api, headers } = await world();
    await using _ = api;
    const path = await put(api, headers, 'https://opendata.bonn.test/');
    const moers = { Authorization: (await api.key('moers', { scopes })).Authorization };
    const weak = { Authorization: (await api.key('bonn')).Authorization };
    const status = async (address: string, init: RequestInit = {}) =>
      (await api.request(address, init)).status;
    for (const address of ['/v1/harvest-sources', path, `${path}/runs`]) {
      expect(await status(address)).toBe(401);
      expect(await status(address, { headers: weak })).toBe(403);
    }
    expect(await status(path, { headers: moers })).toBe(404);
    expect(await status(`${path}/runs`, { headers: moers, method: 'POST' })).toBe(403);
    expect(await status(`${path}/runs`, { method: 'POST' })).toBe(401);
    expect(
      (await body(HarvestSourceList, await api.request('/v1/harvest-sources', { headers: moers }))).total,
    ).toBe(0);
    const answer = await api.request(path, { headers });
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
  });
});

describe('A run started through the API', () => {
  test('brings datasets that are found, changed and kept', async () => {
    const { api, headers } = await world();
    await using _ = api;
    await using first = await ckan(records(30));
    const source = await put(api, headers, first.url);
    expect(await ran(api, headers, source)).toMatchObject({
      status: 'done',
      seen: 30,
      created: 30,
      missing: 0,
      total: 30,
    });
    const found = await body(
      DatasetList,
      await api.request('/v1/datasets?q=Baum&organization=bonn&limit=100'),
    );
    expect(found.total).toBe(30);
    expect(found.items[0]).toMatchObject({ origin: 'harvested', license: { code: 'cc-zero', open: true } });
    expect(await ran(api, headers, source)).toMatchObject({
      status: 'done',
      unchanged: 30,
      created: 0,
      updated: 0,
    });
    expect(await body(HarvestRunList, await api.request(`${source}/runs`, { headers }))).toMatchObject({
      total: 2,
      items: [{ unchanged: 30 }, { created: 30 }],
    });
  });

  test('marks what is gone and deletes nothing', async () => {
    const { api, headers } = await world();
    await using _ = api;
    let listed = records(30);
    await using changing = await portal((url, response) => {
      const results = listed.slice(Number(url.searchParams.get('start')));
      json(response, { success: true, result: { count: listed.length, results } });
    });
    const source = await put(api, headers, changing.url);
    await ran(api, headers, source);
    listed = records(28, { notes: 'neu' });
    expect(await ran(api, headers, source)).toMatchObject({ status: 'done', updated: 28, missing: 2 });
    listed = [];
    expect(await ran(api, headers, source)).toMatchObject({ status: 'aborted-by-guard', missing: 30 });
    expect((await body(DatasetList, await api.request('/v1/datasets?organization=bonn'))).total).toBe(30);
  });

  test('says in the reader’s language what it found and why it failed', async () => {
    const { api, headers } = await world();
    await using _ = api;
    await using poor = await ckan([{ id: 'a', title: 'A', license_id: 'geheim' }, { id: 'b' }]);
    const { location, findingCounts } = await ran(api, headers, await put(api, headers, poor.url));
    expect(findingCounts).toEqual({ 'license-unknown': 1, 'title-missing': 1 });
    const german = await body(
      HarvestFindingList,
      await api.request(`${location}/findings?level=error`, { headers }),
    );
    expect(german).toMatchObject({
      total: 1,
      items: [{ record: 'b', message: 'Der Eintrag hat weder Titel noch Namen.' }],
    });
    const english = await body(
      HarvestFindingList,
      await api.request(`${location}/findings?limit=1`, { headers: { ...headers, 'Accept-Language': 'en' } }),
    );
    expect(english).toMatchObject({ total: 2, items: [{ code: 'license-unknown', raw: 'geheim' }] });
    const next = await body(
      HarvestFindingList,
      await api.request(`${location}/findings?limit=1&cursor=${english.next}`, { headers }),
    );
    expect(next).toMatchObject({ items: [{ code: 'title-missing' }], next: null });
    const back = await body(
      HarvestFindingList,
      await api.request(`${location}/findings?limit=1&cursor=${next.prev}`, { headers }),
    );
    expect(back).toMatchObject({ items: [{ code: 'license-unknown' }], prev: null });
  });

  test('can be a rehearsal', async () => {
    const { api, headers } = await world();
    await using _ = api;
    await using source = await ckan(records(3));
    expect(await ran(api, headers, await put(api, headers, source.url), '?dryRun=true')).toMatchObject({
      dryRun: true,
      created: 3,
    });
    expect((await body(DatasetList, await api.request('/v1/datasets?organization=bonn'))).total).toBe(0);
  });

  test('does not reach an internal address unless the operator allows it', async () => {
    const { api, headers } = await world({ allowPrivateSources: false });
    await using _ = api;
    await using inside = await ckan(records(3));
    const run = await ran(api, headers, await put(api, headers, inside.url));
    expect(run).toMatchObject({ status: 'failed', reason: { code: 'address-refused' } });
    expect(run.reason?.message).toContain('ist eine interne Adresse');
    expect(inside.asked).toEqual([]);
  });

  test('excludes a second one of the same source, and ends when the process ends', async () => {
    const log = (await testApi({ seed: 'none' })).edges.log;
    const background = openBackground(log);
    const { api, headers } = await world({ background });
    await using _ = api;
    await using silent = await portal(() => undefined);
    const source = await put(api, headers, silent.url);
    const start = () => api.request(`${source}/runs`, { method: 'POST', headers });
    expect((await start()).status).toBe(202);
    expect((await start()).status).toBe(409);
    await background.close();
    expect(await body(HarvestRunList, await api.request(`${source}/runs`, { headers }))).toMatchObject({
      items: [{ status: 'failed', reason: { code: 'aborted' } }],
    });
  });

  test('whose process died blocks the next one for five minutes only', async () => {
    let now = '2026-11-24T12:00:00Z';
    const { api, headers } = await world({ now: () => new Date(now) });
    await using _ = api;
    await using silent = await portal((url, response) => {
      if (now.includes('12:06')) json(response, { success: true, result: { count: 0, results: [] } });
      else url.searchParams.get('never');
    });
    const source = await put(api, headers, silent.url);
    const start = async () => (await api.request(`${source}/runs`, { method: 'POST', headers })).status;
    expect(await start()).toBe(202);
    now = '2026-11-24T12:04:00Z';
    expect(await start()).toBe(409);
    now = '2026-11-24T12:06:00Z';
    expect(await ran(api, headers, source)).toMatchObject({ status: 'done', seen: 0 });
    const { items } = await body(HarvestRunList, await api.request(`${source}/runs`, { headers }));
    expect(items[1]).toMatchObject({ status: 'failed', reason: { code: 'lost' } });
  });
});

describe('A calendar as a source', () => {
  test('is read by UID, once more without doubles, with every oddity reported', async () => {
    const { api, headers } = await world();
    await using _ = api;
    const feed = [
      ...[
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'UID:1',
        'SUMMARY:Treff',
        'DTSTART:20261126T170000',
        'END:VEVENT',
      ],
      ...['BEGIN:VEVENT', 'UID:2', 'SUMMARY:Ohne Beginn', 'END:VEVENT', 'END:VCALENDAR'],
    ].join('\r\n');
    await using calendar = await portalOf(feed, 'text/calendar; charset=utf-8');
    const source = await put(api, headers, `${calendar.url}/termine.ics`, 'icalendar');
    const first = await ran(api, headers, source);
    expect(first).toMatchObject({ status: 'done-with-errors', seen: 2, created: 1, failed: 1 });
    expect(first.findingCounts).toEqual({ 'calendar-odd': 2 });
    expect(await ran(api, headers, source)).toMatchObject({ created: 0, unchanged: 1 });
    const events = (await (await api.request('/v1/events')).json()) as { items: { title: string }[] };
    expect(events.items.map(({ title }) => title)).toEqual(['Treff']);
  });

  test('that is a web page fails and changes nothing', async () => {
    const { api, headers } = await world();
    await using _ = api;
    await using page = await portalOf('<html>Nicht gefunden</html>', 'text/html; charset=utf-8');
    const source = await put(api, headers, page.url, 'icalendar');
    expect(await ran(api, headers, source)).toMatchObject({
      status: 'failed',
      reason: { code: 'nothing-usable' },
    });
  });
});
