import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../app.ts';
import type { World } from '../../http/world.ts';
import { tagsOf } from '../../pages/testing.ts';
import { type TestApi, testApi } from '../../testing.ts';
import { offer } from '../testing.ts';
import { baukasten } from './baukasten.ts';
import { LONGEST_CODE } from './check.ts';
import { checkWords } from './check.words.ts';
import { choiceWords } from './choice.words.ts';

const files = {
  routes: new Hono<World>(),
  newest: { version: '1.2.3', integrity: 'sha384-loader' },
  versions: ['1.2.3'],
  channels: new Map([['1', '1.2.3']]),
  releases: [],
  text: () => '{"loader":"sha384-loader"}',
};

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ seed: 'demo' });
});
afterAll(() => api.close());

const parts = { files, offer, fragment: async () => '<ul><li>Hackday</li></ul>' };

function workbench(present: typeof parts | null = parts) {
  const app = createApp(api.edges, [baukasten(api.edges, present)]);
  const get = (path: string) => app.request(`http://api.test${path}`);
  const paste = (code: string) =>
    app.request('http://api.test/baukasten/pruefen', { method: 'POST', body: new URLSearchParams({ code }) });
  return { get, paste, url: api.edges.publicUrl };
}

interface Answer {
  texts: Record<string, string>;
  contrasts: unknown[];
}

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;

test('the page works without a script: a form, a titled preview, and the code', async () => {
  const { get, url } = workbench();
  const response = await get('/baukasten?widget=calendar&organization=musterstadt&limit=5');
  expect(response.status).toBe(200);
  const page = await response.text();
  const tags = tagsOf(page);
  expect(tags.find(({ name }) => name === 'iframe')?.attributes).toMatchObject({
    src: 'embed/calendar?organization=musterstadt&limit=5',
    title: 'Vorschau: Kalender',
  });
  expect(page).toContain(`&lt;opennrw-calendar api=&quot;${url}&quot;`);
  for (const { name, attributes } of tags.filter(({ name }) => /^(input|select|textarea)$/.test(name)))
    if (attributes.type !== 'hidden' && !/checkbox|radio/.test(attributes.type ?? ''))
      expect(
        tags.some((tag) => tag.name === 'label' && tag.attributes.for === attributes.id),
        name,
      ).toBe(true);
});

test('its policy lets in nothing but our own files and the preview', async () => {
  const { get } = workbench();
  const response = await get('/baukasten');
  const policy = response.headers.get('Content-Security-Policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-src 'self'");
  expect(policy).not.toContain('unsafe');
  const page = await response.text();
  expect(page).not.toMatch(/ style=| on\w+="/);
});

test('the address of the API is never taken from the question', async () => {
  const { get } = workbench();
  for (const path of ['/baukasten', '/baukasten/code.json'])
    expect(await (await get(`${path}?widget=calendar&api=https://evil.example`)).text()).not.toContain(
      'evil.example',
    );
});

test('a faulty choice is a 400 that says beside each field what is wrong', async () => {
  const { get } = workbench();
  const response = await get('/baukasten?widget=calendar&limit=0&organization=atlantis&accent=red');
  expect(response.status).toBe(400);
  const page = await response.text();
  for (const sentence of [
    choiceWords.whole(1, 100),
    choiceWords.organization([]),
    choiceWords.look('accent'),
  ])
    expect(page).toContain(sentence);
  expect(tagsOf(page).filter(({ attributes }) => 'aria-invalid' in attributes)).toHaveLength(3);
});

test('a widget that there is not is named as unknown, and the form begins with another', async () => {
  const { get } = workbench();
  const response = await get('/baukasten?widget=clock');
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Dieses Widget gibt es hier nicht.');
});

test.each([
  'organization',
  'query',
  'preset',
  'accent',
  'theme-file',
  'preview-height',
  'widget',
  'lang',
  'theme',
])('what is typed into %s is never reflected as markup', async (name) => {
  const { get } = workbench();
  const page = await (
    await get(`/baukasten?${new URLSearchParams({ widget: 'calendar', [name]: hostile })}`)
  ).text();
  expect(tagsOf(page).filter(({ attributes }) => 'onerror' in attributes)).toEqual([]);
  expect(page).not.toContain('<script>alert');
});

test('a language that a widget has learnt appears by itself', async () => {
  const { get } = workbench();
  expect(await (await get('/baukasten?widget=calendar')).text()).toContain(
    '<option value="nl">Niederländisch</option>',
  );
});

test('the script gets the same texts as the page', async () => {
  const { get } = workbench();
  const query = '?widget=calendar&limit=7&accent=%2300569d&preset=q:Rad;page:2';
  const answer: Answer = JSON.parse(await (await get(`/baukasten/code.json${query}`)).text());
  const page = await (await get(`/baukasten${query}`)).text();
  expect(answer.texts['element-0']).toContain('limit="7"');
  expect(answer).toMatchObject({ preset: 'q:Rad', faults: {} });
  expect(answer.contrasts[1]).toEqual({ name: 'accent-page', fits: 'text', text: '7,4 : 1, gut lesbar' });
  for (const text of Object.values<string>(answer.texts))
    expect(page).toContain(
      text.replace(
        /[&<>"']/g,
        (mark) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[mark]};`,
      ),
    );
});

test('a server without widgets says so', async () => {
  const { get } = workbench(null);
  expect(await (await get('/baukasten')).text()).toContain('npm run build');
});

test('existing code is looked at, and shown again as text', async () => {
  const { get, paste } = workbench();
  expect((await get('/baukasten/pruefen')).status).toBe(200);
  const response = await paste(`<opennrw-calendar limit="0">${hostile}</textarea><script>alert(2)</script>`);
  expect(response.status).toBe(200);
  const page = await response.text();
  expect(page).toContain(checkWords.script.absent);
  expect(page).toContain(choiceWords.whole(1, 100));
  expect(page).not.toMatch(/<script>|<img/);
  expect(tagsOf(page).filter(({ name }) => name === 'textarea')).toHaveLength(1);
});

test.each([
  ['nothing', ' ', checkWords.empty],
  ['too much', 'x'.repeat(LONGEST_CODE + 1), checkWords.tooLong('20.000')],
])('%s is refused with a sentence', async (_, code, sentence) => {
  const { paste } = workbench();
  const response = await paste(code);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(sentence);
});

test('what is no form is refused, not a failure', async () => {
  const { get } = workbench();
  expect((await get('/baukasten/pruefen?code=x')).status).toBe(200);
});
