/**
 * `npm run bundle -- --organization bonn --api https://daten.example.org --out opennrw-bonn.zip`: everything that the
 * widgets of one organization need on its own web server, as a zip.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleFor } from './bundle.ts';
import { zip } from './zip.ts';

const { organization, api, out } = parseArgs({
  options: { organization: { type: 'string' }, api: { type: 'string' }, out: { type: 'string' } },
  strict: false,
}).values;

if (
  typeof organization !== 'string' ||
  typeof api !== 'string' ||
  typeof out !== 'string' ||
  !/^https?:\/\//.test(api)
) {
  console.error('npm run bundle -- --organization <slug> --api <https://…> --out <file.zip>');
  process.exitCode = 2;
} else if (!/^[\w-]+$/.test(organization)) {
  console.error(`"${organization}" is not the slug of an organization: ${new URL('/v1/organizations', api)}`);
  process.exitCode = 2;
} else {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const { version }: { version: string } = JSON.parse(readFileSync(here('../../package.json'), 'utf8'));
  const now = new Date();
  try {
    const { files, notes } = await bundleFor({
      organization,
      api: new URL(api).href.replace(/\/+$/, ''),
      version,
      widgets: filesIn(here(`../../dist/widgets/${version}`)),
      now,
    });
    const bytes = zip(files, now);
    writeFileSync(out, bytes);
    for (const note of notes) console.warn(note);
    console.log(
      `${out}: ${files.length} files, ${(bytes.length / 1e6).toFixed(1)} MB. Read opennrw/LIES-MICH.md.`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function filesIn(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}
