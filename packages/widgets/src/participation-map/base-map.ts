/**
 * The ground of the map, drawn by us: the outline of the Land and its large rivers by hand from a few dozen coordinates
 * that anybody can read off a globe, and the names of towns. It is a schema, about 3 km exact; no file of anybody's is in it.
 */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

type Position = [longitude: number, latitude: number];

/** The section that shows the whole Land: west, south, east, north. */
export const land: [number, number, number, number] = [5.75, 50.25, 9.55, 52.6];

/** The border of North Rhine-Westphalia, from Aachen eastwards and around. */
export const outline: Position[] = [
  [6.0, 50.75],
  [6.12, 50.72],
  [6.19, 50.63],
  [6.2, 50.52],
  [6.36, 50.32],
  [6.55, 50.34],
  [6.8, 50.35],
  [6.83, 50.46],
  [6.95, 50.55],
  [7.05, 50.59],
  [7.22, 50.6],
  [7.35, 50.66],
  [7.48, 50.73],
  [7.66, 50.77],
  [7.78, 50.83],
  [7.86, 50.86],
  [7.97, 50.77],
  [8.05, 50.68],
  [8.15, 50.69],
  [8.28, 50.8],
  [8.4, 50.85],
  [8.5, 50.93],
  [8.55, 51.02],
  [8.7, 51.09],
  [8.78, 51.18],
  [8.72, 51.27],
  [8.95, 51.36],
  [9.15, 51.42],
  [9.32, 51.47],
  [9.43, 51.6],
  [9.46, 51.8],
  [9.35, 51.87],
  [9.34, 51.98],
  [9.2, 52.02],
  [9.15, 52.13],
  [9.05, 52.18],
  [9.13, 52.3],
  [9.12, 52.43],
  [9.0, 52.5],
  [8.72, 52.52],
  [8.48, 52.5],
  [8.3, 52.46],
  [8.4, 52.35],
  [8.45, 52.27],
  [8.35, 52.2],
  [8.42, 52.13],
  [8.2, 52.12],
  [8.0, 52.06],
  [8.06, 52.1],
  [8.0, 52.2],
  [7.94, 52.32],
  [7.78, 52.37],
  [7.6, 52.46],
  [7.4, 52.37],
  [7.2, 52.27],
  [7.03, 52.24],
  [6.97, 52.21],
  [6.88, 52.11],
  [6.69, 52.07],
  [6.8, 51.96],
  [6.7, 51.91],
  [6.42, 51.86],
  [6.35, 51.85],
  [6.17, 51.9],
  [6.07, 51.86],
  [5.95, 51.83],
  [5.98, 51.73],
  [6.1, 51.65],
  [6.11, 51.58],
  [6.21, 51.48],
  [6.21, 51.39],
  [6.07, 51.24],
  [6.08, 51.17],
  [6.16, 51.15],
  [5.96, 51.06],
  [5.86, 51.04],
  [5.9, 50.97],
  [6.02, 50.96],
  [6.08, 50.91],
  [6.02, 50.85],
  [6.0, 50.75],
];

const rivers: Position[][] = [
  [
    [7.25, 50.6],
    [7.19, 50.68],
    [7.1, 50.74],
    [6.98, 50.86],
    [6.97, 50.94],
    [6.97, 51.04],
    [6.84, 51.1],
    [6.87, 51.18],
    [6.76, 51.23],
    [6.74, 51.32],
    [6.68, 51.38],
    [6.73, 51.45],
    [6.65, 51.58],
    [6.6, 51.65],
    [6.45, 51.74],
    [6.24, 51.83],
    [6.1, 51.86],
  ],
  [
    [8.56, 51.22],
    [8.49, 51.34],
    [8.28, 51.36],
    [8.07, 51.4],
    [7.86, 51.46],
    [7.63, 51.46],
    [7.5, 51.42],
    [7.4, 51.38],
    [7.2, 51.4],
    [7.05, 51.38],
    [6.88, 51.42],
    [6.73, 51.45],
  ],
  [
    [8.81, 51.78],
    [8.75, 51.74],
    [8.57, 51.69],
    [8.34, 51.67],
    [8.13, 51.67],
    [7.82, 51.69],
    [7.53, 51.64],
    [7.2, 51.71],
    [6.95, 51.67],
    [6.6, 51.65],
  ],
  [
    [8.65, 51.86],
    [8.4, 51.87],
    [8.1, 51.95],
    [7.8, 51.97],
    [7.6, 52.1],
    [7.44, 52.28],
    [7.38, 52.37],
  ],
  [
    [9.45, 51.66],
    [9.39, 51.78],
    [9.45, 51.9],
    [9.36, 52.1],
    [9.1, 52.18],
    [8.8, 52.2],
    [8.91, 52.29],
    [8.98, 52.38],
    [9.1, 52.48],
  ],
  [
    [8.2, 50.91],
    [8.02, 50.88],
    [7.9, 50.8],
    [7.68, 50.78],
    [7.45, 50.77],
    [7.23, 50.8],
    [7.08, 50.78],
  ],
  [
    [7.5, 51.13],
    [7.3, 51.23],
    [7.18, 51.26],
    [7.08, 51.17],
    [7.0, 51.07],
    [6.94, 51.05],
  ],
  [
    [6.24, 50.55],
    [6.4, 50.63],
    [6.48, 50.8],
    [6.36, 50.92],
    [6.26, 51.0],
    [6.1, 51.08],
    [6.0, 51.19],
  ],
];

/** Names of places; the smaller the number, the earlier they are seen. */
const places: [name: string, lon: number, lat: number, rank: number][] = [
  ['Köln', 6.96, 50.94, 1],
  ['Düsseldorf', 6.78, 51.23, 1],
  ['Dortmund', 7.47, 51.51, 1],
  ['Münster', 7.63, 51.96, 1],
  ['Bielefeld', 8.53, 52.03, 1],
  ['Aachen', 6.08, 50.78, 1],
  ['Siegen', 8.02, 50.88, 1],
  ['Bonn', 7.1, 50.73, 2],
  ['Essen', 7.01, 51.46, 2],
  ['Paderborn', 8.75, 51.72, 2],
  ['Arnsberg', 8.06, 51.4, 2],
  ['Kleve', 6.14, 51.79, 2],
  ['Rheine', 7.44, 52.28, 2],
  ['Minden', 8.92, 52.29, 2],
  ['Duisburg', 6.76, 51.43, 3],
  ['Wuppertal', 7.15, 51.26, 3],
  ['Mönchengladbach', 6.44, 51.19, 3],
  ['Hagen', 7.47, 51.36, 3],
  ['Hamm', 7.82, 51.68, 3],
  ['Bocholt', 6.61, 51.84, 3],
  ['Wesel', 6.62, 51.66, 3],
  ['Gütersloh', 8.38, 51.91, 3],
  ['Höxter', 9.38, 51.77, 3],
  ['Detmold', 8.88, 51.94, 3],
  ['Coesfeld', 7.17, 51.95, 3],
  ['Lippstadt', 8.34, 51.67, 3],
  ['Olpe', 7.85, 51.03, 3],
  ['Gummersbach', 7.56, 51.03, 3],
  ['Euskirchen', 6.79, 50.66, 3],
  ['Düren', 6.48, 50.8, 3],
  ['Heinsberg', 6.1, 51.06, 3],
];

export const towns = places.map(([name, longitude, latitude]) => ({ name, longitude, latitude }));

/** The colours of the page, as MapLibre understands them. */
export interface Inks {
  text: string;
  ground: string;
  accent: string;
  onAccent: string;
}

const point = (name: string, coordinates: Position, rank: number) => ({
  type: 'Feature' as const,
  properties: { name, rank },
  geometry: { type: 'Point' as const, coordinates },
});
const shape = (geometry: GeoJSON.Geometry) => ({ type: 'geojson' as const, data: geometry });

/** The whole style: no tiles, no glyphs, no sprite, no request. */
export const baseMap = (inks: Inks): StyleSpecification => ({
  version: 8,
  sources: {
    land: shape({ type: 'Polygon', coordinates: [outline] }),
    rivers: shape({ type: 'MultiLineString', coordinates: rivers }),
    places: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: places.map(([name, lon, lat, rank]) => point(name, [lon, lat], rank)),
      },
    },
  },
  layers: groundLayers(inks),
});

const groundLayers = ({ text, ground }: Inks): LayerSpecification[] => [
  { id: 'ground', type: 'background', paint: { 'background-color': ground } },
  { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': text, 'fill-opacity': 0.06 } },
  {
    id: 'border',
    type: 'line',
    source: 'land',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': text, 'line-opacity': 0.45, 'line-width': 1.25 },
  },
  {
    id: 'rivers',
    type: 'line',
    source: 'rivers',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': '#5b9bd5',
      'line-opacity': 0.6,
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 12, 5],
    },
  },
  {
    id: 'places',
    type: 'symbol',
    source: 'places',
    filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 7, 2, 8, 3]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': fonts,
      'text-size': 12,
      'text-anchor': 'bottom',
      'text-offset': [0, -0.9],
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': text, 'text-opacity': 0.8, 'text-halo-color': ground, 'text-halo-width': 1.5 },
  },
];

/** Families of CSS: MapLibre draws the letters itself. */
export const fonts = ['system-ui', 'sans-serif'];
