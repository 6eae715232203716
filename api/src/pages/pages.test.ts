import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { newId } from '../database/id.ts';
import { DatasetList } from '../datasets/shape.ts';
import { problemKinds } from '../http/problem.ts';
import { problemWords } from '../http/problem.words.ts';
import { contract } from './openapi.ts';
import { type PageWorld, pageWorld, tagsOf, waysOf } from './testing.ts';

const pagesForPeople = ['/', '/stadt/demo', '/reference', '/problems', '/problems/not-found'];

describe('every page for people', () => {
  test.each(pagesForPeople)('%s lets in nothing but this server’s own files', async (path) => {
    await using world = await pageWorld();
    const { headers } = await world.get(path);
    expect(headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(headers.get('Content-Security-Policy')).toContain(
      "trusted-types lit-html opennrw 'allow-duplicates'",
    );
  });

  test.each(pagesForPeople)('%s has no inline script, style or handler', async (path) => {
    await using world = await pageWorld();
    for (const { name, attributes } of tagsOf(await world.page(path))) {
      expect(name).not.toBe('style');
      // Data in a page are no script: nothing runs them.
      if (name === 'script' && attributes.type !== 'application/ld+json')
        expect(attributes).toHaveProperty('src');
      expect(Object.keys(attributes).filter((attribute) => /^(style|on.*)$/.test(attribute))).toEqual([]);
    }
  });

  test.each(pagesForPeople)(
    '%s has a language, a title, one main heading and a way past the header',
    async (path) => {
      await using world = await pageWorld();
      const page = await world.page(path);
      const tags = tagsOf(page);
      expect(page).toMatch(/<html lang="(de|en)">[\s\S]*<title>[^<]{10,}<\/title>/);
      expect(tags.filter(({ name }) => name === 'h1')).toHaveLength(1);
      const main = tags.find(({ name }) => name === 'main')?.attributes.id;
      expect(tags.find(({ name }) => name === 'a')?.attributes).toEqual({ class: 'skip', href: `#${main}` });
    },
  );

  test('links by ways that hold below any base path', async () => {
    await using world = await pageWorld();
    for (const path of pagesForPeople)
      for (const way of waysOf(await world.page(path))) expect(way, path).not.toMatch(/^\//);
  });

  test('no link is dead', async () => {
    await using world = await pageWorld();
    expect(await deadLinks(world, '/')).toEqual([]);
  });
});

describe('the reference', () => {
  test('has a place for every operation and every shape', async () => {
    await using world = await pageWorld({ seed: 'none' });
    const ids = idsOf(await world.page('/reference'));
    for (const methods of Object.values(contract.paths))
      for (const { operationId } of Object.values(methods)) expect(ids).toContain(operationId);
    for (const name of Object.keys(contract.components.schemas)) expect(ids).toContain(`shape-${name}`);
  });

  test('has each place once, and each of its own links finds one', async () => {
    await using world = await pageWorld({ seed: 'none' });
    const page = await world.page('/reference');
    const ids = idsOf(page);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = waysOf(page).filter((way) => way.startsWith('#'));
    expect(wanted.filter((way) => !ids.includes(way.slice(1)))).toEqual([]);
  });

  test('names fields inside fields, and says which may be missing', async () => {
    await using world = await pageWorld({ seed: 'none' });
    const page = await world.page('/reference');
    expect(page).toMatch(
      /<code>contactPoint<\/code> <span class="type">object or null<\/span>[\s\S]{0,200}<code>email<\/code>/,
    );
    expect(page).toContain('<code>limit</code> <span class="type">integer, optional</span>');
  });

  test('says which operations need a key', async () => {
    await using world = await pageWorld({ seed: 'none' });
    const [, section = ''] = (await world.page('/reference')).split('id="putDatasets"');
    expect(section.slice(0, 400)).toContain('Needs a key.');
  });
});

describe('the page of a problem', () => {
  test.each(Object.keys(problemKinds))('%s explains itself in both languages', async (kind) => {
    await using world = await pageWorld({ seed: 'none' });
    const known = Object.entries(problemWords.de).find(([name]) => name === kind)?.[1];
    const page = await world.page(`/problems/${kind}`);
    expect(page).toContain(`<h1>${known?.title}</h1>`);
    expect(page).not.toContain('undefined');
    expect(await world.page(`/problems/${kind}?lang=en`)).toContain('<html lang="en">');
  });

  test('is where the type of an answer leads', async () => {
    await using world = await pageWorld({ seed: 'none' });
    const { type }: { type: string } = JSON.parse(await (await world.get('/v1/datasets?them=TRAN')).text());
    expect(await world.page(new URL(type).pathname)).toContain('<h1>Unbekannter Parameter</h1>');
  });

  test('speaks the language of the browser, unless the address asks for another', async () => {
    await using world = await pageWorld({ seed: 'none' });
    const english = { 'Accept-Language': 'en-GB,en;q=0.9' };
    const response = await world.get('/problems', english);
    expect(response.headers.get('Content-Language')).toBe('en');
    expect(response.headers.get('Vary')).toContain('Accept-Language');
    expect(await response.text()).toContain('<h1>Problems of the API</h1>');
    expect(await (await world.get('/problems?lang=de', english)).text()).toContain(
      '<h1>Fehlermeldungen der API</h1>',
    );
  });

  test('of a kind that does not exist is a 404', async () => {
    await using world = await pageWorld({ seed: 'none' });
    expect((await world.get('/problems/constructor')).status).toBe(404);
  });
});

describe('for machines', () => {
  test('the contract is served byte for byte, to any site, and costs a 304 when it is known', async () => {
    await using world = await pageWorld();
    const response = await world.get('/v1/openapi.json');
    expect(await response.text()).toBe(
      await readFile(new URL('../../openapi.json', import.meta.url), 'utf8'),
    );
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const tag = response.headers.get('ETag') ?? '';
    expect((await world.get('/v1/openapi.json', { 'If-None-Match': tag })).status).toBe(304);
  });

  test('what is zipped unzips to the same', async () => {
    await using world = await pageWorld();
    const plain = await world.get('/v1/openapi.json');
    const zipped = await world.get('/v1/openapi.json', { 'Accept-Encoding': 'gzip' });
    expect(zipped.headers.get('Content-Encoding')).toBe('gzip');
    expect(zipped.headers.get('ETag')).not.toBe(plain.headers.get('ETag'));
    expect(gunzipSync(await zipped.arrayBuffer()).toString('utf8')).toBe(await plain.text());
  });

  test('the index names the lists of the API at their public addresses', async () => {
    await using world = await pageWorld({ edges: { publicUrl: 'https://daten.example/opennrw' } });
    expect(await (await world.get('/v1')).json()).toMatchObject({
      contract: 'https://daten.example/opennrw/v1/openapi.json',
      resources: {
        datasets: 'https://daten.example/opennrw/v1/datasets',
        organizations: 'https://daten.example/opennrw/v1/organizations',
      },
    });
  });

  test('a permanent address leads to the dataset', async () => {
    await using world = await pageWorld();
    const { items } = DatasetList.parse(await (await world.get('/v1/datasets?limit=1')).json());
    const [dataset] = items;
    const response = await world.get(new URL(dataset?.iri ?? '').pathname);
    expect([response.status, response.headers.get('Location')]).toEqual([
      303,
      `http://api.test/v1/datasets/${dataset?.id}`,
    ]);
  });

  test('there is a permanent address for whatever the API finds by its id, and for nothing else', async () => {
    await using world = await pageWorld({ seed: 'none' });
    const id = newId();
    const to = async (plural: string) =>
      (await world.get(`/id/${plural}/${id}`)).headers.get('Location')?.replace('http://api.test', '');
    expect(await to('event-formats')).toBe(`/v1/event-formats/${id}`);
    expect(await to('award-entries')).toBe(`/v1/award-entries/${id}`);
    expect(await to('occurrences')).toBeUndefined();
    expect((await world.get(`/id/unheard-of/${id}`)).status).toBe(404);
    expect((await world.get('/id/events/1')).status).toBe(404);
  });

  test('it is alive as long as it answers', async () => {
    await using world = await pageWorld({ seed: 'none' });
    expect(await (await world.get('/health')).json()).toEqual({ status: 'ok' });
  });

  test('it is ready when the database answers in its newest shape', async () => {
    await using world = await pageWorld({ seed: 'none' });
    expect((await world.get('/ready')).status).toBe(200);
    await world.api.database.write(() => [
      sql`delete from migrations where name = (select max(name) from migrations)`,
    ]);
    const behind = await world.get('/ready');
    expect([behind.status, await behind.json()]).toEqual([
      503,
      { status: 'unavailable', reason: 'Migrations are missing.' },
    ]);
    await world.api.database.migrate(['drop table migrations']);
    const broken = await world.get('/ready');
    expect([broken.status, await broken.json()]).toEqual([
      503,
      { status: 'unavailable', reason: 'The database does not answer.' },
    ]);
  });

  test('the stylesheet never changes under its name, and no other name finds it', async () => {
    await using world = await pageWorld();
    const sheet = waysOf(await world.page('/')).find((way) => way.endsWith('.css')) ?? '';
    const response = await world.get(sheet.slice(1));
    expect(response.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    expect((await world.get('/assets/pages.000000000000.css')).status).toBe(404);
    expect((await world.get('/assets/..%2fassets.ts')).status).toBe(404);
  });
});

const idsOf = (page: string) => tagsOf(page).flatMap(({ attributes: { id } }) => id ?? []);

/** Follows every link to this server, from page to page, and names those that lead nowhere. */
async function deadLinks(world: PageWorld, start: string): Promise<string[]> {
  const here = 'http://api.test';
  const seen = new Set([start]);
  const dead: string[] = [];
  for (const path of seen) {
    const response = await world.get(path);
    if (response.status >= 400) dead.push(path);
    if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue;
    for (const way of waysOf(await response.text())) {
      const { origin, pathname, search } = new URL(way, here + path);
      if (origin === here && !pathname.startsWith('/widgets/')) seen.add(pathname + search);
    }
  }
  return dead;
}
