/**
 * What people are told about the versions: `releases.json`, newest first, written by hand with each release. The build
 * puts it beside the built versions, for the status page of the server, and the end of support into the scripts.
 */
import { readFileSync } from 'node:fs';

export interface Release {
  version: string;
  /** Day of the release, `2026-11-24`. */
  released: string;
  /** The last day on which it is certain that faults are mended. Chosen at the release, never moved forward. */
  supportUntil: string;
  /** What webmasters notice, in German, one sentence each. */
  changes: string[];
}

const file = new URL('../releases.json', import.meta.url);

export const releases: readonly Release[] = JSON.parse(readFileSync(file, 'utf8'));

/** @throws when nobody has written down what this version brings */
export function releaseOf(version: string): Release {
  const release = releases.find((known) => known.version === version);
  if (!release)
    throw new Error(`packages/embed/releases.json does not know version ${version}: say what is new in it.`);
  return release;
}
