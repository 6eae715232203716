/** `npm run boundaries -- …`: imports the boundaries that the map shows as its ground. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOptions, wantsHelp } from '../command-line.ts';
import { readSettings } from '../settings.ts';
import { BOUNDARIES_FILE, readBoundaries } from './boundaries.ts';

const usage = `npm run boundaries -- <file> [--object kreise] [--attribution "© …"]
npm run boundaries -- --remove

The file is GeoJSON or TopoJSON in WGS 84. --object names one object of a TopoJSON file (default: its first).
--attribution is shown on the map, as most licences ask. The server shows what was imported from its next start on.`;

const args = process.argv.slice(2);

try {
  console.log(wantsHelp(args) ? usage : await answer());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function answer(): Promise<string> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { object: { type: 'string' }, attribution: { type: 'string' }, remove: { type: 'boolean' } },
  });
  const { DATA_DIR } = readSettings(process.env);
  const kept = join(DATA_DIR, BOUNDARIES_FILE);
  if (values.remove) {
    await rm(kept, { force: true });
    return 'From its next start on the map draws its own outline again.';
  }
  const [file] = positionals;
  if (file === undefined) throw new Error('Say which file to import. --help shows how.');
  const made = JSON.stringify(readBoundaries(await readFile(file, 'utf8'), values));
  await mkdir(DATA_DIR, { recursive: true });
  await writeFile(kept, made);
  return `${Math.ceil(made.length / 1000)} kB of boundaries are in ${kept}. The server shows them from its next start on.`;
}
