/** A run on a terminal: one line that rewrites itself while it runs (quiet lines elsewhere), and a report at the end. */

import { failureWords } from './failure.words.ts';
import type { FindingCode } from './findings.ts';
import { findingWords } from './findings.words.ts';
import type { Counts, RunReport } from './report.ts';

export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface Display {
  show(counts: Readonly<Counts>): void;
  /** Takes the rewriting line away. */
  clear(): void;
}

/** @param clock milliseconds that only grow, e.g. `performance.now` */
export function displayOn(screen: Screen, clock: () => number): Display {
  const started = clock();
  const every = screen.isTTY ? 100 : 10_000;
  let shown = screen.isTTY ? Number.NEGATIVE_INFINITY : started;
  return {
    show(counts) {
      const now = clock();
      if (now - shown < every) return;
      shown = now;
      const line = progressLine(counts, (now - started) / 1000);
      screen.write(screen.isTTY ? `\r\u001b[K${line.slice(0, (screen.columns || 80) - 1)}` : `${line}\n`);
    },
    clear() {
      if (screen.isTTY) screen.write('\r\u001b[K');
    },
  };
}

/** "1,500 of 1,752 records (85 %), 9,200/s: 1,200 created, 300 unchanged" */
export function progressLine(counts: Readonly<Counts>, seconds: number): string {
  const { seen, total } = counts;
  const share =
    total && total >= seen
      ? ` of ${number(total)} records (${Math.floor((seen / total) * 100)} %)`
      : ' records';
  const rate = seconds > 0.2 ? `, ${number(Math.round(seen / seconds))}/s` : '';
  const parts = partsOf(counts);
  return `${number(seen)}${share}${rate}${parts ? `: ${parts}` : ''}`;
}

/** What an operator wants to know, most important first; lines without a line end at the end. */
export function reportText(report: RunReport): string {
  const seconds = (Date.parse(report.endedAt) - Date.parse(report.startedAt)) / 1000;
  const missing = report.missing === null ? 'unknown' : number(report.missing);
  const lines = [
    `${report.dryRun ? 'Dry run, nothing was written. ' : ''}${STATUS[report.status]}`,
    ...(report.reason
      ? [
          `  ${failureWords.en[report.reason.code](report.reason.facts)}${report.reason.url ? ` (${report.reason.url})` : ''}`,
        ]
      : []),
    `  ${number(report.seen)} records in ${number(report.pages)} ${report.pages === 1 ? 'page' : 'pages'}, ${seconds.toFixed(1)} s: ${partsOf(report) || 'none'}`,
    `  no longer listed: ${missing}`,
    ...countLines(report.findingCounts),
    ...errorLines(report),
  ];
  return lines.join('\n');
}

const STATUS: Readonly<Record<RunReport['status'], string>> = {
  done: 'Done.',
  'done-with-errors': 'Done, but some records could not be taken.',
  failed: 'Failed. What was written stays, and nothing counts as missing.',
  'aborted-by-guard': 'Done, but too many records are gone at once to believe it.',
};

const OUTCOMES = [
  'created',
  'updated',
  'unchanged',
  'failed',
  'quarantined',
  'repeated',
  'withdrawn',
] as const;

const partsOf = (counts: Readonly<Counts>) =>
  OUTCOMES.filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${number(counts[outcome])} ${outcome}`)
    .join(', ');

function* countLines(counts: RunReport['findingCounts']): Iterable<string> {
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
  if (sorted.length) yield 'Findings:';
  for (const [code, count] of sorted)
    yield `  ${number(count).padStart(7)}  ${code.padEnd(24)} ${sentenceOf(code)}`;
}

const sentenceOf = (code: string) => (isCode(code) ? findingWords.en[code] : '');
const isCode = (code: string): code is FindingCode => code in findingWords.en;

const SHOWN_ERRORS = 20;

function* errorLines({ findings }: RunReport): Iterable<string> {
  const errors = findings.filter((finding) => finding.level === 'error');
  if (errors.length) yield 'Records that were not taken:';
  for (const { record, code, raw } of errors.slice(0, SHOWN_ERRORS)) {
    yield `  ${record}: ${code}${raw ? ` (${raw.replace(/\s+/g, ' ').slice(0, 80)})` : ''}`;
  }
  if (errors.length > SHOWN_ERRORS) yield `  … and ${number(errors.length - SHOWN_ERRORS)} more`;
}

const number = (value: number) => value.toLocaleString('en-US');
