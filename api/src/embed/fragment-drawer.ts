/** The fragment for what a webmaster has chosen in the configurator: the same as its address gives. */
import { Problem } from '../http/problem.ts';
import type { Edges } from '../http/world.ts';
import { placeAt } from './embed.ts';
import { fragmentReader } from './fragments/fragments.ts';
import { addressOf, type Wanted } from './snippets/wanted.ts';

/** @returns HTML; empty where there is none, for example because the API takes a filter that the form let through for wrong */
export function fragmentDrawer(edges: Edges): (wanted: Wanted) => Promise<string> {
  const read = fragmentReader(edges);
  const served = { url: edges.publicUrl, version: '', integrity: () => undefined };
  return async (wanted) => {
    const { searchParams } = new URL(addressOf(wanted, served, '.html'));
    const query = Object.fromEntries(searchParams);
    try {
      const { draw } = read(wanted.name, query, 'de');
      const { markup } = await draw(placeAt(edges.publicUrl, wanted.name, query));
      return markup.text;
    } catch (problem) {
      if (problem instanceof Problem) return '';
      throw problem;
    }
  };
}
