import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { round } from '../awards/testing.ts';
import { procedure } from '../participations/testing.ts';
import { type TestApi, testApi } from '../testing.ts';
import { audit } from './table.ts';

const dataset = {
  title: 'Straßenbäume',
  themes: ['ENVI'],
  license: 'dl-zero-de/2.0',
  distributions: [{ accessUrl: 'https://daten.example/baeume.csv', format: 'CSV' }],
};
const event = {
  title: 'Treff',
  start: '2026-11-26T17:00',
  venue: { name: 'Rathaus', city: 'Bonn' },
  recurrence: { rrule: 'FREQ=WEEKLY' },
};
const series = { title: 'Hackday', purpose: 'Gemeinsam ausprobieren, was Daten können.' };

describe.each([
  ['datasets', '/v1/datasets', dataset],
  ['events', '/v1/events', event],
  ['event formats', '/v1/event-formats', series],
  ['participations', '/v1/participations', procedure()],
  ['awards', '/v1/awards', round],
])('%s that are sent again', (_what, path, content) => {
  test('as they are make no news, neither for caches nor in the audit', async () => {
    const { api, put, at } = await world(path);
    await using _ = api;
    const first = await put(content);
    at('2026-11-25T03:00:00Z');
    const again = await put(content);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.headers.get('ETag')).toBe(first.headers.get('ETag'));
    expect(again.record).toEqual(first.record);
    expect(await audited(api, first.record.id)).toEqual(['create']);
    expect(again.record).toMatchObject({ revision: 1, updatedAt: '2026-11-24T12:00:00.000Z' });
  });

  test('with another title do', async () => {
    const { api, put, at } = await world(path);
    await using _ = api;
    await put(content);
    at('2026-11-25T03:00:00Z');
    const again = await put({ ...content, title: 'Anders' });
    expect(await audited(api, again.record.id)).toEqual(['create', 'replace']);
    expect(again.record).toMatchObject({ revision: 2, updatedAt: '2026-11-25T03:00:00.000Z' });
  });
});

async function audited(api: TestApi, id: unknown) {
  const rows = await api.database.read
    .select()
    .from(audit)
    .where(eq(audit.entityId, String(id)));
  return rows.map(({ action }) => action);
}

async function world(path: string) {
  let instant = '2026-11-24T12:00:00Z';
  const api: TestApi = await testApi({ edges: { now: () => new Date(instant) } });
  const key = await api.key('bonn', {
    scopes: ['datasets:write', 'events:write', 'participations:write', 'awards:write'],
  });
  return {
    api,
    at: (next: string) => {
      instant = next;
    },
    async put(content: object) {
      const response = await api.request(`${path}/by-external-id?organization=bonn&externalId=1`, {
        method: 'PUT',
        headers: { Authorization: key.Authorization, 'Content-Type': 'application/json' },
        body: JSON.stringify(content),
      });
      const { status, headers } = response;
      const { conflicts: _, ...record } = (await response.json()) as Record<string, unknown>;
      return { status, headers, record };
    },
  };
}
