/** Takes raw records in, one by one: mapped and fingerprinted, or put into the report with the reason why not. */

import { hash } from 'node:crypto';
import type { DatasetDraft } from '../datasets/draft.ts';
import type { HarvestedRecord } from '../datasets/harvested.ts';
import { type FindingCode, type Findings, finding } from './findings.ts';
import { type Mapped, mapRecord, personsIn, type SourceKind } from './map.ts';
import { Persons } from './persons.ts';
import type { Raw } from './readers/catalogue.ts';
import type { Counts } from './report.ts';

type Note = [code: FindingCode, field: string, raw: unknown];

export class Intake {
  /** Records that failed without anything to recognise them by. */
  unidentified = 0;
  readonly #source: { kind: SourceKind; url: URL };
  readonly #counts: Counts;
  readonly #findings: Findings;
  /** What the source listed, by guid, with a fingerprint of what was taken; null for what failed. */
  readonly #listed = new Map<string, string | null>();
  readonly #externalIds = new Set<string | null>();
  /** The persons that the catalogue mentions somewhere. */
  readonly #persons = new Persons();

  constructor(source: { kind: SourceKind; url: URL }, counts: Counts, findings: Findings) {
    this.#source = source;
    this.#counts = counts;
    this.#findings = findings;
  }

  lists(guid: string): boolean {
    return this.#listed.has(guid);
  }

  /** Learns who looks after records, before any of them is taken. */
  meet(raws: readonly Raw[]): void {
    for (const { value } of raws) {
      try {
        for (const name of personsIn(value)) this.#persons.add(name);
      } catch {
        // A record that cannot be looked into is reported when it is taken.
      }
    }
  }

  take(raw: Raw): HarvestedRecord | null {
    this.#counts.seen += 1;
    if (raw.broken) return this.#fail(raw.broken, null, raw);
    const notes: Note[] = [];
    try {
      const mapped = mapRecord(raw.value, { ...this.#source, persons: this.#persons }, (code, field, value) =>
        notes.push([code, field, value]),
      );
      return mapped.draft === null
        ? this.#fail(mapped.reason, mapped.guid, raw)
        : this.#accept(mapped, notes);
    } catch {
      return this.#fail('mapping-failed', null, raw);
    }
  }

  #accept({ guid, draft }: Extract<Mapped, { draft: object }>, notes: Note[]): HarvestedRecord | null {
    const content = fingerprint(draft);
    const earlier = this.#listed.get(guid);
    if (earlier) return this.#takeAside(guid, earlier === content, draft.title);
    this.#listed.set(guid, content);
    for (const [code, field, value] of notes) this.#findings.add(finding(code, guid, field, value));
    const own = this.#withOwnExternalId(guid, draft);
    return { guid, hash: own === draft ? content : fingerprint(own), draft: own };
  }

  /** The owner's identifier has to be unique among the owner's datasets; the guid always is. */
  #withOwnExternalId(guid: string, draft: DatasetDraft): DatasetDraft {
    const own = this.#externalIds.has(draft.externalId) ? { ...draft, externalId: guid } : draft;
    this.#externalIds.add(own.externalId);
    return own;
  }

  /** The first record with an id wins; a later one is counted, and reported where it says something else. */
  #takeAside(guid: string, same: boolean, title: string): null {
    if (same) this.#counts.repeated += 1;
    else {
      this.#counts.quarantined += 1;
      this.#findings.add(finding('duplicate-id', guid, 'id', title));
    }
    return null;
  }

  #fail(code: FindingCode, guid: string | null, raw: Raw): null {
    this.#findings.add(finding(code, guid ?? raw.at, null, raw.value));
    if (code === 'not-public') {
      // Not listed for the public any more, so it may count as missing.
      this.#counts.quarantined += 1;
      return null;
    }
    this.#counts.failed += 1;
    if (guid === null) this.unidentified += 1;
    else if (!this.#listed.has(guid)) this.#listed.set(guid, null);
    return null;
  }
}

const fingerprint = (value: unknown) => hash('sha256', JSON.stringify(value), 'base64url');
