/**
 * `/v1/boundaries`: the boundaries that an operator has imported for the ground of the map, as GeoJSON. Without any it
 * is empty, and the map draws its own outline.
 */
import { createRoute, z } from '@hono/zod-openapi';
import topojson from 'topojson-client';
import type {
  GeometryObject,
  MultiPolygon,
  Objects,
  Polygon,
  Properties,
  Topology,
} from 'topojson-specification';
import { publicly } from '../http/answers.ts';
import { router } from '../http/router.ts';
import type { Edges } from '../http/world.ts';
import { boxOf, Geometry, rightHanded } from './geometry.ts';

/** The file in the folder of the server's data. */
export const BOUNDARIES_FILE = 'boundaries.json';

export const Boundaries = z
  .object({
    type: z.literal('FeatureCollection'),
    bbox: z.array(z.number()).length(4).optional(),
    attribution: z.string().optional().openapi({ description: 'Whose boundaries these are, as plain text.' }),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        properties: z.object({ kind: z.enum(['area', 'border']) }),
        geometry: Geometry,
      }),
    ),
  })
  .openapi('Boundaries', { description: 'GeoJSON: areas to fill, and borders to draw, each border once.' });
export type Boundaries = z.infer<typeof Boundaries>;

const none: Boundaries = { type: 'FeatureCollection', features: [] };

export default function boundaries({ boundaries }: Edges) {
  const known = boundaries === undefined ? none : Boundaries.parse(JSON.parse(boundaries));
  const app = router();
  app.openapi(route, (c) => {
    publicly(c);
    return c.json(known, 200, { 'Content-Type': 'application/geo+json' });
  });
  return app;
}

const route = createRoute({
  method: 'get',
  path: '/v1/boundaries',
  tags: ['Participations'],
  operationId: 'getBoundaries',
  summary: 'Boundaries for the ground of the map',
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'The boundaries.', content: { 'application/geo+json': { schema: Boundaries } } },
  },
});

/** What can not become boundaries; its message is the sentence for the operator. */
export class NotBoundaries extends Error {
  override readonly name = 'NotBoundaries';
}

export interface Import {
  /** Which object of a TopoJSON file; by default its first. */
  object?: string | undefined;
  /** Whose data these are: shown on the map as it stands here. */
  attribution?: string | undefined;
}

/** Reads a GeoJSON or TopoJSON file. Names and numbers in it are left behind. @throws {NotBoundaries} */
export function readBoundaries(text: string, { object, attribution }: Import = {}): Boundaries {
  const file = parsed(text);
  const features = featuresOf(file, object);
  if (features.length === 0) throw new NotBoundaries('The file holds no areas and no lines.');
  const boxes = features.map(({ geometry }) => boxOf(geometry));
  const side = (at: number, farthest: (one: number, other: number) => number) =>
    boxes.map((box) => box[at] ?? 0).reduce((one, other) => farthest(one, other));
  const bbox = [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)] as const;
  if (bbox.some((degrees) => Math.abs(degrees) > 180))
    throw new NotBoundaries('The coordinates are no degrees. Convert the file to WGS 84 (EPSG:4326) first.');
  if (bbox[0] > 45 && bbox[3] < 20)
    throw new NotBoundaries('Latitude stands before longitude in this file. GeoJSON wants longitude first.');
  return {
    type: 'FeatureCollection',
    bbox: [...bbox],
    ...(attribution && { attribution }),
    features,
  };
}

function featuresOf(file: object, object: string | undefined): Feature[] {
  try {
    return isTopology(file) ? fromTopology(file, object) : fromGeoJson(file);
  } catch (cause) {
    if (cause instanceof NotBoundaries) throw cause;
    throw new NotBoundaries('The geometries in the file are broken.', { cause });
  }
}

function parsed(text: string): object {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file === 'object' && file !== null) return file;
  } catch (cause) {
    throw new NotBoundaries('The file is no JSON.', { cause });
  }
  throw new NotBoundaries('The file is neither GeoJSON nor TopoJSON.');
}

type TopoJson = Topology<Objects<NonNullable<Properties>>>;

const isTopology = (file: object): file is TopoJson =>
  'type' in file && file.type === 'Topology' && 'arcs' in file && 'objects' in file;

type Feature = Boundaries['features'][number];

/** The areas as one, and each border between them once. */
function fromTopology(topology: TopoJson, wanted?: string): Feature[] {
  const names = Object.keys(topology.objects);
  const name = wanted ?? names[0] ?? '';
  const object = topology.objects[name];
  if (object === undefined)
    throw new NotBoundaries(`There is no object "${name}" in the file, only: ${names.join(', ')}.`);
  const areas = polygonsIn(object);
  return [
    ...(areas.length > 0 ? features('area', topojson.merge(topology, areas)) : []),
    ...features('border', topojson.mesh(topology, object)),
  ];
}

const polygonsIn = (object: GeometryObject): (Polygon | MultiPolygon)[] => {
  if (object.type === 'GeometryCollection') return object.geometries.flatMap(polygonsIn);
  return object.type === 'Polygon' || object.type === 'MultiPolygon' ? [object] : [];
};

const Named = z.looseObject({ type: z.string(), coordinates: z.unknown() });
const GeoJson = z.union([
  z
    .looseObject({ features: z.array(z.looseObject({ geometry: Named.nullable() })) })
    .transform(({ features }) => features.flatMap(({ geometry }) => geometry ?? [])),
  z.looseObject({ geometry: Named }).transform(({ geometry }) => [geometry]),
  Named.transform((geometry) => [geometry]),
]);

function fromGeoJson(file: object): Feature[] {
  const read = GeoJson.safeParse(file);
  if (!read.success) throw new NotBoundaries('The file is neither GeoJSON nor TopoJSON.');
  return read.data.flatMap((geometry) =>
    features(geometry.type.endsWith('Polygon') ? 'area' : 'border', geometry),
  );
}

/** A geometry that can be drawn as one feature; points and what is broken are none. */
function features(
  kind: 'area' | 'border',
  { type, coordinates }: { type: string; coordinates: unknown },
): Feature[] {
  const geometry = Geometry.safeParse({ type, coordinates: slender(coordinates) });
  if (!geometry.success || geometry.data.type === 'Point') return [];
  return [{ type: 'Feature', properties: { kind }, geometry: rightHanded(geometry.data) }];
}

/** Positions without their height, to about 10 m, each only once in a row. */
function slender(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [longitude, latitude] = value;
  if (typeof longitude === 'number' && typeof latitude === 'number')
    return [short(longitude), short(latitude)];
  const inner = value.map(slender);
  return inner.filter((one, at) => at === 0 || String(one) !== String(inner[at - 1]));
}

const short = (degrees: number): number => Number(degrees.toFixed(4));
