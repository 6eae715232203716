/**
 * Awards: their codes with labels, and what the calendar says about a round. A pitch is a round of another kind.
 *
 * Days are `YYYY-MM-DD` in German time; the last day of a phase belongs to it.
 */
import type { Label } from './languages.ts';
import type { OrganizationKind } from './organizations.ts';

interface Code<Name extends string> {
  code: Name;
  label: Label;
}

export type AwardKind = 'award' | 'pitch';

export const awardKinds: readonly Code<AwardKind>[] = [
  { code: 'award', label: { de: 'Preis', en: 'Award' } },
  { code: 'pitch', label: { de: 'Pitch', en: 'Pitch' } },
];

export type PhaseKind = 'call' | 'review' | 'vote' | 'announcement' | 'ceremony';

/** What can happen in a round, in the usual order. Only the call is always there. */
export const phaseKinds: readonly Code<PhaseKind>[] = [
  { code: 'call', label: { de: 'Bewerbung', en: 'Call for entries' } },
  { code: 'review', label: { de: 'Bewertung durch die Jury', en: 'Review by the jury' } },
  { code: 'vote', label: { de: 'Abstimmung des Publikums', en: 'Public vote' } },
  { code: 'announcement', label: { de: 'Bekanntgabe', en: 'Announcement' } },
  { code: 'ceremony', label: { de: 'Preisverleihung', en: 'Award ceremony' } },
];

export interface Phase {
  kind: PhaseKind;
  start: string;
  end: string;
}

export type AwardStatus = 'planned' | 'open' | 'judging' | 'decided';

export const awardStatuses: readonly Code<AwardStatus>[] = [
  { code: 'planned', label: { de: 'angekündigt', en: 'announced' } },
  { code: 'open', label: { de: 'Bewerbung läuft', en: 'open for entries' } },
  { code: 'judging', label: { de: 'wird bewertet', en: 'being judged' } },
  { code: 'decided', label: { de: 'entschieden', en: 'decided' } },
];

export type AwardResult =
  | 'first-prize'
  | 'second-prize'
  | 'third-prize'
  | 'special-mention'
  | 'finalist'
  | 'no-prize';

/** In this order they are shown. */
export const awardResults: readonly Code<AwardResult>[] = [
  { code: 'first-prize', label: { de: '1. Preis', en: 'First prize' } },
  { code: 'second-prize', label: { de: '2. Preis', en: 'Second prize' } },
  { code: 'third-prize', label: { de: '3. Preis', en: 'Third prize' } },
  { code: 'special-mention', label: { de: 'Besondere Anerkennung', en: 'Special mention' } },
  { code: 'finalist', label: { de: 'Finale', en: 'Finalist' } },
  { code: 'no-prize', label: { de: 'Teilnahme', en: 'Entry' } },
];

export type SizeClass =
  | 'up-to-20000'
  | 'up-to-100000'
  | 'over-100000'
  | 'kreis'
  | 'land'
  | 'civil-society'
  | 'other';

/** Reach counts in relation to size, so entries are compared within their class. */
export const sizeClasses: readonly Code<SizeClass>[] = [
  { code: 'up-to-20000', label: { de: 'Gemeinden bis 20.000', en: 'Municipalities up to 20,000' } },
  { code: 'up-to-100000', label: { de: 'Gemeinden bis 100.000', en: 'Municipalities up to 100,000' } },
  { code: 'over-100000', label: { de: 'Städte über 100.000', en: 'Cities over 100,000' } },
  { code: 'kreis', label: { de: 'Kreise', en: 'Districts' } },
  { code: 'land', label: { de: 'Land', en: 'Federal state' } },
  { code: 'civil-society', label: { de: 'Zivilgesellschaft', en: 'Civil society' } },
  { code: 'other', label: { de: 'Andere Stellen', en: 'Other bodies' } },
];

/** What an entry can lead to. */
export type EntryLinkKind = 'dataset' | 'software' | 'document' | 'video' | 'website';

export const entryLinkKinds: readonly Code<EntryLinkKind>[] = [
  { code: 'dataset', label: { de: 'Daten', en: 'Data' } },
  { code: 'software', label: { de: 'Quelltext', en: 'Source code' } },
  { code: 'document', label: { de: 'Dokument', en: 'Document' } },
  { code: 'video', label: { de: 'Video', en: 'Video' } },
  { code: 'website', label: { de: 'Webseite', en: 'Website' } },
];

/** The label of a code; the code itself where the list does not know it. */
export function labelOf(list: readonly Code<string>[], code: string, language: keyof Label): string {
  return list.find((one) => one.code === code)?.label[language] ?? code;
}

/** Whether a result is honoured: a prize or a special mention. */
export const isAwarded = (result: AwardResult): boolean => result !== 'finalist' && result !== 'no-prize';

/** Its place among the results; those without one come last. */
export function rankOf(result: AwardResult | null): number {
  const rank = awardResults.findIndex(({ code }) => code === result);
  return rank === -1 ? awardResults.length : rank;
}

/** The day from which results are public: the first of the announcement, else the last day of all. */
export function announcedOn(phases: readonly Phase[]): string {
  const announcement = phases.find(({ kind }) => kind === 'announcement');
  return announcement?.start ?? phases.reduce((last, { end }) => (end > last ? end : last), '');
}

/** What a round is doing on a day. @param phases with exactly one call */
export function awardStatus(phases: readonly Phase[], day: string): AwardStatus {
  const call = phases.find(({ kind }) => kind === 'call');
  if (call === undefined || day < call.start) return 'planned';
  if (day <= call.end) return 'open';
  return day < announcedOn(phases) ? 'judging' : 'decided';
}

/** Whether the counts of the public vote may be shown: not before it is over, so that they sway nobody. */
export function isVoteOver(phases: readonly Phase[], day: string): boolean {
  const vote = phases.find(({ kind }) => kind === 'vote');
  return vote === undefined ? awardStatus(phases, day) === 'decided' : day > vote.end;
}

export function sizeClassOf(body: { kind: OrganizationKind; population: number | null }): SizeClass {
  const { kind, population } = body;
  if (kind === 'kreis' || kind === 'land' || kind === 'civil-society') return kind;
  if (kind !== 'municipality' || population === null) return 'other';
  if (population <= 20_000) return 'up-to-20000';
  return population <= 100_000 ? 'up-to-100000' : 'over-100000';
}

/** The middle of the jury's scores, which no single one can pull away; null without any. */
export function median(scores: readonly number[]): number | null {
  const sorted = scores.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
