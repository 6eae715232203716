/** The vocabulary of the cockpit's tests: a cockpit on a page of its own, what a visitor sees of it and does with it. */
import { settled } from '../core/testing.ts';
import { demoApi, demoClient, demoPortal } from './cockpit-gauge.demo.ts';
import type { CockpitGauge } from './cockpit-gauge.ts';
import './define.ts';

/** What a cockpit is mounted with: attributes, what answers its requests, and what the page has put inside. */
export interface Mounting {
  attributes?: Record<string, string>;
  fetch?: Parameters<typeof demoClient>[0];
  inside?: string;
}

/** Puts a cockpit on the page without waiting for it. */
export function put({ attributes = {}, fetch = demoPortal(), inside = '' }: Mounting = {}): CockpitGauge {
  const element = document.createElement('opennrw-cockpit-gauge');
  for (const [name, value] of Object.entries({ api: demoApi, ...attributes }))
    element.setAttribute(name, value);
  element.client = demoClient(fetch);
  element.insertAdjacentHTML('beforeend', inside);
  document.body.append(element);
  return element;
}

/** Puts a cockpit on the page and waits until its data are there. */
export const mount = (mounting: Mounting = {}): Promise<CockpitGauge> => settled(put(mounting));

/** Leaves the page as it was. */
export function tidy(): void {
  for (const element of document.querySelectorAll('opennrw-cockpit-gauge')) element.remove();
  document.documentElement.lang = 'de';
  history.replaceState(null, '', location.pathname + location.search.replace(/&?opennrw[^&]*/, ''));
}

export const all = (cockpit: CockpitGauge, selector: string): HTMLElement[] =>
  Array.from(cockpit.renderRoot.querySelectorAll<HTMLElement>(selector));

export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What can be read in the cockpit, on one line. */
export const seen = (cockpit: CockpitGauge): string =>
  (cockpit.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Clicks what says `text` and waits for what follows. */
export async function click(cockpit: CockpitGauge, text: string): Promise<void> {
  const there = all(cockpit, 'a, button, summary').find((element) => textOf(element).includes(text));
  if (!there) throw new Error(`The cockpit shows nothing to click with "${text}":\n${seen(cockpit)}`);
  there.click();
  await settled(cockpit);
}
