/**
 * What belongs to one widget although it lies outside the widgets' folder: nouns of the SDK that it alone asks, codes of
 * the rules that it alone names, its library. It travels with the widget, not in the shared chunk, which every page loads.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { isCopied } from './copies.ts';

/** Files outside `folder` that one of these widgets needs, and neither another one nor `core`. */
export async function belongings(folder: string, widgets: readonly string[]): Promise<ReadonlySet<string>> {
  // A single widget has nobody to share with: whatever is no file of its own is one chunk.
  if (widgets.length < 2) return new Set();
  const entries = [...widgets.map((widget) => [join(folder, widget, 'define.ts')]), coreFiles(folder)];
  const needs = await Promise.all(entries.map(needed));
  const others = (own: ReadonlySet<string>) => needs.filter((files) => files !== own);
  const alone = needs
    .slice(0, widgets.length)
    .flatMap((files) => [...files].filter((file) => !others(files).some((needed) => needed.has(file))));
  return new Set(alone.filter((file) => !file.startsWith(folder)));
}

const coreFiles = (folder: string): string[] =>
  globSync(join(folder, 'core', '*.ts')).filter(
    (file) => !/\.test(ing)?\.ts$|\/testing\.ts$/.test(file) && !isCopied(file, folder),
  );

/** The files of which something is left when everything unused is gone. */
async function needed(input: string[]): Promise<ReadonlySet<string>> {
  if (input.length === 0) return new Set();
  const build = await rolldown({
    input,
    resolve: { conditionNames: ['opennrw-source', 'browser', 'import', 'default'] },
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
  return new Set(modules.flatMap(([file, { renderedLength }]) => (renderedLength > 0 ? [file] : [])));
}
