/** A dataset store in a Map, as strict as the real one, for the tests of this folder. */

import type { HarvestedRecord, HarvestStore, Outcome } from '../datasets/harvested.ts';

export interface MemoryStore extends HarvestStore {
  /** By guid, in the order of arrival. */
  readonly datasets: Map<string, HarvestedRecord>;
  readonly missing: Map<string, string>;
  /** Guids of datasets that somebody withdrew here. */
  readonly withdrawn: Set<string>;
}

/** @param refuses a record it returns true for makes the whole batch fail, as a broken constraint would */
export function memoryStore(refuses: (record: HarvestedRecord) => boolean = () => false): MemoryStore {
  const datasets = new Map<string, HarvestedRecord>();
  const missing = new Map<string, string>();
  const withdrawn = new Set<string>();
  const put = (record: HarvestedRecord): Outcome => {
    if (withdrawn.has(record.guid)) return 'withdrawn';
    const earlier = datasets.get(record.guid);
    datasets.set(record.guid, record);
    missing.delete(record.guid);
    if (!earlier) return 'created';
    return earlier.hash === record.hash ? 'unchanged' : 'updated';
  };
  return {
    datasets,
    missing,
    withdrawn,
    async upsertMany(_organization, _source, records) {
      if (new Set(records.map((record) => record.guid)).size < records.length)
        throw new Error('a guid twice in a batch');
      if (records.some(refuses)) throw Object.assign(new Error('constraint'), { code: 'SQLITE_CONSTRAINT' });
      return records.map(put);
    },
    async known() {
      return new Map(
        [...datasets].filter(([guid]) => !withdrawn.has(guid)).map(([guid, { hash }]) => [guid, hash]),
      );
    },
    async markMissing(_source, guids, at) {
      for (const guid of guids) if (!missing.has(guid)) missing.set(guid, at);
    },
  };
}
