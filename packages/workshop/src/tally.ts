/** Counting tests: what each check, suite and run adds up to. */
export interface Tally {
  passed: number;
  failed: number;
  /** Full names of the tests that did not run. */
  skipped: string[];
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: [] };

export const sum = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
});

/** `312 passed, 0 failed`, and `, 2 skipped` where there are some: the last line of a test run. */
export function inWords({ passed, failed, skipped }: Tally): string {
  const counts = `${passed} passed, ${failed} failed`;
  return skipped.length === 0 ? counts : `${counts}, ${skipped.length} skipped`;
}
