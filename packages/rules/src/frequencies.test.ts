import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frequencies, frequencyByCode, normalizeFrequency } from './frequencies.ts';

const vocabulary = new URL('../../../../shared/data/shapes/vocab-inscheme.nt', import.meta.url);

describe('normalizeFrequency', () => {
  test.each([
    ['täglich', 'DAILY'],
    ['Taeglich', 'DAILY'],
    ['JÄHRLICH', 'ANNUAL'],
    ['halbjährlich', 'ANNUAL_2'],
    ['vierteljährlich', 'QUARTERLY'],
    ['14-tägig', 'BIWEEKLY'],
    ['bei Bedarf', 'AS_NEEDED'],
    ['unregelmäßig', 'IRREG'],
    ['laufend', 'UPDATE_CONT'],
    ['einmalig', 'NEVER'],
    ['Irregularly', 'IRREG'],
    ['Annually', 'ANNUAL'],
    ['Continuously', 'UPDATE_CONT'],
    ['asNeeded', 'AS_NEEDED'],
    ['notPlanned', 'NOT_PLANNED'],
    ['alle 15 Minuten', '15MIN'],
    ['biannually', 'ANNUAL_2'],
    ['R/P1M', 'MONTHLY'],
    ['daily', 'DAILY'],
    ['http://publications.europa.eu/resource/authority/frequency/WEEKLY', 'WEEKLY'],
    ['https://publications.europa.eu/resource/authority/frequency/UPDATE_CONT', 'UPDATE_CONT'],
    ['', null],
    [null, null],
    ['manchmal', null],
    ['MANUAL', null],
  ])('reads %j as %s', (raw, code) => {
    expect(normalizeFrequency(raw)).toBe(code);
  });

  test('reads each code and each label back', () => {
    for (const { code, iri, label } of frequencies) {
      expect([code, iri, label.de, label.en].map(normalizeFrequency)).toEqual([code, code, code, code]);
    }
  });
});

describe('the list', () => {
  test('holds 38 codes', () => {
    expect(new Set(frequencies.map(({ code }) => code)).size).toBe(38);
    expect(frequencyByCode('DAILY')?.label).toEqual({ de: 'täglich', en: 'daily' });
    expect(frequencyByCode('SOMETIMES')).toBeUndefined();
  });

  test.skipIf(!existsSync(vocabulary))('holds the codes of the edition of 2019 and those added since', () => {
    const published = readFileSync(vocabulary, 'utf8').matchAll(/^<\S+\/frequency\/(\S+)>/gm);
    const expected = new Set([...published].map((line) => line[1]));
    expected.delete('OP_DATPRO');
    const added = ['1MIN', '5MIN', '10MIN', '15MIN', '30MIN', '12HRS', 'AS_NEEDED', 'NOT_PLANNED'];
    expect(new Set(frequencies.map(({ code }) => code))).toEqual(new Set([...expected, ...added]));
  });
});
