/**
 * The licences of DCAT-AP.de and how to recognise them in what portals write.
 *
 * - `licenses`: the 34 entries of the list that GovData accepts, in its order of recommendation
 * - `licenseByCode('dl-zero-de/2.0')`
 * - `normalizeLicense('Datenlizenz Deutschland – Zero – Version 2.0')` → `{ code: 'dl-zero-de/2.0', open: true }`
 * - `describeLicense(code, raw)`: the licence as the API shows it
 *
 * Source of codes, names, addresses and openness: the licence list of DCAT-AP.de (http://dcat-ap.de/def/licenses/,
 * edition of 2020-07-15, GovData); dashes in names are set as "–".
 */

/** What a licence asks for, for an explanation in plain words. */
export type LicenseKind =
  | 'zero'
  | 'attribution'
  | 'share-alike'
  | 'no-derivatives'
  | 'non-commercial'
  | 'software'
  | 'other-open'
  | 'closed';

export interface ListedLicense {
  /** The last part of the IRI, for example "dl-by-de/2.0". */
  code: string;
  iri: string;
  /** The official German name. */
  name: string;
  /** The licence text; null for the "other" entries, which have none. */
  url: string | null;
  open: boolean;
  /** Whether the licence itself asks to name the source. False for the "other" entries: only their text knows. */
  attribution: boolean;
  kind: LicenseKind;
}

/** A licence as the API shows it: `raw` is what the source wrote. */
export interface License {
  code: string | null;
  name: string;
  url: string | null;
  open: boolean;
  raw: string | null;
}

const LICENSE_BASE = 'http://dcat-ap.de/def/licenses/';
const CC = 'Creative Commons Namensnennung';
const CC_SITE = 'https://creativecommons.org/licenses/';
const DL = 'Datenlizenz Deutschland';
const DL_SITE = 'https://www.govdata.de/dl-de/';
const OPEN_DEFINITION = 'http://www.opendefinition.org/licenses/';
const GEODATA = 'Nutzungsbestimmungen für die Bereitstellung von Geodaten';
const SA = 'Weitergabe unter gleichen Bedingungen';

export const licenses: readonly ListedLicense[] = [
  listed('zero', 'dl-zero-de/2.0', `${DL} – Zero – Version 2.0`, `${DL_SITE}zero-2-0`),
  listed('attribution', 'dl-by-de/2.0', `${DL} Namensnennung 2.0`, `${DL_SITE}by-2-0`),
  listed('attribution', 'cc-by/4.0', `${CC} – 4.0 International (CC BY 4.0)`, `${CC_SITE}by/4.0/`),
  listed('attribution', 'dl-by-de/1.0', `${DL} Namensnennung 1.0`, `${DL_SITE}by-1-0`),
  listed(
    'non-commercial',
    'dl-by-nc-de/1.0',
    `${DL} Namensnennung nicht-kommerziell 1.0`,
    `${DL_SITE}by-nc-1-0`,
  ),
  listed('zero', 'cc-zero', 'Creative Commons CC Zero License (cc-zero)', `${OPEN_DEFINITION}cc-zero`),
  listed('attribution', 'cc-by', `${CC} (CC-BY)`, `${OPEN_DEFINITION}cc-by`),
  listed('attribution', 'cc-by-de/3.0', `${CC} 3.0 Deutschland (CC BY 3.0 DE)`, `${CC_SITE}by/3.0/de/`),
  listed('share-alike', 'cc-by-sa', `${CC} – ${SA} (CC-BY-SA)`, `${OPEN_DEFINITION}cc-by-sa`),
  listed(
    'share-alike',
    'cc-by-sa/4.0',
    `${CC} – ${SA} 4.0 International (CC-BY-SA 4.0)`,
    `${CC_SITE}by-sa/4.0/`,
  ),
  listed(
    'share-alike',
    'cc-by-sa-de/3.0',
    `${CC} – ${SA} 3.0 Deutschland (CC BY-SA 3.0 DE)`,
    `${CC_SITE}by-sa/3.0/de/`,
  ),
  listed('no-derivatives', 'cc-by-nd', `${CC} – Keine Bearbeitung (CC BY-ND)`, `${CC_SITE}by-nd/3.0/`),
  listed(
    'no-derivatives',
    'cc-by-nd/3.0',
    `${CC} – Keine Bearbeitung 3.0 Unported (CC BY-ND 3.0)`,
    `${CC_SITE}by-nd/3.0/`,
  ),
  listed(
    'no-derivatives',
    'cc-by-nd/4.0',
    `${CC} – Keine Bearbeitung 4.0 International (CC BY-ND 4.0)`,
    `${CC_SITE}by-nd/4.0/`,
  ),
  listed('non-commercial', 'cc-by-nc', `${CC} – Nicht kommerziell (CC BY-NC)`, `${CC_SITE}by-nc/`),
  listed(
    'non-commercial',
    'cc-by-nc-de/3.0',
    `${CC}-Nicht kommerziell 3.0 Deutschland (CC BY-NC 3.0 DE)`,
    `${CC_SITE}by-nc/3.0/de/`,
  ),
  listed(
    'non-commercial',
    'cc-by-nc/4.0',
    `${CC} – Nicht kommerziell 4.0 International (CC BY-NC 4.0)`,
    `${CC_SITE}by-nc/4.0/`,
  ),
  listed(
    'zero',
    'ccpdm/1.0',
    'Public Domain Mark 1.0 (PDM)',
    'http://creativecommons.org/publicdomain/mark/1.0/',
  ),
  listed(
    'share-alike',
    'odbl',
    'Open Data Commons Open Database License (ODbL)',
    `${OPEN_DEFINITION}odc-odbl`,
  ),
  listed(
    'attribution',
    'odby',
    'Open Data Commons Attribution License (ODC-BY 1.0)',
    `${OPEN_DEFINITION}odc-by`,
  ),
  listed(
    'zero',
    'odcpddl',
    'Open Data Commons Public Domain Dedication and Licence (ODC PDDL)',
    `${OPEN_DEFINITION}odc-pddl`,
  ),
  listed(
    'zero',
    'officialWork',
    'Amtliches Werk, lizenzfrei nach §5 Abs. 1 UrhG',
    'http://www.gesetze-im-internet.de/urhg/__5.html',
  ),
  listed(
    'attribution',
    'geonutz/20130319',
    `${GEODATA} des Bundes`,
    'https://sg.geodatenzentrum.de/web_public/gdz/lizenz/geonutzv.pdf',
  ),
  listed(
    'attribution',
    'geoNutz/20131001',
    `${GEODATA} des Landes Berlin`,
    'http://www.stadtentwicklung.berlin.de/geoinformation/download/nutzIII.pdf',
  ),
  listed('share-alike', 'gfdl', 'GNU Free Documentation License (GFDL)', `${OPEN_DEFINITION}gfdl`),
  listed(
    'software',
    'gpl/3.0',
    'GNU General Public License version 3.0 (GPLv3)',
    'http://www.opensource.org/licenses/gpl-3.0.html',
  ),
  listed(
    'software',
    'apache',
    'Freie Softwarelizenz der Apache Software Foundation',
    'http://www.apache.org/licenses',
  ),
  listed('software', 'bsd', 'BSD Lizenz', 'http://www.opensource.org/licenses/bsd-license.php'),
  listed('software', 'mozilla', 'Mozilla Public License 2.0 (MPL)', 'http://www.mozilla.org/MPL'),
  listed('software', 'other-opensource', 'Andere Open Source Lizenz', null),
  listed('other-open', 'other-open', 'Andere offene Lizenz', null),
  listed('closed', 'other-closed', 'Andere geschlossene Lizenz', null),
  listed('closed', 'other-commercial', 'Andere kommerzielle Lizenz', null),
  listed('closed', 'other-freeware', 'Andere Freeware Lizenz', null),
];

function listed(kind: LicenseKind, code: string, name: string, url: string | null): ListedLicense {
  const open = kind !== 'closed' && kind !== 'no-derivatives' && kind !== 'non-commercial';
  const attribution = url !== null && kind !== 'zero';
  return { code, iri: LICENSE_BASE + code, name, url, open, attribution, kind };
}

const byCode = new Map(licenses.map((license) => [license.code, license]));

export function licenseByCode(code: string): ListedLicense | undefined {
  return byCode.get(code);
}

/** The licence as the API shows it; null when there is neither a code nor a raw text. */
export function describeLicense(code: string | null, raw: string | null): License | null {
  const known = code === null ? undefined : byCode.get(code);
  if (known !== undefined) return { code, name: known.name, url: known.url, open: known.open, raw };
  const name = raw ?? code;
  if (name === null) return null;
  return { code: null, name, url: /^https?:\/\//i.test(name) ? name : null, open: false, raw };
}

/**
 * Recognises a licence in what a portal wrote: a code of DCAT-AP.de (all editions), OGD or CKAN, an address, a name.
 * Null when nothing was written or it is not recognised for certain: two licences in one text, a whole paragraph,
 * a negation. CC licences in versions without an entry of their own get the entry without a version.
 */
export function normalizeLicense(raw: string | null | undefined): { code: string; open: boolean } | null {
  if (raw === null || raw === undefined || raw.length > LONGEST_NAME) return null;
  const written = simplify(raw);
  const code = ALIASES.get(written) ?? ALIASES.get(written.replaceAll('_', '.')) ?? codeFromWords(written);
  const license = code === null ? undefined : byCode.get(code);
  return license === undefined ? null : { code: license.code, open: license.open };
}

const LONGEST_NAME = 200;
const MOST_WORDS = 25;

/** Lower case, without what surrounds an address or an IRI of the list. */
function simplify(raw: string): string {
  const written = raw.toLowerCase().replace(/\s+/gu, ' ').trim();
  const address = written.replace(/^https?:\/\/(?:www\.)?/, '').replace(/^dcat-ap\.de\/def\/licenses\//, '');
  return address.replace(/\/(?:deed|legalcode)\b.*$/, '').replace(/[/#?]+$/, '');
}

/** Spellings that their words do not give away: OGD and CKAN ids, older editions of the list, well-known addresses. */
const ALIASES = new Map<string, string>([
  ...licenses.flatMap(({ code, name, url }): [string, string][] =>
    [code, name, url ?? code].map((spelling) => [simplify(spelling), code]),
  ),
  ...spelled('officialWork', 'official-work', 'amtliches werk', 'amtliches werk, lizenzfrei'),
  ...spelled('cc-by-de/3.0', 'cc-by-3.0'),
  ...spelled('cc-by-nc-de/3.0', 'cc-nc-3.0', 'cc-nc/3.0'),
  ...spelled('cc-by-nc/4.0', 'cc-by-nc-de/4.0'),
  ...spelled('cc-zero', 'cczero'),
  ...spelled('ccpdm/1.0', 'cc-pdm-1.0', 'cc-pdm/1.0', 'public domain mark'),
  ...spelled('odbl', 'od-bl', 'openstreetmap.org/copyright'),
  ...spelled('odby', 'od-bc', 'odc-by'),
  ...spelled('odcpddl', 'odc-pddl'),
  ...spelled(
    'geonutz/20130319',
    'geonutzv',
    'geonutzv-de-2013-03-19',
    'geodatenzentrum.de/docpdf/geonutzv.pdf',
  ),
  ...spelled('geoNutz/20131001', 'geonutz-be-2013-10-01'),
  ...spelled('gpl/3.0', 'gpl-3.0', 'gpl/30', 'gplv3', 'gpl-3.0-only', 'gnu.org/licenses/gpl-3.0.html'),
  ...spelled('gfdl', 'gnu free documentation license'),
  ...spelled('apache', 'apache-2.0', 'apache.org/licenses/license-2.0', 'apache license 2.0'),
  ...spelled('bsd', 'bsd-license', 'bsd-2-clause', 'bsd-3-clause'),
  ...spelled('mozilla', 'mpl-2.0', 'mozilla.org/mpl/2.0', 'mozilla public license 2.0'),
  ...spelled('other-opensource', 'app_opensource', 'mit', 'mit license', 'mit-license', 'eupl-1.2'),
  ...spelled(
    'other-open',
    'geolizenz-v1.2.1-open',
    'other-at',
    'other-pd',
    'other (open)',
    'other (attribution)',
  ),
  ...spelled('other-closed', 'other-nc', 'other (not open)', 'other (non-commercial)'),
  ...spelled('other-commercial', 'app_commercial'),
  ...spelled('other-freeware', 'app_freeware'),
]);

function spelled(code: string, ...spellings: string[]): [string, string][] {
  return spellings.map((spelling) => [spelling, code]);
}

function codeFromWords(written: string): string | null {
  const words: string[] = written.match(/[a-zäöü]+|\d+/g) ?? [];
  if (words.length > MOST_WORDS) return null;
  const terms = termsIn(words);
  const negated = ['nicht', 'keine', 'kein', 'ohne', 'not', 'no'].some((word) => words.includes(word));
  if (negated && !terms.nonCommercial && !terms.noDerivatives) return null;
  const families = [germanDataLicense, creativeCommons, openDataCommons].filter((family) =>
    family.isNamed(words),
  );
  return families.length === 1 ? (families[0]?.code(terms) ?? null) : null;
}

/** What the words of a licence name say. */
interface Terms {
  zero: boolean;
  publicDomain: boolean;
  database: boolean;
  attribution: boolean;
  shareAlike: boolean;
  noDerivatives: boolean;
  nonCommercial: boolean;
  german: boolean;
  version: string | undefined;
}

function termsIn(words: readonly string[]): Terms {
  const any = (...candidates: string[]) => candidates.some((word) => words.includes(word));
  return {
    zero: any('zero', 'cczero') || (any('cc') && words[words.indexOf('cc') + 1] === '0'),
    publicDomain: any('pddl', 'pdm', 'mark', 'publicdomain', 'domain'),
    database: any('odbl', 'database'),
    attribution: any('by', 'namensnennung', 'attribution', 'ccby', 'ccbysa', 'ccbynd', 'ccbync'),
    shareAlike: any('sa', 'sharealike', 'alike', 'weitergabe', 'ccbysa'),
    noDerivatives: any(
      'nd',
      'noderivatives',
      'noderivs',
      'derivatives',
      'derivs',
      'bearbeitung',
      'bearbeitungen',
      'ccbynd',
    ),
    nonCommercial: any(
      'nc',
      'noncommercial',
      'commercial',
      'kommerziell',
      'kommerzielle',
      'nichtkommerziell',
      'ccbync',
    ),
    german: any('de', 'deutschland', 'germany'),
    version: words.find((word) => /^[1-4]$/.test(word)),
  };
}

interface Family {
  isNamed: (words: readonly string[]) => boolean;
  code: (terms: Terms) => string | null;
}

const germanDataLicense: Family = {
  isNamed: (words) => words.includes('dl') || words.includes('datenlizenz'),
  code: ({ zero, attribution, nonCommercial, version }) => {
    if (zero) return attribution ? null : 'dl-zero-de/2.0';
    if (nonCommercial) return 'dl-by-nc-de/1.0';
    if (!attribution) return null;
    // Spellings without a version ("dl-de-by") come from the years of 1.0, before 2.0 was published in July 2014.
    return version === '2' ? 'dl-by-de/2.0' : 'dl-by-de/1.0';
  },
};

const creativeCommons: Family = {
  isNamed: (words) =>
    words.some((word) => word.startsWith('ccby') || ['cc', 'creativecommons', 'cczero'].includes(word)) ||
    (words.includes('creative') && words.includes('commons')),
  code: (terms) => {
    const { zero, attribution, publicDomain, nonCommercial, noDerivatives, shareAlike } = terms;
    if (zero) return attribution ? null : 'cc-zero';
    if (publicDomain) return 'ccpdm/1.0';
    if (nonCommercial) return noDerivatives || shareAlike ? 'other-closed' : edition('cc-by-nc', terms);
    if (noDerivatives) return terms.version === '3' ? 'cc-by-nd/3.0' : edition('cc-by-nd', terms);
    if (shareAlike) return edition('cc-by-sa', terms);
    return attribution ? edition('cc-by', terms) : null;
  },
};

/** The entry for a version, where the list has one. */
function edition(code: string, { version, german }: Terms): string {
  if (version === '4') return `${code}/4.0`;
  return version === '3' && german && byCode.has(`${code}-de/3.0`) ? `${code}-de/3.0` : code;
}

const openDataCommons: Family = {
  isNamed: (words) =>
    ['odc', 'odbl', 'opendatacommons', 'pddl'].some((word) => words.includes(word)) ||
    ['open', 'data', 'commons'].every((word) => words.includes(word)),
  code: ({ database, publicDomain, attribution }) => {
    if (database) return 'odbl';
    if (publicDomain) return 'odcpddl';
    return attribution ? 'odby' : null;
  },
};
