import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from '@placemarkio/check-geojson';
import { describe, expect, test } from 'vitest';
import { testApi } from '../testing.ts';
import { NotBoundaries, readBoundaries } from './boundaries.ts';
import { square } from './testing.ts';

const west = square(7, 51, 0.2);
const collection = (...geometries: unknown[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: { name: 'A' }, geometry })),
  });

/** Two squares side by side, as TopoJSON keeps them: the border between them is one arc. */
const topology = {
  type: 'Topology',
  arcs: [
    [
      [7.2, 51],
      [7.2, 51.2],
    ],
    [
      [7.2, 51.2],
      [7, 51.2],
      [7, 51],
      [7.2, 51],
    ],
    [
      [7.2, 51],
      [7.4, 51],
      [7.4, 51.2],
      [7.2, 51.2],
    ],
  ],
  objects: {
    towns: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]] },
        { type: 'Polygon', arcs: [[2, -1]] },
      ],
    },
    rivers: { type: 'LineString', arcs: [0] },
  },
};

describe('a boundary file of the operator', () => {
  test('in TopoJSON becomes one area, and each border once', () => {
    const { features, bbox } = readBoundaries(JSON.stringify(topology));
    expect(features.map(({ properties, geometry }) => [properties.kind, geometry.type])).toEqual([
      ['area', 'MultiPolygon'],
      ['border', 'MultiLineString'],
    ]);
    expect(
      JSON.stringify(features[1]).match(/\[7\.2,51\.2\],\[7\.2,51\]|\[7\.2,51\],\[7\.2,51\.2\]/g),
    ).toHaveLength(1);
    expect(bbox).toEqual([7, 51, 7.4, 51.2]);
  });

  test('may have several objects, of which the operator names one', () => {
    const only = readBoundaries(JSON.stringify(topology), { object: 'rivers' });
    expect(only.features.map(({ geometry }) => geometry.type)).toEqual(['MultiLineString']);
  });

  test('in GeoJSON keeps its areas and lines, without heights, names and points', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [7.00001, 51, 90],
        [7.5, 51.5, 95],
      ],
    };
    const { features } = readBoundaries(
      collection(west, line, { type: 'Point', coordinates: [7, 51] }, null),
    );
    expect(features).toEqual([
      { type: 'Feature', properties: { kind: 'area' }, geometry: west },
      {
        type: 'Feature',
        properties: { kind: 'border' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [7, 51],
            [7.5, 51.5],
          ],
        },
      },
    ]);
  });

  test.each([
    ['no JSON', 'Gemarkung;Flur', 'The file is no JSON.'],
    ['something else', '{"a":1}', 'neither GeoJSON nor TopoJSON'],
    ['points only', collection({ type: 'Point', coordinates: [7, 51] }), 'no areas and no lines'],
    [
      'Gauß-Krüger',
      collection({
        type: 'LineString',
        coordinates: [
          [2569000, 5623000],
          [2570000, 5624000],
        ],
      }),
      'no degrees',
    ],
    [
      'latitude first',
      collection({
        type: 'LineString',
        coordinates: [
          [51, 7],
          [52, 8],
        ],
      }),
      'longitude first',
    ],
    [
      'arcs that are not there',
      JSON.stringify({ type: 'Topology', arcs: [], objects: { towns: { type: 'Polygon', arcs: [[0]] } } }),
      'geometries in the file are broken',
    ],
    [
      'lists without end in each other',
      `{"type":"Polygon","coordinates":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'geometries in the file are broken',
    ],
    [
      'a position without a latitude',
      JSON.stringify({
        type: 'LineString',
        coordinates: [
          [7, null],
          [8, 51],
        ],
      }),
      'no areas and no lines',
    ],
  ])('that holds %s is refused in one sentence', (_, text, sentence) => {
    expect(() => readBoundaries(text)).toThrow(NotBoundaries);
    expect(() => readBoundaries(text)).toThrow(sentence);
  });

  test('may hold more lines than a call has room for', () => {
    const line = {
      geometry: {
        type: 'LineString',
        coordinates: [
          [7, 51],
          [8, 52],
        ],
      },
    };
    const { bbox } = readBoundaries(JSON.stringify({ features: Array(200_000).fill(line) }));
    expect(bbox).toEqual([7, 51, 8, 52]);
  });

  test('names what there is where an object is missing', () => {
    expect(() => readBoundaries(JSON.stringify(topology), { object: 'kreise' })).toThrow(
      'There is no object "kreise" in the file, only: towns, rivers.',
    );
  });
});

describe('/v1/boundaries', () => {
  test('is an empty collection until there are any', async () => {
    await using api = await testApi({ seed: 'none' });
    const response = await api.request('/v1/boundaries');
    expect(response.headers.get('Content-Type')).toBe('application/geo+json');
    expect(await response.json()).toEqual({ type: 'FeatureCollection', features: [] });
  });

  test('is what was imported, with whose it is', async () => {
    const boundaries = JSON.stringify(readBoundaries(collection(west), { attribution: '© Kartenamt' }));
    await using api = await testApi({ seed: 'none', edges: { boundaries } });
    const body = await (await api.request('/v1/boundaries')).text();
    expect(check(body)).toMatchObject({ attribution: '© Kartenamt', features: [{ geometry: west }] });
  });
});

const shared = fileURLToPath(new URL('../../../../shared/data/geo/', import.meta.url));
const files = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.topo.json')) : [];

describe('the boundary files in ../shared/data/geo', () => {
  test.skipIf(files.length === 0)('are there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test.each(
    files.flatMap((file) =>
      ['gemeinden', 'kreise', 'regierungsbezirke', 'land'].map((object) => [file, object]),
    ),
  )('%s, %s, becomes GeoJSON that another reader takes', (file, object) => {
    const made = readBoundaries(readFileSync(`${shared}${file}`, 'utf8'), { object });
    check(JSON.stringify(made));
    const [left = 0, bottom = 0, right = 0, top = 0] = made.bbox ?? [];
    expect([left, bottom, right, top].map((degrees) => Math.round(degrees * 10) / 10)).toEqual([
      5.9, 50.3, 9.5, 52.5,
    ]);
  });
});
