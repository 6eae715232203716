import { describe, expect, test } from 'vitest';
import { titleKey } from './title-key.ts';

const TITLES = [
  ...[
    'Straße',
    'Strasse',
    'strasse',
    'STRASSE',
    'Strasze',
    'Apfel',
    'Äpfel',
    'äpfel',
    'apfel',
    'Apfelsaft',
    'Ägypten',
  ],
  ...[
    'Adler',
    'Zoo',
    'Österreich',
    'Oper',
    'öffentlich',
    'Öl',
    'Ofen',
    'Über uns',
    'Ufer',
    'Haushalt 10',
    'Haushalt 9',
  ],
  ...[
    'Haushalt 2014',
    'Haushaltsplan',
    'Haushalt, Plan',
    'Haushalt-Plan',
    'Haushalt – Plan',
    'Haushalt (Plan)',
  ],
  ...[
    'Haushalt: Plan',
    '„Altstadt“',
    '"Altstadt"',
    '1. Mai',
    '§ 5',
    'Café',
    'Cafe',
    'cafés',
    'Cafeteria',
    'Mueller',
  ],
  ...[
    'Müller-Weg',
    'Müller Weg',
    'Muller',
    'Müller',
    'mobil',
    'Mobil',
    'Größe',
    'Grösse',
    'Großes',
    'naïve',
    'naive',
  ],
  ...[
    'Łódź',
    'Lodz',
    'Ende',
    'Ende…',
    '100 %',
    '100 €',
    'Ärzte',
    'ärztlich',
    'Arzt',
    'a',
    'ä',
    'à',
    'ß',
    'ss',
    'SS',
    '',
  ],
];

describe('titleKey', () => {
  test('orders any two titles as the German collation does', () => {
    const german = new Intl.Collator('de');
    const wrong = TITLES.flatMap((a) =>
      TITLES.filter((b) => Math.sign(german.compare(a, b)) !== compareKeys(a, b)).map((b) => [a, b]),
    );
    expect(wrong).toEqual([]);
  });

  test('orders by bytes as by code units, which is how a database compares', () => {
    const byUnits = [...TITLES].sort(compareKeys);
    const byBytes = [...TITLES].sort((a, b) =>
      Buffer.compare(Buffer.from(titleKey(a)), Buffer.from(titleKey(b))),
    );
    expect(byBytes).toEqual(byUnits);
  });

  test('ignores controls and lone surrogates and stays short for a long title', () => {
    expect(titleKey('\u0000Bonn\ud800\u0001')).toBe(titleKey('Bonn'));
    expect(titleKey('Ä'.repeat(100_000)).length).toBeLessThan(1000);
  });
});

function compareKeys(a: string, b: string): number {
  const [left, right] = [titleKey(a), titleKey(b)];
  return left < right ? -1 : Number(left > right);
}
