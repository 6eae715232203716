/**
 * The build's treatment of what a widget loads later. In the sources it is an ordinary module:
 *
 *     loadChunk('dataset-list.en', () => import('./dataset-list.words.en.ts'))
 *
 * In the built files it is a chunk of its own, fetched by the loader with enforced integrity, and no `import()` is left:
 *
 *     loadChunk('dataset-list.en <hash of c/dataset-list.en.js>')
 */
import { resolve } from 'node:path';
import type { Plugin } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { edited } from './edits.ts';

/** Begins the module id of a later chunk's entry. */
export const laterPrefix = '\0later:';

/** Turns every `loadChunk` call below `sources` into a chunk `c/<name>.js`; hashes come in by `fillHashes`. */
export function laterChunks(sources: string, announcer: string): Plugin {
  const modules = new Map<string, string>();
  return {
    name: 'later-chunks',
    transform(code, id) {
      if (!id.startsWith(sources) || !code.includes('import(')) return null;
      const calls = laterCalls(code, id);
      for (const { name, specifier } of calls) {
        if (modules.has(name)) continue;
        modules.set(name, resolve(id, '..', specifier));
        this.emitFile({ type: 'chunk', id: `${laterPrefix}${name}`, fileName: `c/${name}.js` });
      }
      const edits = calls.map(({ name, start, end }) => ({
        start,
        end,
        text: `'${name} @hash-of:${name}@'`,
      }));
      return { code: edited(code, edits), map: null };
    },
    resolveId: (id) => (id.startsWith(laterPrefix) ? id : null),
    async load(id) {
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

/** A `loadChunk` call with an `import()`. */
export interface LaterCall {
  name: string;
  specifier: string;
  /** Where the arguments of the call stand in the source, in UTF-16 units. */
  start: number;
  end: number;
}

/** The calls in a source text. @throws where an `import()` stands without one */
export function laterCalls(code: string, id: string): LaterCall[] {
  const { program, module } = parseSync(id, code);
  const calls: LaterCall[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [first, second] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'loadChunk') return;
      if (first?.type !== 'Literal' || typeof first.value !== 'string') return;
      if (second?.type !== 'ArrowFunctionExpression' || second.body.type !== 'ImportExpression') return;
      const { source } = second.body;
      if (source.type !== 'Literal' || typeof source.value !== 'string') return;
      calls.push({ name: first.value, specifier: source.value, start: first.start, end: second.end });
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
