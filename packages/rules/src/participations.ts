/**
 * The codes of participation procedures with their labels. Codes are never reused for another meaning.
 *
 * The five levels follow the IAP2 spectrum (inform, consult, involve, collaborate, empower) under labels of our own. The
 * fourteen topics are our cut for municipal participation.
 */
import type { Label } from './languages.ts';

export interface Code<Value extends string = string> {
  code: Value;
  label: Label;
}

const list = <const Values extends Record<string, readonly [de: string, en: string]>>(values: Values) =>
  Object.entries(values).map(([code, [de, en]]) => ({ code, label: { de, en } })) as readonly Code<
    keyof Values & string
  >[];

export type ParticipationStatus =
  | 'planned'
  | 'announced'
  | 'running'
  | 'between'
  | 'evaluation'
  | 'result'
  | 'closed'
  | 'cancelled'
  | 'none'
  | 'unknown';

/** How far a procedure is; computed, see `participation-status.ts`. */
export const participationStatuses: readonly Code<ParticipationStatus>[] = list({
  running: ['läuft gerade', 'running'],
  announced: ['angekündigt', 'announced'],
  between: ['zwischen zwei Schritten', 'between two steps'],
  planned: ['in Planung', 'planned'],
  evaluation: ['wird ausgewertet', 'being evaluated'],
  result: ['Ergebnis liegt vor', 'result published'],
  closed: ['abgeschlossen', 'closed'],
  cancelled: ['abgesagt', 'cancelled'],
  none: ['ohne Beteiligung', 'no participation'],
  unknown: ['Angaben widersprechen sich', 'contradictory dates'],
});

/** How much say participants have, least first. */
export const participationLevels = list({
  inform: ['informieren', 'inform'],
  consult: ['anhören', 'consult'],
  involve: ['einbeziehen', 'involve'],
  collaborate: ['zusammenarbeiten', 'collaborate'],
  empower: ['entscheiden lassen', 'empower'],
});

/** How one takes part in a phase. */
export const participationModes = list({
  online: ['online', 'online'],
  onsite: ['vor Ort', 'on site'],
  hybrid: ['online und vor Ort', 'online and on site'],
  written: ['schriftlich', 'in writing'],
  phone: ['am Telefon', 'by phone'],
});

export const participationFormalities = list({
  formal: ['gesetzlich vorgeschrieben', 'required by law'],
  informal: ['freiwillig', 'voluntary'],
});

/** What kind of project it is about. */
export const participationSubjects = list({
  'land-use-plan': ['Bauleitplan', 'land-use plan'],
  approval: ['Genehmigung', 'approval procedure'],
  strategy: ['Konzept oder Strategie', 'strategy'],
  'open-space': ['Platz, Park oder Straße', 'public space'],
  budget: ['Haushalt', 'budget'],
  standing: ['dauerhaftes Angebot', 'standing offer'],
  conflict: ['Konflikt', 'conflict'],
  other: ['anderes', 'other'],
});

export const participationTopics = list({
  equality: ['Gleichstellung und Antidiskriminierung', 'equality'],
  economy: ['Arbeit und Wirtschaft', 'work and economy'],
  housing: ['Bauen und Wohnen', 'building and housing'],
  education: ['Bildung und Wissenschaft', 'education and science'],
  youth: ['Kinder, Jugend und Familie', 'children, youth and family'],
  finance: ['Finanzen und Haushalt', 'finance and budget'],
  health: ['Gesundheit und Sport', 'health and sport'],
  integration: ['Integration und Vielfalt', 'integration and diversity'],
  culture: ['Kultur und Freizeit', 'culture and leisure'],
  neighbourhood: ['Nachbarschaft und Engagement', 'neighbourhood'],
  development: ['Stadt- und Regionalentwicklung', 'urban and regional development'],
  environment: ['Umwelt, Klima und Grünflächen', 'environment and climate'],
  mobility: ['Verkehr und Mobilität', 'transport and mobility'],
  administration: ['Verwaltung und Digitales', 'administration and digital services'],
});

/** How large the area is that a procedure is about. */
export const participationScopes = list({
  site: ['ein Ort', 'a site'],
  district: ['Ortsteil', 'part of a municipality'],
  municipality: ['Gemeinde', 'municipality'],
  county: ['Kreis', 'district'],
  land: ['Land', 'federal state'],
  nowhere: ['ohne Ort', 'no place'],
});

/** What became of what participants said. */
export const participationResponses = list({
  adopted: ['übernommen', 'adopted'],
  partly: ['teilweise übernommen', 'partly adopted'],
  rejected: ['nicht übernommen', 'not adopted'],
  foreseen: ['war schon vorgesehen', 'already foreseen'],
  noted: ['zur Kenntnis genommen', 'noted'],
});
