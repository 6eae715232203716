import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isPersonalEmail, looksPersonal } from './persons.ts';

const catalogs = new URL('../../../../shared/data/catalogs/', import.meta.url);
const withData = test.skipIf(!existsSync(catalogs));
const read = (name: string) => readFileSync(new URL(name, catalogs), 'utf8');

describe('isPersonalEmail', () => {
  test.each([
    ...[
      'opendata@bonn.de',
      'offenedaten@moers.de',
      'info@moers.de',
      'stadt@example.de',
      'poststelle@kreis-beispiel.de',
    ],
    ...[
      'post@example.de',
      'rathaus@example.de',
      'open.data@example.de',
      'offene-daten@example.de',
      'OpenData@Bonn.DE',
    ],
    ...['bauamt@example.de', 'amt.fuer.statistik@example.de', 'vermessung@example.de', 'team.gis@example.de'],
    ...[
      'fb62@example.de',
      '61-2@example.de',
      'musterstadt@musterstadt.de',
      'büro@example.de',
      'wahlen@example.de',
    ],
    ...[
      'umwelt-und-verkehr@example.de',
      'mailto:info@example.de',
      'noreply@example.de',
      'stadtwerke@example.de',
    ],
  ])('%s belongs to an office', (address) => {
    expect(isPersonalEmail(address)).toBe(false);
  });

  test.each([
    ...[
      'erika.mustermann@example.de',
      'e.mustermann@example.de',
      'mustermann@example.de',
      'Erika_Mustermann@example.de',
    ],
    ...[
      'erika.mustermann2@example.de',
      'peter.post@example.de',
      'peter.schutz@example.de',
      'hans.wahl@example.de',
      'georg@example.de',
    ],
    ...[
      'baumann@example.de',
      'holger.kreis@example.de',
      'emustermann@gmx.de',
      'mailto:erika.mustermann@example.de',
    ],
    ...['email@erikamustermann.de', 'jürgen.müller@example.de', 'mustermann-beispiel@example.de'],
  ])('%s belongs to a person', (address) => {
    expect(isPersonalEmail(address)).toBe(true);
  });

  test.each(['', 'Bonn', '@bonn.de', 'www.bonn.de'])('%j is no mail address', (text) => {
    expect(isPersonalEmail(text)).toBe(false);
  });
});

describe('looksPersonal', () => {
  test.each([
    ...['Erika Mustermann', 'Dr. Erika Mustermann', 'Prof. Dr. Max Muster', 'Herr Muster', 'Frau Dr. Muster'],
    ...[
      'Mustermann, Erika',
      'Erika Muster-Beispiel',
      'Erika von der Heide',
      'E. Mustermann',
      'Jürgen Weißenfels',
    ],
    ...['Erika Mustermann (Stadt Bonn)', 'Stadt Bonn, Erika Mustermann', 'ERIKA MUSTERMANN', 'Ilona Beirath'],
    ...['Holger Kreis', 'Peter Stadtmüller', "Sinéad O'Connor", 'Anna Maria Mustermann', 'Lena McMuster'],
  ])('%s looks like a person', (name) => {
    expect(looksPersonal(name)).toBe(true);
  });

  test.each([
    ...[
      'Stadt Bonn',
      'Bundesstadt Bonn',
      'Kreis Wesel',
      'Rhein-Sieg-Kreis',
      'Offene Daten Bonn',
      'Open Data Team',
    ],
    ...[
      'bonnorange AöR',
      'BCP GmbH',
      'Stadtwerke Bonn',
      'Familie und Haushalt',
      'Wissenschaft',
      'Amt für Statistik',
    ],
    ...[
      'Fachbereich Soziales',
      'FB 62',
      'Geobasis NRW',
      'IT.NRW',
      'Bad Honnef',
      'Bergisch Gladbach',
      'Kreis Musterland',
    ],
    ...[
      'Muster Verein e.V.',
      'Landesbetrieb Straßenbau',
      'Moers',
      'Bonn, Stadt',
      'Tiefbauamt Köln',
      'Gemeinde Kall',
    ],
    ...[
      'Regionalverband Ruhr',
      'Die Bürgermeisterin',
      '',
      '  ',
      'Stadtwerke Bonn, Bereich Verkehr',
      'IT NRW',
    ],
    ...[
      'Mehrere Erika Mustermann und Max Muster',
      'Straßen.NRW',
      'Bonn, Berliner Platz 2',
      'Müller & Partner',
      'Architektenkreis Lindental',
      'Initiative Südviertel',
    ],
  ])('%j does not', (name) => {
    expect(looksPersonal(name)).toBe(false);
  });

  withData('finds the persons among the maintainers of Moers, and only them', () => {
    const records: { maintainer: { description: string } }[] = JSON.parse(
      read('nrw-2015/moers-catalog.json'),
    );
    const names = [...new Set(records.map(({ maintainer }) => maintainer.description))];
    expect(names.filter((name) => !looksPersonal(name)).sort()).toEqual(['', 'Familie und Haushalt']);
  });

  withData('keeps every publisher of 2020', () => {
    const lines = read('nrw_mdk21_2020.ndjson').trim().split('\n');
    const publishers = new Set(lines.map((line): string => JSON.parse(line).org));
    expect([...publishers].filter(looksPersonal)).toEqual([]);
  });
});
