/**
 * How the cockpit counts: the one versioned file that the server counts by and that readers are shown. Whoever changes
 * a weight or a formula here raises the version; snapshots of another version are another series.
 *
 * Weights of metadata quality: Metadata Quality Assessment (MQA) of data.europa.eu, unchanged, 405 points.
 * Completion classes: Independent Reporting Mechanism of the Open Government Partnership.
 */
import type { Label } from './languages.ts';

export const COCKPIT_METHOD = '2026-1';

export type GaugeCode = 'decision' | 'opening' | 'metadata-quality' | 'implementation';

/** A gauge with what it says and how it comes about. */
export interface Gauge {
  code: GaugeCode;
  label: Label;
  definition: Label;
  formula: Label;
}

export const gauges: readonly Gauge[] = [
  {
    code: 'decision',
    label: { de: 'Entscheidungsquote', en: 'Decision rate' },
    definition: {
      de: 'Für wie viele der Musterdatensätze ist entschieden, ob sie veröffentlicht werden? Ein begründetes Nein zählt wie ein Ja.',
      en: 'For how many of the model datasets has it been decided whether to publish them? A reasoned no counts like a yes.',
    },
    formula: {
      de: '(verfügbar + in Arbeit + nicht bereitgestellt mit Grund) geteilt durch alle anwendbaren Musterdatensätze',
      en: '(available + in progress + not provided with a reason) divided by all applicable model datasets',
    },
  },
  {
    code: 'opening',
    label: { de: 'Öffnungsquote', en: 'Opening rate' },
    definition: {
      de: 'Wie viele der Musterdatensätze stehen als Datensatz bereit? Es zählen nur ausdrückliche Verweise und bestätigte Zuordnungen.',
      en: 'How many of the model datasets are there as a dataset? Only explicit references and confirmed links count.',
    },
    formula: {
      de: 'verfügbar geteilt durch alle anwendbaren Musterdatensätze',
      en: 'available divided by all applicable model datasets',
    },
  },
  {
    code: 'metadata-quality',
    label: { de: 'Metadatenqualität', en: 'Metadata quality' },
    definition: {
      de: 'Wie gut sind die Datensätze beschrieben? 405 Punkte nach dem Verfahren von data.europa.eu (MQA). Was hier nicht geprüft werden kann, zählt weder dafür noch dagegen.',
      en: 'How well are the datasets described? 405 points by the method of data.europa.eu (MQA). What cannot be checked here counts neither for nor against.',
    },
    formula: {
      de: 'Summe über alle Prüfungen: Anteil der Datensätze, die bestehen, mal Punkte der Prüfung',
      en: 'Sum over all checks: share of datasets that pass, times the points of the check',
    },
  },
  {
    code: 'implementation',
    label: { de: 'Umsetzung der Vereinbarung', en: 'Implementation of the agreement' },
    definition: {
      de: 'Wie viele der Maßnahmen sind weitgehend oder ganz umgesetzt? Ohne Beleg gilt eine Maßnahme als nicht belegt, nicht als null.',
      en: 'How many of the measures are substantially or completely done? Without evidence a measure counts as without evidence, not as zero.',
    },
    formula: {
      de: '(weitgehend + vollständig) geteilt durch alle Maßnahmen; es zählt die jüngste unabhängige Einschätzung, ersatzweise die der Zivilgesellschaft, dann die eigene',
      en: '(substantial + complete) divided by all measures; the latest independent assessment counts, else that of civil society, else the own one',
    },
  },
];

export type DimensionCode =
  | 'findability'
  | 'accessibility'
  | 'interoperability'
  | 'reusability'
  | 'contextuality';

export const qualityDimensions: readonly { code: DimensionCode; label: Label }[] = [
  { code: 'findability', label: { de: 'Auffindbarkeit', en: 'Findability' } },
  { code: 'accessibility', label: { de: 'Zugänglichkeit', en: 'Accessibility' } },
  { code: 'interoperability', label: { de: 'Interoperabilität', en: 'Interoperability' } },
  { code: 'reusability', label: { de: 'Wiederverwendbarkeit', en: 'Reusability' } },
  { code: 'contextuality', label: { de: 'Kontext', en: 'Contextuality' } },
];

export interface QualityMetric {
  code: string;
  dimension: DimensionCode;
  points: number;
  label: Label;
  /** Whether this catalogue can check it yet. What it cannot is not assessable, which is no zero. */
  assessable: boolean;
}

/** The checks of the MQA with their points, and what somebody would do to gain them. */
export const qualityMetrics: readonly QualityMetric[] = [
  metric('findability', 'keyword', 30, 'Schlagwörter angeben', 'Give keywords'),
  metric('findability', 'theme', 30, 'Thema aus der EU-Liste angeben', 'Give a theme of the EU list'),
  metric('findability', 'spatial', 20, 'Räumlichen Bezug angeben', 'Give the place'),
  metric('findability', 'temporal', 20, 'Zeitraum angeben', 'Give the period'),
  metric(
    'accessibility',
    'access-url-answers',
    50,
    'Zugangsadresse antwortet',
    'Access address answers',
    false,
  ),
  metric('accessibility', 'download-url', 20, 'Adresse zum Herunterladen angeben', 'Give a download address'),
  metric(
    'accessibility',
    'download-url-answers',
    30,
    'Adresse zum Herunterladen antwortet',
    'Download address answers',
    false,
  ),
  metric('interoperability', 'format', 20, 'Dateiformat angeben', 'Give the file format'),
  metric('interoperability', 'media-type', 10, 'Medientyp angeben', 'Give the media type'),
  metric(
    'interoperability',
    'listed-format',
    10,
    'Dateiformat aus der EU-Liste angeben',
    'Give a file format of the EU list',
  ),
  metric(
    'interoperability',
    'non-proprietary',
    20,
    'Ein herstellerunabhängiges Format anbieten',
    'Offer a non-proprietary format',
  ),
  metric(
    'interoperability',
    'machine-readable',
    20,
    'Ein maschinenlesbares Format anbieten',
    'Offer a machine-readable format',
  ),
  metric(
    'interoperability',
    'dcat-ap',
    30,
    'Beschreibung entspricht DCAT-AP',
    'Description conforms to DCAT-AP',
    false,
  ),
  metric('reusability', 'license', 20, 'Lizenz angeben', 'Give a licence'),
  metric(
    'reusability',
    'listed-license',
    10,
    'Lizenz aus der DCAT-AP.de-Liste angeben',
    'Give a licence of the DCAT-AP.de list',
  ),
  metric('reusability', 'access-rights', 10, 'Zugangsrechte angeben', 'Give the access rights', false),
  metric(
    'reusability',
    'listed-access-rights',
    5,
    'Zugangsrechte aus der EU-Liste angeben',
    'Give access rights of the EU list',
    false,
  ),
  metric('reusability', 'contact-point', 20, 'Kontaktstelle angeben', 'Give a contact'),
  metric('reusability', 'publisher', 10, 'Herausgeber angeben', 'Give the publisher'),
  metric('contextuality', 'rights', 5, 'Nutzungshinweise angeben', 'Give usage notes', false),
  metric('contextuality', 'byte-size', 5, 'Dateigröße angeben', 'Give the file size'),
  metric('contextuality', 'issued', 5, 'Datum der Veröffentlichung angeben', 'Give the date of publication'),
  metric(
    'contextuality',
    'modified',
    5,
    'Datum der letzten Änderung angeben',
    'Give the date of the last change',
  ),
];

function metric(
  dimension: DimensionCode,
  code: string,
  points: number,
  de: string,
  en: string,
  assessable = true,
): QualityMetric {
  return { code, dimension, points, label: { de, en }, assessable };
}

export const MOST_QUALITY_POINTS = 405;

export type QualityRating = 'excellent' | 'good' | 'sufficient' | 'bad';

/** The MQA's classes by the least points each, of 405. */
export const qualityRatings: readonly { code: QualityRating; least: number; label: Label }[] = [
  { code: 'excellent', least: 351, label: { de: 'sehr gut', en: 'excellent' } },
  { code: 'good', least: 221, label: { de: 'gut', en: 'good' } },
  { code: 'sufficient', least: 121, label: { de: 'ausreichend', en: 'sufficient' } },
  { code: 'bad', least: 0, label: { de: 'mangelhaft', en: 'bad' } },
];

export type Completion = 'no-evidence' | 'not-started' | 'limited' | 'substantial' | 'complete';

/** How far a measure has come, from nothing known to everything done. */
export const completions: readonly { code: Completion; label: Label }[] = [
  { code: 'no-evidence', label: { de: 'nicht belegt', en: 'no evidence' } },
  { code: 'not-started', label: { de: 'nicht begonnen', en: 'not started' } },
  { code: 'limited', label: { de: 'in Teilen', en: 'limited' } },
  { code: 'substantial', label: { de: 'weitgehend', en: 'substantial' } },
  { code: 'complete', label: { de: 'vollständig', en: 'complete' } },
];

export type Assessor = 'self' | 'independent' | 'civil-society';

/** Who assesses a measure. Their assessments stand side by side and are never averaged. */
export const assessors: readonly { code: Assessor; label: Label }[] = [
  { code: 'self', label: { de: 'eigene Einschätzung', en: 'own assessment' } },
  { code: 'independent', label: { de: 'unabhängig', en: 'independent' } },
  { code: 'civil-society', label: { de: 'Zivilgesellschaft', en: 'civil society' } },
];

export type InventoryStatus = 'available' | 'in-progress' | 'not-provided' | 'not-applicable' | 'undecided';

export const inventoryStatuses: readonly { code: InventoryStatus; label: Label }[] = [
  { code: 'available', label: { de: 'verfügbar', en: 'available' } },
  { code: 'in-progress', label: { de: 'in Arbeit', en: 'in progress' } },
  { code: 'not-provided', label: { de: 'wird nicht bereitgestellt', en: 'not provided' } },
  { code: 'not-applicable', label: { de: 'nicht anwendbar', en: 'not applicable' } },
  { code: 'undecided', label: { de: 'noch nicht entschieden', en: 'undecided' } },
];
