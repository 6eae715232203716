/** The vocabulary of the configurator's browser tests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A field by its whole label. */
export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** A text to take along, by its name in the page: `element-0`, `iframe-policy`. */
export const textOf = async (page: Page, name = 'element-0'): Promise<string> =>
  (await page.locator(`[data-part="${name}"] code`).textContent()) ?? '';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Axe's findings in the page itself, every box opened; what is inside the preview is the widget's own business. */
export async function faultsOf(page: Page): Promise<unknown> {
  for (const box of await page.locator('details').all())
    await box.evaluate((one) => one.setAttribute('open', ''));
  await page.evaluate(axe);
  return page.evaluate(
    'axe.run(document, { iframes: false }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))',
  );
}

/** Presses Tab until what has the focus is called like that. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string | undefined>(
      "(({ activeElement: one }) => one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.querySelector('strong')?.textContent)(document)",
    );
    if (focused?.trim() === name) return;
  }
  throw new Error(`The keyboard does not reach "${name}".`);
}

/** What is read becomes what is expected, within ten seconds: the cores may be busy. */
export const eventually = (read: () => unknown): ReturnType<typeof expect.poll> =>
  expect.poll(read, { timeout: 10_000 });
