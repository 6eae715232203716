import { existsSync, readFileSync } from 'node:fs';
import { toSlug } from '@opennrw/rules/slug';
import { describe, expect, test } from 'vitest';

interface Body {
  slug: string;
  name: string;
  title: string;
  kind: string;
  kreisfrei?: boolean;
  ags: string;
  ars: string;
  parent: string | null;
  coordinates: number[];
  population: number;
}

const text = readFileSync(new URL('bodies.json', import.meta.url), 'utf8');
const file: { source: string; populationDate: string; bodies: Body[] } = JSON.parse(text);
const { bodies } = file;
const land = bodies.filter(({ kind }) => kind === 'land');
const kreise = bodies.filter(({ kind }) => kind === 'kreis');
const municipalities = bodies.filter(({ kind }) => kind === 'municipality');
const people = (some: Body[]) => some.reduce((sum, { population }) => sum + population, 0);

const geo = new URL('../../../../shared/data/geo/', import.meta.url);
const withData = test.skipIf(!existsSync(geo));
const read = (name: string) => JSON.parse(readFileSync(new URL(name, geo), 'utf8'));

describe('the bodies of North Rhine-Westphalia', () => {
  test('are one Land, 31 Kreise and 396 municipalities, of which 22 are kreisfrei', () => {
    expect([land.length, kreise.length, municipalities.length, bodies.length]).toEqual([1, 31, 396, 428]);
    expect(municipalities.filter(({ kreisfrei }) => kreisfrei)).toHaveLength(22);
  });

  test('have 18,034,454 inhabitants, the same in sum by municipality, by Kreis and in the Land', () => {
    expect(people(municipalities)).toBe(18_034_454);
    expect(people(land)).toBe(18_034_454);
    for (const { slug, population } of kreise) {
      expect.soft(people(municipalities.filter(({ parent }) => parent === slug)), slug).toBe(population);
    }
  });

  test('each have a slug and a name of their own, short and readable', () => {
    expect(new Set(bodies.map(({ slug }) => slug)).size).toBe(428);
    expect(new Set(bodies.map(({ name }) => name)).size).toBe(428);
    for (const { slug, name } of bodies) {
      expect.soft(slug, name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      if (slug !== 'nrw') expect.soft(toSlug(name), name).toMatch(new RegExp(`^${slug}(-|$)`));
    }
    expect(bodies.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining([
        'nrw',
        'bonn',
        'koeln',
        'moers',
        'kreis-wesel',
        'rhein-sieg-kreis',
        'staedteregion-aachen',
      ]),
    );
  });

  test('are shown with their kind in the title', () => {
    const titles = new Map(bodies.map(({ slug, title }) => [slug, title]));
    expect(titles.get('bonn')).toBe('Stadt Bonn');
    expect(titles.get('nettersheim')).toBe('Gemeinde Nettersheim');
    expect(titles.get('kreis-wesel')).toBe('Kreis Wesel');
    expect(titles.get('nrw')).toBe('Land Nordrhein-Westfalen');
    for (const { title, name } of municipalities)
      expect.soft([`Stadt ${name}`, `Gemeinde ${name}`]).toContain(title);
  });

  test('have keys of which the Kreis’s and the Land’s are prefixes', () => {
    const bySlug = new Map(bodies.map((body) => [body.slug, body]));
    for (const { ars, ags, parent, slug, kind, kreisfrei } of bodies) {
      expect
        .soft(ars, slug)
        .toMatch(kind === 'land' ? /^05$/ : kind === 'kreis' ? /^05\d{3}$/ : /^05\d{10}$/);
      expect.soft(ags, slug).toBe(kind === 'municipality' ? ars.slice(0, 5) + ars.slice(9) : ars);
      if (parent === null) expect.soft(slug).toBe('nrw');
      else expect.soft(ars.startsWith(bySlug.get(parent)?.ars ?? 'no parent'), slug).toBe(true);
      if (kind === 'municipality') expect.soft(parent === 'nrw', slug).toBe(kreisfrei);
    }
    const wesel = bodies.filter(({ ars, kind }) => kind === 'municipality' && ars.startsWith('05170'));
    expect(wesel.every(({ parent }) => parent === 'kreis-wesel')).toBe(true);
    expect(wesel).toHaveLength(13);
  });

  test('lie in North Rhine-Westphalia', () => {
    for (const { slug, coordinates } of bodies) {
      const [longitude = Number.NaN, latitude = Number.NaN] = coordinates;
      expect.soft(coordinates, slug).toHaveLength(2);
      expect
        .soft(longitude > 5.86 && longitude < 9.47 && latitude > 50.32 && latitude < 52.54, slug)
        .toBe(true);
    }
  });

  test('stand in the file one to a line, ordered by key, with sources and dates', () => {
    expect(text.split('\n').filter((line) => line.includes('"slug"'))).toHaveLength(428);
    const keys = bodies.map(({ ars }) => ars);
    expect(keys).toEqual([...keys].sort());
    expect(file).toMatchObject({
      populationDate: '2024-12-31',
      source: expect.stringContaining('31.08.2025'),
    });
  });

  withData('agree with the Gemeindeverzeichnis in keys, names, populations and coordinates', () => {
    const byKey = new Map(bodies.map((body) => [body.ars, body]));
    for (const { ars, name_amtlich, bevoelkerung_2024, lon, lat, bez } of read('nrw_gemeinden.json')) {
      const name = name_amtlich.split(',')[0];
      const known = { name, title: `${bez} ${name}`, population: bevoelkerung_2024, coordinates: [lon, lat] };
      expect.soft(byKey.get(ars), name).toMatchObject(known);
    }
    for (const { ags, bez, name, bevoelkerung_2024 } of read('nrw_kreise.json')) {
      if (bez !== 'Kreis') continue;
      expect.soft(byKey.get(ags)?.population, name).toBe(bevoelkerung_2024);
      expect.soft(byKey.get(ags)?.name, name).toContain(name);
    }
  });
});
