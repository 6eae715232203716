import { expect, test } from 'vitest';
import { pageWorld, waysOf } from './testing.ts';

const browser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test('a person who asks for a page that is not there gets one that leads on, at any depth', async () => {
  await using world = await pageWorld();
  for (const [path, root] of [
    ['/nirgends', './'],
    ['/stadt/nirgends', '../'],
    ['/stadt/mitmachen/nichts', '../../'],
  ] as const) {
    const response = await world.get(path, browser);
    const page = await response.text();
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(page).toContain('<h1>Diese Seite gibt es nicht</h1>');
    expect(waysOf(page)).toContain(root);
  }
  const english = await world.get('/nirgends', { ...browser, 'Accept-Language': 'en' });
  expect(await english.text()).toContain('There is no such page');
});

test('a program gets the problem document, and so does a browser that asks the API itself', async () => {
  await using world = await pageWorld();
  for (const [path, headers] of [
    ['/nirgends', {}],
    ['/nirgends', { Accept: 'application/json' }],
    ['/v1/nirgends', browser],
    ['/widgets/9.9.9/opennrw.js', browser],
  ] as const) {
    const response = await world.get(path, headers);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
  }
});

test('what the address says is not repeated on the page', async () => {
  await using world = await pageWorld();
  const page = await (await world.get('/<script>alert(1)</script>"onload=x', browser)).text();
  expect(page).not.toContain('alert(1)');
  expect(page).not.toContain('onload=x');
});
