/** The calendar with the keyboard alone: search, filters, an event, the month and the ways to subscribe. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { settled, until } from '../core/testing.ts';
import { focused, mount, mountMonth, textOf, tidy, titles } from './event-calendar.testing.ts';
import type { EventCalendar } from './event-calendar.ts';

afterEach(tidy);

/** A calendar under the hands of somebody without a mouse. */
function handled(calendar: EventCalendar) {
  const press = async (keys: string) => {
    const shift = keys.startsWith('Shift+');
    if (shift) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: keys.replace('Shift+', '') });
    if (shift) await sendKeys({ up: 'Shift' });
    await settled(calendar);
  };
  /** What has the focus; a field by its kind and its label. */
  const name = () => {
    const there = focused(calendar);
    return there?.localName === 'input' || there?.localName === 'select'
      ? `${there.localName} ${textOf(there.parentElement?.firstChild?.parentElement)}`
      : textOf(there) || (there?.getAttribute('aria-label') ?? '');
  };
  const tabTo = async (text: string, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    for (let presses = 0; presses < 40 && !name().startsWith(text); presses++) await press(key);
    expect(name()).to.match(new RegExp(`^${text}`));
  };
  return { press, name, tabTo };
}

it('one searches, filters, reads an event and comes back to where one was', async () => {
  const calendar = await mount();
  const { press, name, tabTo } = handled(calendar);
  await tabTo('Filter');
  await press('Enter');
  await until(() => calendar.renderRoot.querySelectorAll('select').length > 1);
  await tabTo('input Veranstaltungen durchsuchen');
  await sendKeys({ type: 'Hackday' });
  await until(() => titles(calendar).join() === 'Hackday Musterstadt');
  for (let letters = 0; letters < 7; letters++) await sendKeys({ press: 'Backspace' });
  await until(() => titles(calendar).length > 5);
  await tabTo('select Art');
  await sendKeys({ type: 'H' });
  await until(() => titles(calendar).join() === 'Hackday Musterstadt');

  await tabTo('Hackday Musterstadt');
  await press('Enter');
  await until(() => focused(calendar)?.matches('.detail .title'));
  await press('Escape');
  await until(() => name().startsWith('Hackday Musterstadt'));

  await tabTo('Filter zurücksetzen', 'Shift+Tab');
  await press('Enter');
  await until(() => titles(calendar).length > 5);
});

it('one turns to the month and walks through its days', async () => {
  const calendar = await mount();
  const { press, name, tabTo } = handled(calendar);
  await tabTo('Monat');
  await press('Enter');
  await until(() => calendar.renderRoot.querySelector('[role=grid]'));
  await tabTo('24');
  for (const [key, day] of [
    ['ArrowRight', '25. November 2026'],
    ['ArrowDown', '2. Dezember 2026'],
    ['ArrowLeft', '1. Dezember 2026'],
    ['ArrowUp', '24. November 2026'],
    ['Home', '23. November 2026'],
    ['End', '29. November 2026'],
    ['PageDown', '29. Dezember 2026'],
    ['PageUp', '29. November 2026'],
    ['Shift+PageDown', '29. November 2027'],
    ['Shift+PageUp', '29. November 2026'],
  ] as const) {
    await press(key);
    await until(() => name().includes(day), `the focus on ${day} after ${key}, it is on ${name()}`);
  }
  await tabTo('Hackday Musterstadt');
});

it('one subscribes, also from the month', async () => {
  const { press, tabTo } = handled(await mountMonth());
  await tabTo('Abonnieren');
  await press('Enter');
  await tabTo('Im Kalender abonnieren');
  await tabTo('input Adresse des Kalenders');
  await tabTo('Adresse kopieren');
});
