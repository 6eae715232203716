/**
 * What is known about the versions of the widgets: `releases.json` beside the built versions, written by hand with each
 * release (`packages/embed/releases.json`), and the list of hashes that each version carries.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const day = z.iso.date();
const Release = z.object({
  version: z.string(),
  /** Day of the release. */
  released: day,
  /** The last day on which it is certain that faults are mended. */
  supportUntil: day,
  /** What webmasters notice, in German, one sentence each. */
  changes: z.array(z.string()),
});

export type Release = z.output<typeof Release>;

/** The releases that the built files beside it know of; none where nothing was built. */
export function releasesIn(folder: string): Release[] {
  const file = join(folder, 'releases.json');
  return existsSync(file) ? z.array(Release).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

const Integrity = z.object({
  loader: z.string(),
  files: z.record(z.string(), z.string()).optional(),
});

/** The `integrity` of every file of a version by its path, read from its `integrity.json`; of the loader alone where it is older. */
export function hashesOf(integrityJson: string | undefined): Record<string, string> {
  const { loader, files } = Integrity.parse(JSON.parse(integrityJson ?? '{"loader":""}'));
  return { ...(loader && { 'opennrw.js': loader }), ...files };
}
