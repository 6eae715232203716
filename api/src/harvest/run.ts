/**
 * One harvest run: read, map, store, report.
 *
 * - One bad record never stops it; each is in the report with its field, its raw value and the reason.
 * - A source that fails (no answer, no JSON, half an answer, no end) ends it as `failed`: what was written stays,
 *   and nothing counts as missing.
 * - Missing records are marked only after a complete run that could identify every record, and only if not
 *   suspiciously many are gone. Nothing is ever deleted here.
 * - While batches are written the next is read and mapped; at most two are under way.
 */

import { setImmediate as breathe } from 'node:timers/promises';
import type { HarvestedRecord, HarvestStore } from '../datasets/harvested.ts';
import { SourceFailure } from './failure.ts';
import type { Get } from './fetch.ts';
import { Findings, finding } from './findings.ts';
import { isTooMuch } from './guard.ts';
import { Intake } from './intake.ts';
import type { CatalogueKind } from './map.ts';
import type { Raw, Read } from './readers/catalogue.ts';
import { readCkan } from './readers/ckan.ts';
import { readDkan } from './readers/dkan.ts';
import { readNdjson } from './readers/ndjson.ts';
import { readOgdJson } from './readers/ogd-json.ts';
import { type Counts, type RunReport, reason, zero } from './report.ts';
import { Shelf } from './shelf.ts';

export interface HarvestSource {
  readonly id: string;
  readonly kind: CatalogueKind;
  readonly url: URL;
  /** The body whose datasets these are. */
  readonly organizationId: string;
}

export interface Surroundings {
  readonly store: HarvestStore;
  readonly get: Get;
  readonly now: () => Date;
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch, with the same object every time. */
  readonly progress?: (soFar: Readonly<Counts>) => void;
}

export interface RunOptions {
  /** Reads, maps and compares, and writes nothing. */
  readonly dryRun?: boolean;
  /** Records asked for at a time. Default: 500. */
  readonly pageSize?: number;
  /** Default: 10,000. */
  readonly maxPages?: number;
  /** Default: 2,000,000. */
  readonly maxRecords?: number;
  /** Above this share of the known records (0 to 1) nobody believes that they are really gone. Default: 0.2. */
  readonly maxMissingShare?: number;
}

/** Never throws for what a source or a record does. Rejects when the store itself breaks while it is asked. */
export async function harvest(
  source: HarvestSource,
  around: Surroundings,
  options: RunOptions = {},
): Promise<RunReport> {
  const startedAt = around.now().toISOString();
  const run = new Run(source, around, options);
  const end = await run.walk();
  return {
    ...run.counts,
    ...end,
    startedAt,
    endedAt: around.now().toISOString(),
    dryRun: options.dryRun ?? false,
    findingCounts: run.findings.counts,
    findings: run.findings.list,
  };
}

const READERS: Readonly<Record<CatalogueKind, Read>> = {
  ckan: readCkan,
  dkan: readDkan,
  'ogd-json': readOgdJson,
  ndjson: readNdjson,
};

const BATCH = 1000;
/** Records mapped before other work of the process gets its turn: a few milliseconds. */
const BREATH = 64;

type End = Pick<RunReport, 'status' | 'reason'>;

class Run {
  readonly counts = zero();
  readonly findings = new Findings();
  readonly #source: HarvestSource;
  readonly #around: Surroundings;
  readonly #options: RunOptions;
  readonly #intake: Intake;
  readonly #shelf: Shelf;

  constructor(source: HarvestSource, around: Surroundings, options: RunOptions) {
    this.#source = source;
    this.#around = around;
    this.#options = options;
    this.#intake = new Intake(source, this.counts, this.findings);
    this.#shelf = new Shelf(source, around.store, this.counts, this.findings);
  }

  async walk(): Promise<End> {
    try {
      const known = await this.#around.store.known(this.#source.id);
      await this.#readAll(known);
      return await this.#settleMissing(known);
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      const { code, facts, url } = error;
      return { status: 'failed', reason: { code, facts, url } };
    }
  }

  async #readAll(known: ReadonlyMap<string, string>): Promise<void> {
    const { pageSize = BATCH, maxPages = 10_000, maxRecords = 2_000_000 } = this.#options;
    const catalogue = { url: this.#source.url, pageSize, maxPages, maxRecords };
    let written: Promise<void> = Promise.resolve();
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const page of READERS[this.#source.kind](catalogue, this.#around.get)) {
        this.counts.pages += 1;
        this.counts.total = page.total;
        this.#intake.meet(page.records);
        if (page.guessed) this.findings.add(finding('charset-guessed', null, null, null));
        for (let from = 0; from < page.records.length; from += BATCH) {
          const batch = await this.#mapped(page.records.slice(from, from + BATCH));
          await written;
          this.#around.progress?.(this.counts);
          written = writing;
          writing = this.#options.dryRun ? this.#shelf.compare(batch, known) : this.#shelf.store(batch);
          // A failed write is met when it is awaited; until then it is not unhandled.
          writing.catch(() => undefined);
        }
      }
    } finally {
      await Promise.all([written, writing]);
      this.#around.progress?.(this.counts);
    }
    const { seen, failed } = this.counts;
    if (seen > 0 && failed === seen) throw new SourceFailure('nothing-usable', this.#source);
  }

  async #mapped(raws: readonly Raw[]): Promise<HarvestedRecord[]> {
    const records: HarvestedRecord[] = [];
    for (const [index, raw] of raws.entries()) {
      if (index % BREATH === 0) {
        await breathe();
        if (this.#around.signal?.aborted) throw new SourceFailure('aborted', this.#source);
      }
      const record = this.#intake.take(raw);
      if (record) records.push(record);
    }
    return records;
  }

  async #settleMissing(known: ReadonlyMap<string, string>): Promise<End> {
    const status =
      this.counts.failed > 0 || this.findings.counts['duplicate-id'] ? 'done-with-errors' : 'done';
    if (this.#intake.unidentified > 0) return { status, reason: reason('unidentified-records') };
    const gone = [...known.keys()].filter((guid) => !this.#intake.lists(guid));
    this.counts.missing = gone.length;
    if (isTooMuch(gone.length, known.size, this.#options.maxMissingShare)) {
      const facts = { gone: gone.length, known: known.size };
      return { status: 'aborted-by-guard', reason: reason('too-many-missing', facts) };
    }
    if (gone.length > 0 && !this.#options.dryRun) {
      await this.#around.store.markMissing(this.#source.id, gone, this.#around.now().toISOString());
    }
    for (const guid of gone) this.findings.add(finding('missing', guid, null, null));
    return { status, reason: null };
  }
}
