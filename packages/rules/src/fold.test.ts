import { describe, expect, test } from 'vitest';
import { fold, highlight, parseQuery, snippet, words } from './fold.ts';

/** What a search field must survive, by name. */
const HOSTILE = {
  nothing: '',
  'a blank': ' ',
  'one quote': '"',
  'empty phrases': '"" " "',
  'a dangling AND': 'foo AND',
  'a column filter': '{col}: a:b',
  'a star': '* x*',
  'a NEAR group': 'NEAR(a b, 3)',
  'signs and brackets': '^x -y +z (',
  'a NUL': 'a\u0000b',
  'lone surrogates': '\ud800 \udc00"\ud800a\udc00',
  emoji: '🌳🌲 👩‍🌾',
  'a number form': '½ ⑴ ™',
  'a statement': "'; DROP TABLE datasets; --",
  'one word of 10 kB': 'x'.repeat(10_240),
  'one umlaut word of 10 kB': 'ä'.repeat(10_240),
  '10 kB of quotes': '" '.repeat(5_120),
  '10 kB of words': 'Baum '.repeat(2_048),
};

const found = (text: string, query: string) =>
  highlight(text, query).map(([start, end]) => text.slice(start, end));

describe('fold', () => {
  test.each([
    ['Köln', 'Koeln', 'Koln'],
    ['Straße', 'Strasse', 'STRASSE'],
    ['Bäume', 'Baeume', 'baume'],
    ['Über', 'Ueber', 'uber'],
    ['Böe', 'Boee'],
    ['säen', 'saeen'],
    ['Bläue', 'Blaeue'],
    ['Gemeindeübersicht', 'Gemeindeuebersicht'],
    ['Klimaübersicht', 'Klimauebersicht'],
    ['Café', 'Cafe', 'CAFÉ'],
    ['CO₂', 'CO2'],
    ['Bäume', 'Ba\u0308ume', 'Bäu\u00adme'],
    ['Łódź', 'Lodz'],
  ])('writes %s and %s alike', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });

  test.each(['Bauer', 'neue', 'Feuer', 'Quelle', 'Mauer', 'Bauerlaubnis'])(
    'leaves the ue of %s alone',
    (word) => {
      expect(fold(word)).toBe(word.toLowerCase());
    },
  );

  test('grows with what is typed, so that a typed beginning stays a prefix', () => {
    for (const word of ['Feuerwehr', 'Köln', 'Übersicht', 'Straße', 'Bauernhof', 'Moers', 'Aufgabe']) {
      for (let length = 1; length <= word.length; length += 1) {
        expect(fold(word).startsWith(fold(word.slice(0, length)))).toBe(true);
      }
    }
  });
});

describe('words', () => {
  test('gives folded words with their places in the original', () => {
    const text = 'Bäume, „Köln“ 2024!';
    expect(words(text)).toEqual([
      { word: 'baume', start: 0, end: 5 },
      { word: 'koln', start: 8, end: 12 },
      { word: '2024', start: 14, end: 18 },
    ]);
  });

  test('keeps soft hyphens and combining marks inside the word', () => {
    expect(words('Stra\u00dfen\u00adba\u0308ume')).toEqual([{ word: 'strassenbaume', start: 0, end: 14 }]);
  });

  test('separates at emoji, lone surrogates and control characters', () => {
    expect(words('a🌳b\ud800c\udc00d\u0000e').map((word) => word.word)).toEqual(['a', 'b', 'cd', 'e']);
  });

  test('reads letters of other scripts and letters outside the basic plane', () => {
    expect(words('Бонн 北京 𝐁onn').map((word) => word.word)).toEqual(['бонн', '北京', 'bonn']);
  });
});

describe('parseQuery', () => {
  test('takes words as terms and quoted text as a phrase', () => {
    expect(parseQuery('Bäume „in Köln“ 2024').terms).toEqual([
      { text: 'baume', phrase: false },
      { text: 'in koln', phrase: true },
      { text: '2024', phrase: false },
    ]);
  });

  test('ignores a quote that is never closed', () => {
    expect(parseQuery('"Radweg Bonn').terms).toEqual([
      { text: 'radweg', phrase: false },
      { text: 'bonn', phrase: false },
    ]);
  });

  test('keeps at most eight different terms', () => {
    expect(parseQuery('a b c a b c d e f g h i j').terms.map((term) => term.text)).toEqual([...'abcdefgh']);
  });

  test.each(Object.entries(HOSTILE))('reads %s without complaint and without syntax', (_name, input) => {
    const { terms } = parseQuery(input);
    expect(terms.length).toBeLessThanOrEqual(8);
    for (const { text } of terms) expect(text).toMatch(/^[\p{L}\p{N}]{1,64}( [\p{L}\p{N}]{1,64})*$/u);
    expect(() => snippet(`Bäume ${input} in Köln`, input, 40)).not.toThrow();
  });
});

describe('highlight', () => {
  test.each([
    ['Bäume in Köln', 'Baume Koln', ['Bäume', 'Köln']],
    ['Straße', 'Strasse', ['Straße']],
    ['Stadt Koeln', 'Köln', ['Koeln']],
    ['Radwege und ein Fahrradweg', 'Radweg', ['Radwege', 'radweg']],
    ['Alle Straßenbäume', 'Baum', ['bäume']],
    ['Kastanienbaeume', 'bäume', ['baeume']],
    ['Großgrünflächen', 'gruen', ['grünflächen']],
    ['Offene Daten der Stadt', '"Daten der"', ['Daten der']],
    ['Daten aus der Stadt', '"Daten der"', []],
    ['Baumkataster', '"Baum"', []],
    ['Abfall A und B', 'a', ['A']],
    ['nichts davon', 'Radweg', []],
  ])('in %j for %j', (text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  test('merges overlapping matches and keeps them in order', () => {
    expect(highlight('Haus Haus Hof', '"haus haus" haus hof')).toEqual([
      [0, 9],
      [10, 13],
    ]);
  });

  test('marks a quoted word that is longer than a term may be', () => {
    const long = 'a'.repeat(100);
    expect(highlight(long, `"${long}"`)).toEqual([[0, 100]]);
  });
});

describe('snippet', () => {
  const text = `${'Vorwort ohne Belang. '.repeat(20)}Hier stehen die Straßenbäume der Stadt Köln. ${'Danach nichts. '.repeat(20)}`;

  test('shows the place with the most matches, with ranges that fit the piece', () => {
    const piece = snippet(text, 'baum koeln', 80);
    expect(piece.ranges.map(([start, end]) => piece.text.slice(start, end))).toEqual(['bäume', 'Köln']);
    expect(piece.text).toMatch(/^… .+ …$/);
    expect(piece.text.length).toBeLessThanOrEqual(80 + 4);
  });

  test('begins at the beginning when nothing matches', () => {
    const piece = snippet(text, 'Haushalt', 40);
    expect(piece).toEqual({ text: 'Vorwort ohne Belang. Vorwort ohne …', ranges: [] });
  });

  test('leaves a short text whole and collapses white space', () => {
    expect(snippet('Bäume\n\nin  Köln ', 'koln', 80)).toEqual({ text: 'Bäume in Köln', ranges: [[9, 13]] });
  });

  test('stays within its length and its ranges for any text, query and length', () => {
    const texts = [text, 'x'.repeat(500), '🌳'.repeat(200), 'a b '.repeat(100), '\ud800'.repeat(300), ''];
    for (const candidate of texts) {
      for (const length of [0, 1, 2, 7, 40, 79, 80, 1000]) {
        const piece = snippet(candidate, 'vorwort "hier stehen" a x', length);
        expect(piece.text.length).toBeLessThanOrEqual(Math.max(length, 1) + 4);
        expect(piece.text.isWellFormed()).toBe(candidate.isWellFormed());
        for (const [start, end] of piece.ranges) expect(piece.text.slice(start, end)).not.toMatch(/^$|…/);
      }
    }
  });
});
