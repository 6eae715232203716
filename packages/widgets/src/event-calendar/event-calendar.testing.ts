/** The vocabulary of the calendar's tests: a calendar on a page of its own, what a visitor sees of it and does with it. */
import { settled, until } from '../core/testing.ts';
import { all, clear, click, type Mounting, placed, textOf } from '../core/visitor.testing.ts';
import { demoClient, demoNow, demoProgramme } from './event-calendar.demo.ts';
import type { EventCalendar } from './event-calendar.ts';
import './define.ts';
// Part of the tests' page from the start: what a click brings is there when the element has come to rest.
import './detail.ts';
import './more.ts';

export { all, click, textOf } from '../core/visitor.testing.ts';

/** Puts a calendar on the page without waiting for it. */
export function put({ fetch = demoProgramme(), ...mounting }: Mounting = {}): EventCalendar {
  const element = document.createElement('opennrw-event-calendar');
  element.client = demoClient(fetch);
  element.now = demoNow;
  return placed(element, mounting);
}

/** Puts a calendar on the page and waits until its data are there. */
export const mount = (mounting?: Mounting): Promise<EventCalendar> => settled(put(mounting));

/** The same with the month in place of the list. */
export async function mountMonth(mounting: Mounting = {}): Promise<EventCalendar> {
  const calendar = await mount({ ...mounting, attributes: { view: 'month', ...mounting.attributes } });
  await until(() => calendar.renderRoot.querySelector('[role=grid]'));
  return settled(calendar);
}

export const seen = (calendar: EventCalendar): string => textOf(calendar.shadowRoot?.querySelector('.frame'));
export const titles = (calendar: EventCalendar): string[] => all(calendar, '.item .name').map(textOf);

/** The field of a filter. */
export const field = (calendar: EventCalendar, label: string) => {
  const found = all(calendar, '.panel label').find((one) => textOf(one).startsWith(label));
  return found?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
};

/** Opens the filters where they are not, and chooses. */
export async function pick(calendar: EventCalendar, label: string, value: string): Promise<void> {
  if (!calendar.renderRoot.querySelector('.panel')) await click(calendar, '.top button', 'Filter');
  const found = await until(() => field(calendar, label));
  if (found instanceof HTMLSelectElement) await until(() => found.options.length > 2);
  found.value = value;
  found.dispatchEvent(new Event('change'));
  await settled(calendar);
}

/** The element that has the focus, in the calendar. */
export const focused = (calendar: EventCalendar): Element | null | undefined =>
  calendar.shadowRoot?.activeElement;

export const tidy = (): void => clear('opennrw-event-calendar');
