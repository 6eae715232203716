import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contrast, readColour } from '@opennrw/rules/contrast';
import { launchBrowser } from '@opennrw/workshop/chromium';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('sheets/themes/', import.meta.url));
const widgets = readdirSync(fileURLToPath(new URL('../../widgets/src/', import.meta.url)), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory() && entry.name !== 'core')
  .map(({ name }) => `opennrw-${name}`);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(readdirSync(folder))('the theme %s', (file) => {
  const css = readFileSync(`${folder}${file}`, 'utf8').replace(/\/\*.*?\*\//gs, '');
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', block = '']) => ({
    selectors: selectors.split(',').map((selector) => selector.trim()),
    properties: [...block.matchAll(/^\s*([\w-]+):/gm)].map(([, property = '']) => property),
  }));

  test('reaches every widget and nothing else of a page, and loads nothing', () => {
    expect(rules[0]?.selectors).toEqual(widgets);
    for (const selector of rules.flatMap(({ selectors }) => selectors))
      expect(selector).toMatch(/^opennrw-[\w-]+(::part\([\w-]+\))?$/);
    expect(css).not.toMatch(/@|url\(|!important/);
  });

  test('sets properties that widgets read', () => {
    const read = readFileSync(
      fileURLToPath(new URL('../../../docs/webmaster/einbetten.md', import.meta.url)),
      'utf8',
    );
    for (const property of rules[0]?.properties ?? []) expect(read).toContain(`| \`${property}\` |`);
  });

  test.each(['light', 'dark'] as const)(
    'is readable on a %s page, also on raised grounds',
    async (scheme) => {
      const page = await browser.newPage();
      await page.setContent(
        `<style>:root { color-scheme: ${scheme} } ${css}</style><opennrw-dataset-list></opennrw-dataset-list>`,
      );
      const colors = await page.evaluate(colorsOf, [
        'accent',
        'muted',
        'positive',
        'warning',
        'negative',
        'on-accent',
        'surface-raised',
      ]);
      await page.close();
      const [accent = '', ...rest] = colors;
      const [onAccent = '', raised = ''] = rest.slice(-2);
      const ground = scheme === 'light' ? '#ffffff' : '#121212';
      for (const ink of [accent, ...rest.slice(0, 4)])
        for (const paper of [ground, raised])
          expect(ratio(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
      expect(ratio(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

const black = { red: 0, green: 0, blue: 0 };
const ratio = (one: string, other: string) => contrast(readColour(one) ?? black, readColour(other) ?? black);

/** Runs in the page: what the theme sets, as `#rrggbb`. */
function colorsOf(names: string[]): string[] {
  const context = document.createElement('canvas').getContext('2d');
  const element = document.querySelector('opennrw-dataset-list');
  return names.map((name) => {
    if (!context || !(element instanceof HTMLElement)) return '';
    element.style.color = `var(--opennrw-${name})`;
    context.fillStyle = getComputedStyle(element).color;
    context.fillRect(0, 0, 1, 1);
    const [...bytes] = context.getImageData(0, 0, 1, 1).data;
    return `#${bytes
      .slice(0, 3)
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')}`;
  });
}
