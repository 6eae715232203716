/** A dataset as it comes in, from a key's request or from a harvested record, already cleaned. */
import type { Dataset, Distribution } from './shape.ts';

/** A licence before its name and address are looked up: the code if it was recognised, and the words as given. */
export interface LicenseDraft {
  code: string | null;
  raw: string | null;
}

export type DistributionDraft = Omit<Distribution, 'id' | 'license'> & { license: LicenseDraft | null };

export type DatasetDraft = Omit<
  Dataset,
  | 'id'
  | 'slug'
  | 'iri'
  | 'organization'
  | 'createdAt'
  | 'updatedAt'
  | 'revision'
  | 'matches'
  | 'origin'
  | 'license'
  | 'distributions'
> & { license: LicenseDraft | null; distributions: DistributionDraft[] };
