/** From stored rows to what readers see, in their language. */
import type { z } from '@hono/zod-openapi';
import type { Language } from '../http/language.ts';
import { type Directory, ownerOf } from '../organizations/directory.ts';
import { failureWords } from './failure.words.ts';
import { findingWords } from './findings.words.ts';
import type { FindingRow, RunRow, SourceRow } from './ledger.ts';
import type { HarvestFinding, HarvestRun, HarvestSource } from './shape.ts';

export function presentSource(
  { organizationId, ...row }: SourceRow,
  lastRun: RunRow | undefined,
  directory: Directory,
  language: Language,
): z.infer<typeof HarvestSource> {
  return {
    ...row,
    organization: ownerOf(directory, organizationId),
    lastRun: lastRun ? presentRun(lastRun, language) : null,
  };
}

export function presentRun(row: RunRow, language: Language): z.infer<typeof HarvestRun> {
  const { id, status, dryRun, startedAt, endedAt, reason, counts, findingCounts } = row;
  const why = reason && {
    code: reason.code,
    message: failureWords[language][reason.code](reason.facts),
    url: reason.url,
  };
  return { id, status, dryRun, startedAt, endedAt, reason: why, ...counts, findingCounts };
}

export function presentFinding(row: FindingRow, language: Language): z.infer<typeof HarvestFinding> {
  const { level, record, field, raw, code } = row;
  return { level, record, field, raw, code, message: findingWords[language][code] };
}
