import { describe, expect, test } from 'vitest';
import { testApi } from '../testing.ts';
import type { Occurrence, OpenEvent } from './shape.ts';
import { put, read } from './testing.ts';

const titles = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title);
type Dates = { items: Occurrence[]; total: number; next: string | null };

describe('an event', () => {
  test('comes back as it was put, with what is unknown said', async () => {
    await using api = await testApi();
    const made = await put(api, 'Offener Treff', {
      end: '2026-11-26T19:30',
      attendance: 'hybrid',
      venue: { name: 'Stadtbibliothek', city: 'Bonn' },
      accessibility: { stepFree: 'yes' },
      image: { url: 'https://bonn.example/treff.jpg', alt: 'Menschen an einem Tisch' },
    });
    const event = await read<OpenEvent>(api, `/v1/events/${made.id}`);
    expect(event).toMatchObject({
      start: '2026-11-26T17:00:00',
      timeZone: 'Europe/Berlin',
      status: 'scheduled',
      accessibility: { stepFree: 'yes', signLanguage: 'unknown' },
      nextOccurrence: { startsAt: '2026-11-26T17:00:00+01:00', endsAt: '2026-11-26T19:30:00+01:00' },
      sequence: 0,
    });
    expect(event.uid).toBe(`${event.id}@api.test`);
  });

  test('counts up its sequence when the time changes, not when the text does', async () => {
    await using api = await testApi();
    await put(api, 'Treff');
    expect(await put(api, 'Treff', { description: 'Neu' }, { status: 200 })).toMatchObject({
      sequence: 0,
      revision: 2,
    });
    expect(await put(api, 'Treff', { start: '2026-11-27T17:00' }, { status: 200 })).toMatchObject({
      sequence: 1,
    });
  });

  test('that is only rehearsed is not stored', async () => {
    await using api = await testApi();
    await put(api, 'Treff', {}, { dryRun: true, status: 200 });
    expect((await read(api, '/v1/events')).total).toBe(0);
  });

  test('is changed by a merge-patch with its ETag, and withdrawn for good', async () => {
    await using api = await testApi();
    const { id } = await put(api, 'Treff');
    const key = await api.key('bonn', { scopes: ['events:write'] });
    const tag = (await api.request(`/v1/events/${id}`)).headers.get('ETag') ?? '';
    const headers = { Authorization: key.Authorization, 'If-Match': tag };
    const patched = await read<OpenEvent>(api, `/v1/events/${id}`, {
      method: 'PATCH',
      headers: { ...headers, 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify({ status: 'cancelled', statusNote: 'Sturm' }),
    });
    expect(patched).toMatchObject({ status: 'cancelled', statusNote: 'Sturm', sequence: 1 });
    const stale = await api.request(`/v1/events/${id}`, { method: 'DELETE', headers });
    expect(stale.status).toBe(412);
    const gone = await api.request(`/v1/events/${id}`, {
      method: 'DELETE',
      headers: { ...headers, 'If-Match': `"${id}.2"` },
    });
    expect(gone.status).toBe(204);
    expect((await api.request(`/v1/events/${id}`)).status).toBe(410);
  });

  test.each([
    [
      'an endless rule of seconds',
      { recurrence: { rrule: 'FREQ=SECONDLY' } },
      '/recurrence/rrule',
      'too-often',
    ],
    [
      'UNTIL before the start',
      { recurrence: { rrule: 'FREQ=DAILY;UNTIL=20200101' } },
      '/recurrence/rrule',
      'never',
    ],
    ['an end before the start', { end: '2026-11-26T16:00' }, '/end', 'end-before-start'],
    ['an unknown zone', { timeZone: 'Europe/Musterstadt' }, '/timeZone', 'not-a-zone'],
    ['a day that does not exist', { start: '2026-02-30' }, '/start', 'not-a-wall-time'],
    ['an image without a text', { image: { url: 'https://a.example/b.jpg' } }, '/image/alt', 'missing'],
    [
      'an image described by nothing',
      { image: { url: 'https://a.example/b.jpg', alt: ' ' } },
      '/image/alt',
      'alt-needed',
    ],
    ['a title of markup', { title: '<b></b>' }, '/title', 'empty'],
    ['a host that does not exist', { coHosts: ['atlantis'] }, '/coHosts/0', 'no-such-organization'],
    ['a format that does not exist', { format: 'fishbowl' }, '/format', 'no-such-format'],
  ])('is refused with %s', async (_, about, pointer, code) => {
    await using api = await testApi();
    const problem = await put(api, 'Treff', about, { status: 422 });
    expect(problem.errors).toMatchObject([{ pointer, code }]);
  });

  test('needs a key of its owner for writing', async () => {
    await using api = await testApi();
    const body = JSON.stringify({ title: 'Treff', start: '2026-11-26' });
    const path = '/v1/events/by-external-id?organization=bonn&externalId=1';
    const headers = { 'Content-Type': 'application/json' };
    expect((await api.request(path, { method: 'PUT', headers, body })).status).toBe(401);
    const { Authorization } = await api.key('moers', { scopes: ['events:write'] });
    expect(
      (await api.request(path, { method: 'PUT', headers: { ...headers, Authorization }, body })).status,
    ).toBe(403);
  });
});

describe('what is only planned', () => {
  test('is seen by every organization with a key, and by nobody else', async () => {
    await using api = await testApi();
    const { id } = await put(api, 'Geheimnis', { state: 'planned' });
    expect((await read(api, '/v1/events?planned=true')).total).toBe(0);
    expect((await api.request(`/v1/events/${id}`)).status).toBe(404);
    expect(await (await api.request('/v1/events.ics?planned=true')).text()).not.toContain('Geheimnis');
    const { Authorization } = await api.key('moers', { scopes: [] });
    expect((await read(api, '/v1/events?planned=true', { headers: { Authorization } })).total).toBe(1);
    const seen = await api.request(`/v1/events/${id}`, { headers: { Authorization } });
    expect([seen.status, seen.headers.get('Cache-Control')]).toEqual([200, null]);
  });

  test('is a conflict for others on the same days, topic and within 50 km', async () => {
    await using api = await testApi();
    await put(api, 'Geplant in Köln', { state: 'planned', themes: ['TRAN'] }, { organization: 'koeln' });
    await put(api, 'Zu weit weg', { themes: ['TRAN'] }, { organization: 'minden' });
    await put(api, 'Anderes Thema', { themes: ['HEAL'] }, { organization: 'koeln' });
    await put(api, 'Anderer Tag', { themes: ['TRAN'], start: '2026-11-27T17:00' }, { organization: 'koeln' });
    const { conflicts } = await put(api, 'Radverkehr', { themes: ['TRAN'], start: '2026-11-26T09:00' });
    expect(titles({ items: conflicts })).toEqual(['Geplant in Köln']);
    expect(conflicts[0]).toMatchObject({ because: ['topic'], organization: { slug: 'koeln' } });
    expect(conflicts[0]?.kilometres).toBeGreaterThan(10);
  });
});

describe('the list', () => {
  test('has a series once, with its next date', async () => {
    await using api = await testApi();
    await put(api, 'Jeden Donnerstag', { start: '2026-01-08T19:00', recurrence: { rrule: 'FREQ=WEEKLY' } });
    const { items } = await read(api, '/v1/events');
    expect(items).toHaveLength(1);
    expect(items[0]?.nextOccurrence?.start).toBe('2026-11-26T19:00:00');
  });

  test('has an event of two organizations once, and in the calendars of both', async () => {
    await using api = await testApi();
    await put(api, 'Gemeinsam', { coHosts: ['moers'] });
    expect((await read(api, '/v1/events')).total).toBe(1);
    for (const slug of ['bonn', 'moers'])
      expect(titles(await read(api, `/v1/events?organization=${slug}`))).toEqual(['Gemeinsam']);
    expect((await read(api, '/v1/events?organization=koeln')).total).toBe(0);
  });

  test('is narrowed by kind, place, access, words and period', async () => {
    await using api = await testApi();
    await put(
      api,
      'Hackday Moers',
      { kind: 'hackday', accessibility: { stepFree: 'yes' } },
      { organization: 'moers' },
    );
    await put(api, 'Lesung', { start: '2027-01-10', description: 'In der Straße der Bücher' });
    for (const [query, found] of [
      ['kind=hackday,barcamp', 'Hackday Moers'],
      ['within=05170', 'Hackday Moers'],
      ['accessible=stepFree', 'Hackday Moers'],
      ['q=strasse%20buech', 'Lesung'],
      ['from=2027-01-01', 'Lesung'],
      ['to=2026-11-26', 'Hackday Moers'],
      ['organization=moers&slug=hackday-moers', 'Hackday Moers'],
    ])
      expect(titles(await read(api, `/v1/events?${query}`)), query).toEqual([found]);
  });

  test.each([
    'accessible=lift',
    'kind=hackdays',
    'status=off',
    'attendance=zoom',
    'theme=RAD',
    'organisation=bonn',
  ])(
    'a mistake (%s) is said, in lists, dates, counts and files, instead of finding nothing',
    async (query) => {
      await using api = await testApi();
      for (const place of [
        'events',
        'occurrences',
        'events/facets',
        'events.ics',
        'events.csv',
        'events.atom',
      ])
        await read(api, `/v1/${place}?${query}`, { status: 400 });
    },
  );

  test('is counted by facets, each without its own filter', async () => {
    await using api = await testApi();
    await put(api, 'A', { kind: 'hackday', themes: ['TECH', 'TRAN'], coHosts: ['moers'] });
    await put(api, 'B', { kind: 'barcamp', attendance: 'online', themes: ['TECH'] });
    const { total, facets } = await read<{
      total: number;
      facets: Record<string, { value: string; label: string; count: number }[]>;
    }>(api, '/v1/events/facets?kind=hackday');
    const counts = (name: string) => facets[name]?.map(({ value, count }) => `${value} ${count}`);
    expect(total).toBe(1);
    expect(counts('kind')).toEqual(['barcamp 1', 'hackday 1']);
    expect(counts('theme')).toEqual(['TECH 1', 'TRAN 1']);
    expect(counts('organization')?.toSorted()).toEqual(['bonn 1', 'moers 1']);
    expect(facets.attendance).toEqual([{ value: 'onsite', label: 'vor Ort', count: 1 }]);
  });

  test('is walked page by page, both ways', async () => {
    await using api = await testApi();
    for (const day of ['26', '27', '28']) await put(api, `Am ${day}.`, { start: `2026-11-${day}` });
    const first = await read(api, '/v1/events?limit=2');
    expect(titles(first)).toEqual(['Am 26.', 'Am 27.']);
    const second = await read<{ items: OpenEvent[]; prev: string }>(
      api,
      `/v1/events?limit=2&cursor=${first.next}`,
    );
    expect(titles(second)).toEqual(['Am 28.']);
    expect(titles(await read(api, `/v1/events?limit=2&cursor=${second.prev}`))).toEqual(['Am 26.', 'Am 27.']);
  });
});

describe('occurrences', () => {
  test('are flat, in order, and keep their time of day over the change of the clock', async () => {
    await using api = await testApi();
    await put(api, 'Wöchentlich', {
      start: '2026-10-12T18:00',
      recurrence: { rrule: 'FREQ=WEEKLY;COUNT=4' },
    });
    await put(api, 'Einmal', { start: '2026-10-20' });
    const { items } = await read<Dates>(api, '/v1/occurrences?from=2026-10-01&to=2026-11-30');
    expect(items.map(({ title, startsAt }) => `${title} ${startsAt}`)).toEqual([
      'Wöchentlich 2026-10-12T18:00:00+02:00',
      'Wöchentlich 2026-10-19T18:00:00+02:00',
      'Einmal 2026-10-20T00:00:00+02:00',
      'Wöchentlich 2026-10-26T18:00:00+01:00',
      'Wöchentlich 2026-11-02T18:00:00+01:00',
    ]);
    expect(items[0]?.id).toMatch(/~20261012T180000$/);
  });

  test('of one date may be cancelled, and are shown', async () => {
    await using api = await testApi();
    const overrides = [{ recurrenceId: '2026-12-03T18:00', status: 'cancelled', statusNote: 'Raum belegt' }];
    await put(api, 'Treff', {
      start: '2026-11-26T18:00',
      recurrence: { rrule: 'FREQ=WEEKLY;COUNT=2', overrides },
    });
    const { items } = await read<Dates>(api, '/v1/occurrences');
    expect(items.map(({ status }) => status)).toEqual(['scheduled', 'cancelled']);
  });

  test('begin today and are paged', async () => {
    await using api = await testApi();
    await put(api, 'Täglich', { start: '2026-11-01T18:00', recurrence: { rrule: 'FREQ=DAILY;COUNT=30' } });
    const first = await read<Dates>(api, '/v1/occurrences?limit=5');
    expect(first).toMatchObject({ total: 7 });
    const next = await read<Dates>(api, `/v1/occurrences?limit=5&cursor=${first.next}`);
    expect(next.items.map(({ start }) => start.slice(8, 10))).toEqual(['29', '30']);
  });

  test('of more than 400 days are refused', async () => {
    await using api = await testApi();
    const problem = await read<{ errors: unknown }>(api, '/v1/occurrences?from=2026-01-01&to=2027-12-31', {
      status: 400,
    });
    expect(problem.errors).toMatchObject([{ parameter: 'to', code: 'window-too-long' }]);
  });

  test('are answered afresh from midnight on', async () => {
    let now = '2026-11-24T22:59:30Z';
    await using api = await testApi({ edges: { now: () => new Date(now) } });
    await put(api, 'Heute', { start: '2026-11-24' });
    const before = await api.request('/v1/occurrences');
    expect(before.headers.get('Cache-Control')).toBe('public, max-age=30, stale-if-error=86400');
    expect(((await before.json()) as Dates).total).toBe(1);
    now = '2026-11-24T23:00:00Z';
    expect((await read<Dates>(api, '/v1/occurrences')).total).toBe(0);
  });
});

describe('formats for events', () => {
  const formatPath = '/v1/event-formats/by-external-id?organization=bonn&externalId=1';

  test('are put, listed, named by events, and withdrawn', async () => {
    await using api = await testApi();
    const { Authorization } = await api.key('bonn', { scopes: ['events:write'] });
    const made = await read<{ id: string; slug: string }>(api, formatPath, {
      method: 'PUT',
      status: 201,
      headers: { Authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Hackday', effort: 'high', preparation: ['Raum mieten'] }),
    });
    expect((await put(api, 'Hackday 2026', { format: made.slug })).format).toBe('hackday');
    expect(titles(await read(api, '/v1/event-formats'))).toEqual(['Hackday']);
    const headers = { Authorization, 'If-Match': `"${made.id}.1"` };
    expect((await api.request(`/v1/event-formats/${made.id}`, { method: 'DELETE', headers })).status).toBe(
      204,
    );
    expect((await read(api, '/v1/event-formats')).total).toBe(0);
  });

  test('narrow every list of events, also once withdrawn; one that never was is a mistake, not an empty list', async () => {
    await using api = await testApi();
    const { Authorization } = await api.key('bonn', { scopes: ['events:write'] });
    const made = await read<{ id: string }>(api, formatPath, {
      method: 'PUT',
      status: 201,
      headers: { Authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Hackday' }),
    });
    await put(api, 'Hackday 2026', { format: 'hackday' });
    await put(api, 'Treff');
    const headers = { Authorization, 'If-Match': `"${made.id}.1"` };
    await api.request(`/v1/event-formats/${made.id}`, { method: 'DELETE', headers });
    expect(titles(await read(api, '/v1/events?format=hackday'))).toEqual(['Hackday 2026']);
    for (const list of [
      'events',
      'events/facets',
      'events.csv',
      'events.ics',
      'events.atom',
      'occurrences',
    ]) {
      const problem = await read<{ errors: object[] }>(api, `/v1/${list}?format=hackdya`, { status: 400 });
      expect(problem.errors).toMatchObject([{ parameter: 'format', code: 'no-such-format' }]);
    }
  });
});
