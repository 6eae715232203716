/**
 * What our script costs a page: `packages/embed/sizes.json` knows the exact bytes (gzip -9) of every built file and its
 * budget. The check fails when a file has grown, and when it has shrunk, so that the numbers stay true.
 *
 *     npm run sizes                 compares
 *     npm run sizes -- --write      writes the measured bytes down
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { at } from './places.ts';

/** Bytes after gzip -9, and how many they may be at most. */
export interface Size {
  bytes: number;
  budget: number;
}

/** What there is to say about these sizes, one sentence each; empty when they are as written. */
export function sizeFaults(
  written: Readonly<Record<string, Size>>,
  measured: ReadonlyMap<string, number>,
): string[] {
  const gone = Object.keys(written).filter((name) => !measured.has(name));
  return [
    ...[...measured].flatMap(([name, bytes]) => judge(name, bytes, written[name])),
    ...gone.map((name) => `${name} is in sizes.json but is not built any more: ${writeIt}.`),
  ];
}

const sizesFile = at('packages', 'embed', 'sizes.json');
const writeIt = 'run `npm run sizes -- --write`';
const number = new Intl.NumberFormat('en').format;

function judge(name: string, bytes: number, known: Size | undefined): string[] {
  if (!known) return [`${name} is new, ${number(bytes)} bytes: ${writeIt}.`];
  const by = number(Math.abs(bytes - known.bytes));
  const change = `${number(known.bytes)} → ${number(bytes)} bytes`;
  if (bytes > known.budget)
    return [
      `${name} is ${number(bytes)} bytes, ${number(bytes - known.budget)} over its budget of ${number(known.budget)}. ` +
        'Make it smaller, or load a part of it later.',
    ];
  if (bytes > known.bytes)
    return [`${name} grew by ${by} bytes (${change}). If that is worth it, ${writeIt}.`];
  if (bytes < known.bytes)
    return [`Well done, ${name} shrank by ${by} bytes (${change}). Keep it so: ${writeIt}.`];
  return [];
}

/** Loader, chunks, the sum for a page with one widget, and the SDK alone. */
async function measure(): Promise<Map<string, number>> {
  const { version }: { version: string } = JSON.parse(
    readFileSync(at('packages', 'embed', 'package.json'), 'utf8'),
  );
  const home = at('packages', 'embed', 'dist', 'widgets', version);
  const names = ['', 'c/']
    .flatMap((folder) => readdirSync(join(home, folder)).map((file) => folder + file))
    .filter((name) => name.endsWith('.js'))
    .sort();
  const files = names.map((name): [string, number] => [name, gzipped(readFileSync(join(home, name)))]);
  const bytesOf = (wanted: string) => files.find(([name]) => name === wanted)?.[1] ?? 0;
  const pages = files.flatMap(([name, bytes]): [string, number][] => {
    const [, widget = 'shared'] = name.match(/^c\/([\w-]+)\.js$/) ?? [];
    const all = bytesOf('opennrw.js') + bytesOf('c/shared.js') + bytes;
    return /^(shared|words)$/.test(widget) ? [] : [[`a page with ${widget}`, all]];
  });
  return new Map([...files, ...pages, ['the SDK alone', await sdkAlone()]]);
}

const gzipped = (bytes: string | Buffer) => gzipSync(bytes, { level: 9 }).length;

async function sdkAlone(): Promise<number> {
  const build = await rolldown({ input: at('packages', 'sdk', 'src', 'index.ts') });
  const { output } = await build.generate({ format: 'es', minify: true, comments: false });
  await build.close();
  return gzipped(output[0].code);
}

/** Budgets for what is new: a language, another part that comes later, a widget. What sizes.json says counts. */
function budgetOf(name: string, isSingle: boolean): number {
  if (isSingle && !/\./.test(basename(name, '.js'))) return 26_000;
  if (name === 'opennrw.js') return 1_500;
  if (name === 'iframe.js' || name === 'frame.js') return 500;
  if (name === 'c/shared.js') return 12_000;
  if (name === 'the SDK alone') return 5_000;
  if (name.startsWith('a page with')) return 19_500;
  if (name === 'participation-map.map.js') return 450_000;
  if (name === 'c/participation-map.map.js') return 300_000;
  if (name === 'c/participation-map.worker.js') return 150_000;
  if (name === 'c/words.js') return 1_000;
  if (/\.[a-z]{2}(-\w+)?\.js$/.test(name)) return 1_800;
  return /\.\w+\.js$/.test(name) ? 2_500 : 6_000;
}

async function command(): Promise<void> {
  const written: Record<string, Size> = JSON.parse(readFileSync(sizesFile, 'utf8'));
  const measured = await measure();
  if (process.argv.includes('--write')) {
    const entries = [...measured].map(([name, bytes]) => [
      name,
      { bytes, budget: written[name]?.budget ?? budgetOf(name, measured.has(`c/${name}`)) },
    ]);
    writeFileSync(sizesFile, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
    return;
  }
  const faults = sizeFaults(written, measured);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await command();
