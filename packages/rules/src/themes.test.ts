import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { normalizeTheme, themeByCode, themes } from './themes.ts';

const catalogs = new URL('../../../../shared/data/catalogs/', import.meta.url);
const withData = test.skipIf(!existsSync(catalogs));
const read = (name: string) => readFileSync(new URL(name, catalogs), 'utf8');

describe('normalizeTheme', () => {
  test.each([
    ['Verkehr', ['TRAN']],
    ['TRAN', ['TRAN']],
    ['tran', ['TRAN']],
    ['http://publications.europa.eu/resource/authority/data-theme/ENVI', ['ENVI']],
    [
      '["http://publications.europa.eu/resource/authority/data-theme/ENVI", "https://publications.europa.eu/resource/authority/data-theme/TRAN"]',
      ['ENVI', 'TRAN'],
    ],
    ['Education, culture and sport', ['EDUC']],
    ['Bildung, Kultur und Sport,Verkehr', ['EDUC', 'TRAN']],
    [
      'Bildung, Kultur und Sport,Justiz, Rechtssystem und öffentliche Sicherheit,Umwelt',
      ['EDUC', 'JUST', 'ENVI'],
    ],
    ['Bevölkerung und Gesellschaft,Regierung und öffentlicher Sektor', ['SOCI', 'GOVE']],
    ['Bevölkerung,Infrastruktur, Bauen und Wohnen', ['SOCI']],
    ['Umwelt und Klima', ['ENVI']],
    ['Politik und Wahlen,Öffentliche Verwaltung, Haushalt und Steuern', ['GOVE']],
    ['Bildung und Wissenschaft,Geographie, Geologie und Geobasisdaten', ['EDUC', 'TECH']],
    ['transport_verkehr', ['TRAN']],
    ['Energiewende', []],
    ['Umweltschutz, Verkehr', ['TRAN']],
    ['o\u0308ffentliche Verwaltung, Haushalt und Steuern', ['GOVE']],
    ['nichts davon', []],
    ['', []],
    [null, []],
    [',,;|"[]', []],
  ])('reads %j as %j', (raw, codes) => {
    expect(normalizeTheme(raw)).toEqual(codes);
  });

  test('reads a hostile cell at once', () => {
    const started = performance.now();
    normalizeTheme(','.repeat(10_000_000));
    normalizeTheme('umwelt '.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(500);
  });

  withData('gives at least one theme for every cell of 2020 but the one without a counterpart', () => {
    const cells = new Set(
      read('nrw_mdk21_2020.ndjson')
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line).theme_raw),
    );
    const silent = [...cells].filter((cell) => typeof cell === 'string' && normalizeTheme(cell).length === 0);
    expect(silent).toEqual(['Geographie, Geologie und Geobasisdaten']);
  });

  withData('maps the old categories as GovData does', () => {
    const mapping: Record<string, string | string[] | null> = JSON.parse(
      read('ckanext-dcatde/category_mapping.json'),
    );
    for (const [slug, mapped] of Object.entries(mapping)) {
      const codes = [mapped ?? []].flat().map((code) => code.toUpperCase());
      expect.soft(normalizeTheme(slug), slug).toEqual(codes);
    }
  });
});

describe('the list', () => {
  test('holds 13 themes and the mark for provisional data', () => {
    expect(new Set(themes.map(({ code }) => code)).size).toBe(14);
    expect(themeByCode('TRAN')).toEqual({
      code: 'TRAN',
      iri: 'http://publications.europa.eu/resource/authority/data-theme/TRAN',
      label: { de: 'Verkehr', en: 'Transport' },
    });
    expect(themeByCode('tran')).toBeUndefined();
  });

  withData('agrees with the published labels', () => {
    const vocabulary = read('vocab/data-theme-skos.ttl');
    for (const { iri, label } of themes) {
      const entry = vocabulary.slice(vocabulary.indexOf(`<${iri}>\n`)).split('\n\n')[0] ?? '';
      expect.soft(entry, iri).toContain(`"${label.de}"@de`);
      expect.soft(entry, iri).toContain(`"${label.en}"@en`);
    }
  });
});
