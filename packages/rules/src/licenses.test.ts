import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeLicense, licenseByCode, licenses, normalizeLicense } from './licenses.ts';

const catalogs = new URL('../../../../shared/data/catalogs/', import.meta.url);
const withData = test.skipIf(!existsSync(catalogs));
const read = (name: string) => readFileSync(new URL(name, catalogs), 'utf8');

/** Spellings met in catalogues of North Rhine-Westphalia, 2014 to 2020, and what they mean. */
const NRW: [raw: string, code: string | null][] = [
  ['Creative Commons Namensnennung (CC-BY)', 'cc-by'],
  ['http://dcat-ap.de/def/licenses/cc-by', 'cc-by'],
  ['cc-by', 'cc-by'],
  ['cc-by3', 'cc-by'],
  ['http://dcat-ap.de/def/licenses/dl-zero-de/2_0', 'dl-zero-de/2.0'],
  ['http://dcat-ap.de/def/licenses/dl-zero-de/2.0', 'dl-zero-de/2.0'],
  ['Datenlizenz Deutschland – Zero – Version 2.0', 'dl-zero-de/2.0'],
  ['https://www.govdata.de/dl-de/zero-2-0', 'dl-zero-de/2.0'],
  ['dl-de-zero-2.0', 'dl-zero-de/2.0'],
  ['Datenlizenz Deutschland Namensnennung 2.0', 'dl-by-de/2.0'],
  ['dl-de/by-2-0', 'dl-by-de/2.0'],
  ['dl-by-de/2.0', 'dl-by-de/2.0'],
  ['http://dcat-ap.de/def/licenses/dl-by-de/2.0', 'dl-by-de/2.0'],
  ['dl-de-by', 'dl-by-de/1.0'],
  ['Datenlizenz Deutschland Namensnennung', 'dl-by-de/1.0'],
  ['dl-de-by-nc', 'dl-by-nc-de/1.0'],
  ['Datenlizenz Deutschland Namensnennung - nicht kommerziell', 'dl-by-nc-de/1.0'],
  ['http://dcat-ap.de/def/licenses/cc-zero', 'cc-zero'],
  ['Creative Commons CC Zero License (cc-zero)', 'cc-zero'],
  ['Creative Commons CCZero', 'cc-zero'],
  ['cc-zero', 'cc-zero'],
  ['CC0', 'cc-zero'],
  ['CC BY 4.0', 'cc-by/4.0'],
  ['Creative Commons Namensnennung – 4.0 International (CC BY 4.0)', 'cc-by/4.0'],
  ['Creative Commons Namensnennung (CC BY 4.0)', 'cc-by/4.0'],
  ['http://dcat-ap.de/def/licenses/cc-by/4_0', 'cc-by/4.0'],
  ['CC BY-ND 4.0', 'cc-by-nd/4.0'],
  ['cc-by-nc', 'cc-by-nc'],
  ['CC BY-NC-SA 4.0', 'other-closed'],
  ['http://dcat-ap.de/def/licenses/odbl', 'odbl'],
  ['Open Data Commons Open Database License (ODbL)', 'odbl'],
  ['http://opendatacommons.org/licenses/odbl/', 'odbl'],
  ['https://www.openstreetmap.org/copyright', 'odbl'],
  ['http://dcat-ap.de/def/licenses/ccpdm/1.0', 'ccpdm/1.0'],
  ['other-at', 'other-open'],
  ['other-open', 'other-open'],
  ['notspecified', null],
];

const ELSEWHERE: [raw: string, code: string | null][] = [
  ['https://creativecommons.org/licenses/by/4.0/', 'cc-by/4.0'],
  ['http://creativecommons.org/licenses/by/4.0/deed.de', 'cc-by/4.0'],
  ['https://creativecommons.org/licenses/by/3.0/de/', 'cc-by-de/3.0'],
  ['https://creativecommons.org/licenses/by/3.0/deed.de', 'cc-by'],
  ['CC BY 3.0 DE', 'cc-by-de/3.0'],
  ['cc-by-sa', 'cc-by-sa'],
  ['https://creativecommons.org/licenses/by-sa/4.0/legalcode.de', 'cc-by-sa/4.0'],
  ['CC BY-SA 3.0 DE', 'cc-by-sa-de/3.0'],
  ['Attribution-NonCommercial-NoDerivatives 4.0 International (CC BY-NC-ND 4.0)', 'other-closed'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'cc-zero'],
  ['https://creativecommons.org/publicdomain/mark/1.0/', 'ccpdm/1.0'],
  ['CC0 1.0', 'cc-zero'],
  ['  cc BY\u00a04.0 ', 'cc-by/4.0'],
  ['cc-nc', 'cc-by-nc'],
  ['official-work', 'officialWork'],
  ['http://www.gesetze-im-internet.de/urhg/__5.html', 'officialWork'],
  ['odc-odbl', 'odbl'],
  ['odc-by', 'odby'],
  ['https://opendatacommons.org/licenses/by/1-0/', 'odby'],
  ['odc-pddl', 'odcpddl'],
  ['geonutzv-de-2013-03-19', 'geonutz/20130319'],
  ['app_opensource', 'other-opensource'],
  ['gpl-3.0', 'gpl/3.0'],
];

const UNCERTAIN: [why: string, raw: string | null | undefined][] = [
  ['nothing', null],
  ['nothing at all', undefined],
  ['blanks', '  '],
  ['a word that only looks like one', 'Zero'],
  ['another family', 'by'],
  ['two licences', 'CC BY 4.0 oder dl-de/by-2-0'],
  ['zero and attribution at once', 'dl-de/zero oder by'],
  ['a negation', 'Nicht unter CC BY 4.0'],
  ['a paragraph', `Die Daten stehen unter CC BY 4.0. ${'Bitte beachten Sie die Hinweise. '.repeat(20)}`],
  ['a city name', 'Stadt Bonn'],
  ['ten megabytes', 'dl-de-'.repeat(1_700_000)],
];

describe('normalizeLicense', () => {
  test.each([...NRW, ...ELSEWHERE])('reads %j as %s', (raw, code) => {
    expect(normalizeLicense(raw)?.code ?? null).toBe(code);
  });

  test.each(UNCERTAIN)('does not guess at %s', (_why, raw) => {
    expect(normalizeLicense(raw)).toBeNull();
  });

  test('reads every code, name, IRI and address of the list, with and without https', () => {
    for (const { code, iri, name, url, open } of licenses) {
      for (const raw of [code, iri, iri.replace('http:', 'https:'), name]) {
        expect(normalizeLicense(raw)).toEqual({ code, open });
      }
      if (url !== null && code !== 'cc-by-nd') expect(normalizeLicense(url)).toEqual({ code, open });
    }
  });

  test('answers a hostile text at once', () => {
    const started = performance.now();
    for (const text of [
      '-'.repeat(200),
      '/'.repeat(200),
      ' '.repeat(200),
      'cc by '.repeat(33),
      '1'.repeat(200),
    ]) {
      for (let times = 0; times < 1000; times += 1) normalizeLicense(text);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });

  withData(
    'has an answer in the list above for every spelling in the catalogues of 2014, 2015 and 2020',
    () => {
      const known = new Map(NRW);
      for (const raw of spellingsInCatalogues()) expect.soft(known.has(raw), raw).toBe(true);
    },
  );
});

describe('the list', () => {
  test('holds 34 licences, each once, open or closed as its kind says', () => {
    expect(new Set(licenses.map(({ code }) => code)).size).toBe(34);
    expect(licenses.filter(({ open }) => open)).toHaveLength(24);
    expect(licenseByCode('cc-by-nd/4.0')).toMatchObject({
      open: false,
      kind: 'no-derivatives',
      attribution: true,
    });
    expect(licenseByCode('dl-zero-de/2.0')).toMatchObject({ open: true, kind: 'zero', attribution: false });
    expect(licenseByCode('nonsense')).toBeUndefined();
  });

  withData('agrees with the published one in codes, names and openness', () => {
    const published: { URI: string; Name: string; Lizenztyp: string; OGDLizenzcode: string }[] = JSON.parse(
      read('ckanext-dcatde/dcat_license_mapping.json'),
    ).list;
    const plain = (name: string) => name.replace(/[\s–-]+/g, ' ').trim();
    for (const { URI, Name, Lizenztyp, OGDLizenzcode } of published) {
      const license = licenses.find(({ iri }) => iri === URI);
      expect.soft(plain(license?.name ?? ''), URI).toBe(plain(Name));
      expect.soft(license?.open, URI).toBe(Lizenztyp === 'offen');
      expect.soft(normalizeLicense(OGDLizenzcode)?.code, OGDLizenzcode).toBe(license?.code);
    }
  });

  withData('reads the IRIs of the older editions as the published upgrade does', () => {
    const upgrades: Record<string, string> = JSON.parse(read('ckanext-dcatde/dcat_licenses_upgrade.json'));
    for (const [old, current] of Object.entries(upgrades)) {
      if (current === '') continue;
      expect.soft(licenses.find(({ code }) => code === normalizeLicense(old)?.code)?.iri, old).toBe(current);
    }
  });
});

describe('describeLicense', () => {
  test('gives name, address and openness of a known code beside the raw text', () => {
    expect(describeLicense('dl-by-de/2.0', 'dl-de/by-2-0')).toEqual({
      code: 'dl-by-de/2.0',
      name: 'Datenlizenz Deutschland Namensnennung 2.0',
      url: 'https://www.govdata.de/dl-de/by-2-0',
      open: true,
      raw: 'dl-de/by-2-0',
    });
  });

  test('shows an unknown licence as it was written, never as open', () => {
    const url = 'https://example.org/bedingungen';
    expect(describeLicense(null, url)).toEqual({ code: null, name: url, url, open: false, raw: url });
    expect(describeLicense(null, 'Nur mit Zustimmung')).toMatchObject({
      name: 'Nur mit Zustimmung',
      url: null,
      open: false,
    });
    expect(describeLicense(null, 'javascript:alert(1)')?.url).toBeNull();
    expect(describeLicense(null, null)).toBeNull();
  });
});

function spellingsInCatalogues(): Set<string> {
  const lines = read('nrw_mdk21_2020.ndjson').trim().split('\n');
  const found: unknown[] = lines.map((line) => JSON.parse(line).license_raw);
  for (const record of JSON.parse(read('nrw-2015/bonn-catalog.json'))) found.push(record.license_title);
  for (const record of JSON.parse(read('nrw-2015/moers-catalog.json')))
    found.push(record.license_id.description);
  for (const record of JSON.parse(read('history/bonn.2014-12-18.json'))) found.push(record.license);
  return new Set(found.filter((raw) => typeof raw === 'string'));
}
