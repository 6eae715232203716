/**
 * A chunk may import the shared one only, so what several widgets need but not every page should load is copied into
 * each: the words of `core`, which are merged into the words of every widget, and what only an opened thing shows.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'rolldown';

/** What several widgets need, but not every page. */
const parts = ['links', 'prose', 'opening', 'part', 'source', 'search-field', 'detail.styles', 'image'];

/** Whether a file is one of those parts of `core`, or the words of `core` in any language. */
export function isCopied(file: string, sources: string): boolean {
  const [, name = '', words] =
    /^core[\\/]([\w-]+(\.words)?(?:\.[\w-]+)?)\.ts$/.exec(relative(sources, file)) ?? [];
  return words !== undefined || parts.includes(name);
}

const mark = '?in=';

/** Gives every widget below `sources` a copy of those files of `core` that it imports. */
export function copies(sources: string): Plugin {
  return {
    name: 'copies',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return null;
      const file = resolve(dirname(importer.split(mark)[0] ?? ''), source);
      const [widget = ''] = relative(sources, importer).split(sep);
      return isCopied(file, sources) && widget !== 'core' ? `${file}${mark}${widget}` : null;
    },
    async load(id) {
      const [file = '', widget] = id.split(mark);
      if (widget === undefined) return null;
      return { code: await this.fs.readFile(file, { encoding: 'utf8' }), moduleType: 'ts' };
    },
  };
}
