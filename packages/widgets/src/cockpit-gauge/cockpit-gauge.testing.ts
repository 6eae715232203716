/** The vocabulary of the cockpit's tests: a cockpit on a page of its own, what a visitor sees of it and does with it. */
import { settled } from '../core/testing.ts';
import { clear, type Mounting, placed, click as press } from '../core/visitor.testing.ts';
import { demoClient, demoPortal } from './cockpit-gauge.demo.ts';
import type { CockpitGauge } from './cockpit-gauge.ts';
import './define.ts';
// Part of the tests' page from the start: what a click brings is there when the element has come to rest.
import './detail.ts';

export { all, seen, textOf } from '../core/visitor.testing.ts';

/** Puts a cockpit on the page without waiting for it. */
export function put({ fetch = demoPortal(), ...mounting }: Mounting = {}): CockpitGauge {
  const element = document.createElement('opennrw-cockpit-gauge');
  element.client = demoClient(fetch);
  return placed(element, mounting);
}

/** Puts a cockpit on the page and waits until its data are there. */
export const mount = (mounting?: Mounting): Promise<CockpitGauge> => settled(put(mounting));

export const tidy = (): void => clear('opennrw-cockpit-gauge');

/** Clicks what says `text` and waits for what follows. */
export const click = (cockpit: CockpitGauge, text: string): Promise<void> =>
  press(cockpit, 'a, button, summary', text);
