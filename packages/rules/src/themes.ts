/**
 * The data themes of the European Union, and how to recognise them in what portals write.
 *
 * Codes and labels: EU Publications Office, authority table "data-theme". Old categories of Open Government Data
 * Germany are mapped as GovData maps them; four of them ("Geographie …", "Infrastruktur …", "Verbraucherschutz")
 * have no counterpart and give nothing.
 */
import type { Label } from './languages.ts';

export interface Theme {
  /** For example "TRAN". */
  code: string;
  iri: string;
  label: Label;
}

const THEME_BASE = 'http://publications.europa.eu/resource/authority/data-theme/';

/** The 13 themes, and OP_DATPRO, which marks provisional data. */
export const themes: readonly Theme[] = [
  theme(
    'AGRI',
    'Landwirtschaft, Fischerei, Forstwirtschaft und Nahrungsmittel',
    'Agriculture, fisheries, forestry and food',
  ),
  theme('ECON', 'Wirtschaft und Finanzen', 'Economy and finance'),
  theme('EDUC', 'Bildung, Kultur und Sport', 'Education, culture and sport'),
  theme('ENER', 'Energie', 'Energy'),
  theme('ENVI', 'Umwelt', 'Environment'),
  theme('GOVE', 'Regierung und öffentlicher Sektor', 'Government and public sector'),
  theme('HEAL', 'Gesundheit', 'Health'),
  theme('INTR', 'Internationale Themen', 'International issues'),
  theme('JUST', 'Justiz, Rechtssystem und öffentliche Sicherheit', 'Justice, legal system and public safety'),
  theme('REGI', 'Regionen und Städte', 'Regions and cities'),
  theme('SOCI', 'Bevölkerung und Gesellschaft', 'Population and society'),
  theme('TECH', 'Wissenschaft und Technologie', 'Science and technology'),
  theme('TRAN', 'Verkehr', 'Transport'),
  theme('OP_DATPRO', 'Vorläufige Daten', 'Provisional data'),
];

function theme(code: string, de: string, en: string): Theme {
  return { code, iri: THEME_BASE + code, label: { de, en } };
}

const byCode = new Map(themes.map((known) => [known.code, known]));

export function themeByCode(code: string): Theme | undefined {
  return byCode.get(code);
}

/**
 * The theme codes in a text: codes, IRIs, German or English labels, old categories, also several in one cell,
 * although labels contain commas themselves. Each code once, in the order of the text; unknown words give nothing.
 *
 * @example normalizeTheme('Bildung, Kultur und Sport,Verkehr') // ['EDUC', 'TRAN']
 */
export function normalizeTheme(raw: string | null | undefined): string[] {
  const found = new Set<string>();
  let rest = (raw ?? '').slice(0, LONGEST_CELL).normalize('NFC').toLowerCase();
  rest = rest.replaceAll(IRI, '').replace(QUOTING, ' ');
  while (rest !== '') {
    rest = rest.replace(SEPARATORS, '');
    const name = NAMES.find(
      (candidate) => rest.startsWith(candidate) && END_OF_NAME.test(rest.slice(candidate.length)),
    );
    for (const code of name === undefined ? [] : (CODES_BY_NAME.get(name) ?? [])) found.add(code);
    rest = name === undefined ? afterNextSeparator(rest) : rest.slice(name.length);
  }
  return [...found];
}

const LONGEST_CELL = 2000;
const IRI = /https?:\/\/publications\.europa\.eu\/resource\/authority\/data-theme\//g;
const QUOTING = /["'[\]<>]/g;
const SEPARATORS = /^[\s,;|]+/;
const END_OF_NAME = /^\s*(?:[,;|]|$)/;

function afterNextSeparator(text: string): string {
  const separator = text.search(/[,;|]/);
  return separator === -1 ? '' : text.slice(separator + 1);
}

/** Names of the categories of Open Government Data Germany, as label and as slug. */
const OLD_CATEGORIES: [label: string, slug: string, codes: string[]][] = [
  ['bevölkerung', 'bevoelkerung', ['SOCI']],
  ['bildung und wissenschaft', 'bildung_wissenschaft', ['EDUC', 'TECH']],
  ['geographie, geologie und geobasisdaten', 'geo', []],
  ['gesetze und justiz', 'gesetze_justiz', ['JUST']],
  ['gesundheit', 'gesundheit', ['HEAL']],
  ['infrastruktur, bauen und wohnen', 'infrastruktur_bauen_wohnen', []],
  ['kultur, freizeit, sport und tourismus', 'kultur_freizeit_sport_tourismus', ['EDUC']],
  ['politik und wahlen', 'politik_wahlen', ['GOVE']],
  ['soziales', 'soziales', ['SOCI']],
  ['transport und verkehr', 'transport_verkehr', ['TRAN']],
  ['umwelt und klima', 'umwelt_klima', ['ENVI']],
  ['verbraucherschutz', 'verbraucher', []],
  ['öffentliche verwaltung, haushalt und steuern', 'verwaltung', ['GOVE']],
  ['wirtschaft und arbeit', 'wirtschaft_arbeit', ['ECON']],
];

const CODES_BY_NAME = new Map<string, string[]>([
  ...themes.flatMap(({ code, label }): [string, string[]][] =>
    [code, label.de, label.en].map((name) => [name.toLowerCase(), [code]]),
  ),
  ...OLD_CATEGORIES.flatMap(([label, slug, codes]): [string, string[]][] => [
    [label, codes],
    [slug, codes],
  ]),
]);

/** Longest first, so that "umwelt und klima" is not read as "umwelt". */
const NAMES = [...CODES_BY_NAME.keys()].sort((a, b) => b.length - a.length);
