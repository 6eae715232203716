import { describe, expect, test } from 'vitest';
import { parts } from './compounds.ts';
import { fold } from './fold.ts';

describe('parts of a compound', () => {
  test.each([
    ['Straßenbäume', 'baume'],
    ['Fahrradweg', 'radweg'],
    ['Abfallkalender', 'kalender'],
    ['Bushaltestellen', 'haltestellen'],
    ['Bushaltestellen', 'stellen'],
    ['Altglascontainer', 'container'],
    ['Dienststelle', 'stelle'],
    ['Verkehrszeichen', 'zeichen'],
    ['Kraftfahrzeugzulassung', 'zulassung'],
    ['Wahlergebnisse', 'ergebnisse'],
    ['Bauerlaubnis', 'erlaubnis'],
    ['Klimaanpassung', 'anpassung'],
    ['Gewerbeimmobilien', 'immobilien'],
    ['Jugendarbeit', 'arbeit'],
    ['Haushaltsplan', 'plan'],
    ['Kindertagesstätten', 'tagesstatten'],
    ['Rheinufer', 'ufer'],
    ['Landkreise', 'kreise'],
    ['Schulwegübersicht', 'ubersicht'],
    ['Grünflächenpflege', 'pflege'],
    ['Wochenmarkt', 'markt'],
    ['Spielplätze', 'platze'],
    ['Obstwiese', 'wiese'],
    ['Unfallschwerpunkte', 'schwerpunkte'],
  ])('of %s include %s', (compound, part) => {
    expect(parts(fold(compound))).toContain(part);
  });

  test.each([
    ['Landkreise', 'eise'],
    ['Hausmeister', 'eister'],
    ['Verwaltung', 'tung'],
    ['Kirchen', 'chen'],
    ['Wirtschaften', 'chaften'],
    ['Backofen', 'kofen'],
    ['Energieverbrauch', 'ebrauch'],
  ])('of %s do not include %s, which begins no word', (compound, tail) => {
    expect(parts(fold(compound))).not.toContain(tail);
  });

  test('leave at least three letters before and four after the cut', () => {
    for (const word of ['fahrradweg', 'strassenbaume', 'haltestelle', 'obstbaum']) {
      for (const part of parts(word)) {
        expect(part.length).toBeGreaterThanOrEqual(4);
        expect(word.length - part.length).toBeGreaterThanOrEqual(3);
        expect(word.endsWith(part)).toBe(true);
      }
    }
  });

  test.each(['baum', 'strase', 'b258strasse', 'бонн', '20240101', 'x'.repeat(10_000), 'brrrrrrrr', ''])(
    '%j has none',
    (word) => {
      expect(parts(word)).toEqual([]);
    },
  );
});
