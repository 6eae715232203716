/** The vocabulary of the award showcase's tests: a showcase on a page of its own, and what a visitor sees of it. */
import { settled } from '../core/testing.ts';
import { all, clear, type Mounting, noting as notes, placed, textOf } from '../core/visitor.testing.ts';
import { demoClient, demoPortal } from './award-showcase.demo.ts';
import type { AwardShowcase } from './award-showcase.ts';
import './define.ts';
// Part of the tests' page from the start: what a click brings is there when the element has come to rest.
import './later.ts';

export { all, click, find, seen, textOf } from '../core/visitor.testing.ts';

export function put({ fetch = demoPortal(), ...mounting }: Mounting = {}): AwardShowcase {
  const element = document.createElement('opennrw-award-showcase');
  element.client = demoClient(fetch);
  return placed(element, mounting);
}

export const mount = (mounting?: Mounting): Promise<AwardShowcase> => settled(put(mounting));

export const tidy = (): void => clear('opennrw-award-showcase');

/** A portal that notes the address of each request. */
export const noting = (portal = demoPortal()) => notes(portal);

export const titles = (showcase: AwardShowcase): string[] => all(showcase, '.card .title').map(textOf);

/** What has the focus inside the showcase. */
export const focused = (showcase: AwardShowcase): string => textOf(showcase.shadowRoot?.activeElement);
