/** Why a run failed, or why nothing was marked as missing. German first; English is typed by it. */
import type { Language } from '../http/language.ts';

/** The particulars of one case, put into its sentence. */
export type Facts = Readonly<Record<string, string | number>>;

type Sentence = (facts: Facts) => string;

const de = {
  'address-refused': ({ host }) =>
    `${host} ist eine interne Adresse. Quellen im eigenen Netz muss der Betreiber erlauben (ALLOW_PRIVATE_SOURCES, --allow-private).`,
  'url-refused': ({ protocol }) => `Gelesen werden nur Adressen mit http und https, nicht „${protocol}“.`,
  'url-with-password': () =>
    'Die Adresse enthält einen Benutzernamen oder ein Passwort. Beides wird nicht verwendet.',
  'redirect-nowhere': () => 'Die Quelle leitet weiter, nennt aber kein Ziel.',
  'redirect-loop': ({ most }) => `Die Quelle leitet mehr als ${most} Mal weiter.`,
  unreachable: ({ reason }) => `Die Quelle ist nicht erreichbar (${reason}).`,
  timeout: () => 'Die Quelle antwortet zu langsam.',
  aborted: () => 'Der Abruf wurde angehalten.',
  'http-status': ({ status }) => `Die Quelle antwortet mit dem Status ${status}.`,
  'encoding-unknown': ({ encoding }) =>
    `Die Antwort ist als „${encoding}“ gepackt. Das wurde nicht verlangt.`,
  'too-large': ({ bytes }) => `Die Antwort ist länger als ${bytes} Bytes.`,
  'cut-off': () => 'Die Antwort bricht mittendrin ab.',
  'not-json': () => 'Die Antwort ist kein gültiges JSON.',
  'html-answer': () => 'Die Quelle antwortet mit einer Webseite statt mit Daten.',
  'source-said-no': ({ why }) => `Die Quelle lehnt ab${why ? `: ${why}` : '.'}`,
  'wrong-shape': ({ expected }) => `Die Antwort hat nicht den erwarteten Aufbau (${expected}).`,
  incomplete: ({ total, got }) => `Die Quelle nennt ${total} Einträge, liefert aber nur ${got}.`,
  'paging-loop': ({ page }) => `Seite ${page} war schon da.`,
  'too-many-pages': ({ most }) => `Der Katalog hat mehr als ${most} Seiten.`,
  'too-many-records': ({ most }) => `Der Katalog hat mehr als ${most} Einträge.`,
  'nothing-usable': () => 'Kein einziger Eintrag ist lesbar.',
  'store-refused': () => 'Zurzeit lässt sich nichts speichern.',
  'unidentified-records': () =>
    'Ein Eintrag ohne Kennung kann jeder der fehlenden sein. Keiner gilt als fehlend.',
  'too-many-missing': ({ gone, known }) =>
    `${gone} von ${known} Einträgen fehlen auf einmal. Keiner gilt als fehlend.`,
  lost: () => 'Der Abruf ist mit seinem Prozess verschwunden.',
} satisfies Record<string, Sentence>;

const en: Record<keyof typeof de, Sentence> = {
  'address-refused': ({ host }) =>
    `${host} is an internal address. Sources in your own network need the operator’s leave (ALLOW_PRIVATE_SOURCES, --allow-private).`,
  'url-refused': ({ protocol }) => `Only http and https addresses are read, not "${protocol}".`,
  'url-with-password': () => 'The address contains a user name or a password. Neither is used.',
  'redirect-nowhere': () => 'The source redirects, but does not say where to.',
  'redirect-loop': ({ most }) => `The source redirects more than ${most} times.`,
  unreachable: ({ reason }) => `The source cannot be reached (${reason}).`,
  timeout: () => 'The source is too slow.',
  aborted: () => 'The run was stopped.',
  'http-status': ({ status }) => `The source answers with status ${status}.`,
  'encoding-unknown': ({ encoding }) => `The answer is packed as "${encoding}", which nobody asked for.`,
  'too-large': ({ bytes }) => `The answer is longer than ${bytes} bytes.`,
  'cut-off': () => 'The answer stops in the middle.',
  'not-json': () => 'The answer is not valid JSON.',
  'html-answer': () => 'The source answers with a web page instead of data.',
  'source-said-no': ({ why }) => `The source says no${why ? `: ${why}` : '.'}`,
  'wrong-shape': ({ expected }) => `The answer is not built as expected (${expected}).`,
  incomplete: ({ total, got }) => `The source speaks of ${total} records, but delivers only ${got}.`,
  'paging-loop': ({ page }) => `Page ${page} came before.`,
  'too-many-pages': ({ most }) => `The catalogue has more than ${most} pages.`,
  'too-many-records': ({ most }) => `The catalogue has more than ${most} records.`,
  'nothing-usable': () => 'Not one record can be read.',
  'store-refused': () => 'Nothing can be stored at the moment.',
  'unidentified-records': () =>
    'A record without an id could be any of the missing ones. None counts as missing.',
  'too-many-missing': ({ gone, known }) =>
    `${gone} of ${known} records are gone at once. None counts as missing.`,
  lost: () => 'The run vanished with its process.',
};

export type FailureCode = keyof typeof de;

export const failureWords: Record<Language, Record<FailureCode, Sentence>> = { de, en };
