/** What the API says when something went wrong. German first; English is typed by it. */
import type { Language } from './language.ts';
import type { ProblemKind } from './problem.ts';

/** The particulars of one case, put into its sentence. */
export type Facts = Readonly<Record<string, string | number>>;

interface Wording {
  title: string;
  /** What happened in this case. */
  detail: (facts: Facts) => string;
  /** For the page: what it means and what to do now. */
  help: string;
}

type Wordings = Record<ProblemKind, Wording>;

const de: Wordings = {
  'invalid-request': {
    title: 'Anfrage nicht verständlich',
    detail: () => 'Mindestens eine Angabe der Anfrage passt nicht. Die Liste „errors“ nennt jede Stelle.',
    help: 'Prüfen Sie die genannten Parameter gegen die API-Referenz. Schreibweise und Wertebereich stehen dort.',
  },
  'unknown-parameter': {
    title: 'Unbekannter Parameter',
    detail: ({ parameter }) => `Den Parameter „${parameter}“ gibt es hier nicht.`,
    help: 'Ein Tippfehler soll nicht unbemerkt alle Daten liefern. Deshalb weist die API unbekannte Parameter ab. Die API-Referenz nennt die erlaubten.',
  },
  'repeated-parameter': {
    title: 'Parameter mehrfach angegeben',
    detail: ({ parameter }) => `Der Parameter „${parameter}“ steht mehr als einmal in der Adresse.`,
    help: 'Geben Sie jeden Parameter einmal an. Mehrere Werte trennen Sie durch Kommas, zum Beispiel theme=TRAN,ENVI.',
  },
  'foreign-cursor': {
    title: 'Cursor passt nicht',
    detail: () => 'Der Cursor gehört zu einer anderen Abfrage oder ist beschädigt.',
    help: 'Ein Cursor gilt nur für die Filter und die Sortierung, mit denen er entstanden ist. Beginnen Sie die Abfrage ohne Cursor neu.',
  },
  'malformed-json': {
    title: 'Kein gültiges JSON',
    detail: () => 'Der Inhalt der Anfrage ist kein gültiges JSON.',
    help: 'Prüfen Sie Anführungszeichen, Kommas und Klammern. Der Inhalt muss in UTF-8 kodiert sein.',
  },
  'missing-key': {
    title: 'Schlüssel fehlt',
    detail: () => 'Dafür ist ein Schlüssel nötig.',
    help: 'Senden Sie die Kopfzeile „Authorization: Bearer …“ mit dem Schlüssel Ihrer Organisation. Veröffentlichtes lesen alle ohne Schlüssel.',
  },
  'invalid-key': {
    title: 'Schlüssel gilt nicht',
    detail: () => 'Der Schlüssel ist unbekannt, abgelaufen oder gesperrt.',
    help: 'Fragen Sie die Stelle, die den Schlüssel ausgestellt hat, nach einem neuen.',
  },
  'not-allowed': {
    title: 'Nicht erlaubt',
    detail: ({ scope }) =>
      `Der Schlüssel darf das hier nicht. Nötig ist das Recht „${scope}“ für diese Organisation.`,
    help: 'Ein Schlüssel gilt für eine Organisation und bestimmte Rechte. Für andere Organisationen braucht es eine Vollmacht.',
  },
  'not-found': {
    title: 'Nicht gefunden',
    detail: () => 'Unter dieser Adresse gibt es nichts.',
    help: 'Prüfen Sie die Adresse. Listen finden Sie in der API-Referenz.',
  },
  'method-not-allowed': {
    title: 'Methode nicht erlaubt',
    detail: ({ method }) => `${method} ist unter dieser Adresse nicht vorgesehen.`,
    help: 'Die Kopfzeile „Allow“ nennt die erlaubten Methoden.',
  },
  'not-acceptable': {
    title: 'Format nicht verfügbar',
    detail: ({ formats }) => `Verfügbar sind: ${formats}.`,
    help: 'Wählen Sie eines der genannten Formate über „Accept“ oder die Endung der Adresse.',
  },
  conflict: {
    title: 'Widerspruch zum Bestand',
    detail: ({ what }) =>
      what === 'harvested'
        ? 'Der Eintrag kommt aus einer anderen Quelle und wird dort gepflegt.'
        : what === 'running'
          ? 'Diese Quelle wird gerade abgerufen.'
          : what === 'frozen'
            ? 'Dieses Quartal ist schon festgehalten und bleibt, wie es ist.'
            : 'Die Bezeichnung ist inzwischen vergeben.',
    help: 'Rufen Sie den Eintrag neu ab und prüfen Sie, was sich inzwischen geändert hat.',
  },
  withdrawn: {
    title: 'Zurückgezogen',
    detail: ({ date }) => `Dieser Eintrag wurde am ${date} zurückgezogen.`,
    help: 'Der Herausgeber bietet den Eintrag nicht mehr an. Die Adresse bleibt vergeben.',
  },
  'version-mismatch': {
    title: 'Inzwischen geändert',
    detail: () => 'Der Eintrag wurde seit Ihrem letzten Abruf geändert.',
    help: 'Rufen Sie den Eintrag neu ab, übernehmen Sie Ihre Änderung und senden Sie das neue ETag in „If-Match“.',
  },
  'too-large': {
    title: 'Anfrage zu groß',
    detail: ({ most }) => `Der Inhalt der Anfrage ist größer als ${most ?? 'erlaubt'}.`,
    help: 'Teilen Sie den Inhalt auf mehrere Anfragen auf.',
  },
  'url-too-long': {
    title: 'Adresse zu lang',
    detail: ({ most }) => `Die Adresse ist länger als ${most} Zeichen.`,
    help: 'Kürzen Sie die Suchwörter oder die Listen der Filter.',
  },
  'unsupported-media-type': {
    title: 'Format der Anfrage nicht unterstützt',
    detail: ({ expected }) => `Erwartet wird „Content-Type: ${expected}“.`,
    help: 'Setzen Sie die Kopfzeile „Content-Type“ passend zum Inhalt.',
  },
  'invalid-content': {
    title: 'Inhalt unvollständig oder fehlerhaft',
    detail: () => 'Mindestens ein Feld passt nicht. Die Liste „errors“ nennt jede Stelle.',
    help: 'Berichtigen Sie die genannten Felder. Die API-Referenz beschreibt jedes Feld.',
  },
  'version-required': {
    title: 'Stand fehlt',
    detail: () => 'Zum Ändern gehört die Kopfzeile „If-Match“ mit dem ETag des Eintrags.',
    help: 'So überschreibt niemand unbemerkt die Änderung eines anderen. Das ETag steht in der Antwort auf GET.',
  },
  'too-many-requests': {
    title: 'Zu viele Anfragen',
    detail: ({ seconds }) => `Bitte warten Sie ${seconds} Sekunden.`,
    help: 'Ohne Schlüssel gilt eine Grenze je Minute und Adresse. Die Kopfzeile „Retry-After“ nennt die Wartezeit.',
  },
  'internal-error': {
    title: 'Interner Fehler',
    detail: () =>
      'Die Anfrage konnte nicht beantwortet werden. Der Vorfall ist unter der Anfragenummer vermerkt.',
    help: 'Versuchen Sie es später erneut. Bleibt der Fehler, nennen Sie dem Betreiber die Anfragenummer.',
  },
  'not-implemented': {
    title: 'Format nicht vorgesehen',
    detail: () => 'Dieses Format gibt es hier nicht. Vorgesehen ist JSON.',
    help: 'Fragen Sie mit format=json.',
  },
  'search-too-broad': {
    title: 'Suche zu breit',
    detail: () => 'Die Suche dauerte zu lange und wurde abgebrochen.',
    help: 'Nehmen Sie ein selteneres Wort hinzu oder setzen Sie einen Filter.',
  },
  overloaded: {
    title: 'Ausgelastet',
    detail: () => 'Der Dienst ist gerade ausgelastet.',
    help: 'Versuchen Sie es nach der in „Retry-After“ genannten Zeit erneut.',
  },
};

const en: Wordings = {
  'invalid-request': {
    title: 'Request not understood',
    detail: () => 'At least one part of the request does not fit. The list "errors" names each place.',
    help: 'Check the parameters named against the API reference, which states spelling and range.',
  },
  'unknown-parameter': {
    title: 'Unknown parameter',
    detail: ({ parameter }) => `There is no parameter "${parameter}" here.`,
    help: 'A typo must not silently return everything, so the API refuses unknown parameters. The reference lists the known ones.',
  },
  'repeated-parameter': {
    title: 'Parameter given more than once',
    detail: ({ parameter }) => `The parameter "${parameter}" appears more than once in the address.`,
    help: 'Give each parameter once. Separate several values by commas, for example theme=TRAN,ENVI.',
  },
  'foreign-cursor': {
    title: 'Cursor does not fit',
    detail: () => 'The cursor belongs to another query or is damaged.',
    help: 'A cursor is valid only for the filters and the order it was made with. Start again without a cursor.',
  },
  'malformed-json': {
    title: 'Not valid JSON',
    detail: () => 'The body of the request is not valid JSON.',
    help: 'Check quotes, commas and brackets. The body must be UTF-8.',
  },
  'missing-key': {
    title: 'Key missing',
    detail: () => 'This takes a key.',
    help: 'Send the header "Authorization: Bearer …" with your organization’s key. What is published needs none.',
  },
  'invalid-key': {
    title: 'Key not valid',
    detail: () => 'The key is unknown, expired or revoked.',
    help: 'Ask whoever issued the key for a new one.',
  },
  'not-allowed': {
    title: 'Not allowed',
    detail: ({ scope }) =>
      `The key may not do this here. It takes the scope "${scope}" for this organization.`,
    help: 'A key is for one organization and certain scopes. Other organizations need a grant.',
  },
  'not-found': {
    title: 'Not found',
    detail: () => 'There is nothing at this address.',
    help: 'Check the address. The API reference names the lists.',
  },
  'method-not-allowed': {
    title: 'Method not allowed',
    detail: ({ method }) => `${method} is not offered at this address.`,
    help: 'The header "Allow" names the methods.',
  },
  'not-acceptable': {
    title: 'Format not available',
    detail: ({ formats }) => `Available: ${formats}.`,
    help: 'Choose one of the formats by "Accept" or by the suffix of the address.',
  },
  conflict: {
    title: 'Conflict',
    detail: ({ what }) =>
      what === 'harvested'
        ? 'The record comes from another source and is kept there.'
        : what === 'running'
          ? 'This source is being harvested right now.'
          : what === 'frozen'
            ? 'This quarter has been frozen already and stays as it is.'
            : 'The name is taken by now.',
    help: 'Fetch the record again and see what changed meanwhile.',
  },
  withdrawn: {
    title: 'Withdrawn',
    detail: ({ date }) => `This record was withdrawn on ${date}.`,
    help: 'Its publisher no longer offers the record. The address stays taken.',
  },
  'version-mismatch': {
    title: 'Changed meanwhile',
    detail: () => 'The record was changed since you fetched it.',
    help: 'Fetch it again, apply your change and send the new ETag in "If-Match".',
  },
  'too-large': {
    title: 'Request too large',
    detail: ({ most }) => `The body of the request is larger than ${most ?? 'allowed'}.`,
    help: 'Split it into several requests.',
  },
  'url-too-long': {
    title: 'Address too long',
    detail: ({ most }) => `The address is longer than ${most} characters.`,
    help: 'Shorten the words or the lists of the filters.',
  },
  'unsupported-media-type': {
    title: 'Media type not supported',
    detail: ({ expected }) => `Expected "Content-Type: ${expected}".`,
    help: 'Set the header "Content-Type" to fit the body.',
  },
  'invalid-content': {
    title: 'Content incomplete or wrong',
    detail: () => 'At least one field does not fit. The list "errors" names each place.',
    help: 'Correct the fields named. The API reference describes each.',
  },
  'version-required': {
    title: 'Version missing',
    detail: () => 'A change needs the header "If-Match" with the record’s ETag.',
    help: 'That way nobody overwrites somebody else’s change unseen. GET answers with the ETag.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    detail: ({ seconds }) => `Please wait ${seconds} seconds.`,
    help: 'Without a key there is a limit per minute and address. The header "Retry-After" tells how long to wait.',
  },
  'internal-error': {
    title: 'Internal error',
    detail: () => 'The request could not be answered. The incident is on record under the request id.',
    help: 'Try again later. If it stays, tell the operator the request id.',
  },
  'not-implemented': {
    title: 'Format not provided',
    detail: () => 'This format is not provided. There is JSON.',
    help: 'Ask with format=json.',
  },
  'search-too-broad': {
    title: 'Search too broad',
    detail: () => 'The search took too long and was stopped.',
    help: 'Add a rarer word or set a filter.',
  },
  overloaded: {
    title: 'Overloaded',
    detail: () => 'The service is at its limit right now.',
    help: 'Try again after the time in "Retry-After".',
  },
};

export const problemWords: Record<Language, Wordings> = { de, en };
