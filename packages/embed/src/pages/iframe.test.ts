import { launchBrowser } from '@opennrw/workshop/chromium';
import { serveLoopback } from '@opennrw/workshop/loopback';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { pageFiles } from '../page-scripts.ts';
import { townPage } from '../testing.ts';

let browser: Browser;
let scripts: Map<string, string>;
beforeAll(async () => {
  browser = await launchBrowser();
  scripts = await pageFiles('1.0.0');
});
afterAll(() => browser.close());

describe('an iframe of ours on a page with iframe.js', () => {
  test('is as tall as its content, also when that grows', async () => {
    const { page } = await townPage(browser, (await ours()).snippet());
    await expect.poll(() => heightOf(page)).toBe(700);
    await page.frameLocator('#f').locator('main').click();
    await expect.poll(() => heightOf(page)).toBe(900);
  });

  test('is so when the script comes long after it', async () => {
    const origin = await ours();
    const { page, complaints } = await townPage(browser, origin.iframe());
    await page.frameLocator('#f').locator('main').waitFor();
    expect(await heightOf(page)).toBe(300);
    await page.addScriptTag({ url: `${origin.at}/iframe.js`, type: 'module' });
    await expect.poll(() => heightOf(page)).toBe(700);
    expect(complaints).toEqual([]);
  });

  test('is so beside an iframe whose address is none', async () => {
    const broken = '<iframe src="http://[" title="Kaputt"></iframe>';
    const { page, complaints } = await townPage(browser, broken + (await ours()).snippet());
    await expect.poll(() => heightOf(page)).toBe(700);
    expect(complaints).toEqual([]);
  });

  test('keeps its height where the page does not load the script, and under a policy that forbids all else', async () => {
    const origin = await ours();
    const without = await townPage(browser, origin.iframe());
    await without.page.frameLocator('#f').locator('main').waitFor();
    expect(await heightOf(without.page)).toBe(300);
    const strict = `default-src 'none'; script-src ${origin.at}; frame-src ${origin.at}; img-src data:`;
    const { page, violations } = await townPage(browser, origin.snippet(), strict);
    await expect.poll(() => heightOf(page)).toBe(700);
    expect(violations).toEqual([]);
  });
});

describe('iframe.js does not listen', () => {
  test('to what is no height', async () => {
    const { page, complaints } = await townPage(browser, (await ours()).snippet('/liar'));
    await page.frameLocator('#f').locator('#done').waitFor();
    expect([await heightOf(page), complaints]).toEqual([300, []]);
  });

  test('to a stranger: neither for itself nor for an iframe of ours', async () => {
    const [origin, stranger] = [await ours(), await ours()];
    const { page } = await townPage(
      browser,
      origin.snippet('/quiet') +
        stranger.iframe('/embed', 'other') +
        '<script>postMessage({ opennrwHeight: 999 }, "*")</script>',
    );
    await page.frameLocator('#other').locator('main').waitFor();
    await page.waitForTimeout(200);
    expect([await heightOf(page), await heightOf(page, 'other')]).toEqual([300, 300]);
  });
});

test('the scripts leave no name in the page', async () => {
  const names = (page: Page) => page.evaluate(() => Object.keys(globalThis).length);
  const origin = await ours();
  const bare = await names((await townPage(browser, origin.iframe())).page);
  const { page } = await townPage(browser, origin.snippet());
  await expect.poll(() => heightOf(page)).toBe(700);
  expect(await names(page)).toBe(bare);
});

const heightOf = (page: Page, id = 'f') => page.locator(`#${id}`).evaluate((frame) => frame.clientHeight);

/** An origin with our scripts and a few documents for iframes: one of 700 px that grows to 900 at a click, and others. */
async function ours() {
  const grows = `<style>html,body{margin:0}main{height:700px}main.more{height:900px}</style><main></main>
    <script>document.querySelector('main').onclick = ({ target }) => target.classList.add('more')</script>`;
  const lies = `<script>for (const opennrwHeight of [-1, 0, 1e9, NaN, '70', null, {}]) parent.postMessage({ opennrwHeight }, '*');
    parent.postMessage(null, '*'); setTimeout(() => document.body.append(Object.assign(document.createElement('p'), { id: 'done', textContent: 'Done' })), 100)</script><p></p>`;
  const documents = new Map([
    ['/embed', `<!doctype html>${grows}<script type="module" src="frame.js"></script>`],
    ['/quiet', `<!doctype html><p>Still</p>`],
    ['/liar', `<!doctype html>${lies}`],
  ]);
  const { origin, close } = await serveLoopback((path) => {
    const page = documents.get(path);
    if (page) return { body: page, type: 'text/html' };
    const body = scripts.get(path.slice(1));
    return body
      ? { body, type: 'text/javascript', headers: { 'Access-Control-Allow-Origin': '*' } }
      : undefined;
  });
  onTestFinished(close);
  const iframe = (path = '/embed', id = 'f') =>
    `<iframe id="${id}" src="${origin}${path}" title="Termine" width="400" height="300" frameborder="0"></iframe>`;
  const script = `<script type="module" src="${origin}/iframe.js" crossorigin></script>`;
  return { at: origin, iframe, snippet: (path?: string) => iframe(path) + script };
}
