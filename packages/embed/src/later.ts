/**
 * The build's treatment of what a widget loads later. In the sources it is an ordinary module:
 *
 *     loadChunk('dataset-list.detail', () => import('./later.ts'))
 *
 * In the built files it is a chunk of its own, fetched by the loader with enforced integrity, and no `import()` is left:
 *
 *     loadChunk('dataset-list.detail <hash of c/dataset-list.detail.js>')
 *
 * The words of other languages are asked for by a name that is known on the page only, and there are as many of them as
 * there are files:
 *
 *     loadChunk(`dataset-list.${tag}`, () => import(`./dataset-list.words.${tag}.ts`))
 *
 * becomes ``loadChunk(`dataset-list.${tag}`)``. The hashes of all words are in a chunk of their own, `c/words.js`,
 * which the loader knows: a language more costs a German page nothing.
 */
import { readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Plugin } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { edited } from './edits.ts';

/** Begins the module id of a later chunk's entry. */
export const laterPrefix = '\0later:';

/** The chunk with the hashes of all words. */
const wordsChunk = 'words';

/** Turns every `loadChunk` call below `sources` into a chunk `c/<name>.js`; hashes come in by `fillHashes`. */
export function laterChunks(sources: string, announcer: string): Plugin {
  const modules = new Map<string, string>();
  return {
    name: 'later-chunks',
    buildStart() {
      this.emitFile({ type: 'chunk', id: `${laterPrefix}${wordsChunk}`, fileName: `c/${wordsChunk}.js` });
      for (const { name, file } of wordsBelow(sources)) {
        modules.set(name, file);
        this.emitFile({ type: 'chunk', id: `${laterPrefix}${name}`, fileName: `c/${name}.js` });
      }
    },
    transform(code, id) {
      if (!id.startsWith(sources) || !code.includes('import(')) return null;
      const calls = laterCalls(code, id);
      for (const { name, specifier } of calls) {
        if (!specifier || modules.has(name)) continue;
        modules.set(name, resolve(id, '..', specifier));
        this.emitFile({ type: 'chunk', id: `${laterPrefix}${name}`, fileName: `c/${name}.js` });
      }
      const edits = calls.map(({ name, specifier, start, end }) => ({
        start,
        end,
        text: specifier ? `'${hashed(name)}'` : name,
      }));
      return { code: edited(code, edits), map: null };
    },
    resolveId: (id) => (id.startsWith(laterPrefix) ? id : null),
    async load(id) {
      if (id === `${laterPrefix}${wordsChunk}`) return allWords([...wordsBelow(sources)], announcer);
      const file = id.startsWith(laterPrefix) ? modules.get(id.slice(laterPrefix.length)) : undefined;
      return file ? announcing(file, await this.fs.readFile(file, { encoding: 'utf8' }), announcer) : null;
    },
  };
}

/** Puts the hashes of later chunks where `laterChunks` left their places. */
export function fillHashes(code: string, hashes: ReadonlyMap<string, string>): string {
  return code.replace(/@hash-of:([\w.-]+)@/g, (_, name: string) => {
    const hash = hashes.get(name);
    if (!hash) throw new Error(`A file asks for the chunk "${name}", which was not built.`);
    return hash;
  });
}

/** The chunks whose hashes this code still asks for. */
export const asksFor = (code: string): string[] =>
  [...code.matchAll(/@hash-of:([\w.-]+)@/g)].flatMap(([, name]) => (name ? [name] : []));

/** What the loader takes: a name and its hash. */
const hashed = (name: string) => `${name} @hash-of:${name}@`;

/** The words of other languages below `sources`: `<widget>/<widget>.words.<language>.ts` is `<widget>.<language>`. */
export const wordsBelow = (sources: string): { name: string; file: string }[] =>
  readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((path) => {
      const [, widget, language] = basename(path).match(/^([\w-]+)\.words\.([\w-]+)\.ts$/) ?? [];
      return widget === basename(dirname(path))
        ? [{ name: `${widget}.${language}`, file: resolve(sources, path) }]
        : [];
    });

/** An entry that tells the loader what it takes to fetch the words of each widget and language. */
const allWords = (all: { name: string }[], announcer: string): string =>
  `import { announce } from ${JSON.stringify(announcer)};
announce({ url: import.meta.url, exports: { ${all.map(({ name }) => `'${name}': '${hashed(name)}'`).join(', ')} } });`;

/** A `loadChunk` call with an `import()`. */
export interface LaterCall {
  /** A name; the source of a name where the page decides which. */
  name: string;
  /** Only where the name is known. */
  specifier?: string;
  /** Where the arguments of the call stand in the source, in UTF-16 units. */
  start: number;
  end: number;
}

/** The calls in a source text. @throws where an `import()` stands without one */
export function laterCalls(code: string, id: string): LaterCall[] {
  const { program, module } = parseSync(id, code);
  const calls: LaterCall[] = [];
  const text = ({ start, end }: { start: number; end: number }) => code.slice(start, end);
  new Visitor({
    CallExpression({ callee, arguments: [first, second] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'loadChunk') return;
      if (second?.type !== 'ArrowFunctionExpression' || second.body.type !== 'ImportExpression') return;
      const { source } = second.body;
      const { start, end } = { start: first?.start ?? 0, end: second.end };
      if (first?.type === 'TemplateLiteral' && /\.words\.\$\{\w+\}\.ts`$/.test(text(source)))
        calls.push({ name: text(first), start, end });
      if (first?.type !== 'Literal' || typeof first.value !== 'string') return;
      if (source.type !== 'Literal' || typeof source.value !== 'string') return;
      calls.push({ name: first.value, specifier: source.value, start, end });
    },
  }).visit(program);
  if (calls.length !== module.dynamicImports.length)
    throw new Error(
      `${id}: a bare import() would run unchecked code. Write loadChunk('<name>', () => import('./<file>.ts')).`,
    );
  return calls;
}

/** An entry that runs the module and tells the loader what it exports. */
export function announcing(file: string, code: string, announcer: string): string {
  const entries = parseSync(file, code).module.staticExports.flatMap(({ entries }) => entries);
  const names = entries.flatMap(({ isType, exportName: { name } }) => (isType || !name ? [] : [name]));
  return `import { ${names.join(', ')} } from ${JSON.stringify(file)};
import { announce } from ${JSON.stringify(announcer)};
announce({ url: import.meta.url, exports: { ${names.join(', ')} } });`;
}
