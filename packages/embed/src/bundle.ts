/**
 * Builds what a page loads, with rolldown alone:
 *
 *     opennrw.js            the loader, with the version and the hashes inside
 *     c/shared.js           Lit, SDK and core: one file, because integrity is enforced one file after the other
 *     c/<widget>.js         one per folder that has a `define.ts`
 *     c/<widget>.<part>.js  what a widget loads later: other languages, details
 *     <widget>.js           the same widget as a single file, see `single-files.ts`
 *     <script>.js, *.css    what pages load besides, see `pageFiles`
 *     integrity.json        see `Integrity`
 *     LICENSES.txt          of the packages inside
 *
 * Every chunk imports `shared` and nothing else. Names carry no hash, and the same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { belongings } from './belongings.ts';
import { copies, isCopied } from './copies.ts';
import { asksFor, fillHashes, laterChunks, laterPrefix } from './later.ts';
import { leanLit } from './lean-lit.ts';
import { licencesOf } from './licences.ts';
import { mapLibrary } from './map-library.ts';
import { pageFiles } from './page-scripts.ts';
import { singleFiles } from './single-files.ts';
import { tightTemplates } from './templates.ts';

/** The file `integrity.json` beside the loader: what a snippet and a check need to know. */
export interface Integrity {
  version: string;
  /** For the snippet: `integrity` of `opennrw.js`, as `sha384-…`. */
  loader: string;
  /** `sha384-…` of every file of the version but this one, by its path: `opennrw.js`, `c/shared.js`, `dataset-list.js`. */
  files: Record<string, string>;
}

export interface BundleOptions {
  /** Last day of support, `2028-11-30`; without one the scripts never speak of it. */
  supportUntil?: string;
  /** Texts that are kept with the version, by their path: they are in the list of hashes too. */
  besides?: ReadonlyMap<string, string>;
}

/** Builds the widgets in `folder` (one folder each, with `define.ts`, beside `core`) as files of `version`. */
export async function bundleWidgets(
  folder: string,
  version: string,
  { supportUntil = '', besides = new Map() }: BundleOptions = {},
): Promise<Map<string, string>> {
  const widgets = readdirSync(folder).filter(
    (name) => name !== 'core' && existsSync(join(folder, name, 'define.ts')),
  );
  const define = { VERSION: JSON.stringify(version), SUPPORT_UNTIL: JSON.stringify(supportUntil) };
  const built = await bundleChunks(folder, widgets);
  const { chunks, hashes } = seal(
    new Map(built.map(({ fileName, code }) => [basename(fileName, '.js'), code])),
  );
  const singles = await singleFiles(folder, widgets, {
    plugins: ingredients(folder),
    define,
    sign: (code) => signed(version, code),
  });
  const files = new Map([
    ['opennrw.js', signed(version, await bundleLoader(define, hashes, widgets))],
    ...[...chunks].map(([name, code]): [string, string] => [`c/${name}.js`, code]),
    ...singles,
    ...(await pageFiles(version)),
    ...besides,
    ['LICENSES.txt', licencesOf(built.flatMap(({ moduleIds }) => moduleIds))],
  ]);
  return files.set('integrity.json', `${JSON.stringify(integrityOf(version, files), null, 2)}\n`);
}

function integrityOf(version: string, texts: ReadonlyMap<string, string>): Integrity {
  const files = Object.fromEntries(
    [...texts].map(([name, text]) => [name, `sha384-${digest('sha384', text)}`]),
  );
  return { version, loader: files['opennrw.js'] ?? '', files };
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const digest = (kind: 'sha256' | 'sha384', code: string) => createHash(kind).update(code).digest('base64');
const style: OutputOptions = { format: 'es', minify: true, comments: false };

/** How chunks and single files treat Lit, MapLibre and templates alike. */
const ingredients = (folder: string): Plugin[] => [leanLit(folder), mapLibrary, tightTemplates(folder)];

const signed = (version: string, code: string) =>
  `/*! OpenNRW Widgets ${version}, EUPL-1.2, see LICENSES.txt */\n${code}`;

async function bundleChunks(folder: string, widgets: string[]): Promise<OutputChunk[]> {
  const owned = await belongings(folder, widgets);
  const build = await rolldown({
    input: Object.fromEntries(
      widgets.map((name) => [name, `${widgetPrefix}${join(folder, name, 'define.ts')}`]),
    ),
    plugins: [widgetEntries, copies(folder), laterChunks(folder, here('arrival.ts')), ...ingredients(folder)],
    resolve: { conditionNames: ['opennrw-source', 'browser', 'import', 'default'] },
    transform: { target: 'es2022' },
    preserveEntrySignatures: false,
  });
  const { output } = await build.generate({
    ...style,
    entryFileNames: 'c/[name].js',
    chunkFileNames: 'c/[name].js',
    codeSplitting: { groups: [{ name: 'shared', test: (id) => isShared(id, folder, owned) }] },
  });
  await build.close();
  return output.filter((file) => file.type === 'chunk').map(onlyShared);
}

const widgetPrefix = '\0widget:';

/** A widget's chunk is its `define.ts`, after the shared chunk has introduced itself to the loader. */
const widgetEntries: Plugin = {
  name: 'widget-entries',
  resolveId: (id) => (id.startsWith(widgetPrefix) ? id : null),
  load: (id) =>
    id.startsWith(widgetPrefix) ? importing(here('shared.ts'), id.slice(widgetPrefix.length)) : null,
};

const importing = (...files: string[]) => files.map((file) => `import ${JSON.stringify(file)};`).join('\n');

/** Everything but the widgets' own files and belongings; what is copied into each widget travels with it. */
function isShared(id: string, folder: string, owned: ReadonlySet<string>): boolean {
  if (id.startsWith(widgetPrefix) || id.startsWith(laterPrefix) || owned.has(id)) return false;
  const inside = relative(folder, id);
  return inside.startsWith('..') || (/^core[\\/]/.test(inside) && !isCopied(id.split('?')[0] ?? '', folder));
}

function onlyShared(chunk: OutputChunk): OutputChunk {
  const others = [...chunk.imports, ...chunk.dynamicImports].filter((file) => file !== 'c/shared.js');
  if (others.length === 0) return chunk;
  throw new Error(
    `${chunk.fileName} imports ${others.join(', ')}. A chunk may import shared.js only: move what two chunks need to core.`,
  );
}

/** Chunks with the hashes of those that they ask for, innermost first, and the hash of every chunk. */
function seal(codes: ReadonlyMap<string, string>) {
  const chunks = new Map<string, string>();
  const hashes = new Map<string, string>();
  const close = (name: string): void => {
    if (hashes.has(name)) return;
    const code = codes.get(name) ?? '';
    asksFor(code).forEach(close);
    chunks.set(name, fillHashes(code, hashes));
    hashes.set(name, digest('sha256', chunks.get(name) ?? ''));
  };
  [...codes.keys()].sort().forEach(close);
  return { chunks, hashes };
}

async function bundleLoader(
  define: Record<string, string>,
  hashes: ReadonlyMap<string, string>,
  widgets: string[],
): Promise<string> {
  const chunk = (name: string) => `${name} ${hashes.get(name)}`;
  const build = await rolldown({
    input: here('loader.ts'),
    transform: {
      target: 'es2022',
      define: {
        ...define,
        FOLDER: '"c/"',
        SHARED: JSON.stringify(chunk('shared')),
        WORDS: JSON.stringify(chunk('words')),
        WIDGETS: JSON.stringify(widgets.map(chunk)),
      },
    },
  });
  const { output } = await build.generate(style);
  await build.close();
  return output[0].code;
}
