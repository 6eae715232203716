import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type TestApi, testApi } from '../testing.ts';
import type { Occurrence } from './shape.ts';
import { bringIn, put, read } from './testing.ts';
import { zoneBlock } from './vtimezone.ts';

/** The feed as another project's parser reads it. */
async function feed(api: TestApi, path = '/v1/events.ics') {
  const response = await api.request(path);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  const component = new ICAL.Component(ICAL.parse(text));
  return { text, component, events: component.getAllSubcomponents('vevent') };
}

const full = {
  start: '2026-10-12T18:00',
  end: '2026-10-12T20:00',
  description: 'Kommen Sie vorbei; bringen Sie Fragen, Ideen \\ Geduld mit.\n\nWir freuen uns.',
  venue: { name: 'Bürgerhaus, Saal 1', city: 'Bonn', coordinates: [7.1, 50.73] },
  onlineUrl: 'https://meet.example/treff',
  attendance: 'hybrid',
  image: { url: 'https://bonn.example/a.jpg', alt: 'Ein "Saal"' },
  recurrence: {
    rrule: 'FREQ=WEEKLY;UNTIL=20261130',
    exdates: ['2026-10-19T18:00'],
    overrides: [{ recurrenceId: '2026-10-26T18:00', start: '2026-10-27T19:00', end: '2026-10-27T21:00' }],
  },
};

describe('the calendar feed', () => {
  test('is read by another parser with the same dates', async () => {
    await using api = await testApi();
    await put(api, 'Offener Treff', full);
    const { events, component } = await feed(api);
    expect(events).toHaveLength(2);
    ICAL.TimezoneService.reset();
    ICAL.TimezoneService.register(component.getFirstSubcomponent('vtimezone') as never);
    const [main, moved] = events.map((one) => new ICAL.Event(one));
    main?.relateException(moved as never);
    const dates: string[] = [];
    const walk = main?.iterator();
    for (let next = walk?.next(); next && dates.length < 20; next = walk?.next())
      dates.push(main?.getOccurrenceDetails(next).startDate.toJSDate().toISOString() ?? '');
    const own = await read<{ items: { startsAt: string }[] }>(
      api,
      '/v1/occurrences?from=2026-10-01&to=2026-12-31',
    );
    expect(dates).toEqual(own.items.map(({ startsAt }) => new Date(startsAt).toISOString()));
    expect(main?.description).toContain('bringen Sie Fragen, Ideen \\ Geduld mit.');
    expect(main?.location).toBe('Bürgerhaus, Saal 1, Bonn');
  });

  test('says how often to ask, who made it and where a change of clocks is', async () => {
    await using api = await testApi();
    await put(api, 'Treff', full);
    const { text } = await feed(api, '/v1/events.ics?organization=bonn');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    expect(text).toContain('X-PUBLISHED-TTL:PT1H\r\n');
    expect(text).toMatch(/X-WR-CALNAME:Veranstaltungen: .*Bonn/);
    expect(text).toContain('GEO:50.73;7.1');
    expect(text.replace(/\r\n /g, '')).toContain(
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Online:https://meet.example/treff',
    );
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(zoneBlock('Europe/Berlin')).toEqual([
      ...['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'BEGIN:DAYLIGHT', 'DTSTART:19970330T020000'],
      ...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
      ...['BEGIN:STANDARD', 'DTSTART:19971026T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'],
      ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE'],
    ]);
  });

  test('keeps what was cancelled or withdrawn, with a higher sequence', async () => {
    await using api = await testApi();
    await put(api, 'Abgesagt', { status: 'cancelled' });
    const { id } = await put(api, 'Zurückgezogen');
    const { Authorization } = await api.key('bonn', { scopes: ['events:write'] });
    await api.request(`/v1/events/${id}`, {
      method: 'DELETE',
      headers: { Authorization, 'If-Match': `"${id}.1"` },
    });
    const { events } = await feed(api);
    const said = events.map((event) => [
      event.getFirstPropertyValue('status'),
      event.getFirstPropertyValue('sequence'),
    ]);
    expect(said).toEqual([
      ['CANCELLED', 0],
      ['CANCELLED', 1],
    ]);
    const title = await feed(api, '/v1/events.ics?cancelled=title');
    expect(title.text).toContain('SUMMARY:ABGESAGT: Abgesagt');
    expect(title.text).not.toContain('STATUS:CANCELLED');
  });

  test('gives the dates of a rule that counts in the months of another calendar', async () => {
    await using api = await testApi();
    const rrule = 'RSCALE=HEBREW;FREQ=YEARLY;COUNT=3';
    await put(api, 'Neujahr', { start: '2026-09-12T17:00', recurrence: { rrule } });
    const { text, events } = await feed(api);
    expect(text).not.toContain('RRULE:RSCALE');
    const { items } = await read<{ items: Occurrence[] }>(
      api,
      '/v1/occurrences?from=2027-08-01&to=2027-12-31',
    );
    expect(items).toHaveLength(1);
    expect(
      events[0]?.getAllProperties('rdate').map((property) => String(property.getFirstValue())),
    ).toContain(items[0]?.start);
  });

  test('of whole days ends on the day after', async () => {
    await using api = await testApi();
    const { id } = await put(api, 'Hackday', { start: '2026-11-28', end: '2026-11-29' });
    const { text } = await feed(api, `/v1/events/${id}.ics`);
    expect(text).toContain('DTSTART;VALUE=DATE:20261128\r\nDTEND;VALUE=DATE:20261130');
  });

  test('comes back through the import as it was', async () => {
    await using api = await testApi();
    await put(api, 'Offener Treff', full);
    const { text } = await feed(api);
    await using other = await testApi();
    const { body } = await bringIn(other, text);
    expect(body).toMatchObject({ read: 2, created: 1, findingsTotal: 0 });
    const dates = async (world: TestApi) =>
      (
        await read<{ items: { startsAt: string }[] }>(world, '/v1/occurrences?from=2026-10-01&to=2026-12-31')
      ).items.map(({ startsAt }) => startsAt);
    expect(await dates(other)).toEqual(await dates(api));
  });
});

describe('the other formats', () => {
  test('CSV has one row per event, under the same filters', async () => {
    await using api = await testApi();
    await put(api, 'Treff', full);
    await put(api, 'Hackday', { kind: 'hackday' });
    const rows = parse(await (await api.request('/v1/events.csv?kind=hackday')).text(), { columns: true });
    expect(rows).toMatchObject([{ title: 'Hackday', kind: 'hackday', stepFree: 'unknown' }]);
  });

  test('Atom has the newest changes', async () => {
    await using api = await testApi();
    await put(api, 'Treff & mehr', full);
    const response = await api.request('/v1/events', { headers: { Accept: 'application/atom+xml' } });
    expect(await response.text()).toContain('<title>Treff &amp; mehr</title>');
  });

  test('JSON-LD speaks of schema.org', async () => {
    await using api = await testApi();
    const { id } = await put(api, 'Hackday', {
      ...full,
      kind: 'hackday',
      status: 'moved-online',
      accessibility: { stepFree: 'no' },
    });
    expect(await read(api, `/v1/events/${id}.jsonld`)).toMatchObject({
      '@type': 'Hackathon',
      startDate: '2026-11-30T18:00:00+01:00',
      eventStatus: 'https://schema.org/EventMovedOnline',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ amenityFeature: [{ name: 'stufenfrei', value: false }] }, { '@type': 'VirtualLocation' }],
      eventSchedule: { repeatFrequency: 'P1W' },
    });
  });

  test.each(['jsonld', 'ics'])('one event as %s has no parameters', async (suffix) => {
    await using api = await testApi();
    const { id } = await put(api, 'Treff', full);
    const { status } = await api.request(`/v1/events/${id}.${suffix}?theme=TRAN`);
    expect(status).toBe(400);
  });
});
