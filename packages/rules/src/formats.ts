/**
 * File formats and services: a short label, the file type of the European Union and the media type.
 *
 * File types: EU Publications Office, authority table "file-type". Media types: as registered with IANA, or null.
 */

export interface Format {
  /** Short and upper case, without blanks and commas: "CSV", "GEOJSON", "WMS". */
  label: string;
  /** IRI of the EU file type; null where the table has none. */
  iri: string | null;
  mediaType: string | null;
}

interface KnownFormat extends Format {
  /** Other spellings in lower case: file extensions, media types, names. */
  names: readonly string[];
}

const FILE_TYPE_BASE = 'http://publications.europa.eu/resource/authority/file-type/';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

const known: readonly KnownFormat[] = [
  // Tables
  format(
    'CSV',
    'CSV',
    'text/csv',
    'csv-datei comma-separated-values application/csv text/comma-separated-values',
  ),
  format('TSV', 'TSV', 'text/tab-separated-values'),
  format('XLSX', 'XLSX', `${OFFICE}spreadsheetml.sheet`, 'excel-xlsx xlsm'),
  format(
    'XLS',
    'XLS',
    'application/vnd.ms-excel',
    'excel ms-excel microsoft-excel application/excel application/msexcel',
  ),
  format('ODS', 'ODS', `${OPEN_DOCUMENT}spreadsheet`),
  format('DBF', 'DBF', null, 'application/x-dbase dbase application/dbf'),
  format('MDB', 'MDB', null, 'application/x-msaccess access accdb'),
  format('SQL', 'SQL', 'application/sql'),
  format('PARQUET', null, 'application/vnd.apache.parquet'),
  format('SDMX', 'SDMX', null),
  // Structured data
  format('JSON', 'JSON', 'application/json', 'text/json'),
  format('NDJSON', null, null, 'jsonl application/x-ndjson application/jsonl'),
  format('JSON-LD', 'JSON_LD', 'application/ld+json', 'jsonld json_ld'),
  format('XML', 'XML', 'application/xml', 'text/xml'),
  format('YAML', 'YAML', 'application/yaml', 'yml text/yaml'),
  format('RDF', 'RDF_XML', 'application/rdf+xml', 'rdf/xml rdf_xml rdf-xml'),
  format('TURTLE', 'RDF_TURTLE', 'text/turtle', 'ttl rdf_turtle rdf/turtle'),
  format('N-TRIPLES', 'RDF_N_TRIPLES', 'application/n-triples', 'nt rdf_n_triples'),
  format('SPARQL', 'SPARQLQ', 'application/sparql-query', 'sparqlq'),
  format('ICS', 'ICS', 'text/calendar', 'ical icalendar'),
  format('RSS', 'RSS', null, 'application/rss+xml rss-feed'),
  format('ATOM', 'ATOM', 'application/atom+xml', 'atom-feed'),
  // Maps and places
  format(
    'GEOJSON',
    'GEOJSON',
    'application/geo+json',
    'application/vnd.geo+json application/geojson geo-json',
  ),
  format('TOPOJSON', null, null, 'application/topojson'),
  format('GPKG', 'GPKG', 'application/geopackage+sqlite3', 'geopackage'),
  format(
    'SHP',
    'SHP',
    null,
    'shape shapefile esri-shape esri-shapefile shape-datei application/x-shapefile application/x-shp',
  ),
  format('KML', 'KML', 'application/vnd.google-earth.kml+xml', 'application/kml'),
  format('KMZ', 'KMZ', 'application/vnd.google-earth.kmz'),
  format('GML', 'GML', 'application/gml+xml'),
  format('GPX', null, null, 'application/gpx+xml application/gpx'),
  format('TCX', null, null, 'application/tcx application/vnd.garmin.tcx+xml'),
  format('OVL', null, null, 'application/ovl'),
  format('DXF', 'DXF', null, 'image/vnd.dxf application/dxf'),
  format('DWG', 'DWG', null, 'image/vnd.dwg'),
  format('GDB', 'GDB', null, 'filegdb esri-file-geodatabase application/x-filegdb'),
  format('CITYGML', null, null, 'city-gml'),
  format('LAS', 'LAS', 'application/vnd.las', 'application/x-las'),
  format('LAZ', 'LAZ', 'application/vnd.laszip', 'application/x-laz'),
  format('XYZ', null, null),
  format('NETCDF', 'NETCDF', null, 'nc application/x-netcdf'),
  format('GTFS', 'GTFS', null, 'gtfs-zip'),
  // Services
  format('WMS', 'WMS_SRVC', null, 'wms_srvc web-map-service ogc:wms ogc-wms application/vnd.ogc.wms_xml'),
  format('WFS', 'WFS_SRVC', null, 'wfs_srvc web-feature-service ogc:wfs ogc-wfs application/vnd.ogc.wfs_xml'),
  format('WMTS', null, null, 'web-map-tile-service ogc:wmts ogc-wmts'),
  format('WCS', 'WCS_SRVC', null, 'wcs_srvc web-coverage-service ogc:wcs ogc-wcs'),
  format('CSW', null, null, 'ogc:csw'),
  format('OGC-API', null, null, 'ogc-api-features oapif'),
  format('REST', 'REST', null, 'esri-rest arcgis-geoservices-rest-api arcgis_rest'),
  format('API', null, null, 'web-api json-api'),
  // Documents
  format('PDF', 'PDF', 'application/pdf', 'pdf/a pdf-a'),
  format('DOCX', 'DOCX', `${OFFICE}wordprocessingml.document`),
  format('DOC', 'DOC', 'application/msword', 'word ms-word'),
  format('ODT', 'ODT', `${OPEN_DOCUMENT}text`),
  format('PPTX', 'PPTX', `${OFFICE}presentationml.presentation`),
  format('PPT', 'PPT', 'application/vnd.ms-powerpoint', 'powerpoint'),
  format('ODP', 'ODP', `${OPEN_DOCUMENT}presentation`),
  format('RTF', 'RTF', 'text/rtf', 'application/rtf'),
  format('TXT', 'TXT', 'text/plain', 'text application/txt plain-text'),
  format('MARKDOWN', null, 'text/markdown', 'md'),
  format(
    'HTML',
    'HTML',
    'text/html',
    'htm web-page webseite application/html xhtml application/xhtml+xml php asp aspx',
  ),
  format('EPUB', 'EPUB', 'application/epub+zip'),
  // Images, sound, film
  format('PNG', 'PNG', 'image/png'),
  format('JPEG', 'JPEG', 'image/jpeg', 'jpg image/jpg'),
  format('GIF', 'GIF', 'image/gif'),
  format('SVG', 'SVG', 'image/svg+xml'),
  format('TIFF', 'TIFF', 'image/tiff', 'tif image/tif application/tif'),
  format('GEOTIFF', 'GEOTIFF', 'image/tiff', 'geo-tiff geotif'),
  format('ECW', 'ECW', null, 'application/x-ecw'),
  format('MP3', 'MP3', 'audio/mpeg'),
  format('MP4', 'MPEG4', 'video/mp4', 'mpeg4'),
  // Packages
  format('ZIP', 'ZIP', 'application/zip', 'application/x-zip-compressed application/x-zip'),
  format('GZIP', 'GZIP', 'application/gzip', 'gz application/x-gzip'),
  format('TAR', 'TAR', null, 'application/x-tar'),
  format('7Z', '7Z', null, 'application/x-7z-compressed'),
  format('RAR', 'RAR', 'application/vnd.rar', 'application/x-rar-compressed'),
];

function format(label: string, type: string | null, mediaType: string | null, names = ''): KnownFormat {
  const iri = type === null ? null : FILE_TYPE_BASE + type;
  const codes = [label, type ?? label, mediaType ?? label].map((code) => code.toLowerCase());
  return { label, iri, mediaType, names: [...codes, ...names.split(' ').filter((name) => name !== '')] };
}

/** All formats, in groups: tables, structured data, maps, services, documents, images, packages. */
export const formats: readonly Format[] = known.map(({ label, iri, mediaType }) => ({
  label,
  iri,
  mediaType,
}));

const byLabel = new Map(formats.map((entry) => [entry.label, entry]));

export function formatByLabel(label: string): Format | undefined {
  return byLabel.get(label);
}

/** What a distribution says about its file. */
export interface FileHints {
  format?: string | null | undefined;
  mediaType?: string | null | undefined;
  url?: string | null | undefined;
}

/**
 * The format of a distribution from what it says about itself, in this order: its format, its media type, its
 * address (file extension, or the parameters of a map service). The address may narrow JSON, XML and ZIP down.
 * Null when nothing is recognised.
 *
 * @example normalizeFormat({ format: 'application/csv' })?.label // 'CSV'
 */
export function normalizeFormat({ format: written, mediaType, url }: FileHints): Format | null {
  const label = labelOf(written) ?? labelOf(mediaType) ?? null;
  const fromAddress = labelOfAddress(url);
  const narrowed = label !== null && fromAddress !== null && NARROWER[label]?.includes(fromAddress) === true;
  return byLabel.get((narrowed ? fromAddress : (label ?? fromAddress)) ?? '') ?? null;
}

const LONGEST_NAME = 120;
const NARROWER: Record<string, readonly string[]> = {
  JSON: ['GEOJSON', 'TOPOJSON', 'JSON-LD', 'NDJSON'],
  XML: ['GML', 'KML', 'GPX', 'TCX', 'RDF', 'ATOM', 'RSS', 'SDMX', 'WMS', 'WFS', 'WMTS', 'WCS', 'CSW'],
  ZIP: ['KMZ', 'GTFS'],
};

/** Where two formats share a name ("image/tiff"), the earlier entry has it. */
const LABELS_BY_NAME = new Map(
  [...known].reverse().flatMap(({ label, names }) => names.map((name): [string, string] => [name, label])),
);

function labelOf(raw: string | null | undefined): string | null {
  if (raw === null || raw === undefined || raw.length > LONGEST_NAME) return null;
  const [name = ''] = raw.toLowerCase().replace(IRI, '').split(';');
  const trimmed = name.trim().replace(/^\./, '');
  return LABELS_BY_NAME.get(trimmed) ?? LABELS_BY_NAME.get(trimmed.replace(/[\s_]+/g, '-')) ?? null;
}

const IRI =
  /^https?:\/\/(?:publications\.europa\.eu\/resource\/authority\/file-type|www\.iana\.org\/assignments\/media-types)\//;

const LONGEST_ADDRESS = 4000;
const SERVICE = /[?&]service=(wms|wfs|wmts|wcs|csw)\b/i;
const REQUESTED = /[?&](?:outputformat|format|f)=([^&#]+)/i;
const HOST = /^(?:[a-z]+:)?\/\/[^/?#]*/i;
const EXTENSION = /\.([a-z0-9]{1,8})$/i;

function labelOfAddress(url: string | null | undefined): string | null {
  if (url === null || url === undefined || url.length > LONGEST_ADDRESS) return null;
  const service = SERVICE.exec(url)?.[1]?.toUpperCase();
  const requested = labelOf(decode(REQUESTED.exec(url)?.[1] ?? ''));
  const [path = ''] = url.replace(HOST, '').split(/[?#]/);
  const extension = EXTENSION.exec(path.slice(path.lastIndexOf('/') + 1))?.[1];
  return (service === 'WFS' ? requested : null) ?? service ?? labelOf(extension) ?? requested;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
