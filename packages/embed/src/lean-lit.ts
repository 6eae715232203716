/**
 * Lit as the browsers need it that our styles reach anyway, for the built files: with `css-tag.ts` for its own, without
 * hooks for polyfills, and without the version numbers that it would leave in the page's global object.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';

const ownCssTag = fileURLToPath(new URL('css-tag.ts', import.meta.url));
const hooks =
  /\w+\.(?:lit|reactive)\w+(?:PolyfillSupport|HydrateSupport)|\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g;

/** @throws when a Lit module does not look as expected: then a new version asks for a look at this file. */
export function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    resolveId: (id, importer) =>
      id === './css-tag.js' && importer && isLit.test(importer) ? ownCssTag : null,
    transform(code, id) {
      if (!isLit.test(id)) return null;
      const lean = code.replace(hooks, 'void 0');
      if (lean === code)
        throw new Error(`${id}: the hooks that lean-lit.ts takes out are not where they were.`);
      return { code: lean, map: null };
    },
  };
}

const isLit =
  /node_modules[\\/](?:lit-html[\\/]lit-html|lit-element[\\/]lit-element|@lit[\\/]reactive-element[\\/]reactive-element)\.js$/;
