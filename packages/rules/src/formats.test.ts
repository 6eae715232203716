import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FileHints, formatByLabel, formats, normalizeFormat } from './formats.ts';

const shared = new URL('../../../../shared/data/', import.meta.url);
const withData = test.skipIf(!existsSync(shared));
const read = (name: string) => readFileSync(new URL(name, shared), 'utf8');

describe('normalizeFormat', () => {
  test.each<[FileHints, string | null]>([
    [{ format: 'csv' }, 'CSV'],
    [{ format: 'application/csv' }, 'CSV'],
    [{ format: '.CSV' }, 'CSV'],
    [{ format: 'text/csv; charset=utf-8' }, 'CSV'],
    [{ format: 'http://publications.europa.eu/resource/authority/file-type/CSV' }, 'CSV'],
    [{ mediaType: 'https://www.iana.org/assignments/media-types/text/csv' }, 'CSV'],
    [{ format: 'xls', mediaType: 'application/vnd.ms-excel' }, 'XLS'],
    [{ format: '', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, 'XLSX'],
    [{ format: 'docreader', mediaType: 'application/pdf' }, 'PDF'],
    [{ format: 'Web Page' }, 'HTML'],
    [{ format: 'ArcGIS GeoServices REST API' }, 'REST'],
    [{ format: 'Esri Shape' }, 'SHP'],
    [{ format: 'application/tif' }, 'TIFF'],
    [{ mediaType: 'image/tiff' }, 'TIFF'],
    [{ format: 'WMS_SRVC' }, 'WMS'],
    [{ format: 'OGC WFS' }, 'WFS'],
    [{ url: 'https://example.org/daten/baeume.geojson?v=2#x' }, 'GEOJSON'],
    [{ format: 'json', url: 'https://example.org/daten/baeume.geojson' }, 'GEOJSON'],
    [{ format: 'XML', url: 'https://example.org/plan.gml' }, 'GML'],
    [{ format: 'PDF', url: 'https://example.org/plan.csv' }, 'PDF'],
    [{ url: '/c125722e/files/gesamt.xml/$file/gesamt.xml?openelement' }, 'XML'],
    [{ url: 'https://example.org/dienst?REQUEST=GetCapabilities&SERVICE=WMS' }, 'WMS'],
    [
      { url: 'https://example.org/wfs?service=WFS&request=GetFeature&outputFormat=application%2Fjson' },
      'JSON',
    ],
    [{ url: 'https://example.org/ows?service=WFS&outputFormat=%E0%A4%A' }, 'WFS'],
    [{ url: 'https://example.org/export?format=csv' }, 'CSV'],
    [{ url: 'https://example.csv' }, null],
    [{ url: 'https://example.org/daten' }, null],
    [{ format: 'data' }, null],
    [{ format: 'toString' }, null],
    [{ format: 'constructor', mediaType: '__proto__' }, null],
    [{ format: 'x'.repeat(500), url: `https://example.org/${'.csv'.repeat(5000)}` }, null],
    [{ format: null, mediaType: null, url: null }, null],
    [{}, null],
  ])('reads %o as %s', (hints, label) => {
    expect(normalizeFormat(hints)?.label ?? null).toBe(label);
  });

  test('gives label, file type and media type together', () => {
    expect(normalizeFormat({ format: 'geojson' })).toEqual({
      label: 'GEOJSON',
      iri: 'http://publications.europa.eu/resource/authority/file-type/GEOJSON',
      mediaType: 'application/geo+json',
    });
  });

  test('reads each label and each file type back', () => {
    for (const { label, iri } of formats) {
      expect(normalizeFormat({ format: label })?.label).toBe(label);
      expect(normalizeFormat({ format: iri ?? label })?.label).toBe(label);
    }
  });

  withData(
    'knows the formats of Bonn and Moers of 2015, but for the reader, the database and three oddities',
    () => {
      const bonn: { resources: FileHints[] }[] = JSON.parse(read('catalogs/nrw-2015/bonn-catalog.json'));
      const unknown = bonn.flatMap(({ resources }) =>
        resources.filter((hints) => normalizeFormat(hints) === null),
      );
      expect(new Set(unknown.map((hints) => hints.format))).toEqual(new Set(['docreader', 'data', '']));
      const moers = read('catalogs/nrw-2015/moers-catalog.json').match(/application\/[a-z]+/g) ?? [];
      const strange = new Set(moers.filter((mediaType) => normalizeFormat({ format: mediaType }) === null));
      expect(strange).toEqual(new Set(['xsp', 'nsf', 'ikt', 'crs'].map((name) => `application/${name}`)));
    },
  );
});

describe('the list', () => {
  test('has one short label per format, usable in an address', () => {
    expect(new Set(formats.map(({ label }) => label)).size).toBe(formats.length);
    for (const { label } of formats) expect(label).toMatch(/^[A-Z0-9][A-Z0-9-]{1,9}$/);
    expect(formatByLabel('CSV')?.mediaType).toBe('text/csv');
    expect(formatByLabel('csv')).toBeUndefined();
  });

  withData('names only file types that exist', () => {
    const published = read('shapes/vocab-inscheme.nt');
    for (const { iri } of formats) if (iri !== null) expect.soft(published).toContain(`<${iri}>`);
  });
});
