import { launchBrowser } from '@opennrw/workshop/chromium';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture, host, snippet, townPage } from './testing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const fallback = '<opennrw-greeting id="w"><p>Inhalt der Seite</p></opennrw-greeting>';
const english = '<opennrw-greeting id="w" lang="en"><p>Inhalt der Seite</p></opennrw-greeting>';

describe('a page with the snippet of a version', () => {
  test('shows the widget, and knows the folder above widgets/ as its API', async () => {
    const files = await fixture('1.0.0', '/opennrw/');
    const origin = await host(files);
    const { page, complaints } = await townPage(
      browser,
      snippet(origin, files, '1.0.0', '/opennrw/') + fallback,
    );
    await page.getByText(`Guten Tag vom Widget, API: ${origin}/opennrw/`).waitFor();
    expect(complaints).toEqual([]);
  });

  test('asks another API where the element names one', async () => {
    const files = await fixture('1.0.0');
    const { page } = await townPage(
      browser,
      `${snippet(await host(files), files, '1.0.0')}<opennrw-greeting api="https://daten.example/"></opennrw-greeting>`,
    );
    await page.getByText('API: https://daten.example/').waitFor();
  });

  test('fetches another language when it is needed, and not before', async () => {
    const files = await fixture('1.0.0');
    const origin = await host(files);
    const german = await townPage(browser, snippet(origin, files, '1.0.0') + fallback);
    await german.page.getByText('Guten Tag').waitFor();
    expect(german.requests.filter((url) => url.includes('/c/')).map((url) => url.split('/c/')[1])).toEqual([
      'shared.js',
      'greeting.js',
    ]);
    const other = await townPage(browser, snippet(origin, files, '1.0.0') + english);
    await other.page.getByText('Hello from the widget').waitFor();
  });

  test('finds elements that come later: in a tab, in a fragment, by innerHTML', async () => {
    const files = await fixture('1.0.0');
    const { page } = await townPage(browser, `${snippet(await host(files), files, '1.0.0')}<main></main>`);
    await page.evaluate(() => {
      const box = document.createElement('section');
      box.append(document.createElement('opennrw-greeting'));
      document.querySelector('main')?.append(box);
    });
    await page.getByText('Guten Tag').waitFor();
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div><div><opennrw-greeting id="later"></opennrw-greeting></div></div>',
      );
    });
    await page.locator('#later', { hasText: 'Guten Tag' }).waitFor();
  });

  test('leaves no element of ours in the document, and does not touch tags it does not know', async () => {
    const files = await fixture('1.0.0');
    const strangers =
      '<x-opennrw-greeting>a</x-opennrw-greeting><opennrw-constructor>b</opennrw-constructor>';
    const seen = await townPage(browser, snippet(await host(files), files, '1.0.0') + strangers + fallback);
    await seen.page.getByText('Guten Tag').waitFor();
    expect(await seen.page.locator('script').count()).toBe(1);
    expect(seen.errors).toEqual([]);
  });
});

describe('a file that was changed on its way', () => {
  const changed = 'document.title = "fremder Code";';

  test.each(['opennrw', 'c/shared', 'c/greeting'])(
    '%s.js never runs, and the content of the page stays',
    async (name) => {
      const files = await fixture('1.0.0');
      const page = snippet('ORIGIN', files, '1.0.0') + fallback;
      files.set(`/widgets/1.0.0/${name}.js`, changed + files.get(`/widgets/1.0.0/${name}.js`));
      const seen = await townPage(browser, page.replace('ORIGIN', await host(files)));
      await expect.poll(() => seen.complaints.join()).toContain('integrity');
      await seen.page.getByText('Inhalt der Seite').waitFor();
      expect(await seen.page.title()).toBe('Musterstadt');
      expect(seen.errors).toEqual(
        name === 'opennrw' ? [] : [{ element: 'opennrw-greeting', code: 'widget-not-loaded' }],
      );
    },
  );

  test('c/greeting.en.js, which comes last, never runs either', async () => {
    const files = await fixture('1.0.0');
    files.set('/widgets/1.0.0/c/greeting.en.js', changed + files.get('/widgets/1.0.0/c/greeting.en.js'));
    const seen = await townPage(browser, snippet(await host(files), files, '1.0.0') + english);
    await expect.poll(() => seen.complaints.join()).toContain('integrity');
    expect(await seen.page.title()).toBe('Musterstadt');
    expect(await seen.page.locator('#w').textContent()).not.toContain('Hello');
  });

  test('a single other byte is enough', async () => {
    const files = await fixture('1.0.0');
    const path = '/widgets/1.0.0/c/greeting.js';
    files.set(path, (files.get(path) ?? '').replace('Guten Tag', 'Guten tag'));
    const seen = await townPage(browser, snippet(await host(files), files, '1.0.0') + fallback);
    await expect.poll(() => seen.errors).toHaveLength(1);
    expect(await seen.page.locator('#w').textContent()).toBe('Inhalt der Seite');
  });
});

describe('a file that is missing', () => {
  test('leaves the content and says so on every element, also on later ones', async () => {
    const files = await fixture('1.0.0');
    files.delete('/widgets/1.0.0/c/greeting.js');
    const seen = await townPage(browser, snippet(await host(files), files, '1.0.0') + fallback + fallback);
    await expect.poll(() => seen.errors).toHaveLength(2);
    await seen.page.evaluate(() => document.body.append(document.createElement('opennrw-greeting')));
    await expect.poll(() => seen.errors).toHaveLength(3);
    await seen.page.getByText('Inhalt der Seite').first().waitFor();
  });

  test('and comes back is tried again when the next element asks for it, and mends them all', async () => {
    const files = await fixture('1.0.0');
    const path = '/widgets/1.0.0/c/greeting.js';
    const code = files.get(path) ?? '';
    files.delete(path);
    const seen = await townPage(browser, snippet(await host(files), files, '1.0.0') + fallback);
    await expect.poll(() => seen.errors).toHaveLength(1);
    files.set(path, code);
    await seen.page.evaluate(() => document.body.append(document.createElement('opennrw-greeting')));
    await seen.page.locator('#w', { hasText: 'Guten Tag' }).waitFor();
  });
});

test('a shared chunk that failed once is not asked for again: its importers could get it unchecked', async () => {
  const files = await fixture('1.0.0');
  const path = '/widgets/1.0.0/c/shared.js';
  const code = files.get(path) ?? '';
  files.set(path, `${code};`);
  const seen = await townPage(browser, snippet(await host(files), files, '1.0.0') + fallback);
  await expect.poll(() => seen.errors).toHaveLength(1);
  files.set(path, code);
  await seen.page.evaluate(() => document.body.append(document.createElement('opennrw-greeting')));
  await expect.poll(() => seen.errors).toHaveLength(2);
  expect(seen.requests.filter((url) => url.includes('/c/')).map((url) => url.split('/c/')[1])).toEqual([
    'shared.js',
  ]);
});

describe('two scripts on one page', () => {
  test('of the same version, under two addresses: the second keeps quiet', async () => {
    const files = await fixture('1.0.0');
    const origin = await host(files);
    const script = snippet(origin, files, '1.0.0');
    const seen = await townPage(browser, script + script + script.replace('.js"', '.js?ver=5"') + fallback);
    await seen.page.getByText('Guten Tag').waitFor();
    expect([seen.complaints, seen.infos]).toEqual([[], []]);
    expect(seen.requests.filter((url) => url.includes('/c/'))).toHaveLength(2);
  });

  test('of two versions: the first stays in charge, the second says so once and fetches nothing', async () => {
    const old = await fixture('1.0.0');
    const young = await fixture('1.1.0');
    const [first, second] = [await host(old), await host(young)];
    const seen = await townPage(
      browser,
      snippet(first, old, '1.0.0') + snippet(second, young, '1.1.0') + fallback + fallback,
    );
    await seen.page.getByText(`API: ${first}/`).first().waitFor();
    expect(seen.infos).toEqual(['opennrw 1.1.0: version 1.0.0 came first and stays in charge']);
    expect(seen.complaints).toEqual([]);
    expect(seen.requests.filter((url) => url.startsWith(`${second}/`))).toEqual([
      `${second}/widgets/1.1.0/opennrw.js`,
    ]);
  });
});

test('an old snippet still works when a younger version stands beside it', async () => {
  const old = await fixture('1.0.0');
  const origin = await host(new Map([...old, ...(await fixture('2.0.0'))]));
  const seen = await townPage(browser, snippet(origin, old, '1.0.0') + fallback);
  await seen.page.getByText('Guten Tag').waitFor();
  expect(seen.requests.filter((url) => url.includes('/widgets/2'))).toEqual([]);
});

describe('a page with a strict policy', () => {
  const policy = (origin: string, trusted: string) =>
    `default-src 'none'; script-src ${origin}; img-src data:; base-uri 'none'; form-action 'self'; ` +
    `require-trusted-types-for 'script'; trusted-types ${trusted}`;

  test('needs the host of the script and the policy name opennrw, nothing else', async () => {
    const files = await fixture('1.0.0');
    const origin = await host(files);
    const seen = await townPage(
      browser,
      snippet(origin, files, '1.0.0') + english,
      policy(origin, 'opennrw'),
    );
    await seen.page.getByText('Hello').waitFor();
    expect([seen.violations, seen.complaints]).toEqual([[], []]);
  });

  test('keeps its own content when it does not know our policy', async () => {
    const files = await fixture('1.0.0');
    const origin = await host(files);
    const seen = await townPage(
      browser,
      snippet(origin, files, '1.0.0') + fallback,
      policy(origin, "'none'"),
    );
    await expect
      .poll(() => seen.errors)
      .toEqual([{ element: 'opennrw-greeting', code: 'widget-not-loaded' }]);
    expect(await seen.page.locator('#w').textContent()).toBe('Inhalt der Seite');
  });
});
