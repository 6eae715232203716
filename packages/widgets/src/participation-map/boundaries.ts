import type { Map as MapLibre } from 'maplibre-gl';
import { type Inks, land } from './base-map.ts';

/** Boundaries as GeoJSON; ours say beside them whose they are and what they cover. */
type Boundaries = GeoJSON.GeoJSON & { attribution?: string };

/**
 * Draws boundaries below everything that can be chosen. Where they cover the Land they take the place of our outline.
 * @returns whose they are, as text
 * @throws where there are none to be had
 */
export async function drawBoundaries(
  map: MapLibre,
  address: string,
  { text }: Inks,
  signal: AbortSignal,
): Promise<string> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const boundaries: Boundaries = await response.json();
  signal.throwIfAborted();
  map.addSource('boundaries', { type: 'geojson', data: boundaries });
  const outline = covers(boundaries) && map.getLayer('land');
  if (outline) {
    map.addLayer(
      {
        id: 'boundary-areas',
        type: 'fill',
        source: 'boundaries',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': text, 'fill-opacity': 0.06 },
      },
      'rivers',
    );
    for (const layer of ['land', 'border']) map.setLayoutProperty(layer, 'visibility', 'none');
  }
  map.addLayer(
    {
      id: 'boundaries',
      type: 'line',
      source: 'boundaries',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': text, 'line-opacity': 0.35, 'line-width': 1 },
    },
    map.getLayer('rivers') ? 'rivers' : 'areas',
  );
  return typeof boundaries.attribution === 'string' ? boundaries.attribution : '';
}

/** Whether boundaries reach around the whole Land, but for a tenth of a degree. */
function covers({ bbox }: Boundaries): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = bbox ?? [];
  const [left, bottom, right, top] = land;
  const near = 0.2;
  return west < left + near && south < bottom + near && east > right - near && north > top - near;
}
