import { expect, test } from 'vitest';

import { displayOn, progressLine, reportText } from './display.ts';
import { type RunReport, zero } from './report.ts';

const counts = { ...zero(), seen: 1500, created: 1200, unchanged: 300, total: 1752 };

const report: RunReport = {
  ...{ ...counts, failed: 1, seen: 1501, missing: 2, pages: 4 },
  ...{ status: 'done-with-errors', reason: null, dryRun: false },
  ...{ startedAt: '2026-11-24T10:00:00Z', endedAt: '2026-11-24T10:00:02.500Z' },
  findingCounts: { 'title-missing': 1, 'license-unknown': 30 },
  findings: [
    { level: 'warning', record: 'a', field: 'license', raw: 'frei', code: 'license-unknown' },
    { level: 'error', record: 'b', field: null, raw: '{"id":"b"}', code: 'title-missing' },
  ],
};

function screen(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 40, written, write: (text: string) => written.push(text) };
}

test('A terminal has one line that rewrites itself and fits', () => {
  let now = 0;
  const terminal = screen(true);
  const display = displayOn(terminal, () => now);
  for (now of [0, 50, 120, 2000]) display.show(counts);
  display.clear();
  expect(terminal.written).toHaveLength(4);
  for (const line of terminal.written) {
    expect(line.startsWith('\r\u001b[K')).toBe(true);
    expect(line).not.toContain('\n');
    expect(line.length).toBeLessThanOrEqual(4 + 39);
  }
});

test('A log gets a line every ten seconds, and none of a short run', () => {
  let now = 0;
  const log = screen(false);
  const display = displayOn(log, () => now);
  for (now of [0, 5000, 9999, 10_000, 15_000, 20_000]) display.show(counts);
  display.clear();
  expect(log.written).toHaveLength(2);
  expect(log.written[0]).toMatch(/^1,500 .*\n$/);
});

test('The line says how far, how fast and what became of it', () => {
  expect(progressLine(counts, 0.5)).toBe(
    '1,500 of 1,752 records (85 %), 3,000/s: 1,200 created, 300 unchanged',
  );
  expect(progressLine(zero(), 0)).toBe('0 records');
});

test('The report names what was not taken and counts the rest', () => {
  expect(reportText(report).split('\n')).toEqual([
    'Done, but some records could not be taken.',
    '  1,501 records in 4 pages, 2.5 s: 1,200 created, 300 unchanged, 1 failed',
    '  no longer listed: 2',
    'Findings:',
    '       30  license-unknown          The licence is not in the DCAT-AP.de list. It is shown as given.',
    '        1  title-missing            The record has no title and no name.',
    'Records that were not taken:',
    '  b: title-missing ({"id":"b"})',
  ]);
});

test('A failed run says why and where', () => {
  const reason = { code: 'not-json', facts: {}, url: 'https://a.test/api' } as const;
  const text = reportText({ ...report, status: 'failed', reason, missing: null });
  expect(text).toContain('Failed. What was written stays');
  expect(text).toContain('The answer is not valid JSON. (https://a.test/api)');
  expect(text).toContain('no longer listed: unknown');
});
