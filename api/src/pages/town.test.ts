import { expect, test } from 'vitest';
import { datasets } from '../datasets/table.ts';
import { loader, pageWorld, tagsOf, waysOf } from './testing.ts';

const everyPage = [
  '/',
  '/stadt/region',
  '/stadt/nrw',
  '/stadt/cockpit',
  '/stadt/preis',
  '/stadt/veranstaltungen',
  '/stadt/rathaus',
  '/stadt/kontakt',
  '/stadt/impressum',
  '/stadt/datenschutz',
  '/stadt/barrierefreiheit',
  '/stadt/demo',
];

test('the town hall embeds the widget with its script, pinned by its hash', async () => {
  await using world = await pageWorld();
  const tags = tagsOf(await world.page('/'));
  expect(tags).toContainEqual({
    name: 'script',
    attributes: {
      type: 'module',
      src: './widgets/1.2.3/opennrw.js',
      integrity: loader.integrity,
      crossorigin: 'anonymous',
    },
  });
  expect(tags).toContainEqual({
    name: 'opennrw-dataset-list',
    attributes: { organization: 'musterstadt', 'heading-level': '3' },
  });
});

test('without JavaScript the newest datasets are links to pages of their own', async () => {
  await using world = await pageWorld();
  const links = waysOf(await world.page('/')).filter((way) => way.startsWith('./stadt/daten/'));
  expect(new Set(links).size).toBe(20);
  expect(await world.page(links[0]?.slice(1) ?? '')).toContain('<h1>Freie Plätze in Parkhäusern</h1>');
});

test('without JavaScript the next dates are there, each with a page that puts it into one’s own calendar', async () => {
  await using world = await pageWorld();
  const page = await world.page('/stadt/veranstaltungen');
  const links = waysOf(page).filter((way) => way.startsWith('../embed/event-calendar?'));
  expect(links.length).toBeGreaterThan(10);
  const own = await world.page(links[0]?.slice(2) ?? '');
  expect(waysOf(own).filter((way) => /\/v1\/events\/[\w-]+\.ics$/.test(way))).toHaveLength(1);
  expect(tagsOf(page)).toContainEqual({
    name: 'opennrw-event-calendar',
    attributes: { within: 'regionalverbund-lindental', 'heading-level': '3' },
  });
});

test('the fallback says how old it is, where the widget looks for it', async () => {
  await using world = await pageWorld({ now: '2026-11-24T12:00:00Z' });
  expect(await world.page('/')).toContain(
    '<time datetime="2026-11-24T12:00:00.000Z" lang="de" dir="ltr">Stand: Di., 24. Nov. 2026, 13:00</time>',
  );
});

test('the other lists are those of the region and of the whole Land', async () => {
  await using world = await pageWorld();
  const attributesOn = async (path: string) =>
    tagsOf(await world.page(path)).find(({ name }) => name === 'opennrw-dataset-list')?.attributes;
  expect(await attributesOn('/stadt/region')).toMatchObject({ within: 'regionalverbund-lindental' });
  expect(await attributesOn('/stadt/nrw')).toEqual({ 'heading-level': '3' });
});

test.each(everyPage)('%s says that the town is made up', async (path) => {
  await using world = await pageWorld();
  expect(await world.page(path)).toContain('<strong>Demo:</strong> erfundene Stadt, erfundene Inhalte.');
});

test('what a dataset says cannot break its page or the list', async () => {
  await using world = await pageWorld();
  const title = '<img src=x onerror=alert(1)>"';
  await world.api.database.write((into) => [
    into.update(datasets).set({ title, landingPage: 'javascript:alert(1)' }),
  ]);
  const list = await world.page('/');
  const own = waysOf(list).find((way) => way.startsWith('./stadt/daten/')) ?? '';
  for (const page of [list, await world.page(own.slice(1))]) {
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;');
    expect(tagsOf(page).map(({ name }) => name)).not.toContain('img');
    expect(waysOf(page).join(' ')).not.toContain('javascript:');
  }
});

test('without built widgets the page shows its plain list and no script', async () => {
  await using world = await pageWorld({}, null);
  const page = await world.page('/');
  expect(tagsOf(page).filter(({ attributes: { src } }) => src?.endsWith('.js'))).toEqual([]);
  expect(page).toContain('Freie Plätze in Parkhäusern');
});

test('without the demo there is no town, but a start page with everything', async () => {
  await using world = await pageWorld({ seed: 'bodies' });
  const page = await world.page('/');
  expect(page).toContain('<h1>Offene Daten aus Nordrhein-Westfalen</h1>');
  expect(page).not.toContain('Musterstadt');
  expect((await world.get('/stadt/demo')).status).toBe(404);
  expect((await world.get('/stadt/nrw')).status).toBe(404);
});

test('a page that the town does not have is a 404', async () => {
  await using world = await pageWorld();
  expect((await world.get('/stadt/toString')).status).toBe(404);
  expect((await world.get('/stadt/daten/0190a000-0000-7000-8000-000000000000')).status).toBe(404);
});

test('an unchanged page costs a 304, another dataset makes another page', async () => {
  await using world = await pageWorld();
  const tag = (await world.get('/')).headers.get('ETag') ?? '';
  expect((await world.get('/', { 'If-None-Match': tag })).status).toBe(304);
  await world.api.database.write((into) => [into.update(datasets).set({ title: 'Neu' })]);
  expect((await world.get('/', { 'If-None-Match': tag })).status).toBe(200);
});

test('the town tells how open it is, and that the agreement has ended, without JavaScript too', async () => {
  await using world = await pageWorld();
  const page = await world.page('/stadt/cockpit');
  expect(tagsOf(page)).toContainEqual({
    name: 'opennrw-cockpit-gauge',
    attributes: { organization: 'musterstadt', requests: '', 'heading-level': '3' },
  });
  expect(page).toContain('Öffnungsquote');
  expect(page).toContain('26 von 227 anwendbaren offen');
  expect(page).toContain('abgelaufen am 26. Okt. 2021');
  expect(page).toContain('Datensatzwünsche');
  expect(page).not.toContain('Lastenräder');
});
