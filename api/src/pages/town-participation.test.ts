import { expect, test } from 'vitest';
import { pageWorld, tagsOf, waysOf } from './testing.ts';

test('the town shows the map with its list, and the plain list inside it', async () => {
  await using world = await pageWorld();
  const page = await world.page('/stadt/mitmachen');
  expect(tagsOf(page).some(({ name }) => name === 'opennrw-participation-map')).toBe(true);
  expect(page).toContain('Radverkehrskonzept 2035');
  expect(waysOf(page).some((way) => /mitmachen\/[0-9a-f-]{36}$/.test(way))).toBe(true);
});

test('each procedure has a page of its own, and its permanent address leads to its record', async () => {
  await using world = await pageWorld();
  const [way = ''] = waysOf(await world.page('/stadt/mitmachen')).filter((one) =>
    /mitmachen\/[0-9a-f-]{36}$/.test(one),
  );
  const id = way.split('/').at(-1);
  const page = await world.page(`/stadt/mitmachen/${id}`);
  expect(page).toContain('Was offen ist');
  const permanent = await world.get(`/id/participations/${id}`);
  expect(permanent.headers.get('Location')).toBe(`http://api.test/v1/participations/${id}`);
});

test('what is no procedure is not found', async () => {
  await using world = await pageWorld();
  expect((await world.get('/stadt/mitmachen/nichts')).status).toBe(404);
  expect((await world.get('/stadt/mitmachen/01940000-0000-7000-8000-000000000000')).status).toBe(404);
});

test('without the demo there is no such page', async () => {
  await using world = await pageWorld({ seed: 'bodies' });
  expect((await world.get('/stadt/mitmachen')).status).toBe(404);
});
