import type { Participation, ParticipationShapes } from '@opennrw/sdk';
import type { CircleLayerSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { fonts, type Inks } from './base-map.ts';

interface Facts {
  id: string;
  status: Participation['status'];
}
type Points = GeoJSON.FeatureCollection<GeoJSON.Point & { coordinates: [number, number] }, Facts>;

/** One point for each procedure: its own, or the one that stands for its area or line. */
export function pointsOf(shapes: ParticipationShapes | undefined): Points {
  const features = shapes?.features.flatMap(({ properties: { id, status, at }, geometry }) => {
    const coordinates = geometry?.type === 'Point' ? geometry.coordinates : at;
    if (!isPosition(coordinates)) return [];
    return [
      {
        type: 'Feature' as const,
        properties: { id, status },
        geometry: { type: 'Point' as const, coordinates },
      },
    ];
  });
  return { type: 'FeatureCollection', features: features ?? [] };
}

const isPosition = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((n) => typeof n === 'number');

/** Every position of a geometry. */
export function positionsIn(
  geometry: ParticipationShapes['features'][number]['geometry'],
): [number, number][] {
  const found: [number, number][] = [];
  const collect = (value: unknown): void => {
    if (isPosition(value)) found.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
  };
  collect(geometry?.coordinates);
  return found;
}

/** The areas and lines. */
export function areasOf(shapes: ParticipationShapes | undefined): GeoJSON.FeatureCollection {
  const features = shapes?.features.flatMap(({ properties: { id, status }, geometry }) =>
    geometry && geometry.type !== 'Point'
      ? [{ type: 'Feature' as const, properties: { id, status, size: sizeOf(geometry) }, geometry }]
      : [],
  );
  return { type: 'FeatureCollection', features: features ?? [] };
}

/** How far a geometry reaches, in degrees of latitude. */
function sizeOf(geometry: ParticipationShapes['features'][number]['geometry']): number {
  const positions = positionsIn(geometry);
  const reach = (all: number[]) => Math.max(...all) - Math.min(...all);
  return Math.max(0.62 * reach(positions.map(([lon]) => lon)), reach(positions.map(([, lat]) => lat)));
}

const none: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
/** What one can take part in now is filled, everything else hollow: shape, not colour alone. */
const isRunning = ['==', ['get', 'status'], 'running'] as ['==', ['get', string], string];
const isChosen = (id: string | undefined) =>
  ['==', ['get', 'id'], bare(id)] as ['==', ['get', string], string];
const bare = (id: string | undefined): string => (id ?? '').replaceAll('-', '');

/** Small ones lie on large ones, so that each can be seen and chosen. */
const largeFirst = ['-', ['get', 'size']] as ['-', ['get', string]];
/** What would be a speck of less than about ten pixels waits until the map is closer; its point is there. */
const isLarge = ['>', ['*', ['get', 'size'], ['^', 2, ['zoom']]], 5] as [
  '>',
  ['*', ['get', string], ['^', number, ['zoom']]],
  number,
];

/** Lays areas, lines, points and clusters over the ground; numbers are written as in `locale`. */
export function addProcedures(map: MapLibre, inks: Inks, locale: string): void {
  addAreas(map, inks);
  addPoints(map, inks, locale);
  addChosen(map, inks);
}

function addAreas(map: MapLibre, { text, accent }: Inks): void {
  map.addSource('areas', { type: 'geojson', data: none });
  map.addLayer({
    id: 'areas',
    type: 'fill',
    source: 'areas',
    filter: ['all', ['==', ['geometry-type'], 'Polygon'], isLarge],
    layout: { 'fill-sort-key': largeFirst },
    paint: { 'fill-color': accent, 'fill-opacity': 0.18 },
  });
  map.addLayer({
    id: 'lines',
    type: 'line',
    source: 'areas',
    filter: isLarge,
    layout: { 'line-join': 'round', 'line-cap': 'round', 'line-sort-key': largeFirst },
    paint: { 'line-color': accent, 'line-width': ['case', ['==', ['geometry-type'], 'Polygon'], 1.5, 4] },
  });
  map.addLayer({
    id: 'chosen',
    type: 'line',
    source: 'areas',
    filter: isChosen(undefined),
    paint: { 'line-color': text, 'line-width': 4 },
  });
}

function addPoints(map: MapLibre, inks: Inks, locale: string): void {
  const { accent, ground, onAccent } = inks;
  map.addSource('points', {
    type: 'geojson',
    data: none,
    cluster: true,
    clusterRadius: 44,
    clusterMaxZoom: 14,
  });
  map.addLayer({
    id: 'clusters',
    type: 'circle',
    source: 'points',
    filter: ['has', 'point_count'],
    paint: {
      'circle-color': accent,
      'circle-radius': ['step', ['get', 'point_count'], 15, 10, 19, 100, 24, 1000, 30],
      'circle-stroke-color': ground,
      'circle-stroke-width': 2,
    },
  });
  map.addLayer({
    id: 'counts',
    type: 'symbol',
    source: 'points',
    filter: ['has', 'point_count'],
    layout: {
      'text-field': ['number-format', ['get', 'point_count'], { locale }],
      'text-font': fonts,
      'text-size': 13,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': onAccent },
  });
  map.addLayer({
    id: 'points',
    type: 'circle',
    source: 'points',
    filter: ['!', ['has', 'point_count']],
    paint: pointIn(inks),
  });
}

/** What is opened, once more and larger, on top of everything. */
function addChosen(map: MapLibre, inks: Inks): void {
  const { text, ground } = inks;
  map.addSource('chosen', { type: 'geojson', data: none });
  // Around the ring is ground, also where it lies on a cluster.
  map.addLayer({
    id: 'chosen-ground',
    type: 'circle',
    source: 'chosen',
    paint: { 'circle-color': ground, 'circle-radius': 19 },
  });
  map.addLayer({
    id: 'chosen-ring',
    type: 'circle',
    source: 'chosen',
    paint: {
      'circle-color': ground,
      'circle-radius': 12,
      'circle-stroke-color': text,
      'circle-stroke-width': 3,
    },
  });
  map.addLayer({ id: 'chosen-point', type: 'circle', source: 'chosen', paint: pointIn(inks) });
}

const pointIn = ({ accent, ground }: Inks): NonNullable<CircleLayerSpecification['paint']> => ({
  'circle-color': ['case', isRunning, accent, ground],
  'circle-radius': 8,
  'circle-stroke-color': ['case', isRunning, ground, accent],
  'circle-stroke-width': ['case', isRunning, 2, 3],
});

/** Marks the procedure that is open, also where its point is one of a cluster. @returns where it is, if it is on the map */
export function select(
  map: MapLibre,
  id: string | undefined,
  shapes: ParticipationShapes | undefined,
): [number, number] | undefined {
  map.setFilter('chosen', isChosen(id));
  const features = pointsOf(shapes).features.filter(({ properties }) => properties.id === bare(id));
  void map.getSource<GeoJSONSource>('chosen')?.setData({ type: 'FeatureCollection', features });
  return features[0]?.geometry.coordinates;
}
