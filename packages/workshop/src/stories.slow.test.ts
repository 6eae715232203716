/** Builds Storybook as it is published, opens every story in it, on a light, a dark and a coloured page, and lets axe look. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { type Answer, type Loopback, serveLoopback } from './loopback.ts';
import { at } from './places.ts';
import { run } from './programs.ts';
import { hostsOf, visit } from './visit.ts';

const home = mkdtempSync(join(tmpdir(), 'storybook-'));
const build = await run('npm', ['run', '-s', 'storybook:build', '--', '-o', home]);
const stories = build.ok ? storiesIn(join(home, 'index.json')) : [];
const axeSource = readFileSync(at('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

let browser: Browser;
let site: Loopback;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveLoopback(staticFile)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
  rmSync(home, { recursive: true });
});

test('Storybook builds, with stories in it', () => {
  expect(build.ok, build.output).toBe(true);
  expect(stories.length).toBeGreaterThan(10);
});

describe.each(['light', 'dark', 'city'])('in %s', (page) => {
  test.each(stories)('%s passes axe and asks nobody else', async (id) => {
    const seen = await visit(
      browser,
      `${site.origin}/iframe.html?id=${id}&viewMode=story&globals=page:${page}`,
    );
    await seen.page.locator('body.sb-show-main').waitFor();
    // A skeleton shows after 300 ms: what is there after that is what a visitor sees.
    await seen.page.waitForTimeout(500);
    expect(await findings(seen.page)).toEqual([]);
    expect(hostsOf(seen)).toEqual([new URL(site.origin).host]);
    await seen.page.close();
  });
});

/** What axe has to say about the story, as "rule: element, element". */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => axe.run('#storybook-root'));
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** There in the page, once `axeSource` has run. */
declare const axe: { run(context: string): Promise<AxeResults> };

function storiesIn(indexFile: string): string[] {
  const { entries }: { entries: Record<string, { id: string; type: string }> } = JSON.parse(
    readFileSync(indexFile, 'utf8'),
  );
  return Object.values(entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []));
}

function staticFile(path: string): Answer | undefined {
  const file = join(home, path);
  const type = types[extname(file)];
  if (!file.startsWith(home) || !type || !existsSync(file)) return undefined;
  return { body: readFileSync(file), type };
}
