/** The vocabulary of the dataset list's tests: a list on a page of its own, what a visitor sees of it and does with it. */
import { settled, until } from '../core/testing.ts';
import { demoApi, demoClient, demoPortal } from './dataset-list.demo.ts';
import type { DatasetList } from './dataset-list.ts';
import './define.ts';

type Fetch = Parameters<typeof demoClient>[0];

/** What a list is mounted with: attributes, what answers its requests, and what the page has put inside. */
export interface Mounting {
  attributes?: Record<string, string>;
  fetch?: Fetch;
  inside?: string;
  into?: ParentNode & Node;
}

/** Puts a list on the page without waiting for it. */
export function put({
  attributes = {},
  fetch = demoPortal(),
  inside = '',
  into = document.body,
}: Mounting = {}): DatasetList {
  const element = document.createElement('opennrw-dataset-list');
  for (const [name, value] of Object.entries({ api: demoApi, ...attributes }))
    element.setAttribute(name, value);
  element.client = demoClient(fetch);
  element.insertAdjacentHTML('beforeend', inside);
  into.append(element);
  return element;
}

/** Puts a list on the page and waits until its data are there. */
export const mount = (mounting: Mounting = {}): Promise<DatasetList> => settled(put(mounting));

/** Leaves the page as it was: no lists, no choice in its address, no language. */
export function tidy(): void {
  for (const element of document.querySelectorAll('opennrw-dataset-list, .town')) element.remove();
  document.documentElement.lang = 'de';
  history.replaceState(null, '', location.pathname + location.search.replace(/&?opennrw[^&]*/, ''));
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

/** The first element of the list that fits. */
export function find<Found extends Element = HTMLElement>(list: DatasetList, selector: string): Found {
  const found = list.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`The list shows no ${selector}:\n${seen(list)}`);
  return found;
}

export const all = (list: DatasetList, selector: string): HTMLElement[] =>
  Array.from(list.renderRoot.querySelectorAll<HTMLElement>(selector));

/** What can be read in the list, on one line; with what is only heard. */
export const seen = (list: DatasetList): string =>
  (list.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const titles = (list: DatasetList): string[] => all(list, '.item .title').map(textOf);

export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Clicks what says `text` and waits for what follows. */
export async function click(list: DatasetList, selector: string, text = ''): Promise<void> {
  const there = all(list, selector).find((element) => textOf(element).includes(text));
  if (!there) throw new Error(`The list shows no ${selector} with "${text}":\n${seen(list)}`);
  there.click();
  await settled(list);
}

/** Types into the search field as a visitor does, letter by letter, and waits for what follows. */
export async function type(list: DatasetList, words: string): Promise<void> {
  const field = find<HTMLInputElement>(list, 'input[type=search]');
  const before = list.renderRoot.querySelector('.count')?.textContent;
  for (let i = 1; i <= words.length; i++) {
    field.value = words.slice(0, i);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await until(
    () => list.renderRoot.querySelector('.count')?.textContent !== before,
    `something other than "${before}"`,
  );
  await settled(list);
}

/** Goes back in the history of the page and waits for what follows. */
export async function back(list: DatasetList): Promise<void> {
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await gone;
  await list.updateComplete;
  await settled(list);
}
