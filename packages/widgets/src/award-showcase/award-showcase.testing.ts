/** The vocabulary of the award showcase's tests: a showcase on a page of its own, and what a visitor sees of it. */
import { settled } from '../core/testing.ts';
import { demoApi, demoClient, demoPortal } from './award-showcase.demo.ts';
import type { AwardShowcase } from './award-showcase.ts';
import './define.ts';

type Fetch = Parameters<typeof demoClient>[0];

/** What a showcase is mounted with: attributes, what answers its requests, and what the page has put inside. */
export interface Mounting {
  attributes?: Record<string, string>;
  fetch?: Fetch;
  inside?: string;
}

export function put({ attributes = {}, fetch = demoPortal(), inside = '' }: Mounting = {}): AwardShowcase {
  const element = document.createElement('opennrw-award-showcase');
  for (const [name, value] of Object.entries({ api: demoApi, ...attributes }))
    element.setAttribute(name, value);
  element.client = demoClient(fetch);
  element.insertAdjacentHTML('beforeend', inside);
  document.body.append(element);
  return element;
}

export const mount = (mounting: Mounting = {}): Promise<AwardShowcase> => settled(put(mounting));

/** Leaves the page as it was. */
export function tidy(): void {
  for (const element of document.querySelectorAll('opennrw-award-showcase')) element.remove();
  document.documentElement.lang = 'de';
  history.replaceState(null, '', location.pathname);
}

/** A portal that notes the address of each request. */
export function noting(portal: NonNullable<Fetch> = demoPortal()): {
  fetch: NonNullable<Fetch>;
  asked: URL[];
} {
  const asked: URL[] = [];
  return {
    asked,
    fetch: (request) => {
      asked.push(new URL(request.url));
      return portal(request);
    },
  };
}

export const all = (showcase: AwardShowcase, selector: string): HTMLElement[] =>
  Array.from(showcase.renderRoot.querySelectorAll<HTMLElement>(selector));

export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What can be read in the showcase, on one line. */
export const seen = (showcase: AwardShowcase): string =>
  (showcase.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const titles = (showcase: AwardShowcase): string[] => all(showcase, '.card .title').map(textOf);

/** The first element that fits and says `text`. */
export function find(showcase: AwardShowcase, selector: string, text = ''): HTMLElement {
  const found = all(showcase, selector).find((element) => textOf(element).includes(text));
  if (!found) throw new Error(`There is no ${selector} with "${text}":\n${seen(showcase)}`);
  return found;
}

/** Clicks what says `text` and waits for what follows. */
export async function click(showcase: AwardShowcase, selector: string, text = ''): Promise<void> {
  find(showcase, selector, text).click();
  await settled(showcase);
}

/** What has the focus inside the showcase. */
export const focused = (showcase: AwardShowcase): string => textOf(showcase.shadowRoot?.activeElement);
