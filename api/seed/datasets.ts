/**
 * The demo datasets, as an instance that starts on a given day would have them: dates count back from that day, so
 * that a demo never looks abandoned. All content is made up, and each dataset says so in a keyword and in its publisher's name.
 */
import type { DatasetDraft, DistributionDraft } from '../src/datasets/draft.ts';
import { beispielhausen } from './beispielhausen.ts';
import type { DemoBody } from './bodies.ts';
import { referencesOf } from './cockpit-links.ts';
import type { DemoEntry, DemoFile } from './entry.ts';
import { kreisLindental, offenesLindental, regionalverbund } from './lindental.ts';
import { outdoors } from './musterstadt-outdoors.ts';
import { services } from './musterstadt-services.ts';

const entries: Readonly<Record<string, readonly DemoEntry[]>> = {
  musterstadt: [...outdoors, ...services],
  beispielhausen,
  'kreis-lindental': kreisLindental,
  'regionalverbund-lindental': regionalverbund,
  'offenes-lindental': offenesLindental,
};

/** What a demo body publishes, the longest unchanged first. `now` is the instant of the first start. */
export function demoDrafts(body: DemoBody, now: Date): DatasetDraft[] {
  return [...(entries[body.slug] ?? [])]
    .sort((one, other) => hoursAgo(other) - hoursAgo(one))
    .map((entry) => draftOf(entry, body, now));
}

const HOUR_MS = 3_600_000;

function draftOf(entry: DemoEntry, body: DemoBody, now: Date): DatasetDraft {
  const { id, title, about, office, themes, keywords, since, frequency } = entry;
  const modified = modifiedOf(entry, now);
  const license = licenseOf(entry);
  return {
    externalId: `demo-${id}`,
    title,
    description: about,
    publisher: body.name,
    contactPoint: { ...office, url: `${body.website}kontakt` },
    themes: [...themes],
    keywords: [...keywords, 'Demo-Inhalt'],
    license,
    issued: since,
    modified,
    frequency,
    temporal: entry.from === undefined ? null : { start: entry.from, end: modified.slice(0, 10) },
    spatial: { label: body.name, ars: null },
    landingPage: `${body.website}offene-daten/${id}`,
    languages: ['de'],
    references: referencesOf(body.slug, id),
    distributions: entry.files.map((file) => distributionOf(file, entry, body, modified)),
  };
}

function distributionOf(
  file: DemoFile,
  entry: DemoEntry,
  body: DemoBody,
  modified: string,
): DistributionDraft {
  const { name, format, mediaType, size, title } = file;
  const address = `https://daten.example/${body.slug}/${entry.id}/${name}`;
  const license = licenseOf(entry);
  return {
    title,
    description: null,
    accessUrl: size === null ? address : `${body.website}offene-daten/${entry.id}`,
    downloadUrl: size === null ? null : address,
    format,
    mediaType,
    byteSize: size,
    license,
    attribution: license?.code === 'dl-by-de/2.0' || license?.code === 'cc-by/4.0' ? body.name : null,
    issued: null,
    modified,
  };
}

function licenseOf({ license = 'dl-zero-de/2.0' }: DemoEntry): DatasetDraft['license'] {
  return license === null ? null : { code: license, raw: null };
}

const hoursAgo = ({ updated }: DemoEntry) => (typeof updated === 'number' ? updated * 24 : updated.hoursAgo);

/** A day, or for what changes all the time the full hour. */
function modifiedOf(entry: DemoEntry, now: Date): string {
  const instant = Math.floor(now.getTime() / HOUR_MS - hoursAgo(entry)) * HOUR_MS;
  const text = new Date(instant).toISOString();
  return typeof entry.updated === 'number' ? text.slice(0, 10) : text;
}
