/**
 * One file per widget, for pages that want a single one with a single hash: `<widget>.js` holds Lit, SDK, core, the widget,
 * its other languages and its details. Only a library that most visitors never need stays beside it: the map, as
 * `participation-map.map.js`, whole in itself, checked by the hash in the single file.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { edited } from './edits.ts';
import { announcing, fillHashes, laterCalls, wordsBelow } from './later.ts';

/** What the build of the chunks and that of the single files have in common. */
export interface Ingredients {
  plugins: Plugin[];
  /** What stands for the names that the scripts of a page declare: `VERSION` and so on, as code. */
  define: Record<string, string>;
  /** Puts version and licence on a file. */
  sign: (code: string) => string;
}

/** The single files of these widgets and what stays beside them, by file name. */
export async function singleFiles(
  folder: string,
  widgets: string[],
  ingredients: Ingredients,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const widget of widgets) {
    const besides = new Map<string, string>();
    const entry = join(folder, widget, 'define.ts');
    const code = await oneFile(entry, folder, ingredients, (name, file) => besides.set(name, file));
    const hashes = new Map<string, string>();
    for (const [name, file] of besides) {
      const text = await oneFile(besidePrefix + file, folder, ingredients);
      files.set(`${name}.js`, text);
      hashes.set(name, createHash('sha256').update(text).digest('base64'));
    }
    files.set(`${widget}.js`, fillHashes(code, hashes));
  }
  return files;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Chunks that no single file holds. */
const isHeavy = (name: string): boolean => name === 'participation-map.map';

async function oneFile(
  input: string,
  folder: string,
  { plugins, define, sign }: Ingredients,
  leave: (name: string, file: string) => void = () => {},
): Promise<string> {
  const build = await rolldown({
    input,
    plugins: [ownDefine(folder), besides(folder, leave), ...plugins],
    resolve: { conditionNames: ['opennrw-source', 'browser', 'import', 'default'] },
    transform: { target: 'es2022', define: { ...define, FOLDER: '""', SHARED: '""', WORDS: '""' } },
  });
  const { output } = await build.generate({
    format: 'es',
    minify: true,
    comments: false,
    codeSplitting: false,
  });
  await build.close();
  const [{ code }, ...others] = output;
  if (others.length > 0) throw new Error(`${input} became ${output.length} files instead of one.`);
  return sign(code);
}

/** A single file greets the others of the page before it defines its widget. */
const ownDefine = (folder: string): Plugin => ({
  name: 'own-define',
  resolveId: (id, importer) =>
    importer?.startsWith(folder) && /\bcore\/define\.[jt]s$/.test(id) ? here('single.ts') : null,
});

/** The words that the page decides on, `name` is the source of their name: all languages of the widget are in its file. */
function wordsInside(name: string, folder: string): string {
  const widget = name.slice(1, name.indexOf('.'));
  const all = wordsBelow(folder).filter((words) => words.name.startsWith(`${widget}.`));
  return `({ ${all.map((words) => `'${words.name}': () => import(${JSON.stringify(words.file)})`).join(', ')} })[${name}]()`;
}

const besidePrefix = '\0beside:';

/** Fetches heavy chunks from beside the file; what else is loaded later stays an `import()`, which becomes part of the file. */
const besides = (folder: string, leave: (name: string, file: string) => void): Plugin => ({
  name: 'besides',
  transform(code, id) {
    if (!id.startsWith(folder) || !code.includes('import(')) return null;
    const edits = laterCalls(code, id).flatMap(({ name, specifier, start, end }) => {
      if (!specifier) return [{ start, end, text: `${name}, () => ${wordsInside(name, folder)}` }];
      if (!isHeavy(name)) return [];
      leave(name, join(id, '..', specifier));
      return [{ start, end, text: `'${name}', () => loadBeside('${name} @hash-of:${name}@')` }];
    });
    if (edits.length === 0) return null;
    const whole = edited(code, edits);
    const loading = `import { load as loadBeside } from ${JSON.stringify(here('checked-scripts.ts'))};\n`;
    return { code: whole.includes('loadBeside(') ? loading + whole : whole, map: null };
  },
  resolveId: (id) => (id.startsWith(besidePrefix) ? id : null),
  async load(id) {
    if (!id.startsWith(besidePrefix)) return null;
    const file = id.slice(besidePrefix.length);
    return announcing(file, await this.fs.readFile(file, { encoding: 'utf8' }), here('arrival.ts'));
  },
});
