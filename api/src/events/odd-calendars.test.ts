/** Calendar files as programs write them, and as nobody should: read as they are meant, or said to be odd. */
import { describe, expect, test } from 'vitest';
import { readCalendar } from './ical-events.ts';
import { calendarText } from './ical-lines.ts';
import { expand } from './recurrence.ts';
import { calendar, vevent } from './testing.ts';

const zone = 'Europe/Berlin';
const start = 'DTSTART;TZID=Europe/Berlin:20261126T170000';
const named = (...lines: string[]) => vevent('UID:1', 'SUMMARY:Treff', ...lines);
const change = (id: string, ...lines: string[]) => vevent('UID:1', `RECURRENCE-ID${id}`, ...lines);

/** The file in short: its findings, and its events with their dates of three years. */
function reading(text: string) {
  const { drafts, findings } = readCalendar(text, zone);
  return {
    drafts,
    codes: findings.map(({ code }) => code),
    dates: drafts.map((draft) =>
      expand(draft, Date.UTC(2026, 0), Date.UTC(2029, 0)).map((moment) => moment.start),
    ),
  };
}
const event = (...lines: string[]) => reading(calendar(named(...lines)));

describe('lines', () => {
  test.each([
    [
      'CR, LF and both',
      (text: string) => text.replace('\r\nUID', '\rUID').replace('\r\nSUMMARY', '\nSUMMARY'),
    ],
    ['CR CR LF', (text: string) => text.replaceAll('\r\n', '\r\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['small letters', (text: string) => text.toLowerCase().replace('treff', 'Treff')],
  ])('end and look as they may: %s', (_, write) => {
    const { drafts, codes } = reading(write(calendar(named(start, 'LOCATION:Rathaus', '  offen'))));
    expect(drafts).toMatchObject([{ title: 'Treff', timeZone: zone, start: '2026-11-26T17:00:00' }]);
    expect(drafts[0]?.content.venue?.name).toMatch(/^rathaus offen$/i);
    expect(codes).toEqual([]);
  });

  test('of two files in one, each with its byte order mark, are all read', () => {
    const file = (uid: string) => `\ufeff${calendar(vevent(`UID:${uid}`, 'SUMMARY:A', start))}`;
    expect(reading(file('1') + file('2'))).toMatchObject({ drafts: [{ uid: '1' }, { uid: '2' }], codes: [] });
  });

  test('are put together before bytes become characters', () => {
    const bytes = Buffer.from(calendar(named(start, 'DESCRIPTION:Gr\u00fc\u00dfe')));
    const middle = bytes.indexOf(0xbc);
    const folded = Buffer.concat([bytes.subarray(0, middle), Buffer.from('\r\n '), bytes.subarray(middle)]);
    const { text, guessed } = calendarText(folded, 'utf-8');
    expect(guessed).toBe(false);
    expect(reading(text)).toMatchObject({ drafts: [{ content: { description: 'Grüße' } }], codes: [] });
  });

  test('of an old character set are read in it, and what nobody can read is noted', () => {
    const latin = calendar(
      named(start).with(2, 'SUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Gr=FC=DFe'),
    );
    expect(reading(latin).drafts).toMatchObject([{ title: 'Grüße' }]);
    expect(event(start, 'DESCRIPTION:Gr\ufffde').codes).toEqual(['broken-characters']);
  });

  test('that forget to end an event lose none of the next ones', () => {
    const { drafts, codes } = reading(
      calendar(['BEGIN:VEVENT', 'UID:0', 'SUMMARY:A', start, ...named(start), ...vevent('UID:2', start)]),
    );
    expect(drafts.map(({ uid }) => uid)).toEqual(['0', '1', '2']);
    expect(codes).toContain('unclosed-component');
  });

  test('behind the end of the calendar are read as well', () => {
    const { drafts, codes } = reading(calendar([]) + named(start).join('\r\n'));
    expect({ drafts, codes }).toMatchObject({ drafts: [{ uid: '1' }], codes: ['event-outside-calendar'] });
  });
});

describe('times', () => {
  test.each([
    ['PT90M', '2026-11-26T18:30:00'],
    ['P1DT2H', '2026-11-27T19:00:00'],
    ['P1W', '2026-12-03T17:00:00'],
    ['pt1h', '2026-11-26T18:00:00'],
  ])('last %s', (duration, end) => {
    expect(event(start, `DURATION:${duration}`)).toMatchObject({ drafts: [{ end }], codes: [] });
  });

  test.each([
    [`DURATION:-PT1H`, 'end-before-start'],
    ['DURATION:P1Y', 'end-not-understood'],
    ['DURATION:PT', 'end-not-understood'],
    ['DURATION:eine Stunde', 'end-not-understood'],
    ['DTEND;VALUE=DATE:20261127', 'end-not-understood'],
    ['DTEND:20991126T180000Z', 'lasts-too-long'],
  ])('do not end with %s', (line, code) => {
    expect(event(start, line)).toMatchObject({ drafts: [{ end: null }], codes: [code] });
  });

  test('pass by the hour and are counted by the day, over the night of the change', () => {
    const evening = 'DTSTART;TZID=Europe/Berlin:20261024T170000';
    expect(event(evening, 'DURATION:P1D').drafts).toMatchObject([{ end: '2026-10-25T17:00:00' }]);
    expect(event(evening, 'DURATION:PT24H').drafts).toMatchObject([{ end: '2026-10-25T16:00:00' }]);
  });

  test.each([
    ['20261126T170000+0100', '2026-11-26T17:00:00'],
    ['20261126T170000-05:00', '2026-11-26T23:00:00'],
    ['2026-11-26T16:00:00Z', '2026-11-26T17:00:00'],
  ])('with an offset are what they say: %s', (text, wall) => {
    expect(event(`DTSTART:${text}`)).toMatchObject({ drafts: [{ start: wall }], codes: [] });
  });

  test.each(['20261126T170000Zfoo', '2026-11-26 17:00', '20260230', '00000101T000000Z', '99991231T235959Z'])(
    'are not made up from %s',
    (text) => {
      expect(event(`DTSTART:${text}`)).toMatchObject({ drafts: [] });
      expect(event(`DTSTART:${text}`).codes).toContain('unreadable-date');
    },
  );

  test('that no clock shows, or that it shows twice, are noted', () => {
    expect(event('DTSTART;TZID=Europe/Berlin:20270328T023000')).toMatchObject({
      drafts: [{ start: '2027-03-28T02:30:00' }],
      codes: ['time-left-out'],
    });
    expect(event('DTSTART:20261025T013000Z').codes).toEqual(['time-twice']);
  });

  test('said twice are noted', () => {
    expect(event(start, 'DTSTART:20270101T100000Z').codes).toEqual(['said-twice']);
    expect(event(start, 'DTEND:20261126T170000Z', 'DURATION:PT1H').codes).toEqual(['said-twice']);
  });
});

describe('zones', () => {
  const block = (name: string, standard: string, daylight: string) => [
    ...['BEGIN:VTIMEZONE', `TZID:${name}`, 'BEGIN:STANDARD', 'DTSTART:16011028T030000'],
    ...[`TZOFFSETFROM:${daylight}`, `TZOFFSETTO:${standard}`, 'END:STANDARD', 'BEGIN:DAYLIGHT'],
    ...['DTSTART:16010325T020000', `TZOFFSETFROM:${standard}`, `TZOFFSETTO:${daylight}`],
    ...['END:DAYLIGHT', 'END:VTIMEZONE'],
  ];

  test.each([
    'W. Europe Standard Time',
    'MEZ',
    'Mitteleuropäische Zeit',
    'europe/berlin',
    'Europe/Berlin (1)',
    '/freeassociation.sourceforge.net/Tzfile/Europe/Berlin',
    '/mozilla.org/20050126_1/Europe/Berlin',
  ])('are known by the name %s', (name) => {
    expect(event(`DTSTART;TZID=${name}:20261126T170000`)).toMatchObject({
      drafts: [{ timeZone: zone }],
      codes: [],
    });
  });

  test.each([
    ['+0100', '+0200', 'Europe/Berlin'],
    ['-0500', '-0400', 'America/New_York'],
  ])('of an own name are known by their clock: %s and %s', (standard, daylight, timeZone) => {
    const lines = [...block('Eigene', standard, daylight), ...named('DTSTART;TZID=Eigene:20260726T170000')];
    expect(reading(calendar(lines))).toMatchObject({
      drafts: [{ timeZone, start: '2026-07-26T17:00:00' }],
      codes: ['zone-by-its-clock'],
    });
  });

  test.each(['constructor', '__proto__', 'toString'])('are not taken from the language: %s', (name) => {
    expect(event(`DTSTART;TZID=${name}:20261126T170000`)).toMatchObject({
      drafts: [{ timeZone: zone }],
      codes: ['unknown-zone'],
    });
  });

  test.each([
    ['America/New_York', '2026-11-26T11:00:00'],
    ['UTC', '2026-11-26T17:00:00'],
  ])('of the whole calendar count, but that nobody lives in UTC: %s', (whole, wall) => {
    const lines = [`X-WR-TIMEZONE:${whole}`, ...named('DTSTART:20261126T160000Z')];
    expect(reading(calendar(lines))).toMatchObject({ drafts: [{ start: wall }], codes: [] });
  });

  test('of the whole calendar that nobody knows are noted', () => {
    const lines = ['X-WR-TIMEZONE:Mars/Olympus', ...named(start)];
    expect(reading(calendar(lines))).toMatchObject({ drafts: [{ timeZone: zone }], codes: ['unknown-zone'] });
  });
});

describe('series', () => {
  const daily = [start, 'RRULE:FREQ=DAILY;COUNT=3'];

  test.each([
    ['in another zone', 'EXDATE;TZID=America/New_York:20261127T110000'],
    ['in UTC', 'EXDATE:20261127T160000Z'],
    ['as a day', 'EXDATE;VALUE=DATE:20261127'],
  ])('leave out what is excepted %s', (_, exception) => {
    expect(event(...daily, exception)).toMatchObject({
      dates: [['2026-11-26T17:00:00', '2026-11-28T17:00:00']],
      codes: [],
    });
  });

  test('of days leave out the day of a time', () => {
    const days = ['DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=DAILY;COUNT=3'];
    for (const exception of ['EXDATE:20261127T000000Z', 'EXDATE;TZID=Europe/Berlin:20261127T000000'])
      expect(event(...days, exception).dates).toEqual([['2026-11-26', '2026-11-28']]);
  });

  test.each([
    ['an exception of a time that is none', [...daily, 'EXDATE:20261127T000000Z'], 'exception-of-no-date'],
    [
      'exceptions of everything',
      [...daily, 'EXDATE;VALUE=DATE:20261126,20261127,20261128'],
      'rule-without-dates',
    ],
    [
      'a start that its rule does not give',
      [start, 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3'],
      'start-outside-rule',
    ],
    ['a negative count', [start, 'RRULE:FREQ=DAILY;COUNT=-1'], 'rule-not-understood'],
    ['a day among its times', [start, 'RDATE;VALUE=DATE:20261201'], 'date-fitted'],
    ['lengths of single dates', [start, 'RDATE;VALUE=PERIOD:20261201T160000Z/PT5H'], 'period-shortened'],
  ])('with %s are noted', (_, lines, code) => {
    expect(event(...lines).codes).toEqual([code]);
  });

  test.each([
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=erster',
    'FREQ=DAILY;BYHOUR=25',
    'FREQ=YEARLY;BYWEEKNO=60',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=DAILY;COUNT=viele',
    'FREQ=DAILY;COUNT=',
    'FREQ=DAILY;INTERVAL=1.5',
    'RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD',
  ])('by %s are not made up', (rule) => {
    expect(event(start, `RRULE:${rule}`)).toMatchObject({
      dates: [['2026-11-26T17:00:00']],
      codes: ['rule-not-understood'],
    });
  });

  test('with blanks in their rule lose none of its days', () => {
    expect(event(start, 'RRULE:FREQ=WEEKLY;BYDAY=th , fr;COUNT=3').dates).toEqual([
      ['2026-11-26T17:00:00', '2026-11-27T17:00:00', '2026-12-03T17:00:00'],
    ]);
  });

  test.each([
    ['20261128', 3],
    ['20261128T160000Z', 3],
    ['20261128T170000', 3],
    ['20261128T155959Z', 2],
  ])('end with UNTIL=%s after %i dates', (until, count) => {
    expect(event(start, `RRULE:FREQ=DAILY;UNTIL=${until}`).dates[0]).toHaveLength(count);
  });

  test('take place on 29 February when there is one, and on the last weekday with BYSETPOS', () => {
    expect(event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY').dates).toEqual([['2028-02-29']]);
    const last = 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3';
    expect(event('DTSTART;VALUE=DATE:20270226', last).dates).toEqual([
      ['2027-02-26', '2027-03-31', '2027-04-30'],
    ]);
  });

  test('in UTC keep their hour on the wall; where their days are others in UTC, they stay there', () => {
    const weekly = 'RRULE:FREQ=WEEKLY;COUNT=2';
    expect(event('DTSTART:20261020T150000Z', weekly)).toMatchObject({
      dates: [['2026-10-20T17:00:00', '2026-10-27T17:00:00']],
      codes: ['series-in-utc'],
    });
    expect(event('DTSTART:20261124T233000Z', `${weekly};BYDAY=TU`)).toMatchObject({
      drafts: [{ timeZone: 'UTC' }],
      dates: [['2026-11-24T23:30:00', '2026-12-01T23:30:00']],
    });
  });

  test.each([
    [':20261127T110000Z', [], 'change-of-unknown-date'],
    [':20261127T160000Z', ['LOCATION:Woanders'], 'change-not-kept'],
  ])('with a change of %s that cannot be kept whole say so', (id, lines, code) => {
    const changed = change(id, 'DTSTART:20261127T180000Z', ...lines);
    expect(reading(calendar([...named(...daily), ...changed])).codes).toEqual([code]);
  });

  test('take a change of all that follow for each of them, but for those that have one of their own', () => {
    const weekly = [start, 'DTEND;TZID=Europe/Berlin:20261126T180000', 'RRULE:FREQ=WEEKLY;COUNT=5'];
    const lines = [
      ...named(...weekly),
      ...change(
        ';RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261203T170000',
        'DTSTART;TZID=Europe/Berlin:20261204T190000',
        'DTEND;TZID=Europe/Berlin:20261204T210000',
      ),
      ...change(':20261217T160000Z', 'DTSTART:20261217T160000Z', 'STATUS:CANCELLED'),
    ];
    const { drafts, dates, codes } = reading(calendar(lines));
    expect(dates).toEqual([
      [
        ...['2026-11-26T17:00:00', '2026-12-04T19:00:00', '2026-12-11T19:00:00', '2026-12-17T17:00:00'],
        '2026-12-25T19:00:00',
      ],
    ]);
    expect(drafts[0]?.overrides.at(-1)).toMatchObject({ end: '2026-12-25T21:00:00' });
    expect(drafts[0]?.overrides.find(({ status }) => status === 'cancelled')?.recurrenceId).toBe(
      '2026-12-17T17:00:00',
    );
    expect(codes).toEqual(['change-of-all-following']);
  });

  test('take the newer one of two changes of a date', () => {
    const lines = [
      ...named(...daily),
      ...change(':20261127T160000Z', 'DTSTART:20261127T180000Z', 'SEQUENCE:2'),
      ...change(';TZID=Europe/Berlin:20261127T170000', 'DTSTART:20261127T190000Z', 'SEQUENCE:1'),
    ];
    expect(reading(calendar(lines))).toMatchObject({
      drafts: [{ overrides: [{ start: '2026-11-27T19:00:00' }] }],
      codes: ['same-date-twice'],
    });
  });
});

describe('what events say', () => {
  test.each(['PRIVATE', 'confidential'])('of themselves as %s keeps them from the public', (kept) => {
    expect(event(start, `CLASS:${kept}`)).toMatchObject({ drafts: [], codes: ['not-public'] });
  });

  test('only in HTML is read there', () => {
    const html =
      'X-ALT-DESC;FMTTYPE=text/html:<p>Hallo\\, <a href="javascript:x">da</a></p><script>x</script>';
    expect(event(start, 'DESCRIPTION:', html).drafts).toMatchObject([
      { content: { description: 'Hallo, da' } },
    ]);
  });

  test.each([
    ['50.7;7.1', [7.1, 50.7], []],
    ['7.1;50.7', [7.1, 50.7], ['place-swapped']],
    ['500;7.1', null, ['place-unreadable']],
    ['50,7;7,1', null, ['place-unreadable']],
    ['50.7;', null, ['place-unreadable']],
    ['0;0', null, ['place-unreadable']],
  ])('of their place with GEO:%s', (geo, coordinates, codes) => {
    expect(event(start, 'LOCATION:Rathaus', `GEO:${geo}`)).toMatchObject({
      drafts: [{ content: { venue: { coordinates } } }],
      codes,
    });
  });

  test('about people, and what is too long, goes with a finding', () => {
    expect(event(start, 'DESCRIPTION:Fragen an erika.mustermann@bonn.de').codes).toEqual(['person-dropped']);
    expect(event(start, `LOCATION:${'Saal '.repeat(100)}`).codes).toEqual(['text-cut']);
  });

  test('never leads to a script', () => {
    const { drafts, codes } = event(start, 'URL:javascript:alert(1)', 'ATTACH:javascript:alert(2)');
    expect(JSON.stringify(drafts)).not.toContain('javascript');
    expect(codes).toEqual(['address-dropped']);
  });

  test('of their status in words of their own is understood or noted', () => {
    expect(event(start, 'STATUS:POSTPONED')).toMatchObject({ drafts: [{ status: 'postponed' }], codes: [] });
    expect(event(start, 'STATUS:MAYBE')).toMatchObject({
      drafts: [{ status: 'scheduled' }],
      codes: ['status-unknown'],
    });
  });

  test('of a name of 2,000 characters still tells them apart', () => {
    const long = (end: string) => vevent(`UID:${'x'.repeat(2000)}${end}`, 'SUMMARY:A', start);
    expect(reading(calendar([...long('1'), ...long('2')]))).toMatchObject({ drafts: [{}, {}], codes: [] });
  });
});

test('Ten thousand alarms, a line of 500,000 characters and 2,000 levels end at once', () => {
  const alarm = vevent('TRIGGER:-PT15M').map((line) => line.replace('VEVENT', 'VALARM'));
  const levels = (word: string) => `${word}:X\r\n`.repeat(2000);
  const before = performance.now();
  expect(event(start, ...Array.from({ length: 10_000 }, () => alarm).flat()).codes).toEqual([]);
  expect(event(start, `X-A;B=${',"a"'.repeat(100_000)}`).codes).toEqual(['broken-line']);
  expect(event(start, levels('BEGIN') + levels('END').trimEnd()).codes).toContain('too-deep');
  expect(performance.now() - before).toBeLessThan(5000);
});
