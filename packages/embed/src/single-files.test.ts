import { launchBrowser } from '@opennrw/workshop/chromium';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture, host, snippet, townPage } from './testing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const widget = '<opennrw-greeting id="w"><p>Inhalt der Seite</p></opennrw-greeting>';
const english = '<opennrw-greeting lang="en"></opennrw-greeting>';

describe('a page with a single file', () => {
  test('shows the widget in both languages with one request, and knows its API', async () => {
    const files = await fixture('1.0.0', '/opennrw/');
    const origin = await host(files);
    const script = snippet(origin, files, '1.0.0', '/opennrw/', 'greeting.js');
    const policy = `default-src 'none'; script-src ${origin}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;
    const seen = await townPage(browser, script + widget + english, policy);
    await seen.page.getByText(`Guten Tag vom Widget, API: ${origin}/opennrw/`).waitFor();
    await seen.page.getByText('Hello from the widget').waitFor();
    expect([seen.complaints, seen.violations]).toEqual([[], []]);
    expect(seen.requests.filter((url) => url.startsWith(origin))).toEqual([
      `${origin}/opennrw/widgets/1.0.0/greeting.js`,
    ]);
  });

  test('keeps its own content where a byte of the file has changed', async () => {
    const files = await fixture('1.0.0');
    const script = snippet('ORIGIN', files, '1.0.0', '/', 'greeting.js');
    const path = '/widgets/1.0.0/greeting.js';
    files.set(path, (files.get(path) ?? '').replace('Guten Tag', 'Guten tag'));
    const seen = await townPage(browser, script.replace('ORIGIN', await host(files)) + widget);
    await expect.poll(() => seen.complaints.join()).toContain('integrity');
    expect(await seen.page.locator('#w').textContent()).toBe('Inhalt der Seite');
  });

  test('of another version than the loader before it leaves the loader in charge, and says so once', async () => {
    const [old, young] = [await fixture('1.0.0'), await fixture('1.1.0')];
    const [first, second] = [await host(old), await host(young)];
    const scripts = snippet(first, old, '1.0.0') + snippet(second, young, '1.1.0', '/', 'greeting.js');
    const seen = await townPage(browser, scripts + widget);
    await seen.page.getByText(`API: ${first}/`).waitFor();
    expect(seen.infos).toEqual(['opennrw 1.1.0: version 1.0.0 came first and stays in charge']);
    expect(seen.complaints).toEqual([]);
  });

  test('before a loader of another version stays in charge of its widget', async () => {
    const [old, young] = [await fixture('1.0.0'), await fixture('1.1.0')];
    const [first, second] = [await host(old), await host(young)];
    const scripts = snippet(first, old, '1.0.0', '/', 'greeting.js') + snippet(second, young, '1.1.0');
    const seen = await townPage(browser, scripts + widget);
    await seen.page.getByText(`API: ${first}/`).waitFor();
    expect(seen.infos).toEqual(['opennrw 1.1.0: version 1.0.0 came first and stays in charge']);
    expect(seen.requests.filter((url) => url.includes('/c/'))).toEqual([]);
  });
});

describe('a version past its end', () => {
  test.each(['opennrw.js', 'greeting.js'])(
    'still works; %s says once in the console, where there is more to read',
    async (file) => {
      const files = await fixture('1.0.0', '/', { supportUntil: '2025-01-31' });
      const origin = await host(files);
      const script = snippet(origin, files, '1.0.0', '/', file);
      const again = script.replace('.js"', '.js?again"');
      const seen = await townPage(browser, script + again + widget + widget);
      await seen.page.getByText('Guten Tag').first().waitFor();
      expect(seen.infos).toEqual([
        `opennrw 1.0.0: support ended on 2025-01-31, see ${origin}/widgets/status`,
      ]);
      expect(seen.complaints).toEqual([]);
      expect(await seen.page.locator('body').innerText()).not.toMatch(/support|2025/);
    },
  );

  test('and one that is supported keep quiet on the day itself', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const files = await fixture('1.0.0', '/', { supportUntil: today });
    const seen = await townPage(browser, snippet(await host(files), files, '1.0.0') + widget);
    await seen.page.getByText('Guten Tag').waitFor();
    expect(seen.infos).toEqual([]);
  });
});
