/** What others may ask of datasets without knowing how they are stored: their references, and how well they are described. */
import type { QualityFacts } from '@opennrw/rules/indicators';
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/door.ts';
import { datasets, distributions } from './table.ts';

export interface DatasetReference {
  organizationId: string;
  datasetId: string;
  title: string;
  /** An IRI that the dataset refers to. */
  iri: string;
}

const among = (organizationIds: readonly string[] | undefined) =>
  organizationIds && inArray(datasets.organizationId, [...organizationIds]);

/** The references of standing datasets that hold `part`, of some organizations or of all. */
export async function referencesTo(
  database: Database,
  part: string,
  organizationIds?: readonly string[],
): Promise<DatasetReference[]> {
  return database.read
    .select({
      organizationId: datasets.organizationId,
      datasetId: datasets.id,
      title: datasets.title,
      iri: sql<string>`named.value`,
    })
    .from(datasets)
    .innerJoin(sql`json_each(${datasets.references}) as named`, sql`instr(named.value, ${part}) > 0`)
    .where(and(isNull(datasets.withdrawnAt), among(organizationIds)));
}

/** Ids and titles of the standing datasets of one organization. */
export function titlesOf(
  database: Database,
  organizationId: string,
): Promise<{ id: string; title: string }[]> {
  return database.read
    .select({ id: datasets.id, title: datasets.title })
    .from(datasets)
    .where(and(isNull(datasets.withdrawnAt), eq(datasets.organizationId, organizationId)));
}

/** Whether there is a standing dataset with this id, as a condition for others' questions. */
export const isStanding = (id: SQL): SQL =>
  sql`exists (select 1 from ${datasets} where ${datasets.id} = ${id} and ${datasets.withdrawnAt} is null)`;

/** The organizations that have withdrawn any dataset. */
export const withdrawers: SQL = sql`(select ${datasets.organizationId} from ${datasets} where ${datasets.withdrawnAt} is not null)`;

type File = [download: number, format: string | null, mediaType: string | null, byteSize: number];

/** How well standing datasets are described, of some organizations, of one dataset, or of all. */
export async function descriptions(
  database: Database,
  { organizationIds, id }: { organizationIds?: readonly string[] | undefined; id?: string } = {},
): Promise<(QualityFacts & { id: string; title: string })[]> {
  const d = distributions;
  const given = (condition: ReturnType<typeof sql>) => sql<number>`(${condition})`;
  const rows = await database.read
    .select({
      id: datasets.id,
      title: datasets.title,
      keywords: given(sql`${datasets.keywords} <> '[]'`),
      themes: given(sql`${datasets.themes} <> '[]'`),
      spatial: given(sql`coalesce(${datasets.spatialLabel}, ${datasets.spatialArs}) is not null`),
      temporal: given(sql`coalesce(${datasets.temporalStart}, ${datasets.temporalEnd}) is not null`),
      license: given(sql`coalesce(${datasets.licenseCode}, ${datasets.licenseRaw}) is not null`),
      licenseListed: given(sql`${datasets.licenseCode} is not null`),
      contactPoint: given(sql`${datasets.contactPoint} is not null`),
      publisher: given(sql`${datasets.publisher} is not null`),
      issued: given(sql`${datasets.issued} is not null`),
      modified: given(sql`${datasets.modified} is not null`),
      files: sql<string>`(select json_group_array(json_array(${d.downloadUrl} is not null, ${d.format}, ${d.mediaType},
        ${d.byteSize} is not null)) from ${d} where ${d.datasetSeq} = ${datasets.seq})`,
    })
    .from(datasets)
    .where(
      and(
        isNull(datasets.withdrawnAt),
        among(organizationIds),
        id === undefined ? undefined : eq(datasets.id, id),
      ),
    );
  return rows.map(({ id: datasetId, title, files, ...facts }) => ({
    id: datasetId,
    title,
    keywords: facts.keywords === 1,
    themes: facts.themes === 1,
    spatial: facts.spatial === 1,
    temporal: facts.temporal === 1,
    license: facts.license === 1,
    licenseListed: facts.licenseListed === 1,
    contactPoint: facts.contactPoint === 1,
    publisher: facts.publisher === 1,
    issued: facts.issued === 1,
    modified: facts.modified === 1,
    files: (JSON.parse(files) as File[]).map(([download, format, mediaType, byteSize]) => ({
      download: download === 1,
      format,
      mediaType,
      byteSize: byteSize === 1,
    })),
  }));
}
