import { describe, expect, test } from 'vitest';

import { mapRecord } from './map.ts';

function distributionsOf(resources: object[]) {
  const notes: string[] = [];
  const record = { id: 'd1', title: 'Bäume', license_id: 'cc-zero', resources };
  const source = { kind: 'ckan' as const, url: new URL('https://portal.test/api/3') };
  const { draft } = mapRecord(record, source, (code, field) => notes.push(`${code} ${field}`));
  return { distributions: draft?.distributions ?? [], notes };
}

describe('A file', () => {
  const fileOf = (resource: object) =>
    distributionsOf([{ url: 'https://a.test/1', ...resource }]).distributions[0];

  test.each([
    [{ format: 'csv', mimetype: 'text/csv' }, 'CSV', 'text/csv'],
    [{ format: 'csv', mimetype: 'csv' }, 'CSV', 'text/csv'],
    [{ url: 'https://a.test/x.geojson' }, 'GEOJSON', 'application/geo+json'],
    [{ format: 'Foo-1' }, 'FOO-1', null],
    [{ format: '<b>keine Ahnung</b>' }, null, null],
    [{}, null, null],
  ])('%j is a %s', (resource, format, mediaType) => {
    expect(fileOf(resource)).toMatchObject({ format, mediaType });
  });

  test.each([
    [1234, 1234],
    ['1234', 1234],
    ['17.23 KB', 17_644],
    ['1,5 MB', 1_572_864],
    ['260 Bytes', 260],
    ['', null],
    ['groß', null],
    ['99999999999999999999', null],
    [-1, null],
  ])('of size %j has %s bytes', (size, byteSize) => {
    expect(fileOf({ size })?.byteSize).toBe(byteSize);
  });

  test('can be downloaded where the address is a file’s', () => {
    expect(fileOf({ url: 'https://a.test/x.csv?open' })?.downloadUrl).toBe('https://a.test/x.csv?open');
    expect(fileOf({ url: 'https://a.test/files/1', url_type: 'upload' })?.downloadUrl).toBe(
      'https://a.test/files/1',
    );
    expect(fileOf({ url: 'https://a.test/seite' })?.downloadUrl).toBeNull();
    expect(fileOf({ download_url: 'https://a.test/get/1' })).toMatchObject({
      accessUrl: 'https://a.test/1',
      downloadUrl: 'https://a.test/get/1',
    });
  });

  test('without a usable address is left out with a remark', () => {
    const resources = [{ url: '' }, { url: 'javascript:x' }, { url: 'https://a.test/x.csv' }];
    const { distributions, notes } = distributionsOf(resources);
    expect(distributions).toHaveLength(1);
    expect(notes).toEqual([
      'distribution-without-url distributions.0.accessUrl',
      'url-unsafe distributions.1.url',
      'distribution-without-url distributions.1.accessUrl',
    ]);
  });

  test('that is named after its path has no name', () => {
    expect(
      fileOf({ url: 'https://a.test/dataset/1/resource/1', name: 'dataset/1/resource/1' })?.title,
    ).toBeNull();
  });
});
