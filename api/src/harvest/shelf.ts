/** Puts records where they belong and counts what became of them. */

import type { HarvestedRecord, HarvestStore } from '../datasets/harvested.ts';
import { SourceFailure } from './failure.ts';
import { type Findings, finding } from './findings.ts';
import type { Counts } from './report.ts';

/** So many refusals in a row are no longer the records' fault. */
const PATIENCE = 20;

export class Shelf {
  readonly #source: { id: string; organizationId: string };
  readonly #store: HarvestStore;
  readonly #counts: Counts;
  readonly #findings: Findings;
  #refusals = 0;

  constructor(
    source: { id: string; organizationId: string },
    store: HarvestStore,
    counts: Counts,
    findings: Findings,
  ) {
    this.#source = source;
    this.#store = store;
    this.#counts = counts;
    this.#findings = findings;
  }

  /** Writes a batch. When the store refuses it, halves are tried, so that only the culprits are left out. */
  async store(records: readonly HarvestedRecord[]): Promise<void> {
    if (records.length === 0) return;
    try {
      const outcomes = await this.#store.upsertMany(this.#source.organizationId, this.#source.id, records);
      for (const [index, outcome] of outcomes.entries()) {
        this.#counts[outcome] += 1;
        if (outcome === 'withdrawn')
          this.#findings.add(finding('withdrawn-here', records[index]?.guid ?? null, null, null));
      }
      this.#refusals = 0;
    } catch (error) {
      await this.#storeHalves(records, error);
    }
  }

  /** Dry run: what would become of a batch. */
  async compare(records: readonly HarvestedRecord[], known: ReadonlyMap<string, string>): Promise<void> {
    for (const { guid, hash } of records) {
      const earlier = known.get(guid);
      this.#counts[earlier === undefined ? 'created' : earlier === hash ? 'unchanged' : 'updated'] += 1;
    }
  }

  async #storeHalves(records: readonly HarvestedRecord[], error: unknown): Promise<void> {
    const [first] = records;
    if (records.length === 1 && first) return this.#refuse(first, error);
    const middle = records.length >> 1;
    await this.store(records.slice(0, middle));
    await this.store(records.slice(middle));
  }

  #refuse(record: HarvestedRecord, cause: unknown): void {
    this.#refusals += 1;
    if (this.#refusals >= PATIENCE) {
      throw new SourceFailure('store-refused', { cause });
    }
    this.#counts.failed += 1;
    const why = cause instanceof Error && 'code' in cause ? cause.code : null;
    this.#findings.add(finding('store-refused', record.guid, null, why));
  }
}
