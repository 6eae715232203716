import { describe, expect, test } from 'vitest';
import { ask } from '../datasets/testing.ts';
import { testApi } from '../testing.ts';

describe('GET /v1/organizations', () => {
  test('knows the Land, 31 Kreise and 396 municipalities, 22 of them kreisfrei', async () => {
    await using api = await testApi();
    const count = async (query: string) => (await ask(api, `/v1/organizations?${query}`)).total;
    expect([await count('kind=land'), await count('kind=kreis'), await count('kind=municipality')]).toEqual([
      1, 31, 396,
    ]);
    let kreisfrei = 0;
    for (let offset = 0; offset < 400; offset += 100) {
      const { items } = await ask<{ items: { kreisfrei: boolean }[] }>(
        api,
        `/v1/organizations?kind=municipality&limit=100&offset=${offset}`,
      );
      kreisfrei += items.filter((one) => one.kreisfrei).length;
    }
    expect(kreisfrei).toBe(22);
  });

  test('gives facts with their source and date', async () => {
    await using api = await testApi();
    expect(await ask(api, '/v1/organizations/bonn')).toMatchObject({
      slug: 'bonn',
      kind: 'municipality',
      kreisfrei: true,
      ags: '05314000',
      ars: '053140000000',
      parent: 'nrw',
      population: {
        value: expect.any(Number),
        date: '2024-12-31',
        source: expect.stringContaining('Statistisches Bundesamt'),
      },
      demo: false,
    });
  });

  test.each([
    ['within=05170&kind=municipality', 13],
    ['parent=kreis-wesel', 13],
    ['q=bonn', 1],
    ['q=Koeln', 1],
    ['demo=true', 0],
  ])('?%s finds %i', async (query, total) => {
    await using api = await testApi();
    expect(await ask(api, `/v1/organizations?${query}`)).toMatchObject({ total });
  });

  test('marks the fictional bodies, and shows a Verbund with its members', async () => {
    await using api = await testApi({ seed: 'demo' });
    const { items } = await ask<{
      items: { name: string; demo: boolean; kind: string; members: string[] }[];
    }>(api, '/v1/organizations?demo=true');
    expect(items.length).toBeGreaterThan(2);
    for (const { name } of items) expect(name).toContain('Demo');
    expect(items.find(({ kind }) => kind === 'verbund')?.members.length).toBeGreaterThan(1);
  });

  test('walks by cursor, forwards and back', async () => {
    await using api = await testApi();
    const first = await ask<{ items: { slug: string }[]; next: string; prev: null }>(
      api,
      '/v1/organizations?limit=3',
    );
    const second = await ask<{ items: { slug: string }[]; next: string; prev: string }>(
      api,
      `/v1/organizations?limit=3&cursor=${first.next}`,
    );
    const back = await ask<{ items: { slug: string }[] }>(
      api,
      `/v1/organizations?limit=3&cursor=${second.prev}`,
    );
    expect(back.items).toEqual(first.items);
    expect(second.items).not.toEqual(first.items);
  });

  test('answers 404 for a slug that nobody has', async () => {
    await using api = await testApi();
    await ask(api, '/v1/organizations/atlantis', { status: 404 });
  });
});
