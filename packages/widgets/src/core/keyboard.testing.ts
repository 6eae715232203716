/** The vocabulary of tests that use a widget with the keyboard alone. */
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { settled } from './testing.ts';

/** What has the focus in a widget, by the name that a screen reader says. */
export function focused(widget: LitElement): string {
  const active = widget.shadowRoot?.activeElement;
  return active?.getAttribute('aria-label') ?? (active?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Presses Tab until what is called `name` has the focus. */
export async function tabTo(widget: LitElement, name: string): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 150; i++) {
    await sendKeys({ press: 'Tab' });
    passed.push(focused(widget));
    if (document.activeElement === document.body && !document.hasFocus()) comeRound();
    if (passed.at(-1)?.startsWith(name)) return;
  }
  throw new Error(`Tab never came to "${name}", only to: ${[...new Set(passed)].join(' | ')}`);
}

/** To the beginning of the page, where Tab has gone on to the browser, as in Firefox, whose driver knows no way back from there. */
function comeRound(): void {
  const edge = document.createElement('span');
  edge.tabIndex = -1;
  document.body.prepend(edge);
  edge.addEventListener('blur', () => edge.remove());
  edge.focus();
}

/** The same with Shift held: backwards. */
export async function tabBackTo(widget: LitElement, name: string): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await tabTo(widget, name).finally(() => sendKeys({ up: 'Shift' }));
}

/** One step back with Shift and Tab: into the page, where an engine has gone on to the browser's own buttons. */
export async function tabBack(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' }).finally(() => sendKeys({ up: 'Shift' }));
}

/** Presses keys, one after the other, and waits for what follows. */
export async function press(widget: LitElement, ...keys: string[]): Promise<void> {
  // Not every engine's driver knows the space bar by its name.
  for (const key of keys) await sendKeys({ press: key === 'Space' ? ' ' : key });
  await settled(widget);
}
