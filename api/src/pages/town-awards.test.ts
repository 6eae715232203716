import { parseFeed } from 'htmlparser2';
import { expect, test } from 'vitest';
import { awardEntries } from '../awards/table.ts';
import { pageWorld, tagsOf, waysOf } from './testing.ts';

test('the page of the award embeds the showcase of the Kreis', async () => {
  await using world = await pageWorld();
  const tags = tagsOf(await world.page('/stadt/preis'));
  expect(tags).toContainEqual({
    name: 'opennrw-award-showcase',
    attributes: { organizer: 'kreis-lindental', 'heading-level': '3' },
  });
});

test('without JavaScript the winners are there, each with a page for the reason, and the call with its last day', async () => {
  await using world = await pageWorld({ now: '2026-11-24T12:00:00Z' });
  const page = await world.page('/stadt/preis');
  expect(page).toContain('<b>1. Preis</b>');
  const entry = /href="\.\.(\/embed\/[^"]+)">Das offene Bauamt<\/a>/
    .exec(page)?.[1]
    ?.replaceAll('&amp;', '&');
  const own = await world.page(entry ?? '');
  expect(own).toContain('<p>Die Jury überzeugt, wie ein schwieriges Amt von sich aus sichtbar wird.');
  expect(page).toContain('Open-Government-Preis Lindental 2027: Bewerbung möglich bis 1. Jan. 2027');
});

test('the drawings of the demo come from this server, and nothing else does under their path', async () => {
  await using world = await pageWorld();
  const { items } = (await (await world.get('/v1/award-entries')).json()) as {
    items: { image: { url: string; alt: string } | null }[];
  };
  const images = items.flatMap(({ image }) => image ?? []);
  expect(images.length).toBeGreaterThan(5);
  for (const { url, alt } of images) {
    const drawing = await world.get(new URL(url).pathname);
    expect([drawing.status, drawing.headers.get('Content-Type')]).toEqual([200, 'image/svg+xml']);
    expect(alt).toMatch(/^Zeichnung: /);
  }
  expect((await world.get('/assets/demo/nichts.svg')).status).toBe(404);
});

test('the page names its feed to feed readers, and the feed is there', async () => {
  await using world = await pageWorld();
  const alternate = tagsOf(await world.page('/stadt/preis')).find(
    ({ attributes }) => attributes.type === 'application/atom+xml',
  );
  expect(alternate?.attributes.rel).toBe('alternate');
  const feed = await world.get(
    new URL(alternate?.attributes.href ?? '', 'http://api.test/stadt/preis').pathname,
  );
  expect(parseFeed(await feed.text())?.items.length).toBeGreaterThan(5);
});

test('what an entry says cannot break the page', async () => {
  await using world = await pageWorld();
  const title = '<img src=x onerror=alert(1)>"';
  const [row] = await world.api.database.read.select().from(awardEntries);
  if (row === undefined) throw new Error('The demo has no entry.');
  const content = { ...row.content, title };
  await world.api.database.write((into) => [into.update(awardEntries).set({ content })]);
  const page = await world.page('/stadt/preis');
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;');
  expect(page).not.toContain('<img src=x');
  expect(waysOf(page).join(' ')).not.toContain('javascript:');
});
