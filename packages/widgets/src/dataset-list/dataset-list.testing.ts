/** The vocabulary of the dataset list's tests: a list on a page of its own, what a visitor sees of it and does with it. */
import { settled, until } from '../core/testing.ts';
import { all, clear, find, type Mounting, noting as notes, placed, textOf } from '../core/visitor.testing.ts';
import { demoClient, demoPortal } from './dataset-list.demo.ts';
import type { DatasetList } from './dataset-list.ts';
import './define.ts';
// Part of the tests' page from the start: what a click brings is there when the element has come to rest.
import './later.ts';

export { all, click, find, seen, textOf } from '../core/visitor.testing.ts';

/** Puts a list on the page without waiting for it. */
export function put({ fetch = demoPortal(), ...mounting }: Mounting = {}): DatasetList {
  const element = document.createElement('opennrw-dataset-list');
  element.client = demoClient(fetch);
  return placed(element, mounting);
}

/** Puts a list on the page and waits until its data are there. */
export const mount = (mounting?: Mounting): Promise<DatasetList> => settled(put(mounting));

export const tidy = (): void => clear('opennrw-dataset-list, .town');

/** A portal that notes the address of each request. */
export const noting = (portal = demoPortal()) => notes(portal);

export const titles = (list: DatasetList): string[] => all(list, '.item .title').map(textOf);

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
