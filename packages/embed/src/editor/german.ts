/**
 * Puts into the manifest what the configurator says of the elements, in German: `<widget>/<widget>.baukasten.words.ts`.
 * An element without such a file has no place in the configurator.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BaukastenWords } from '@opennrw/widgets/core/baukasten.words.js';
import { languages } from '@opennrw/widgets/core/languages.js';
import { type Declaration, elementsOf, type Manifest } from './manifest.ts';

/** @param sources folder with the widgets, one folder each */
export async function inGerman(manifest: Manifest, sources: string): Promise<Manifest> {
  const words = new Map<string, BaukastenWords>();
  for (const tag of elementsOf(manifest).keys()) {
    const name = tag.slice('opennrw-'.length);
    const file = join(sources, name, `${name}.baukasten.words.ts`);
    if (!existsSync(file)) continue;
    const { baukasten }: { baukasten: BaukastenWords } = await import(file);
    words.set(tag, baukasten);
  }
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map((one) => translated(one, words.get(one.tagName ?? ''))),
  }));
  return { ...manifest, modules };
}

function translated(one: Declaration, words: BaukastenWords | undefined): Declaration {
  if (!words) return one;
  const { attributes: said, ...german } = words;
  const order = Object.keys(said);
  const attributes = (one.attributes ?? [])
    .map((attribute) => {
      const german = said[attribute.name];
      return german ? { ...attribute, german } : attribute;
    })
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return { ...one, german: { ...german, languages: ['de', ...languages] }, attributes };
}
