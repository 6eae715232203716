/**
 * What a harvest needs from the place where datasets live, and nothing more.
 *
 * `store.ts` implements it over the database; the harvest's tests use a Map. A record is found again by
 * (source, guid): that pair is unique, survives a withdrawal, and never moves to another dataset.
 */

import type { DatasetDraft } from './draft.ts';

export interface HarvestStore {
  /**
   * Writes a batch in one transaction and answers one outcome per record, in the same order.
   * Guids within a batch are distinct. The same hash as last time means `unchanged`: only an earlier
   * "missing" mark is taken off. When it throws, nothing of the batch was written.
   */
  upsertMany(
    organizationId: string,
    sourceId: string,
    records: readonly HarvestedRecord[],
  ): Promise<Outcome[]>;

  /** Every guid this source ever delivered that is not withdrawn, with the hash of its last content. */
  known(sourceId: string): Promise<ReadonlyMap<string, string>>;

  /**
   * Notes since when the source no longer lists these guids; an earlier mark stays as it is.
   * Nothing is unpublished or deleted by this. @param at RFC 3339, UTC
   */
  markMissing(sourceId: string, guids: readonly string[], at: string): Promise<void>;
}

export interface HarvestedRecord {
  /** The source's own name for the record, 1 to 500 characters; also the draft's `externalId`. */
  readonly guid: string;
  /** SHA-256 of the draft in base64url: equal hashes mean that nothing a reader could see has changed. */
  readonly hash: string;
  readonly draft: DatasetDraft;
}

/** `withdrawn`: somebody withdrew the dataset here; the source still lists it, and nothing was written. */
export type Outcome = 'created' | 'updated' | 'unchanged' | 'withdrawn';
