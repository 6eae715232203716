import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDate } from './dates.ts';

const catalogs = new URL('../../../../shared/data/catalogs/', import.meta.url);

describe('parseDate', () => {
  test.each([
    ['2014', '2014', 'year'],
    ['2018-05', '2018-05', 'month'],
    ['2015-01-21', '2015-01-21', 'day'],
    ['2016-02-29', '2016-02-29', 'day'],
    ['2015-01-21T12:27:37+01:00', '2015-01-21T12:27:37+01:00', 'instant'],
    ['2015-01-21t12:27:37z', '2015-01-21T12:27:37Z', 'instant'],
    ['2015-01-21T12:27Z', '2015-01-21T12:27:00Z', 'instant'],
    ['2021-03-24 22:07:51.537040+00:00', '2021-03-24T22:07:51.537040+00:00', 'instant'],
    ['2015-01-21T12:27:37+0100', '2015-01-21T12:27:37+01:00', 'instant'],
    ['Date changed\t2014-12-10T09:56:43+01:00', '2014-12-10T09:56:43+01:00', 'instant'],
    ['  2014-11-04\n', '2014-11-04', 'day'],
  ])('keeps %j as precise as it is', (raw, value, precision) => {
    expect(parseDate(raw)).toEqual({ value, precision });
  });

  test('reads a CKAN time without a zone as UTC, as CKAN documents it', () => {
    expect(parseDate('2020-01-23T01:28:56.715941')).toEqual({
      value: '2020-01-23T01:28:56.715941Z',
      precision: 'instant',
    });
  });

  test.each([
    ['06.02.2013 16:49:58', '2013-02-06'],
    ['6.2.2013', '2013-02-06'],
    ['06.02.2013, 16:49 Uhr', '2013-02-06'],
    ['Dienstag, 4. November 2014 - 8:49', '2014-11-04'],
    ['4. November 2014', '2014-11-04'],
    ['Mi., 1. Okt. 2014', '2014-10-01'],
    ['1. März 2015 um 12.30 Uhr', '2015-03-01'],
    ['2015-01-21T12:27:37', '2015-01-21'],
    ['2015-01-21 12:27', '2015-01-21'],
  ])('turns %j, a time without a zone, into a day', (raw, value) => {
    expect(parseDate(raw)).toEqual({ value, precision: 'day' });
  });

  test('reads a German month without inventing its day', () => {
    expect(parseDate('November 2014')).toEqual({ value: '2014-11', precision: 'month' });
    expect(parseDate('11.2014')).toEqual({ value: '2014-11', precision: 'month' });
  });

  test.each([
    ...[
      '',
      ' ',
      'NaN',
      'null',
      'None',
      'gestern',
      '0',
      '14',
      '0999',
      '3000',
      '0000-00-00',
      '2014-00',
      '2014-13',
    ],
    ...[
      '2014-02-30',
      '2015-02-29',
      '1900-02-29',
      '2014-04-31',
      '2014-1-1',
      '31.02.2014',
      '32.01.2014',
      '01.13.2014',
    ],
    ...['2014-02-30T10:00:00Z', '2014-01-01T24:00:00Z', '2014-01-01T10:60:00Z', '2014-01-01T10:00:00+15:00'],
    ...[
      '30. Februar 2014',
      '4. Brumaire 2014',
      '04/11/2014',
      '20141104',
      '2014-11-04T',
      '1415090940',
      '2014-2015',
    ],
    ...[null, undefined, '2014-11-04 '.repeat(1_000), `${' '.repeat(70)}2014x`],
  ])('has no date for %j', (raw) => {
    expect(parseDate(raw)).toBeNull();
  });

  test.skipIf(!existsSync(catalogs))('reads every date in the catalogues of Bonn, Moers and 2020', () => {
    for (const raw of datesInCatalogues()) expect.soft(parseDate(raw), raw).not.toBeNull();
  });
});

function datesInCatalogues(): string[] {
  const read = (name: string) => readFileSync(new URL(name, catalogs), 'utf8');
  const found: unknown[] = [];
  for (const record of JSON.parse(read('nrw-2015/bonn-catalog.json'))) {
    found.push(record.metadata_modified, record.metadata_created);
    for (const resource of record.resources) found.push(resource.created, resource.last_modified);
  }
  for (const record of JSON.parse(read('history/bonn.2014-12-18.json'))) {
    found.push(record.modified, record.created, record.aktualisiert);
    for (const resource of record.resources) found.push(resource.created, resource.modified);
  }
  found.push(...(read('nrw-2015/moers-catalog.json').match(/(?<=")\d\d\.\d\d\.\d{4} [\d:]+(?=")/g) ?? []));
  for (const line of read('nrw_mdk21_2020.ndjson').trim().split('\n'))
    found.push(JSON.parse(line).updated_at);
  const blank = ['NaN', '', 'Date changed\t'];
  return found.filter((raw): raw is string => typeof raw === 'string' && !blank.includes(raw));
}
