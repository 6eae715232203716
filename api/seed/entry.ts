/** How a demo dataset is written down: only what differs from one to the next. `datasets.ts` makes the rest. */

/** An office that answers questions; never a person. */
export interface Office {
  name: string;
  email: string;
}

export interface DemoFile {
  /** Last part of its address. */
  name: string;
  format: string;
  mediaType: string;
  /** Bytes; null for a service, which has no size and no direct download. */
  size: number | null;
  title: string | null;
}

export interface DemoEntry {
  /** The owner’s identifier, unique for the owner. */
  id: string;
  title: string;
  about: string | null;
  office: Office;
  themes: readonly string[];
  keywords: readonly string[];
  /** A code of the DCAT-AP.de list; Datenlizenz Zero without it; null for a dataset that names no licence. */
  license?: string | null;
  /** First published, as precise as the owner would say it. */
  since: string;
  /** Days before the first start, or hours for what changes all the time. */
  updated: number | { hoursAgo: number };
  frequency: string | null;
  /** First day of the period covered; the last one is that of the update. */
  from?: string;
  files: readonly DemoFile[];
}

type MakeFile = (name: string, size: number, title?: string) => DemoFile;

const fileOf =
  (format: string, mediaType: string, extension = format.toLowerCase()): MakeFile =>
  (name, size, title) => ({ name: `${name}.${extension}`, format, mediaType, size, title: title ?? null });

export const csv = fileOf('CSV', 'text/csv');
export const json = fileOf('JSON', 'application/json');
export const geojson = fileOf('GEOJSON', 'application/geo+json');
export const xlsx = fileOf('XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
export const pdf = fileOf('PDF', 'application/pdf');
export const zip = fileOf('ZIP', 'application/zip');
export const shape = fileOf('SHP', 'application/zip', 'shp.zip');
export const xml = fileOf('XML', 'application/xml');
export const ics = fileOf('ICS', 'text/calendar');
export const gtfs = fileOf('GTFS', 'application/zip', 'gtfs.zip');

/** A service that is asked rather than downloaded. */
export const service = (format: 'WMS' | 'WFS' | 'API', name: string, title: string): DemoFile => ({
  name: `dienste/${name}`,
  format,
  mediaType: format === 'API' ? 'application/json' : 'application/xml',
  size: null,
  title,
});
