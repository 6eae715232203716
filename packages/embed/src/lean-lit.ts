/**
 * Lit for the built files: with `css-tag.ts` for its own, and without hooks for polyfills and for decorators that we do
 * not use. Those would also leave names in the page's global object; nothing of ours may stay there.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';

/** @throws when Lit has changed so that some of it would stay: then this file needs a look. */
export function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    resolveId: (id, importer) =>
      id === './css-tag.js' && importer && isLit.test(importer) ? ownCssTag : null,
    transform(code, id) {
      if (!isLit.test(id)) return null;
      const lean = code.replace(readsDecorators, '').replace(hooks, '(void 0)');
      if (traces.test(lean)) throw new Error(`${id}: lean-lit.ts does not know this version of Lit.`);
      return { code: lean, map: null };
    },
  };
}

const ownCssTag = fileURLToPath(new URL('css-tag.ts', import.meta.url));
const isLit =
  /[\\/](?:lit-html|lit-element|reactive-element)[\\/](?:lit-html|lit-element|reactive-element)\.js$/;

/** Statements: what decorators have noted about properties. */
const readsDecorators = /const \w+=this\[Symbol\.metadata\];if\(null!==\w+\)\{[^{}]*\}/;

/** Expressions: a polyfill that may be there, a list of versions, a place for decorators to note things. */
const hooks = new RegExp(
  [
    /\w+\.\w+(?:PolyfillSupport|HydrateSupport)/,
    /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\)/,
    /\w+\.litPropertyMetadata\?\?=new WeakMap/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

const traces = /(?:PolyfillSupport|HydrateSupport|Versions|etadata)\b/;
