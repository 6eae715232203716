/**
 * One run over an iCalendar feed: read once, brought in by UID, every oddity a finding. What is called off says so
 * itself; what is gone without a word is marked, unless the feed is cut off, suddenly empty, or not to be believed.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from '../database/door.ts';
import { type FindingCode as CalendarOddity, type ReadCalendar, reading } from '../events/ical-events.ts';
import { calendarText } from '../events/ical-lines.ts';
import { bring } from '../events/import.ts';
import { eventReader } from '../events/list.ts';
import { sightingsIn } from '../events/sightings.ts';
import { eventWriter } from '../events/store.ts';
import { directoryOf } from '../organizations/directory.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { SourceFailure } from './failure.ts';
import type { Answer, Get } from './fetch.ts';
import { Findings, finding } from './findings.ts';
import { type Counts, type RunReport, reason, zero } from './report.ts';
import type { RunOptions } from './run.ts';
import { vanishedFrom } from './vanished.ts';

/** The zone of times that name none, unless the feed says so itself. */
const HOME = 'Europe/Berlin';
/** Events read before other work of the process gets its turn. */
const BREATH = 16;
/** Bytes of one feed. */
const LARGEST = 16 * 2 ** 20;

interface Feed {
  /** Of the harvest source. */
  readonly id: string;
  readonly organizationId: string;
  readonly url: URL;
}

interface Surroundings {
  readonly database: Database;
  readonly get: Get;
  readonly now: () => Date;
}

/** Never throws for what a feed does. */
export async function harvestCalendar(
  feed: Feed,
  around: Surroundings,
  options: Pick<RunOptions, 'dryRun' | 'maxMissingShare'>,
): Promise<RunReport> {
  const startedAt = around.now().toISOString();
  const findings = new Findings();
  const counts = zero();
  const end = await take(feed, around, options, counts, findings).catch((error: unknown) => {
    if (!(error instanceof SourceFailure)) throw error;
    const { code, facts, url } = error;
    return { status: 'failed' as const, reason: { code, facts, url } };
  });
  return {
    ...counts,
    ...end,
    ...{ startedAt, endedAt: around.now().toISOString(), dryRun: options.dryRun ?? false },
    ...{ findingCounts: findings.counts, findings: findings.list },
  };
}

async function take(
  feed: Feed,
  around: Surroundings,
  options: Pick<RunOptions, 'dryRun' | 'maxMissingShare'>,
  counts: Counts,
  findings: Findings,
): Promise<Pick<RunReport, 'status' | 'reason'>> {
  const { organizationId, url } = feed;
  const { database, get, now } = around;
  const answer = await get(url);
  const { text, guessed } = calendarText(await bytesOf(answer), answer.charset);
  if (guessed) findings.add(finding('charset-guessed', null, null, null));
  const calendar = await readGently(text);
  const odd = (code: CalendarOddity) => calendar.findings.filter((one) => one.code === code).length;
  if (calendar.drafts.length === 0 && odd('not-a-calendar') > 0)
    throw new SourceFailure('nothing-usable', { url });
  const scope = TenantScope.operator(organizationId, 'harvest');
  const directory = await directoryOf(database)();
  const writer = options.dryRun ? null : eventWriter(database, now, url.hostname, directory);
  const brought = await bring(calendar.drafts, scope, eventReader(database), writer);
  for (const { code, line, uid } of [...calendar.findings, ...brought.findings])
    findings.add(finding('calendar-odd', uid ?? `line ${line}`, code, null));
  const withdrawn = brought.findings.filter(({ code }) => code === 'withdrawn-here').length;
  const { created, updated, unchanged, skipped } = brought;
  Object.assign(counts, {
    created,
    updated,
    unchanged,
    withdrawn,
    quarantined: skipped - withdrawn + odd('not-public'),
    pages: 1,
  });
  counts.failed = odd('no-start');
  counts.repeated = odd('same-uid-twice');
  counts.seen = calendar.drafts.length + counts.failed + counts.repeated + odd('not-public');
  return settleMissing({ feed, around, options, calendar, scope, counts, findings });
}

interface Reading {
  feed: Feed;
  around: Surroundings;
  options: Pick<RunOptions, 'dryRun' | 'maxMissingShare'>;
  calendar: ReadCalendar;
  scope: TenantScope;
  counts: Counts;
  findings: Findings;
}

async function settleMissing(reading: Reading): Promise<Pick<RunReport, 'status' | 'reason'>> {
  const { feed, around, options, calendar, scope, counts, findings } = reading;
  const status = counts.failed > 0 ? 'done-with-errors' : 'done';
  const sightings = sightingsIn(around.database);
  const listed = new Set([...calendar.uids, ...calendar.drafts.map(({ uid }) => uid ?? '')]);
  if (!options.dryRun) await sightings.seen(scope, feed.id, listed);
  if (calendar.unidentified > 0) return { status, reason: reason('unidentified-records') };
  if (calendar.cut) return { status: 'done-with-errors', reason: reason('cut-off') };
  const at = around.now().toISOString();
  const known = await sightings.ahead(feed.id, at);
  const unlisted = known.filter(({ uid }) => !listed.has(uid));
  const { maxMissingShare } = options;
  const about = { now: Date.parse(at), findings, maxMissingShare };
  const { ids, tooMuch, ...facts } = await vanishedFrom(calendar.drafts, unlisted, about);
  counts.missing = facts.gone;
  if (tooMuch) return { status: 'aborted-by-guard', reason: reason('too-many-missing', facts) };
  if (ids.length > 0 && !options.dryRun) await sightings.markMissing(feed.id, ids, at);
  return { status, reason: null };
}

async function readGently(text: string): Promise<ReadCalendar> {
  const events = reading(text, HOME);
  for (let count = 1; ; count++) {
    const { done, value } = events.next();
    if (done) return value;
    if (count % BREATH === 0) await breathe();
  }
}

/** @throws {SourceFailure} for a feed that is larger than any calendar */
async function bytesOf({ chunks, url }: Answer): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > LARGEST) throw new SourceFailure('too-large', { url, facts: { bytes: LARGEST } });
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}
