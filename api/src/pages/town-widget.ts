/** A widget on a page of the demo town with its fragment, by the renderer that other sites include. */
import { discovery, element, embedAddress } from '../embed/element.ts';
import { presetOf } from '../embed/fragments/fragment.ts';
import { fragmentReader } from '../embed/fragments/fragments.ts';
import type { Edges } from '../http/world.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { TownWidget } from './town-widgets.ts';
import { type Loader, loaderScript, sheetLink } from './widget.ts';

interface Spot {
  /** What the element says besides what narrows it. */
  attributes?: Readonly<Record<string, string>>;
  heading: string;
  /** Way from this page to the root of the instance. */
  root: string;
  /** The town's own page of one thing, where it has one. */
  pageOf?: (choice: Readonly<Record<string, string>>) => string | undefined;
}

/** @returns a function that draws a widget */
export function townElements(edges: Edges): (widget: TownWidget, spot: Spot) => Promise<Markup> {
  const read = fragmentReader(edges);
  return async ({ widget, attributes }, { attributes: more, heading, root, pageOf }) => {
    const all = { ...attributes, ...more, 'heading-level': '3' };
    const to = (choice: Readonly<Record<string, string>>) =>
      pageOf?.(choice) ?? embedAddress(root, widget, { ...all, preset: presetOf(choice) });
    const { markup } = await read(widget, { ...all, heading }, 'de').draw({ root, to });
    return element(widget, all, markup);
  };
}

/** What a page with a widget loads, and where to ask about embedding it. */
export const widgetHead = (
  { path }: TownWidget,
  title: string,
  { loader, root, publicUrl }: { loader: Loader | null; root: string; publicUrl: string },
): Content =>
  html`${discovery(publicUrl, `${publicUrl}/${path}`, title)}${
    loader && [sheetLink(loader, root, 'fallback.css'), loaderScript(loader, root)]
  }`;
