/**
 * Where a procedure is, as GeoJSON (RFC 7946: longitude before latitude, WGS 84). What comes in is checked here; what
 * goes out follows the right-hand rule.
 */
import { z } from '@hono/zod-openapi';
import type { CustomFault } from '../http/fault.words.ts';

export type Position = [longitude: number, latitude: number];
type Ring = Position[];

/** Heights come in with many files and mean nothing on a map: they are left behind. */
const position = z
  .tuple([z.number(), z.number()])
  .rest(z.number())
  .transform(([longitude, latitude]): Position => [longitude, latitude])
  .openapi({ description: 'Longitude, latitude.', example: [7.1, 50.73] });
const line = z.array(position).min(2);
const ring = z.array(position).min(4);

export const Geometry = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Point'), coordinates: position }),
    z.strictObject({ type: z.literal('LineString'), coordinates: line }),
    z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(line).min(1) }),
    z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
  ])
  .openapi('Geometry', { description: 'A GeoJSON geometry in WGS 84.' });
export type Geometry = z.infer<typeof Geometry>;

export const MOST_VERTICES = 5000;

/** A box around North Rhine-Westphalia with some room: west, south, east, north. */
const land = [5.7, 50.2, 9.7, 52.7] as const;
const isInside = ([lon, lat]: Position) =>
  lon >= land[0] && lon <= land[2] && lat >= land[1] && lat <= land[3];

/** What is wrong with a geometry, or null. */
export function geometryFault(geometry: Geometry): CustomFault | null {
  const positions = positionsOf(geometry);
  if (positions.length > MOST_VERTICES) return 'too-many-vertices';
  if (!positions.every(isInside))
    return positions.every(([one, other]) => isInside([other, one])) ? 'swapped-coordinates' : 'outside-nrw';
  return ringsOf(geometry).every(isClosed) ? null : 'unclosed-ring';
}

const isClosed = (ring: Ring) => ring[0]?.join() === ring.at(-1)?.join();

export function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
  }
}

function ringsOf(geometry: Geometry): Ring[] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** The same geometry with outer rings counterclockwise and holes clockwise. */
export function rightHanded(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: turned(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(turned) };
  return geometry;
}

const turned = (rings: Ring[]): Ring[] =>
  rings.map((ring, at) => (areaOf(ring) >= 0 === (at === 0) ? ring : ring.toReversed()));

/** Twice the area inside a ring; positive where it runs counterclockwise. */
const areaOf = (ring: Ring): number =>
  ring.reduce((sum, [lon, lat], at) => {
    const [nextLon, nextLat] = ring[(at + 1) % ring.length] ?? [lon, lat];
    return sum + (lon * nextLat - nextLon * lat);
  }, 0);

export type Box = [west: number, south: number, east: number, north: number];

export function boxOf(geometry: Geometry): Box {
  const box: Box = [180, 90, -180, -90];
  for (const [lon, lat] of positionsOf(geometry)) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

/** A point that stands for the geometry: of an area one inside it, of a line its middle vertex. */
export function pointOf(geometry: Geometry): Position {
  const rings = ringsOf(geometry);
  if (rings.length === 0) {
    const positions = positionsOf(geometry);
    return positions[Math.floor(positions.length / 2)] ?? [0, 0];
  }
  const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [rings];
  const largest = polygons.reduce((most, polygon) =>
    Math.abs(areaOf(polygon[0] ?? [])) > Math.abs(areaOf(most[0] ?? [])) ? polygon : most,
  );
  return middleOf(largest);
}

/** The middle of the widest stretch of a polygon along its middle latitude. */
function middleOf(rings: Ring[]): Position {
  const latitudes = (rings[0] ?? []).map(([, lat]) => lat);
  // Not quite the middle, so that it hardly ever meets a vertex.
  const lat = Math.min(...latitudes) + 0.4999 * (Math.max(...latitudes) - Math.min(...latitudes));
  const crossings = rings.flatMap((ring) => crossingsOf(ring, lat)).sort((one, other) => one - other);
  let best: [number, number] = [
    crossings[0] ?? rings[0]?.[0]?.[0] ?? 0,
    crossings[0] ?? rings[0]?.[0]?.[0] ?? 0,
  ];
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from = 0, to = 0] = crossings.slice(at, at + 2);
    if (to - from > best[1] - best[0]) best = [from, to];
  }
  return [(best[0] + best[1]) / 2, lat];
}

const crossingsOf = (ring: Ring, lat: number): number[] =>
  ring.slice(1).flatMap(([lon, end], at) => {
    const [startLon, start] = ring[at] ?? [lon, end];
    if (start > lat === end > lat) return [];
    return startLon + ((lat - start) / (end - start)) * (lon - startLon);
  });

/** Decimals of a degree that a map needs: four are 7 to 11 m. */
const DECIMALS = 4;
const round = (degrees: number) => Number(degrees.toFixed(DECIMALS));
export const rounded = ([lon, lat]: Position): Position => [round(lon), round(lat)];

/** A geometry as a map needs it: rounded, and with few vertices. */
export function slim(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: rounded(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: thinned(geometry.coordinates, 2) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map((part) => thinned(part, 2)) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map((part) => thinned(part, 4)) };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings) => rings.map((part) => thinned(part, 4))),
      };
  }
}

const TOLERANCE = 0.0003;
const MOST_SLIM = 60;

/** Douglas and Peucker, coarser until few vertices are left; as it was where it would fall below `fewest`. */
function thinned(positions: Position[], fewest: number): Position[] {
  let kept = positions;
  for (let tolerance = TOLERANCE; kept === positions || kept.length > MOST_SLIM; tolerance *= 2)
    kept = peuckered(positions, tolerance);
  const few =
    positions.length > MOST_SLIM ? [...positions.slice(0, MOST_SLIM - 1), ...positions.slice(-1)] : positions;
  return (kept.length < fewest ? few : kept).map(rounded);
}

function peuckered(positions: Position[], tolerance: number): Position[] {
  const last = positions.length - 1;
  const keep = new Set([0, last]);
  const open: [number, number][] = [[0, last]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [from, to] = pair;
    let [far, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i++) {
      const distance = distanceTo(positions, i, from, to);
      if (distance > far) [far, at] = [distance, i];
    }
    if (at < 0) continue;
    keep.add(at);
    open.push([from, at], [at, to]);
  }
  return positions.filter((_, i) => keep.has(i));
}

/** How far a vertex is from the line between two others, in degrees of latitude. */
function distanceTo(positions: Position[], i: number, from: number, to: number): number {
  const [[x = 0, y = 0] = [], [ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [
    positions[i],
    positions[from],
    positions[to],
  ];
  // A degree of longitude is shorter here: 0.62 of one of latitude.
  const [dx, dy] = [(bx - ax) * 0.62, by - ay];
  const [px, py] = [(x - ax) * 0.62, y - ay];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(px, py) : Math.abs(dx * py - dy * px) / length;
}
