import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleWidgets } from '@opennrw/embed/bundle';
import { launchBrowser } from '@opennrw/workshop/chromium';
import { serveLoopback } from '@opennrw/workshop/loopback';
import { at } from '@opennrw/workshop/places';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import { hostsOf, type Visit, visit } from '@opennrw/workshop/visit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { example } from './serve.ts';

let browser: Browser;
let server: RunningServer;
let other: RunningServer;
beforeAll(async () => {
  const old = await bundleWidgets(at('packages', 'widgets', 'src'), '0.0.1');
  [browser, server, other] = await Promise.all([
    launchBrowser(),
    startServer((folder) => leave(old, join(folder, 'widgets', '0.0.1'))),
    startServer(),
  ]);
});
afterAll(() => Promise.all([browser?.close(), server?.stop(), other?.stop()]));

test('ten widgets show their data on it, without an error, from two servers and nobody else', async () => {
  const seen = await hostile();
  expect(await seen.page.evaluate(() => document.compatMode)).toBe('BackCompat');
  expect(seen.complaints).toEqual([]);
  expect(seen.errors).toEqual([]);
  expect(seen.infos).toEqual([expect.stringContaining('version 0.0.1 came first and stays in charge')]);
  expect(hostsOf(seen)).toEqual([seen.page.url(), server.origin, other.origin].map(hostOf).sort());
  for (const origin of [server.origin, other.origin])
    expect(seen.requests.filter((url) => url.startsWith(`${origin}/v1/`)).length).toBeGreaterThan(3);
});

test('they have the width of the page, letters as they are written, and room between the lines', async () => {
  const { page } = await hostile();
  const looks = await page.evaluate(() =>
    [...document.querySelectorAll(':defined')]
      .filter(({ localName }) => localName.startsWith('opennrw-'))
      .map((element) => {
        const frame = element.shadowRoot?.querySelector('.frame');
        if (!frame) return { tag: element.localName };
        const { letterSpacing, textTransform, direction } = getComputedStyle(frame);
        const { width, height } = frame.getBoundingClientRect();
        return {
          tag: element.localName,
          letterSpacing,
          textTransform,
          direction,
          wide: width > 900,
          high: height > 40,
        };
      }),
  );
  expect(looks).toHaveLength(10);
  for (const { tag, ...look } of looks)
    expect(look, tag).toEqual({
      letterSpacing: 'normal',
      textTransform: 'none',
      direction: 'ltr',
      wide: true,
      high: true,
    });
});

test('a visitor searches, opens and goes back on it', async () => {
  const { page } = await hostile();
  const list = page.locator('opennrw-dataset-list').first();
  const titles = list.locator('[part~=item] [part~=title]');
  await list.getByRole('searchbox').fill('e');
  await list.getByRole('searchbox').press('Enter');
  await expect.poll(() => page.url()).toContain('q:e');
  await titles.first().getByRole('link').click();
  await list.locator('[part~=detail]').waitFor();
  await page.goBack();
  await titles.first().waitFor();
});

/** The page, after every widget has come to show its data. */
async function hostile(): Promise<Visit> {
  const { origin, close } = await serveLoopback((path) => example(path, server.origin, other.origin));
  onTestFinished(close);
  const seen = await visit(browser, `${origin}/hostile-host/`);
  await expect
    .poll(
      () =>
        seen.page.evaluate(
          () =>
            [...document.querySelectorAll(':defined')].filter(({ shadowRoot }) =>
              shadowRoot?.querySelector('.frame'),
            ).length,
        ),
      { timeout: 20_000 },
    )
    .toBe(10);
  await seen.page.waitForLoadState('networkidle');
  return seen;
}

function leave(files: ReadonlyMap<string, string>, folder: string): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const hostOf = (url: string) => new URL(url).host;
