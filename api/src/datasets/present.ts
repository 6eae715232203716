/** From a stored row to the dataset that readers see. */

import { describeLicense } from '@opennrw/rules/licenses';
import { getTableColumns, sql } from 'drizzle-orm';
import { iriOf } from '../http/iri.ts';
import { type Directory, ownerOf } from '../organizations/directory.ts';
import type { Dataset, Distribution } from './shape.ts';
import { datasets, distributions } from './table.ts';

const d = distributions;

/** The columns of a dataset together with its distributions, in their order, as one JSON text. */
export const datasetColumns = {
  ...getTableColumns(datasets),
  distributions: sql<string>`(select json_group_array(json_object(
    'id', ${d.id}, 'title', ${d.title}, 'description', ${d.description}, 'accessUrl', ${d.accessUrl},
    'downloadUrl', ${d.downloadUrl}, 'format', ${d.format}, 'mediaType', ${d.mediaType}, 'byteSize', ${d.byteSize},
    'licenseCode', ${d.licenseCode}, 'licenseRaw', ${d.licenseRaw}, 'attribution', ${d.attribution},
    'issued', ${d.issued}, 'modified', ${d.modified}))
    from (select * from ${d} where ${d.datasetSeq} = ${datasets.seq} order by ${d.position}) as ${d})`.as(
    'distributions',
  ),
};

export type DatasetRow = typeof datasets.$inferSelect & { distributions: string };

type StoredDistribution = Omit<Distribution, 'license'> & {
  licenseCode: string | null;
  licenseRaw: string | null;
};

export interface Surroundings {
  directory: Directory;
  publicUrl: string;
}

export function present(row: DatasetRow, { directory, publicUrl }: Surroundings): Dataset {
  return {
    id: row.id,
    slug: row.slug,
    iri: iriOf(publicUrl, 'datasets', row.id),
    organization: ownerOf(directory, row.organizationId),
    externalId: row.externalId,
    title: row.title,
    description: row.description,
    publisher: row.publisher,
    contactPoint: row.contactPoint,
    themes: row.themes,
    keywords: row.keywords,
    license: describeLicense(row.licenseCode, row.licenseRaw),
    issued: row.issued,
    modified: row.modified,
    frequency: row.frequency,
    temporal: pair(row.temporalStart, row.temporalEnd, (start, end) => ({ start, end })),
    spatial: pair(row.spatialLabel, row.spatialArs, (label, ars) => ({ label, ars })),
    landingPage: row.landingPage,
    languages: row.languages,
    references: row.references,
    origin: row.sourceId === null ? 'native' : 'harvested',
    distributions: (JSON.parse(row.distributions) as StoredDistribution[]).map(presentDistribution),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    revision: row.revision,
  };
}

function presentDistribution({ licenseCode, licenseRaw, ...stored }: StoredDistribution): Distribution {
  return { ...stored, license: describeLicense(licenseCode, licenseRaw) };
}

function pair<Made>(
  one: string | null,
  other: string | null,
  make: (one: string | null, other: string | null) => Made,
) {
  return one === null && other === null ? null : make(one, other);
}
