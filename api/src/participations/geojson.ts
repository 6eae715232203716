/** Procedures as GeoJSON (RFC 7946), whole or slim. Those without a place are features with `geometry: null`. */
import type { Row } from '../database/door.ts';
import type { Participation } from './shape.ts';

/** The whole collection in pieces. */
export async function* featureCollection(batches: AsyncIterable<Participation[]>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let between = '';
  for await (const batch of batches) {
    yield between + batch.map((one) => JSON.stringify(featureOf(one))).join(',\n');
    between = ',\n';
  }
  yield ']}';
}

/** One procedure; what has a name of its own in GeoJSON is not repeated among the properties. */
export function featureOf({ geometry, point: _, ...properties }: Participation) {
  return { type: 'Feature' as const, id: properties.iri, geometry, properties };
}

/**
 * For a map: id (without its dashes, which cost a tenth of the file) and status of what has a place, coordinates to about 10 m. An area or a line comes with few vertices and,
 * as `at`, the point that stands for it. Made as text, because it is a megabyte of the same.
 */
export const slimCollection = (rows: Row[]): string =>
  `{"type":"FeatureCollection","features":[${rows.map(slimFeature).join(',')}]}`;

function slimFeature([id, status, shape, longitude, latitude]: Row): string {
  const isPoint = String(shape).startsWith('{"type":"Point"');
  const at = isPoint ? '' : `,"at":[${short(longitude)},${short(latitude)}]`;
  return `{"type":"Feature","properties":{"id":"${String(id).replaceAll('-', '')}","status":"${status}"${at}},"geometry":${shape}}`;
}

const short = (degrees: unknown) => Number(Number(degrees).toFixed(4));
