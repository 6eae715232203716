/**
 * German compounds: "Straßenbäume" contains "Bäume", and whoever searches for "Baum" means it.
 *
 * `parts('strassenbaume')` lists the tails that may be words of their own, so that a prefix search over them finds
 * the second half of a compound. There is no dictionary behind it: a cut is offered wherever the letters on both
 * sides could end and begin a German word. That yields a few tails which are no words ("enbaume"); they cost a
 * little room in the index and are met by hardly any query.
 */

/** Fewest letters before a cut, fewest after it, and the longest word that is worth cutting. */
const HEAD = 3;
const TAIL = 4;
const LONGEST = 48;

const A = 97;
const C = 2;
const H = 7;
const S = 18;
const VOWELS = letterSet('aeiouy');

/** Letters that end no German word after a vowel: "c" opens ch and ck, "q" opens qu. */
const NEVER_LAST = letterSet('cjq');

/** Consonant pairs with which a German word (also a loan word) can begin. */
const ONSETS = pairSet(
  'bl br ch cl cr dr fl fr gl gn gr kl kn kr pf ph pl pr ps qu rh sc sh sk sl sm sn sp st sw th tr tw vl wr zw',
);

/** Consonant pairs with which a German word or a linked first half ("Dienst|stelle", "Verkehrs|zeichen") can end. */
const CODAS = pairSet(
  'bs bt ch ck cs ct ds dt ff fs ft gd gs gt hl hm hn hr hs ht ks kt lb lc ld lf lg lk ll lm ln lp ls lt lz mb mm mp ' +
    'ms mt nd nf ng nk nn ns nt nz pf ph pp ps pt rb rc rd rf rg rk rl rm rn rp rr rs rt rz sk sp ss st th ts tt tz ' +
    'ws xt zt zz',
);

/** The first three letters of words that begin with a vowel ("amt", "ergebnis", "umwelt"), in folded spelling. */
const OPENINGS = openingSet(
  'abb abd abf abg abh abk abl abm abn abo abr abs abt abw abz ack adr agr akt alk all alm alt amb amp ams amt ana ' +
    'anb anf ang anh ank anl anm anp anr ans ant anw anz apo app arb arc arm art arz asp asy atl atm auf aug aus aut ' +
    'ebe eck eic eif eig ein eis ele elt emi emp ene eng ent erd erf erg erh erk erl ern ers erw erz eta eur ' +
    'ide imm imp ind inf inh ini inn ins int inv inz obd obe obj obs off oko onl ope opt ord org ort ' +
    'ube ubu ufe uhr umb umf umg uml ums umw umz unf uni unt unw urb urk url',
);

/** What remains of a tail from its first vowel on when it is an ending and no word: "tung", "lich", "chen". */
const ENDINGS = new Set(
  (
    'en er em es ern ung ungen ich iche ichen icher iches ichem ion ionen isse issen iert ierte ierten ierung ' +
    'ierungen'
  ).split(' '),
);
const LONGEST_ENDING = 8;

/**
 * The tails of a folded word (see `fold`) that can be the second half of a compound, longest first.
 * Words with digits or letters outside a to z, and words of less than 7 or more than 48 letters, have none.
 *
 * @example parts('fahrradweg') // [..., 'radweg', ...]
 */
export function parts(word: string): string[] {
  const tails: string[] = [];
  if (word.length < HEAD + TAIL || word.length > LONGEST || !isPlain(word)) return tails;
  const lastCut = word.length - TAIL;
  for (let cut = Math.max(HEAD, vowelFrom(word, 0) + 1); cut <= lastCut; cut += 1) {
    if (!canCut(word, cut)) continue;
    if (!isEnding(word, vowelFrom(word, cut))) tails.push(word.slice(cut));
  }
  return tails;
}

function canCut(word: string, cut: number): boolean {
  const before = letterAt(word, cut - 1);
  const after = letterAt(word, cut);
  if (VOWELS[before] !== 1 && !canEnd(word, cut, before)) return false;
  const second = letterAt(word, cut + 1);
  if (VOWELS[after] === 1) return OPENINGS[(after * 26 + second) * 26 + letterAt(word, cut + 2)] === 1;
  if (before === S && after === C && second === H) return false;
  return VOWELS[second] === 1 || ONSETS[after * 26 + second] === 1;
}

/** Whether the tail whose first vowel stands at `vowel` is only an ending, or no syllable at all. */
function isEnding(word: string, vowel: number): boolean {
  const rest = word.length - vowel;
  return rest === 0 || (rest <= LONGEST_ENDING && ENDINGS.has(word.slice(vowel)));
}

/** Whether a word can end before `cut` in the consonant `last`. */
function canEnd(word: string, cut: number, last: number): boolean {
  const previous = letterAt(word, cut - 2);
  return VOWELS[previous] === 1 ? NEVER_LAST[last] === 0 : CODAS[previous * 26 + last] === 1;
}

function vowelFrom(word: string, from: number): number {
  let at = from;
  while (at < word.length && VOWELS[letterAt(word, at)] === 0) at += 1;
  return at;
}

/** 0 for a to 25 for z. */
function letterAt(word: string, at: number): number {
  return word.charCodeAt(at) - A;
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const letter = letterAt(word, at);
    if (letter < 0 || letter > 25) return false;
  }
  return true;
}

function letterSet(letters: string): Uint8Array {
  const set = new Uint8Array(26);
  for (const letter of letters) set[letter.charCodeAt(0) - A] = 1;
  return set;
}

function pairSet(pairs: string): Uint8Array {
  const set = new Uint8Array(26 * 26);
  for (const pair of pairs.split(' ')) set[(pair.charCodeAt(0) - A) * 26 + pair.charCodeAt(1) - A] = 1;
  return set;
}

function openingSet(openings: string): Uint8Array {
  const set = new Uint8Array(26 * 26 * 26);
  for (const opening of openings.split(' ')) {
    const [first = 0, second = 0, third = 0] = [0, 1, 2].map((at) => letterAt(opening, at));
    set[(first * 26 + second) * 26 + third] = 1;
  }
  return set;
}
