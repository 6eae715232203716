/** Changes to the code of others that the built files carry: each must find its place, or the build says so. */
export type Cut = readonly [found: RegExp, instead: string];

/** @throws when something to cut is not where it was: then the cuts of `what` need a look. */
export const withCuts = (code: string, cuts: readonly Cut[], what: string): string =>
  cuts.reduce((whole, [found, instead]) => {
    const less = whole.replace(found, instead);
    if (less === whole) throw new Error(`This version of ${what} has no ${found}: its cuts need a look.`);
    return less;
  }, code);
