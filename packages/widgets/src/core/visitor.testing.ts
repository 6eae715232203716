/** A widget on a page of its own, what a visitor sees of it and does with it: the vocabulary of every widget's tests. */
import type { LitElement } from 'lit';
import { demoApi, type Fetch } from './portal.testing.ts';
import { settled } from './testing.ts';

/** What a widget is mounted with: attributes, what answers its requests, what the page has put inside, and where. */
export interface Mounting {
  attributes?: Record<string, string>;
  fetch?: Fetch;
  inside?: string;
  into?: ParentNode & Node;
}

/** Puts a widget on the page without waiting for it. */
export function placed<Widget extends HTMLElement>(
  widget: Widget,
  { attributes = {}, inside = '', into = document.body }: Mounting,
): Widget {
  for (const [name, value] of Object.entries({ api: demoApi, ...attributes }))
    widget.setAttribute(name, value);
  widget.insertAdjacentHTML('beforeend', inside);
  into.append(widget);
  return widget;
}

/** Leaves the page as it was: no such widgets, no choice in its address, no other language. */
export function clear(selector: string): void {
  for (const element of document.querySelectorAll(selector)) element.remove();
  document.documentElement.lang = 'de';
  history.replaceState(null, '', location.pathname + location.search.replace(/&?opennrw[^&]*/, ''));
}

/** A portal that notes the address of each request. */
export function noting(portal: Fetch): { fetch: Fetch; asked: URL[] } {
  const asked: URL[] = [];
  return {
    asked,
    fetch: (request) => {
      asked.push(new URL(request.url));
      return portal(request);
    },
  };
}

export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What can be read in the widget, on one line; with what is only heard. */
export const seen = (widget: LitElement): string => textOf(widget.shadowRoot);

export const all = (widget: LitElement, selector: string): HTMLElement[] =>
  Array.from(widget.renderRoot.querySelectorAll<HTMLElement>(selector));

/** The first element that fits and says `text`. */
export function find<Found extends Element = HTMLElement>(
  widget: LitElement,
  selector: string,
  text = '',
): Found {
  const there = Array.from(widget.renderRoot.querySelectorAll<Found>(selector));
  const found = there.find((element) => textOf(element).includes(text));
  if (!found) throw new Error(`<${widget.localName}> shows no ${selector} with "${text}":\n${seen(widget)}`);
  return found;
}

/** Clicks what says `text` and waits for what follows. */
export async function click(widget: LitElement, selector: string, text = ''): Promise<void> {
  find(widget, selector, text).click();
  await settled(widget);
}
