import { expect, test } from 'vitest';
import { toSlug } from './slug.ts';

test.each([
  ['Straßenbäume in Köln 2024', 'strassenbaeume-in-koeln-2024'],
  ['Übersicht: Öffentliche Toiletten (barrierefrei)', 'uebersicht-oeffentliche-toiletten-barrierefrei'],
  ['Ausschreibungen/ Vergabeverfahren', 'ausschreibungen-vergabeverfahren'],
  ['Café „Crème brûlée“', 'cafe-creme-brulee'],
  ['Wie geht’s, Bonn?', 'wie-gehts-bonn'],
  ['CO₂ je m²', 'co2-je-m2'],
  ['Stra\u00adßenba\u0308ume', 'strassenbaeume'],
  ['--  a__b  --', 'a-b'],
  ['ẞ', 'ss'],
  ['Бонн', ''],
  ['🌳 !', ''],
  ['\u0000\ud800', ''],
])('%j becomes %j', (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});

test('a long title is cut between words', () => {
  expect(toSlug('Haushaltsplan der Stadt Musterstadt', 25)).toBe('haushaltsplan-der-stadt');
});

test('a long word is cut where it must be', () => {
  expect(toSlug('ä'.repeat(5_000), 10)).toBe('aeaeaeaeae');
});

test('a slug never begins or ends with a dash and never exceeds its length', () => {
  for (let max = 1; max < 30; max += 1) {
    expect(toSlug('Ein Plan - für die Stadt, der Plan', max)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(toSlug('Ein Plan - für die Stadt, der Plan', max).length).toBeLessThanOrEqual(max);
  }
});
