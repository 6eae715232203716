/** What is wrong with one field or parameter, as a sentence. German first; English is typed by it. */
import type { z } from 'zod';
import type { Language } from './language.ts';

type Issue = z.core.$ZodIssue;

const de = {
  missing: 'Diese Angabe fehlt.',
  type: (expected: string) => `Erwartet wird ${typesDe[expected] ?? expected}.`,
  unknown: 'Diese Angabe gibt es hier nicht.',
  oneOf: (values: string) => `Erlaubt sind: ${values}.`,
  least: (bound: string) => `Der Wert muss mindestens ${bound} sein.`,
  most: (bound: string) => `Der Wert darf höchstens ${bound} sein.`,
  shortest: (bound: string) => `Mindestens ${bound} Zeichen oder Einträge sind nötig.`,
  longest: (bound: string) => `Höchstens ${bound} Zeichen oder Einträge sind möglich.`,
  form: (format: string) => `Die Schreibweise passt nicht (${format}).`,
  other: 'Diese Angabe passt nicht.',
};

const en: typeof de = {
  missing: 'This is missing.',
  type: (expected) => `Expected ${expected}.`,
  unknown: 'There is no such field here.',
  oneOf: (values) => `Allowed: ${values}.`,
  least: (bound) => `The value must be at least ${bound}.`,
  most: (bound) => `The value must be at most ${bound}.`,
  shortest: (bound) => `At least ${bound} characters or entries are needed.`,
  longest: (bound) => `At most ${bound} characters or entries are possible.`,
  form: (format) => `The spelling does not fit (${format}).`,
  other: 'This does not fit.',
};

const typesDe: Record<string, string> = {
  string: 'Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'ein Objekt',
};

/** The sentence for one issue of the schema library; `missing` where the value was not there at all. */
export function faultSentence(issue: Issue, missing: boolean, language: Language): string {
  const say = language === 'de' ? de : en;
  if (missing) return say.missing;
  switch (issue.code) {
    case 'invalid_type':
      return say.type(issue.expected);
    case 'unrecognized_keys':
      return say.unknown;
    case 'invalid_value':
      return say.oneOf(issue.values.map(String).join(', '));
    case 'too_small':
      return (issue.origin === 'string' || issue.origin === 'array' ? say.shortest : say.least)(
        String(issue.minimum),
      );
    case 'too_big':
      return (issue.origin === 'string' || issue.origin === 'array' ? say.longest : say.most)(
        String(issue.maximum),
      );
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? say.oneOf(issue.options.join(', '))
        : say.other;
    case 'invalid_format':
      return say.form(issue.format === 'regex' ? (issue.pattern ?? 'regex') : issue.format);
    default:
      return issue.code === 'custom' && issue.message !== ''
        ? customSentence(issue.message, language)
        : say.other;
  }
}

/** Our own rules carry a code of this list as their message. */
const customDe = {
  'not-a-url': 'Erwartet wird eine vollständige Adresse, die mit http:// oder https:// beginnt.',
  'not-a-date':
    'Diesen Tag gibt es nicht, oder die Schreibweise passt nicht (2026, 2026-11, 2026-11-24 oder RFC 3339).',
  'not-a-theme': 'Dieses Thema steht nicht in der EU-Liste der Datenthemen.',
  'not-a-license': 'Diese Lizenz steht nicht in der DCAT-AP.de-Liste.',
  'not-a-frequency': 'Diese Häufigkeit steht nicht in der EU-Liste.',
  'personal-address':
    'Diese Mailadresse gehört zu einer Person. Erlaubt sind Adressen einer Stelle, zum Beispiel opendata@….',
  'personal-name': 'Dies ist der Name einer Person. Erlaubt ist der Name einer Stelle.',
  'not-a-kind': 'Diese Art von Organisation gibt es nicht.',
  'one-organization': 'Ein Kurzname gilt innerhalb einer Organisation. Nennen Sie genau eine.',
  repeated: 'Diese Angabe darf nur einmal vorkommen.',
  'no-such-organization': 'Diese Organisation gibt es nicht.',
  'not-a-wall-time':
    'Diese Zeit gibt es nicht, oder die Schreibweise passt nicht (2026-11-24T19:00 oder 2026-11-24, ohne Zeitzone).',
  'not-a-zone': 'Diese Zeitzone ist nicht bekannt. Erwartet wird ein Name wie Europe/Berlin.',
  'not-a-rule': 'Das ist keine Wiederholungsregel nach RFC 5545, zum Beispiel FREQ=WEEKLY;BYDAY=TH.',
  'too-often': 'Die Regel wiederholt sich öfter als stündlich. So viele Termine zeigt kein Kalender.',
  never: 'Nach dieser Regel findet nichts statt. Prüfen Sie UNTIL, COUNT und die Tage.',
  'days-and-times-mixed': 'Beginn und Ende sind beide ein Tag oder beide eine Uhrzeit.',
  'no-such-format': 'Dieses Veranstaltungsformat gibt es nicht.',
  'window-too-long': 'Der Zeitraum darf höchstens 400 Tage lang sein.',
  empty: 'Hier steht kein Text.',
  'nested-markup': 'In diesem Text ist HTML mehrfach verschachtelt. Senden Sie ihn als reinen Text.',
  'end-before-start': 'Das Ende liegt vor dem Anfang.',
  'alt-needed': 'Beschreiben Sie in „alt“, was auf dem Bild zu sehen ist.',
  'one-call': 'Genau eine Phase muss die Bewerbung („call“) sein.',
  'before-the-call': 'Das liegt vor dem Ende der Bewerbungsfrist.',
  'in-the-future': 'Dieser Tag liegt in der Zukunft.',
  'missing-body':
    'Nennen Sie die Stelle: mit „organization“, wo sie hier eine Organisation ist, sonst mit „name“.',
  'criteria-fixed': 'Kriterien und Kategorien stehen fest, sobald die Bewerbung begonnen hat.',
  'no-such-award': 'Diese Runde gibt es nicht.',
  'no-such-category': 'Diese Kategorie gibt es in der Runde nicht.',
  'category-of-no-round': 'Diese Kategorie gibt es in keiner Runde.',
  'no-such-programme': 'Diesen Preis gibt es nicht.',
  'not-in-this-round': 'Die Runde ist für diese Größenklasse nicht ausgeschrieben.',
  'call-closed': 'Der Tag liegt nicht in der Bewerbungsfrist.',
  'entry-fixed': 'Nach der Frist lassen sich nur Bild, Links und Wirkung ändern.',
  'organizer-only': 'Das darf nur der Träger des Preises angeben.',
  'conflict-open':
    'Ein Mitglied der Jury gehört zum Bewerber oder ist befangen und hat sich nicht zurückgezogen.',
  'no-public-vote': 'Für diese Runde ist kein Verfahren der Publikumsabstimmung veröffentlicht.',
  'no-such-criterion': 'Dieses Kriterium gibt es in der Runde nicht.',
  'no-such-code': 'Diesen Code gibt es in der Liste nicht.',
  'not-a-year': 'Ein Jahr hat vier Ziffern, zum Beispiel 2026.',
  'outside-nrw': 'Diese Stelle liegt nicht in Nordrhein-Westfalen.',
  'swapped-coordinates':
    'Länge und Breite sind vertauscht. GeoJSON nennt zuerst die Länge, zum Beispiel [7.1, 50.73].',
  'unclosed-ring': 'Dieser Ring ist nicht geschlossen: Die letzte Stelle muss gleich der ersten sein.',
  'too-many-vertices': 'Diese Geometrie hat mehr als 5.000 Stützpunkte. Vereinfachen Sie sie.',
  'no-reason':
    'Nennen Sie den Grad der Beteiligung mit Erläuterung („level“, „influence“), was offen ist („mandate“) und mindestens einen Schritt („phases“), oder den Grund, warum es keine gibt („noParticipationReason“).',
  'no-contact': 'Nennen Sie mindestens Stelle, Mailadresse oder Seite.',
  'no-date': 'Nennen Sie einen Beginn, „openEnded“ oder „dateStatus“: „expected“.',
  'not-a-bbox': 'Erwartet werden vier Zahlen: West, Süd, Ost, Nord, zum Beispiel 6.9,50.6,7.3,50.9.',
  'not-a-model-dataset': 'Dieser Code steht nicht im Musterdatenkatalog V4.',
  'reason-missing': 'Zu einem Nein gehört ein Grund („reason“) aus der Liste in /v1/cockpit/method.',
  'reason-without-no': 'Ein Grund gehört nur zu einem Nein.',
  'no-such-dataset': 'Diesen Datensatz gibt es bei dieser Organisation nicht.',
  'no-such-measure': 'Diese Maßnahme steht nicht in der Vereinbarung.',
  'no-such-agreement': 'Diese Vereinbarung gibt es hier nicht.',
  'which-agreement':
    'Mehrere Vereinbarungen haben eine Maßnahme mit diesem Code. Nennen Sie die gemeinte („agreement“).',
  'not-a-reason': 'Diesen Grund gibt es nicht. Die Liste steht in /v1/cockpit/method.',
  'opened-where': 'Zu „opened“ gehört ein eigener Datensatz („dataset“) oder eine Adresse („url“).',
  'answer-missing': 'Zu „answered“ gehört die Antwort („answer“).',
  'where-missing': 'Zu „available“ gehört ein eigener Datensatz („datasets“) oder eine Adresse („url“).',
  'evidence-missing': 'Zu dieser Einschätzung gehört mindestens ein Beleg.',
  'not-this-quarter': 'Festhalten lässt sich nur das laufende oder das letzte Quartal, zum Beispiel 2026-Q3.',
  'contact-in-text': 'Bitte nennen Sie hier keine Mailadresse oder Telefonnummer.',
  'plan-missing': 'Zu „geplant“ gehört ein Datum.',
  'not-pixels': 'Erwartet wird eine ganze Zahl von Bildpunkten, mindestens 1.',
  'address-missing': 'Nennen Sie die Adresse einer Seite, die Sie einbetten wollen.',
  'not-next-step': 'Auf diesen Stand kann der Datensatzwunsch von hier aus nicht wechseln.',
};

const customEn: typeof customDe = {
  'not-a-url': 'Expected a complete address beginning with http:// or https://.',
  'not-a-date': 'No such day, or not spelled as expected (2026, 2026-11, 2026-11-24 or RFC 3339).',
  'not-a-theme': 'Not in the EU list of data themes.',
  'not-a-license': 'Not in the DCAT-AP.de list of licences.',
  'not-a-frequency': 'Not in the EU list of frequencies.',
  'personal-address': 'This is a person’s mail address. Give an office’s, for example opendata@….',
  'personal-name': 'This is a person’s name. Give an office’s.',
  'not-a-kind': 'There is no such kind of organization.',
  'one-organization': 'A slug is unique within one organization. Name exactly one.',
  repeated: 'This may be given only once.',
  'no-such-organization': 'There is no such organization.',
  'not-a-wall-time':
    'No such time, or not spelled as expected (2026-11-24T19:00 or 2026-11-24, without a zone).',
  'not-a-zone': 'An unknown time zone. Expected a name such as Europe/Berlin.',
  'not-a-rule': 'Not a recurrence rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=TH.',
  'too-often': 'The rule recurs more often than every hour. No calendar shows that many dates.',
  never: 'By this rule nothing takes place. Check UNTIL, COUNT and the days.',
  'days-and-times-mixed': 'Start and end are both a day, or both a time.',
  'no-such-format': 'There is no such event format.',
  'window-too-long': 'The period may be 400 days long at most.',
  empty: 'There is no text here.',
  'nested-markup': 'HTML is nested in this text several times. Send it as plain text.',
  'end-before-start': 'The end is before the start.',
  'alt-needed': 'Describe in `alt` what can be seen in the image.',
  'one-call': 'Exactly one phase must be the call for entries (`call`).',
  'before-the-call': 'This is before the end of the call for entries.',
  'in-the-future': 'This day is in the future.',
  'missing-body': 'Name the body: by “organization” where it is an organization here, else by “name”.',
  'criteria-fixed': 'Criteria and categories stand once the call for entries has begun.',
  'no-such-award': 'There is no such round.',
  'no-such-category': 'The round has no such category.',
  'category-of-no-round': 'No round has such a category.',
  'no-such-programme': 'There is no such award.',
  'not-in-this-round': 'The round is not open to this size class.',
  'call-closed': 'The day is not within the call for entries.',
  'entry-fixed': 'After the call only image, links and aftermath can be changed.',
  'organizer-only': 'Only the organizer of the award can say this.',
  'conflict-open': 'A member of the jury belongs to the entrant or has a conflict, and is not recused.',
  'no-public-vote': 'No method of a public vote is published for this round.',
  'no-such-criterion': 'The round has no such criterion.',
  'no-such-code': 'There is no such code in the list.',
  'not-a-year': 'A year has four digits, for example 2026.',
  'outside-nrw': 'This place is not in North Rhine-Westphalia.',
  'swapped-coordinates':
    'Longitude and latitude are swapped. GeoJSON gives longitude first, for example [7.1, 50.73].',
  'unclosed-ring': 'This ring is not closed: its last position must equal the first.',
  'too-many-vertices': 'This geometry has more than 5,000 vertices. Simplify it.',
  'no-reason':
    'Give the level of participation with an explanation (“level”, “influence”), what is open (“mandate”) and at least one step (“phases”), or the reason why there is none (“noParticipationReason”).',
  'no-contact': 'Give at least an office, a mail address or a page.',
  'no-date': 'Give a start, “openEnded”, or “dateStatus”: “expected”.',
  'not-a-bbox': 'Expected four numbers: west, south, east, north, for example 6.9,50.6,7.3,50.9.',
  'not-a-model-dataset': 'Not in the Musterdatenkatalog V4.',
  'reason-missing': 'A no needs a reason (`reason`) of the list in /v1/cockpit/method.',
  'reason-without-no': 'Only a no has a reason.',
  'no-such-dataset': 'This organization has no such dataset.',
  'no-such-measure': 'Not in the agreement.',
  'no-such-agreement': 'There is no such agreement.',
  'which-agreement':
    'Several agreements have a measure of this code. Name the one that is meant (`agreement`).',
  'not-a-reason': 'There is no such reason. The list is in /v1/cockpit/method.',
  'opened-where': '`opened` needs a dataset of your own (`dataset`) or an address (`url`).',
  'answer-missing': '`answered` needs the answer (`answer`).',
  'where-missing': '`available` needs a dataset of your own (`datasets`) or an address (`url`).',
  'evidence-missing': 'This assessment needs at least one piece of evidence.',
  'not-this-quarter': 'Only the present or the last quarter can be frozen, for example 2026-Q3.',
  'contact-in-text': 'Give no mail address or phone number here.',
  'plan-missing': 'A planned wish needs a date.',
  'not-pixels': 'Expected a whole number of pixels, 1 or more.',
  'address-missing': 'Give the address of a page to embed.',
  'not-next-step': 'The wish cannot move to this status from here.',
};

export type CustomFault = keyof typeof customDe;

function customSentence(code: string, language: Language): string {
  const say: Record<string, string> = language === 'de' ? customDe : customEn;
  return say[code] ?? (language === 'de' ? de.other : en.other);
}

/** Whether a schema's message is one of our own fault codes. */
export const isCustomFault = (message: string): message is CustomFault => message in customDe;

/** The sentence for a fault code of ours, for problems that no schema raised. */
export const faultSentenceOf = (code: CustomFault) => (language: Language) => customSentence(code, language);
