import { describe, expect, test } from 'vitest';

import type { DatasetDraft } from '../datasets/draft.ts';
import { mapRecord, type SourceKind } from './map.ts';

const PORTAL = new URL('https://portal.test/api/3');

/** The draft of a record and what was noted on the way, as "code field". */
function map(record: object, kind: SourceKind = 'ckan') {
  const notes: string[] = [];
  const mapped = mapRecord(record, { kind, url: PORTAL }, (code, field) => notes.push(`${code} ${field}`));
  return { ...mapped, notes };
}

function draftOf(record: object, kind?: SourceKind): DatasetDraft {
  const { draft } = map({ id: 'd1', title: 'Bäume', ...record }, kind);
  if (!draft) throw new Error('not taken');
  return draft;
}

const notesOf = (record: object, kind?: SourceKind) =>
  map({ id: 'd1', title: 'Bäume', license_id: 'cc-zero', ...record }, kind).notes;

const extras = (values: object) => ({
  extras: Object.entries(values).map(([key, value]) => ({ key, value })),
});

describe('What a record is recognised by', () => {
  test.each([
    [{ id: 'a', identifier: 'b', name: 'c', title: 'd' }, 'a'],
    [{ id: 4711, title: 'd' }, '4711'],
    [{ id: '  ', identifier: 'b', title: 'd' }, 'b'],
    [{ id: 'nan', ...extras({ guid: 'g' }), name: 'c', title: 'd' }, 'g'],
    [{ '@id': 'https://a.test/1', title: 'd' }, 'https://a.test/1'],
    [{ name: 'c', title: 'd' }, 'c'],
    [{ title: 'd' }, 'd'],
  ])('%j → %s', (record, guid) => {
    expect(map(record).guid).toBe(guid);
  });

  test.each([
    [{}, 'identity-missing'],
    [{ id: 'x'.repeat(501), title: 'd' }, 'identity-too-long'],
    [{ id: 'a' }, 'title-missing'],
    [{ id: 'a', title: '<b></b>' }, 'title-missing'],
    [{ id: 'a', title: 'A', state: 'deleted' }, 'not-public'],
    [{ id: 'a', title: 'A', state: 'Draft' }, 'not-public'],
    [{ id: 'a', title: 'A', private: true }, 'not-public'],
  ])('%j is not taken: %s', (record, reason) => {
    expect(map(record)).toMatchObject({ draft: null, reason });
  });

  test('the owner’s identifier stays the external id', () => {
    expect(draftOf(extras({ identifier: 'https://bonn.test/1' })).externalId).toBe('https://bonn.test/1');
    expect(draftOf({}).externalId).toBe('d1');
  });

  test('DKAN’s translated or inverted `private` hides nothing', () => {
    expect(map({ id: 'a', title: 'A', private: 'Veröffentlicht' }, 'dkan').draft).not.toBeNull();
    expect(map({ id: 'a', title: 'A', private: true }, 'dkan').draft).not.toBeNull();
  });
});

test('A title is one line; without one the name stands in, with a remark', () => {
  expect(draftOf({ title: '  Park &amp; Ride\nStandorte ' }).title).toBe('Park & Ride Standorte');
  expect(draftOf({ title: '', name: 'park-ride' }).title).toBe('park-ride');
  expect(notesOf({ title: null, name: 'park-ride' })).toEqual(['title-from-name title']);
});

describe('A licence', () => {
  test.each([
    [{ license_id: 'dl-zero-de/2.0' }, 'dl-zero-de/2.0', 'dl-zero-de/2.0'],
    [{ license_id: 'cc-zero' }, 'cc-zero', 'cc-zero'],
    [
      { license_id: 'http://dcat-ap.de/def/licenses/dl-by-de/2.0' },
      'dl-by-de/2.0',
      'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
    ],
    [{ license_id: 'sonder', license_title: 'dl-zero-de/2.0' }, 'dl-zero-de/2.0', 'sonder'],
    [{ license: { code: 'cc-zero', name: 'CC0', raw: null } }, 'cc-zero', 'cc-zero'],
    [{ extras: { terms_of_use: { license_id: 'cc-zero' } } }, 'cc-zero', 'cc-zero'],
    [{ license_title: 'Fragen Sie uns' }, null, 'Fragen Sie uns'],
    [{ license_title: '<script>x</script>Frei' }, null, 'Frei'],
  ])('%j has the code %s and keeps the words %j', (record, code, raw) => {
    expect(draftOf(record).license).toEqual({ code, raw });
  });

  test('that is missing or unknown is noted', () => {
    expect(draftOf({}).license).toBeNull();
    expect(notesOf({ license_id: '' })).toEqual(['license-missing license']);
    expect(notesOf({ license_id: 'Fragen Sie uns' })).toEqual(['license-unknown license']);
  });

  test('of the files is enough', () => {
    const resources = [{ url: 'https://a.test/x.csv', license: 'http://dcat-ap.de/def/licenses/cc-zero' }];
    expect(notesOf({ license_id: null, resources })).toEqual([]);
    expect(draftOf({ resources }).distributions[0]?.license?.code).toBe('cc-zero');
  });
});

describe('A date', () => {
  test.each([
    ['2018-05', '2018-05'],
    ['2018', '2018'],
    ['06.02.2013 16:49:58', '2013-02-06'],
    ['Dienstag, 4. November 2014 - 8:49', '2014-11-04'],
    ['Date changed\t2014-12-10T09:56:43+01:00', '2014-12-10T09:56:43+01:00'],
    ['2020-01-23T01:28:56.715941', '2020-01-23T01:28:56.715941Z'],
  ])('%j is kept as precise as it is: %s', (raw, value) => {
    expect(draftOf({ metadata_modified: raw }).modified).toBe(value);
    expect(notesOf({ metadata_modified: raw })).toEqual([]);
  });

  test.each([
    '2014-02-30',
    '31.06.2014',
    '2021-01-28 GMT 01:51:03',
    'jeu, 19/12/2019 - 03:00',
    '0000-00-00',
    '99999',
  ])('%j is none, is noted, and spoils nothing', (raw) => {
    expect(draftOf({ metadata_modified: raw }).modified).toBeNull();
    expect(notesOf({ metadata_modified: raw })).toEqual(['date-unreadable metadata_modified']);
  });

  test('that is blank is none and needs no remark', () => {
    expect(
      notesOf({
        metadata_modified: '',
        resources: [{ url: 'https://a.test/', last_modified: 'Date changed\t' }],
      }),
    ).toEqual([]);
  });

  test('may come with a role', () => {
    const dates = [
      { role: 'erstellt', date: '2012-01-01' },
      { role: 'aktualisiert', date: '2013-02-02' },
      { role: 'veroeffentlicht', date: '2012-03-03' },
    ];
    expect(draftOf({ extras: { dates } })).toMatchObject({ issued: '2012-03-03', modified: '2013-02-02' });
  });

  test.each([
    [
      { temporal_start: '2014', temporal_end: '2015' },
      { start: '2014', end: '2015' },
    ],
    [extras({ temporal_coverage_from: '2014-01-01' }), { start: '2014-01-01', end: null }],
    [{ temporal: '2014/2015' }, { start: '2014', end: '2015' }],
    [{ temporal: { start: '2014', end: null } }, { start: '2014', end: null }],
    [
      { temporal_coverage: 'Freitag, 1. Januar 1926 - 0:00 bis Samstag, 31. Mai 2014 - 0:00' },
      { start: '1926-01-01', end: '2014-05-31' },
    ],
    [{ temporal: 'immer' }, null],
  ])('of a period: %j', (record, temporal) => {
    expect(draftOf(record).temporal).toEqual(temporal);
  });
});

describe('A person', () => {
  const person = { author: 'Erika Mustermann', author_email: 'erika.mustermann@stadt.test' };

  test('is neither publisher nor contact, and the findings say so', () => {
    const draft = draftOf(person);
    expect(draft.publisher).toBeNull();
    expect(draft.contactPoint).toBeNull();
    expect(JSON.stringify(draft)).not.toMatch(/erika/i);
    expect(notesOf(person)).toEqual([
      'personal-name publisher',
      'personal-name author',
      'personal-email author_email',
    ]);
  });

  test('gives way to the office behind it', () => {
    const draft = draftOf({
      ...person,
      maintainer: 'Amt für Statistik',
      maintainer_email: 'statistik@stadt.test',
      organization: { title: 'Stadt Test' },
    });
    expect(draft.publisher).toBe('Stadt Test');
    expect(draft.contactPoint).toEqual({
      name: 'Amt für Statistik',
      email: 'statistik@stadt.test',
      url: null,
    });
  });

  test('does not stay among the keywords either', () => {
    const record = { maintainer: 'Dr. Erika Mustermann', tags: 'Baum, Erika, Mustermann, Stadt' };
    expect(draftOf(record).keywords).toEqual(['Baum', 'Stadt']);
    expect(notesOf(record)).toContain('personal-name keywords');
    expect(draftOf({ ...record, notes: 'Der Park der Erika.' }).keywords).toEqual(['Baum', 'Erika', 'Stadt']);
  });

  test.each([
    ['Ansprechpartner: Max Mustermann, Tel. 0228 123', 'Ansprechpartner: …'],
    [
      'Ansprechpartner: Herr Dr. Max Mustermann (Telefon: 0228/77-1234), Raum 7',
      'Ansprechpartner: Herr Dr. …, Raum 7',
    ],
    ['Fragen an Mustermann, Max oder Herrn Mustermann, +49 228 77 12 34.', 'Fragen an … oder Herrn ….'],
    ['MAX MUSTERMANN erhob 2014 Daten.', '… erhob 2014 Daten.'],
    ['Von Max Mustermann, 01.02.2014, geprüft.', 'Von …, 01.02.2014, geprüft.'],
    ['Von Max\nMustermann', 'Von …'],
    ['Das Max Museum, Tel. 0228 123, Mustermann-Straße', 'Das Max Museum, Tel. 0228 123, Mustermann-Straße'],
    ['Max\n\nMustermann', 'Max\n\nMustermann'],
  ])('known by name does not stay in a description: %j', (notes, description) => {
    const record = { author: 'Max Mustermann', notes };
    expect(draftOf(record).description).toBe(description);
    expect(notesOf(record).includes('personal-name description')).toBe(notes !== description);
  });

  test('known by name does not stay in a title', () => {
    const record = { maintainer: 'Mustermann, Max', title: 'Zählung (Max Mustermann)' };
    expect(draftOf(record).title).toBe('Zählung (…)');
    expect(notesOf(record)).toContain('personal-name title');
  });

  test('does not stay in a description either', () => {
    expect(draftOf({ notes: 'Fragen an erika.mustermann@stadt.test.' }).description).toBe('Fragen an ….');
  });
});

describe('An address', () => {
  test.each([
    ['https://a.test/x', 'https://a.test/x', []],
    ['http://a.test/Über uns?x=1&amp;y=2', 'http://a.test/%C3%9Cber%20uns?x=1&y=2', []],
    ['/dataset/x', 'https://portal.test/dataset/x', ['url-relative landingPage']],
    ['www.a.test/x', 'http://www.a.test/x', ['url-relative landingPage']],
    ['javascript:alert(1)', null, ['url-unsafe landingPage']],
    ['java\nscript:alert(1)', null, ['url-unsafe landingPage']],
    ['JAVASCRIPT:alert(1)', null, ['url-unsafe landingPage']],
    ['data:text/html,x', null, ['url-unsafe landingPage']],
    ['file:///etc/passwd', null, ['url-unsafe landingPage']],
    ['ftp://a.test/x', null, ['url-unsafe landingPage']],
    ['https://user:secret@a.test/', null, ['url-unsafe landingPage']],
    ['https://', null, ['url-unreadable landingPage']],
    ['auf Anfrage', null, ['url-unreadable landingPage']],
    ['https://open.test/dataset/nan', null, ['url-placeholder landingPage']],
    ['', null, []],
  ])('%j becomes %s', (url, landingPage, notes) => {
    expect(draftOf({ url }).landingPage).toBe(landingPage);
    expect(notesOf({ url })).toEqual(notes);
  });

  test('of a dump is completed against the portal that the record comes from', () => {
    const record = { url: 'http://www.moers.test/html/X?OpenDocument', resources: [{ url: '/files/a.csv' }] };
    expect(draftOf(record, 'ogd-json').distributions[0]?.accessUrl).toBe('http://www.moers.test/files/a.csv');
    expect(draftOf(record, 'ckan').distributions[0]?.accessUrl).toBe('https://portal.test/files/a.csv');
  });
});

test.each([
  [{ groups: [{ name: 'envi' }, { name: 'tran' }] }, ['ENVI', 'TRAN']],
  [extras({ theme: '["http://publications.europa.eu/resource/authority/data-theme/HEAL"]' }), ['HEAL']],
  [{ theme_raw: 'Bildung, Kultur und Sport,Verkehr' }, ['EDUC', 'TRAN']],
  [{ groups: ['verwaltung', 'umwelt_klima'] }, ['GOVE', 'ENVI']],
  [
    { groups: [{ name: 'group/stadt-bonn' }], tags: [{ vocabulary_id: '2', name: 'Politik und Wahlen' }] },
    ['GOVE'],
  ],
  [{ groups: [{ name: 'soci' }], tags: [{ vocabulary_id: '2', name: 'Gesundheit' }] }, ['SOCI']],
  [{ tags: [{ vocabulary_id: null, name: 'Gesundheit' }] }, []],
])('Themes of %j are %j', (record, themes) => {
  expect([...draftOf(record).themes].sort()).toEqual([...themes].sort());
});

test('Keywords come from tags of any kind, once each', () => {
  expect(draftOf({ tags: [{ name: 'Baum' }, { name: 'Rad' }, { name: 'Baum' }] }).keywords).toEqual([
    'Baum',
    'Rad',
  ]);
  expect(draftOf({ tags: 'Baum, Rad;Weg, ' }).keywords).toEqual(['Baum', 'Rad', 'Weg']);
  expect(
    draftOf({ tags: Array.from({ length: 200 }, (_, index) => ({ name: `t${index}` })) }).keywords,
  ).toHaveLength(100);
});

test('Frequency, language, place and references are read from the spellings of CKAN and DCAT-AP.de', () => {
  const draft = draftOf(
    extras({
      frequency: 'http://publications.europa.eu/resource/authority/frequency/ANNUAL',
      language: '["http://publications.europa.eu/resource/authority/language/DEU", "en", "de_DE"]',
      geocodingText: '["Stadt Moers"]',
      politicalGeocodingURI: '["http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05170024"]',
      references: '["https://a.test/gesetz", "javascript:x"]',
    }),
  );
  expect(draft).toMatchObject({
    frequency: 'ANNUAL',
    languages: ['de', 'en'],
    spatial: { label: 'Stadt Moers', ars: '051700024024' },
    references: ['https://a.test/gesetz'],
  });
});

test('Our own export comes back as it went', () => {
  const dataset = {
    ...{
      externalId: 'x1',
      title: 'Bäume',
      description: 'Text',
      publisher: 'Stadt Test',
      themes: ['ENVI'],
      keywords: ['Baum'],
    },
    contactPoint: { name: 'Umweltamt', email: 'umweltamt@stadt.test', url: null },
    license: { code: 'cc-zero', raw: 'cc-zero' },
    ...{
      issued: '2014',
      modified: '2015-01-21',
      frequency: 'DAILY',
      temporal: { start: '2014', end: '2015' },
    },
    spatial: { label: 'Moers', ars: '051700024024' },
    ...{ landingPage: 'https://a.test/x', languages: ['de'], references: ['https://a.test/r'] },
    distributions: [
      {
        ...{
          title: 'CSV',
          description: null,
          accessUrl: 'https://a.test/x.csv',
          downloadUrl: 'https://a.test/x.csv',
        },
        ...{
          format: 'CSV',
          mediaType: 'text/csv',
          byteSize: 7,
          license: null,
          attribution: 'Stadt Test',
          issued: null,
          modified: null,
        },
      },
    ],
  } satisfies DatasetDraft;
  expect(map(dataset, 'ndjson')).toEqual({ guid: 'x1', draft: dataset, notes: [] });
});

test('Hostile text is harmless in every field', () => {
  const attack = '<img src=x onerror=alert(1)>"\'&lt;script&gt;\0\ud800';
  const record = Object.fromEntries(
    [
      'notes',
      'name',
      'author',
      'license_title',
      'frequency',
      'spatial',
      'url',
      'language',
      'metadata_modified',
    ].map((field) => [field, attack]),
  );
  const draft = draftOf({
    ...record,
    title: `Titel ${attack}`,
    tags: [{ name: attack }],
    resources: [{ url: 'https://a.test/', name: attack, description: attack, format: attack }],
  });
  const text = JSON.stringify(draft);
  expect(text).not.toMatch(/<img|onerror|\\u0000|\\ud800/);
  expect(draft.title).toMatch(/^Titel/);
});
