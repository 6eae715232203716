/** `GET /embed/<widget>`: the document inside an iframe, its look, its policy and who may frame it. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSites, siteOf, sitesOf } from '../organizations/sites.ts';
import { TenantScope } from '../organizations/tenancy.ts';
import { loader, type PageWorld, pageWorld, tagsOf, waysOf } from '../pages/testing.ts';
import { isColour } from './colours.ts';

const files = { 'fallback.css': 'sha384-f', 'frame.js': 'sha384-r', 'themes/kern.css': 'sha384-k' };
const address = '/embed/dataset-list?organization=musterstadt&limit=5&heading=Unsere+Daten';

let world: PageWorld;
beforeAll(async () => {
  world = await pageWorld({ now: '2026-11-24T12:00:00Z' }, { ...loader, files });
});
afterAll(() => world[Symbol.asyncDispose]());

const get = (query: string) => world.get(`/embed/dataset-list?${query}`);
const policyOf = async (query: string) => (await get(query)).headers.get('Content-Security-Policy') ?? '';

describe('an iframe page', () => {
  test('is a titled document with the element, its content, and where it is found', async () => {
    const text = await world.page(address);
    expect(text).toMatch(/^<!doctype html>\n<html lang="de">/);
    expect(text).toContain('<title>Unsere Daten</title>');
    expect(tagsOf(text)).toContainEqual({
      name: 'opennrw-dataset-list',
      attributes: { 'heading-level': '2', organization: 'musterstadt', limit: '5' },
    });
    expect(text).toContain('Freie Plätze in Parkhäusern');
    const links = tagsOf(text).filter(({ name }) => name === 'link');
    const own = 'http://api.test/embed/dataset-list?heading=Unsere+Daten&limit=5&organization=musterstadt';
    expect(links).toContainEqual({ name: 'link', attributes: { rel: 'canonical', href: own } });
    const discovery = links.find(
      ({ attributes }) => attributes.type === 'application/json+oembed',
    )?.attributes;
    expect(discovery).toMatchObject({ rel: 'alternate', title: 'Unsere Daten' });
    expect(
      (await world.get(new URL(discovery?.href ?? '').pathname + new URL(discovery?.href ?? '').search))
        .status,
    ).toBe(200);
    expect(text).toContain('<meta name="robots" content="noindex">');
  });

  test('has a title of its own where nobody gave it a heading', async () => {
    expect(await world.page('/embed/dataset-list?organization=musterstadt')).toContain(
      '<title>Offene Daten: Stadt Musterstadt (Demo)</title>',
    );
    expect(await world.page('/embed/event-calendar?within=regionalverbund-lindental')).toMatch(
      /<title>Veranstaltungen: .*Lindental/,
    );
    expect(await world.page('/embed/participation-map?lang=en')).toContain(
      '<title>Participation: North Rhine-Westphalia</title>',
    );
  });

  test('loads files of the version alone, each with its hash', async () => {
    const tags = tagsOf(await world.page(`${address}&theme-file=kern`));
    const loaded = tags.filter(
      ({ name, attributes }) =>
        attributes.integrity !== undefined || (name === 'script' && attributes.src !== undefined),
    );
    expect(loaded.map(({ attributes: { src, href, integrity } }) => [src ?? href, integrity])).toEqual([
      ['../widgets/1.2.3/fallback.css', 'sha384-f'],
      ['../widgets/1.2.3/themes/kern.css', 'sha384-k'],
      ['../widgets/1.2.3/opennrw.js', 'sha384-abc'],
      ['../widgets/1.2.3/frame.js', 'sha384-r'],
    ]);
  });

  test('lets in nothing but these files and its one style, by hash', async () => {
    const response = await world.get(`${address}&accent=%2300569d&radius=0&scheme=dark`);
    const [, css = ''] = /<style>(.*?)<\/style>/s.exec(await response.text()) ?? [];
    expect(css).toContain('color-scheme:dark');
    expect(css).toContain('--opennrw-accent:#00569d;--opennrw-radius:0');
    const policy = response.headers.get('Content-Security-Policy');
    expect(policy).toContain(
      `style-src 'self' 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    );
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  test('keeps its look on the pages that it links to', async () => {
    const text = await world.page(`${address}&accent=%2300569d`);
    const opened = waysOf(text).filter((way) => way.includes('preset=dataset'));
    expect(opened.length).toBeGreaterThan(0);
    for (const way of opened) expect(way).toContain('accent=%2300569d');
  });

  test('shows its list without widgets too', async () => {
    await using bare = await pageWorld({}, null);
    const text = await bare.page(address);
    expect(text).toContain('Freie Plätze in Parkhäusern');
    expect(tagsOf(text).filter(({ attributes: { src } }) => src !== undefined)).toEqual([]);
  });

  test('hands the element what it was given, and never another API', async () => {
    const text = await world.page(
      '/embed/participation-map?map=none&hide-filters=&preset=status:running&api=http://api.test/&lang=de-simple',
    );
    expect(tagsOf(text).find(({ name }) => name === 'opennrw-participation-map')?.attributes).toEqual({
      ...{
        'heading-level': '2',
        map: 'none',
        'hide-filters': '',
        preset: 'status:running',
        lang: 'de-simple',
      },
    });
  });
});

describe('an iframe page refuses', () => {
  test.each([
    ['accent=blau', 400, '„accent“: Das ist keine Farbe. Schreiben Sie sie zum Beispiel so: #00569d.'],
    ['surface=red;}body{display:none', 400, '„surface“: Das ist keine Farbe.'],
    ['radius=4px;}', 400, '„radius“: Das ist keine Länge.'],
    ['scheme=blue', 400, '„scheme“: Erlaubt sind: light, dark, auto.'],
    ['theme-file=nix', 400, '„theme-file“: Erlaubt sind: neutral, kern.'],
    ['theme-file=../../../secret', 400, '„theme-file“: Erlaubt sind: neutral, kern.'],
    ['limit=abc', 400, '„limit“: Erwartet wird eine Zahl.'],
    ['colour=red', 400, 'Erlaubt sind: api, '],
  ])('%s in plain words, as a document', async (query, status, sentence) => {
    const response = await get(query);
    const text = await response.text();
    expect([response.status, text]).toEqual([status, expect.stringContaining(sentence)]);
    expect(text).toContain('<title>Dieser Inhalt lässt sich nicht anzeigen</title>');
    expect(text).not.toContain('display:none');
  });

  test('a map style of another server, which no visitor was asked about', async () => {
    const response = await world.get(
      '/embed/participation-map?map-style=https%3A%2F%2Fkarten.example%2Fstil.json',
    );
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('„map-style“: Eine Karte oder Grenzen'),
    ]);
  });
});

test.each([
  '#abc',
  '#aabbcc80',
  'rgb(0 86 157)',
  'rgba(0, 86, 157, .5)',
  'oklch(62% 0.2 250 / 80%)',
  'hsl(210deg 50% 40%)',
  'RebeccaPurple',
  'currentColor',
])('%s is a colour', (text) => expect(isColour(text)).toBe(true));
test.each([
  '',
  '#ab',
  '#gggggg',
  'url(x)',
  'var(--x)',
  'rgb(1)',
  'rgb(0 0 0);color:red',
  'blau',
  'toString',
  'red\n',
  'rgb(0 0 0',
])('“%s” is none', (text) => expect(isColour(text)).toBe(false));

describe('who may frame it', () => {
  test('is everybody, as long as the organization lists no sites', async () => {
    expect(await policyOf('organization=bonn')).toContain('frame-ancestors *;');
    expect(await policyOf('')).toContain('frame-ancestors *;');
  });

  test('is whom the organization lists, also beside others, and only whom all of them list', async () => {
    await list('bonn', 'https://www.bonn.de', 'https://region.example');
    await list('moers', 'https://region.example');
    expect(await policyOf('organization=bonn')).toContain(
      "frame-ancestors 'self' https://region.example https://www.bonn.de;",
    );
    expect(await policyOf('organization=bonn,moers')).toContain(
      "frame-ancestors 'self' https://region.example;",
    );
    expect(await policyOf('organization=koeln,bonn')).toContain(
      "frame-ancestors 'self' https://region.example https://www.bonn.de;",
    );
    await list('bonn');
    expect(await policyOf('organization=bonn')).toContain('frame-ancestors *;');
    expect(await sitesOf(world.api.database, await world.api.idOf('bonn'))).toEqual([]);
  });

  test('is told as a site, not as a page', () => {
    expect(siteOf('https://www.bonn.de/rathaus?x')).toBe('https://www.bonn.de');
    expect(siteOf('https://büro.example:8443/')).toBe('https://xn--bro-hoa.example:8443');
    expect(siteOf('http://localhost:3000')).toBe('http://localhost:3000');
    const marks = ["https://bonn.de;script-src'x'", 'https://bonn.de,x'];
    for (const wrong of ['www.bonn.de', 'http://www.bonn.de', 'javascript:1', '*', 'https://', ...marks])
      expect(() => siteOf(wrong)).toThrow('is not a site such as https://www.bonn.de.');
  });
});

async function list(slug: string, ...origins: string[]): Promise<void> {
  const scope = TenantScope.operator(await world.api.idOf(slug), 'sites');
  await listSites(world.api.edges, scope, origins);
}

test('an attribute that counts by being there keeps doing so in the addresses of the page', async () => {
  const text = await world.page('/embed/cockpit-gauge?requests=&organization=musterstadt');
  expect(tagsOf(text).find(({ name }) => name === 'opennrw-cockpit-gauge')?.attributes).toMatchObject({
    requests: '',
  });
  expect(text).toContain('href="http://api.test/embed/cockpit-gauge?organization=musterstadt&amp;requests="');
});
