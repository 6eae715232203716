/** `GET /oembed`: what a CMS learns about an address that somebody pasted into it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageWorld, pageWorld, tagsOf } from '../pages/testing.ts';

let world: PageWorld;
beforeAll(async () => {
  world = await pageWorld({ now: '2026-11-24T12:00:00Z' });
});
afterAll(() => world[Symbol.asyncDispose]());

const page = 'http://api.test/embed/event-calendar?within=regionalverbund-lindental&accent=%2300569d';
const ask = (parameters: Record<string, string>) => world.get(`/oembed?${new URLSearchParams(parameters)}`);
const embedOf = async (parameters: Record<string, string>) =>
  (await ask({ url: page, ...parameters })).json() as Promise<Record<string, unknown>>;
const iframeIn = (html: unknown) => tagsOf(`${html}`)[0]?.attributes ?? {};

describe('the answer', () => {
  test('is a titled iframe of the page, as the specification wants it', async () => {
    const response = await ask({ url: page, format: 'json' });
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
    const { html, ...rest } = (await response.json()) as Record<string, unknown>;
    expect(rest).toEqual({
      ...{ version: '1.0', type: 'rich', width: 800, height: 640, cache_age: 3600 },
      title: expect.stringMatching(/^Veranstaltungen: /),
      ...{ provider_name: 'OpenNRW Widgets', provider_url: 'http://api.test/' },
    });
    const { src, ...attributes } = iframeIn(html);
    expect(attributes).toEqual({ title: rest.title, width: '800', height: '640', loading: 'lazy' });
    expect((await world.get(src?.replace('http://api.test', '') ?? '')).status).toBe(200);
    expect(src).toContain('accent=%2300569d');
  });

  test('is no larger than asked for', async () => {
    const { html, width, height } = await embedOf({ maxwidth: '300', maxheight: '200' });
    expect([width, height, iframeIn(html).width, iframeIn(html).height]).toEqual([300, 200, '300', '200']);
    expect(await embedOf({ maxwidth: '5000', maxheight: '9999' })).toMatchObject({ width: 800, height: 640 });
  });

  test('ignores what it does not know', async () => {
    expect(await embedOf({ theme: 'dark', discover: 'true' })).toMatchObject({ type: 'rich' });
  });

  test.each([
    ['/', /^Offene Daten: Stadt Musterstadt/],
    ['/stadt/region', /^Offene Daten: /],
    ['/stadt/cockpit', /^Wie offen sind wir\?/],
    ['/stadt/veranstaltungen', /^Veranstaltungen: /],
    ['/stadt/mitmachen', /^Beteiligung: /],
    ['/stadt/preis', /^Ausgezeichnet: /],
  ])('knows the widget on the town’s page %s, which says where to ask', async (path, title) => {
    const found = tagsOf(await world.page(path)).find(
      ({ attributes }) => attributes.type === 'application/json+oembed',
    );
    const way = new URL(found?.attributes.href ?? '');
    const answer = await world.get(way.pathname + way.search);
    expect(await answer.json()).toMatchObject({ type: 'rich', title: expect.stringMatching(title) });
  });
});

describe('is refused', () => {
  test.each<[string, Record<string, string>, number, string]>([
    ['without an address', {}, 400, 'address-missing'],
    ['with no address at all', { url: 'nope' }, 404, ''],
    ['for another host', { url: 'https://anderswo.example/embed/dataset-list' }, 404, ''],
    [
      'for a host that only begins like ours',
      { url: 'http://api.test.evil.example/embed/dataset-list' },
      404,
      '',
    ],
    ['for another scheme', { url: 'javascript:alert(1)//http://api.test/embed/dataset-list' }, 404, ''],
    ['for a page without a widget', { url: 'http://api.test/stadt/kontakt' }, 404, ''],
    ['for a fragment', { url: 'http://api.test/embed/dataset-list.html' }, 404, ''],
    ['for a widget that does not exist', { url: 'http://api.test/embed/weather' }, 404, ''],
    ['for a broken filter', { url: 'http://api.test/embed/dataset-list?limit=abc' }, 400, 'invalid-type'],
    [
      'for a colour that is none',
      { url: 'http://api.test/embed/dataset-list?accent=blau' },
      400,
      'not-a-colour',
    ],
    [
      'for an unknown organization',
      { url: 'http://api.test/embed/dataset-list?organization=atlantis' },
      400,
      'no-such-organization',
    ],
    ['for a width of 0', { url: page, maxwidth: '0' }, 400, 'not-pixels'],
    ['for a negative height', { url: page, maxheight: '-5' }, 400, 'not-pixels'],
    ['for a width in words', { url: page, maxwidth: 'breit' }, 400, 'not-pixels'],
    ['for half a pixel', { url: page, maxwidth: '10.5' }, 400, 'not-pixels'],
    ['as XML, which the specification calls 501', { url: page, format: 'xml' }, 501, ''],
    ['as anything else', { url: page, format: 'yaml' }, 501, ''],
  ])('%s', async (_, parameters, status, code) => {
    const response = await ask(parameters);
    const problem = (await response.json()) as { status: number; errors?: { code: string }[] };
    expect([response.status, problem.status, problem.errors?.[0]?.code ?? '']).toEqual([
      status,
      status,
      code,
    ]);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  });

  test('without repeating what was asked', async () => {
    const url = 'http://api.test/embed/dataset-list?heading=%3Cscript%3E&limit=%3Cscript%3E';
    expect(await (await ask({ url })).text()).not.toContain('<script>');
    const titled = await embedOf({ url: 'http://api.test/embed/dataset-list?heading=%3Cscript%3E%22' });
    expect(`${titled.html}`).toContain('title="&lt;script&gt;&quot;"');
  });
});
