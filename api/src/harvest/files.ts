/** A record's resources as distributions: an address each, and what is known about the file behind it. */

import { normalizeFormat } from '@opennrw/rules/formats';

import type { DistributionDraft } from '../datasets/draft.ts';
import { Given } from './given.ts';
import { type Mapping, mappingOf } from './mapping.ts';
import { dateOf, licenseOf } from './values.ts';

const MOST = 1000;

export function distributionsOf({ given, note, base }: Mapping): DistributionDraft[] {
  const resources = given.parts('resources', 'distributions', 'distribution');
  if (resources.length > MOST) note('list-cut', 'distributions', resources.length);
  return resources.slice(0, MOST).flatMap((resource, index) => {
    const noteHere: Mapping['note'] = (code, field, raw) =>
      note(code, `distributions.${index}.${field}`, raw);
    return distributionOf(mappingOf(new Given(resource), noteHere, base)) ?? [];
  });
}

function distributionOf(mapping: Mapping): DistributionDraft | null {
  const { given, note, line, text } = mapping;
  const downloadUrl = firstLink(mapping, 'download_url', 'downloadUrl', 'downloadURL', 'file_url');
  const accessUrl =
    firstLink(mapping, 'access_url', 'accessUrl', 'accessURL', 'url', 'link_to_api') ?? downloadUrl;
  if (!accessUrl) {
    note('distribution-without-url', 'accessUrl');
    return null;
  }
  const title = given.word('title', 'name');
  const description = given.word('description');
  const attribution = given.word('attribution', 'licenseAttributionByText', 'license_attribution_by_text');
  return {
    title: title && !isPath(title, accessUrl) ? line(title, 'title', 300) : null,
    description: description && text(description, 'description', 5_000),
    accessUrl,
    downloadUrl: downloadUrl ?? (isFile(given, accessUrl) ? accessUrl : null),
    ...formatOf(given, downloadUrl ?? accessUrl),
    byteSize: sizeOf(mapping),
    license: licenseOf(mapping),
    attribution: attribution && line(attribution, 'attribution', 500),
    issued: dateOf(mapping, ['issued', 'created']),
    modified: dateOf(mapping, ['last_modified', 'modified']),
  };
}

function firstLink({ given, link }: Mapping, ...names: readonly string[]): string | null {
  for (const name of names) {
    const raw = given.word(name);
    const url = raw && link(raw, name);
    if (url) return url;
  }
  return null;
}

/** DKAN names an untitled resource after its own path. */
const isPath = (title: string, url: string) => title.startsWith('dataset/') && url.endsWith(title);

const isFile = (given: Given, url: string) => given.word('url_type') === 'upload' || FILE.test(url);

/** An address that ends in the name of a data file, whatever query follows. */
const FILE =
  /^[^?#]*\/[^/?#]+\.(?:csv|tsv|json|geojson|xml|gml|kml|kmz|gpx|xlsx?|ods|pdf|docx?|odt|txt|zip|gz|shp|gpkg|tiff?|ttl|rdf|jsonld|ics|parquet)(?:[?#]|$)/i;

/** Drupal writes sizes for people, in steps of 1024; DCAT allows them to be approximate. */
function sizeOf({ given, note }: Mapping): number | null {
  const raw = given.word('size', 'byteSize', 'byte_size', 'file_size');
  if (raw === null) return null;
  const [, digits, unit] = SIZE.exec(raw) ?? [];
  const factor = digits === undefined ? undefined : UNITS[unit?.toLowerCase() ?? ''];
  if (digits === undefined || factor === undefined) {
    note('number-unreadable', 'byteSize', raw);
    return null;
  }
  const bytes = Math.round(Number(digits.replace(',', '.')) * factor);
  return Number.isSafeInteger(bytes) ? bytes : null;
}

const SIZE = /^(\d{1,15}(?:[.,]\d{1,10})?)\s?([a-z]{0,6})$/i;
const UNITS: Readonly<Record<string, number>> = {
  ...{ '': 1, b: 1, byte: 1, bytes: 1, octets: 1 },
  ...{ kb: 2 ** 10, kib: 2 ** 10, mb: 2 ** 20, mib: 2 ** 20, gb: 2 ** 30, gib: 2 ** 30 },
};

/** An unknown format keeps its name if that is short enough to be one. */
function formatOf(given: Given, url: string): Pick<DistributionDraft, 'format' | 'mediaType'> {
  const written = given.word('format');
  const mime = given.word('mediaType', 'media_type', 'mimetype', 'mime_type');
  const known = normalizeFormat({ format: written, mediaType: mime, url });
  const ownName = written && /^[\w.+-]{1,20}$/.test(written) ? written.toUpperCase() : null;
  const ownType = mime && /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(mime) ? mime.toLowerCase() : null;
  return { format: known?.label ?? ownName, mediaType: ownType ?? known?.mediaType ?? null };
}
