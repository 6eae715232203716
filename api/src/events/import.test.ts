import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { testApi } from '../testing.ts';
import { readCalendar } from './ical-events.ts';
import type { Occurrence } from './shape.ts';
import { bringIn, calendar, put, read, vevent } from './testing.ts';

const zone = 'Europe/Berlin';
const codes = (text: string) => readCalendar(text, zone).findings.map(({ code }) => code);
const one = (...lines: string[]) => readCalendar(calendar(vevent('UID:1', ...lines)), zone);

describe('reading a calendar', () => {
  test('takes times of no zone in the stated one, UTC into it, and Windows zones for what they are', () => {
    expect(one('SUMMARY:A', 'DTSTART:20261126T170000')).toMatchObject({
      drafts: [{ start: '2026-11-26T17:00:00', timeZone: zone }],
      findings: [{ code: 'floating-time' }],
    });
    expect(one('SUMMARY:A', 'DTSTART:20261126T160000Z').drafts).toMatchObject([
      { start: '2026-11-26T17:00:00' },
    ]);
    expect(one('SUMMARY:A', 'DTSTART;TZID=W. Europe Standard Time:20261126T170000').drafts).toMatchObject([
      { timeZone: zone },
    ]);
    expect(one('SUMMARY:A', 'DTSTART;TZID=Mars/Olympus:20261126T170000').findings).toMatchObject([
      { code: 'unknown-zone' },
    ]);
  });

  test('takes the end of days as the last day, from DTEND or DURATION', () => {
    expect(one('SUMMARY:A', 'DTSTART;VALUE=DATE:20261128', 'DTEND;VALUE=DATE:20261130').drafts).toMatchObject(
      [{ start: '2026-11-28', end: '2026-11-29' }],
    );
    expect(one('SUMMARY:A', 'DTSTART:20261128T100000Z', 'DURATION:PT90M').drafts).toMatchObject([
      { start: '2026-11-28T11:00:00', end: '2026-11-28T12:30:00' },
    ]);
  });

  test('puts changes of single dates to their series', () => {
    const { drafts } = readCalendar(
      calendar([
        ...vevent('UID:1', 'SUMMARY:A', 'DTSTART:20261126T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
        ...vevent('UID:1', 'SUMMARY:A', 'RECURRENCE-ID:20261203T160000Z', 'DTSTART:20261204T160000Z'),
        ...vevent(
          'UID:1',
          'SUMMARY:A',
          'RECURRENCE-ID:20261210T160000Z',
          'DTSTART:20261210T160000Z',
          'STATUS:CANCELLED',
        ),
      ]),
      zone,
    );
    expect(drafts).toMatchObject([
      {
        overrides: [
          { recurrenceId: '2026-12-03T17:00:00', start: '2026-12-04T17:00:00' },
          { recurrenceId: '2026-12-10T17:00:00', status: 'cancelled' },
        ],
      },
    ]);
  });

  test('drops people, markup and addresses that must not be followed', () => {
    const { drafts, findings } = one(
      ...['SUMMARY:<b>A</b>\\, B', 'DTSTART:20261126T160000Z', 'URL:javascript:alert(1)'],
      ...['ORGANIZER;CN=Erika Mustermann:mailto:erika@a.example', 'DESCRIPTION:<script>x</script>Hallo'],
    );
    expect(drafts).toMatchObject([{ title: 'A, B', content: { landingPage: null, description: 'Hallo' } }]);
    expect(findings.map(({ code }) => code).sort()).toEqual(['address-dropped', 'person-dropped']);
    expect(JSON.stringify(drafts)).not.toContain('Erika');
  });

  test.each([
    [
      'a file cut off in the middle',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261126T1600',
      'unclosed-component',
    ],
    ['no calendar at all', '<html>Nicht gefunden</html>', 'not-a-calendar'],
    ['an event without a start', calendar(vevent('UID:1', 'SUMMARY:A')), 'no-start'],
    [
      'an end before the start',
      calendar(vevent('UID:1', 'SUMMARY:A', 'DTSTART:20261126T160000Z', 'DTEND:20261125T160000Z')),
      'end-before-start',
    ],
    [
      'a rule of seconds',
      calendar(vevent('UID:1', 'SUMMARY:A', 'DTSTART:20261126T160000Z', 'RRULE:FREQ=SECONDLY')),
      'rule-too-often',
    ],
    [
      'UNTIL before the start',
      calendar(vevent('UID:1', 'SUMMARY:A', 'DTSTART:20261126T160000Z', 'RRULE:FREQ=DAILY;UNTIL=2020')),
      'rule-not-understood',
    ],
    [
      'two events with one UID',
      calendar([
        ...vevent('UID:1', 'SUMMARY:A', 'DTSTART:20261126T160000Z'),
        ...vevent('UID:1', 'SUMMARY:B', 'DTSTART:20261127T160000Z'),
      ]),
      'same-uid-twice',
    ],
  ])('notes %s', (_, text, code) => {
    expect(codes(text)).toContain(code);
  });
});

const folder = fileURLToPath(new URL('../../../../shared/data/events/', import.meta.url));
const files = (() => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ics$/i.test(name) && statSync(join(folder, name)).isFile())
      .sort();
  } catch {
    return [];
  }
})();

describe.skipIf(files.length === 0)('the calendars of other projects', () => {
  test('are all read, with a report', () => {
    let read = 0;
    let drafts = 0;
    for (const file of files) {
      const calendar = readCalendar(readFileSync(join(folder, file), 'utf8'), zone);
      expect(calendar.drafts.length > 0 || calendar.findings.length > 0 || calendar.read === 0, file).toBe(
        true,
      );
      read += calendar.read;
      drafts += calendar.drafts.length;
    }
    expect(files.length).toBeGreaterThan(100);
    expect(drafts).toBeGreaterThan(read * 0.5);
  });

  test.each(files.filter((file) => /german_feeds|outintheopen/.test(file)))(
    '%s is imported',
    async (file) => {
      await using api = await testApi();
      const text = readFileSync(join(folder, file), 'utf8');
      const { status, body } = await bringIn(api, text);
      expect(status).toBe(200);
      const { created, skipped, read } = body as Record<string, number>;
      // One of them is the template of a feed: nothing in it can be read, and the report says so line by line.
      expect(created || body.findings.filter(({ code }) => code === 'broken-line').length).toBeGreaterThan(0);
      expect((created ?? 0) + (skipped ?? 0)).toBeLessThanOrEqual(read ?? 0);
      const again = await bringIn(api, text);
      expect(again.body).toMatchObject({ created: 0, updated: 0, unchanged: created });
    },
  );
});

describe('importing', () => {
  const treff = (sequence: number, start: string, ...more: string[]) =>
    vevent('UID:treff@bonn.example', `SEQUENCE:${sequence}`, 'SUMMARY:Treff', `DTSTART:${start}`, ...more);

  test('tells events apart by UID and respects SEQUENCE', async () => {
    await using api = await testApi();
    expect((await bringIn(api, treff(1, '20261126T160000Z'))).body).toMatchObject({ created: 1 });
    expect((await bringIn(api, treff(2, '20261127T160000Z'))).body).toMatchObject({ updated: 1 });
    const older = await bringIn(api, treff(1, '20261128T160000Z'));
    expect(older.body).toMatchObject({ skipped: 1, findings: [{ code: 'older-sequence' }] });
    const { items } = await read(api, '/v1/events');
    expect(items).toMatchObject([{ start: '2026-11-27T17:00:00', uid: 'treff@bonn.example', sequence: 2 }]);
  });

  test('understands a cancellation', async () => {
    await using api = await testApi();
    await bringIn(api, treff(1, '20261126T160000Z'));
    await bringIn(api, ['METHOD:CANCEL', ...treff(2, '20261126T160000Z')]);
    const { items } = await read<{ items: Occurrence[] }>(api, '/v1/occurrences');
    expect(items).toMatchObject([{ status: 'cancelled' }]);
  });

  test('does not add an event twice that another organization holds', async () => {
    await using api = await testApi();
    await bringIn(api, treff(1, '20261126T160000Z'));
    const { body } = await bringIn(api, treff(1, '20261126T160000Z'), 'moers');
    expect(body).toMatchObject({ created: 0, skipped: 1, findings: [{ code: 'held-by-another' }] });
  });

  test('only looks when it is a rehearsal', async () => {
    await using api = await testApi();
    expect((await bringIn(api, treff(1, '20261126T160000Z'), 'bonn', '&dryRun=true')).body).toMatchObject({
      created: 1,
    });
    expect((await read(api, '/v1/events')).total).toBe(0);
  });

  test('of 50 MB is refused', async () => {
    await using api = await testApi();
    const { status } = await bringIn(api, 'X'.repeat(50_000_000));
    expect(status).toBe(413);
  });
});

const start = 'DTSTART;TZID=Europe/Berlin:20261126T170000';

test('an import reads the character set that its request names', async () => {
  await using api = await testApi();
  const key = await api.key('bonn', { scopes: ['events:write'] });
  const body = Buffer.from(calendar(vevent('UID:1', 'SUMMARY:Grüße', start)), 'latin1');
  const headers = { Authorization: key.Authorization, 'Content-Type': 'text/calendar; charset=iso-8859-1' };
  await api.request('/v1/events/import?organization=bonn', { method: 'POST', headers, body });
  expect((await read(api, '/v1/events')).items).toMatchObject([{ title: 'Grüße' }]);
});

test('an import leaves an event alone that has its name by chance', async () => {
  await using api = await testApi();
  await put(api, 'treff');
  const { status, body } = await bringIn(api, vevent('UID:treff', 'SUMMARY:Anderer', start));
  expect(status).toBe(200);
  expect(body).toMatchObject({ created: 0, skipped: 1, findings: [{ code: 'name-taken', uid: 'treff' }] });
  expect((await read(api, '/v1/events')).items).toMatchObject([{ title: 'treff' }]);
});
