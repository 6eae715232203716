/**
 * Person or office? Names and mail addresses of persons do not belong into public catalogues (Open Data-Verordnung
 * NRW, section 4); those of offices do. There is no certain rule, so these are two estimates, made to err like this:
 *
 * - a mail address stays only when it looks like an office; whatever else it is, it counts as personal
 * - a name counts as personal only when it has the shape of one (title, or two to four capitalised words) and
 *   contains no word of an office, because dropping "Offene Daten Bonn" would take the publisher away
 */

/** "opendata@bonn.de", "poststelle@…", "fb62@…" are offices; "erika.mustermann@…" and "mustermann@…" are not. */
export function isPersonalEmail(address: string): boolean {
  const at = address.lastIndexOf('@');
  if (at < 1) return false;
  const local = plain(address.slice(0, at).replace(/^mailto:/i, ''));
  const place = plain(address.slice(at + 1)).split('.')[0] ?? '';
  if (local === place || OFFICE_NUMBER.test(local)) return false;
  const words = local.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isOffice =
    words.some((word) => UNMISTAKABLE.has(word)) || MAILBOXES.has(first) || OFFICE_ENDING.test(last);
  return !isOffice;
}

/** Words that no person is called, anywhere in a mailbox name. */
const UNMISTAKABLE = new Set(
  (
    'info opendata opendaten offenedaten offene kontakt contact poststelle service support noreply rathaus stadt ' +
    'gemeinde kreisverwaltung stadtverwaltung webmaster redaktion geoportal statistik presse pressestelle gis edv'
  ).split(' '),
);

/** Words that open a mailbox name of an office; as a second word they can be surnames ("peter.post@…"). */
const MAILBOXES = new Set(
  (
    'post mail office team web internet online portal daten data open geo geodaten umwelt verkehr planung bau bauen ' +
    'tiefbau schule schulen kultur jugend soziales sport wahl wahlen haushalt finanzen kaemmerei steuern ordnung ' +
    'feuerwehr archiv bibliothek museum vhs tourist tourismus vergabe einkauf personal recht klima energie wirtschaft ' +
    'amt fachbereich fachdienst referat abteilung dezernat zentrale sekretariat buergermeister oberbuergermeister ' +
    'landrat vermessung kataster buero verwaltung foerderung entsorgung buecherei datenschutz beteiligung dialog digital digitalisierung smartcity it hilfe help anfrage no'
  ).split(' '),
);

/** Compounds that end like an office ("bauamt"); the bare word can be a surname ("peter.schutz@…"). */
const OFFICE_ENDING =
  /[a-z]{2}(?:amt|stelle|buero|verwaltung|werke|dienste?|portal|daten|data|service|team|wesen|planung|schutz|foerderung|buecherei|archiv|museum|schule|sekretariat|redaktion|zentrale|statistik|kataster|vermessung|verkehr|entsorgung|betriebe?|kasse)$/;

/** "fb62", "amt61", "abt-3.2", "61", "team4". */
const OFFICE_NUMBER = /^(?:fb|fd|fg|amt|abt|ref|dez|team|sg|ea|az)?[-._]?\d[\d.-]{0,8}$/;

/**
 * "Erika Mustermann", "Dr. Erika Mustermann", "Mustermann, Erika" and "Herr Muster" look personal; so does a text
 * that names a person beside an office ("Erika Mustermann, Stadt Bonn").
 */
export function looksPersonal(name: string): boolean {
  const written = titleCased(name.normalize('NFC').trim());
  if (written === '' || written.length > LONGEST_NAME) return false;
  if (SURNAME_FIRST.test(written)) return hasShapeOfName(written.replace(SURNAME_FIRST, '$2 $1'));
  return written.split(/[,;/()]+/).some((piece) => hasShapeOfName(piece.trim()));
}

const LONGEST_NAME = 120;
const SURNAME_FIRST = /^([^\s,]+), ([^\s,]+)$/;
const TITLES = /^(?:(?:Herr|Frau|Dr\.|Prof\.|Dipl\.-?[A-Z][a-z]+\.?|Mag\.|M\.A\.|B\.A\.)\s*)+(?=\p{Lu})/u;
const PARTICLES = new Set(['von', 'vom', 'van', 'de', 'den', 'der', 'zu', 'zur', 'zum', 'ten', 'ter']);
const NAME_WORD = /^(?:\p{Lu}\.|\p{Lu}\p{Ll}*['’]?\p{Lu}?\p{Ll}+(?:-\p{Lu}\p{Ll}+)*)$/u;

function hasShapeOfName(piece: string): boolean {
  const untitled = piece.replace(TITLES, '');
  const words = untitled.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || isOfficeName(words)) return false;
  const names = words.filter((word) => !PARTICLES.has(word));
  const fewest = untitled === piece ? 2 : 1;
  return names.length >= fewest && names.length <= 4 && names.every((word) => NAME_WORD.test(word));
}

/** "ERIKA MUSTERMANN" as "Erika Mustermann"; short words in capitals alone are abbreviations. */
function titleCased(name: string): string {
  const isShouted = name === name.toUpperCase() && /\p{Lu}{5}/u.test(name);
  return isShouted
    ? name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    : name;
}

function isOfficeName(words: readonly string[]): boolean {
  return OFFICE_OPENING.test(plain(words[0] ?? '')) || words.some(isOfficeWord);
}

function isOfficeWord(word: string): boolean {
  const folded = plain(word);
  return (
    /\d|^\p{Lu}{2,}/u.test(word) ||
    OFFICE_WORDS.has(folded) ||
    OFFICE_STEM.test(folded) ||
    OFFICE_NAME_ENDING.test(folded)
  );
}

/** How names of places and offices begin; as a second word these can be surnames ("Holger Kreis"). */
const OFFICE_OPENING =
  /^(?:kreis|land|bad|sankt|st\.?|bergische?|porta|amt|haus|markt|neue|alte|die|der|das|unsere?|ihre?|buergermeister(?:in)?|landr(?:at|aetin))$|stadt|gemeinde/;

const OFFICE_WORDS = new Set(
  (
    'und fuer des im am an in bei mit & aoer gmbh ggmbh mbh ag kg eg e.v. ev ev. team daten data open kommunal kommunale ' +
    'oeffentliche offene offenes freie regional regionale nrw stadt gemeinde bereich sachgebiet koordination leitung ' +
    'zentrale projekt projektgruppe kultur sport verkehr umwelt jugend soziales bildung bauen planen gesundheit'
  ).split(' '),
);

const OFFICE_STEM =
  /fachbereich|fachdienst|abteilung|referat|dezernat|verwaltung|verband|verein|institut|universitaet|hochschule|ministerium|bezirksregierung|landesbetrieb|bibliothek|statisti|portal|zentrum|service|redaktion|gesellschaft|stiftung|agentur|kommission|landkreis|wirtschaft|wissenschaft/;

const OFFICE_NAME_ENDING =
  /(?:amt|werke|betriebe?|dienste?|stelle|buero|archiv|museum|schule|wesen|planung|entwicklung|foerderung|feuerwehr|kammer|anstalt|-kreis|kataster|vermessung|information|buecherei|verbund|region|kreistag|beirat|[a-z]{3}kreis|gruppe|initiative|nachbarschaft|gemeinschaft|netzwerk|buendnis)$/;

/** Lower case, umlauts spelled out, so that the lists above are plain letters. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter);
}

const SPELLED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
