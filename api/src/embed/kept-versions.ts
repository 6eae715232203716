/**
 * A widget file once served stays served: pages out there name an exact version and its hashes. At start the built
 * version is copied to `DATA_DIR/widgets/<version>/`; nothing there is ever removed or changed by an upgrade.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface KeepOptions {
  /** Folder with the built versions, one folder each: `packages/embed/dist/widgets`. */
  from: string;
  /** Folder of the server's data; versions are kept in `widgets/` below it. */
  keepIn: string;
  /**
   * For development only: replace a kept version by a build of the same version with other bytes. Otherwise the kept
   * one stays, because pages carry its hashes, and `warn` says so.
   */
  replaceSameVersion?: boolean;
  warn?: (sentence: string) => void;
}

/** Copies the built versions and says which versions there are, each with its files by their path within it. */
export function keepVersions({ from, keepIn, replaceSameVersion = false, warn = () => {} }: KeepOptions) {
  const home = join(keepIn, 'widgets');
  mkdirSync(home, { recursive: true });
  const built = versionsIn(from);
  if (built.length === 0) warn(`There are no built widgets in ${from}. Build them with: npm run build`);
  for (const version of built) {
    const [source, kept] = [join(from, version), join(home, version)];
    if (!existsSync(kept)) copy(source, kept);
    else if (sameFiles(source, kept)) continue;
    else if (replaceSameVersion) replace(source, kept);
    else warn(otherBytes(version));
  }
  return new Map(versionsIn(home).map((version) => [version, filesOf(join(home, version))]));
}

const otherBytes = (version: string) =>
  `The built widgets ${version} differ from those that this server already serves as ${version}. ` +
  'The served ones stay, because pages carry their hashes. For a release raise the version in packages/embed/package.json; `npm run dev` replaces them.';

const versionsIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(name)) : [];

/** The files of a version as `c/shared.js` → absolute path. */
function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), path];
    }),
  );
}

function sameFiles(a: string, b: string): boolean {
  const [left, right] = [filesOf(a), filesOf(b)];
  if (left.size !== right.size) return false;
  return [...left].every(([name, path]) => {
    const other = right.get(name);
    return other !== undefined && readFileSync(path).equals(readFileSync(other));
  });
}

/** Copies beside and renames, so that a server that starts at the same time never sees half a version. */
function copy(source: string, kept: string): void {
  const draft = `${kept}.${process.pid}.draft`;
  cpSync(source, draft, { recursive: true });
  try {
    renameSync(draft, kept);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(kept)) throw error;
  }
}

function replace(source: string, kept: string): void {
  rmSync(kept, { recursive: true });
  copy(source, kept);
}
