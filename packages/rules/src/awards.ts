/**
 * Awards: their codes with labels, and what the calendar says about a round. A pitch is a round of another kind.
 *
 * Days are `YYYY-MM-DD` in German time; the last day of a phase belongs to it.
 */
import type { Label } from './languages.ts';

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

/** What an entry can lead to. */
export type EntryLinkKind = 'dataset' | 'software' | 'document' | 'video' | 'website';

export const entryLinkKinds: readonly Code<EntryLinkKind>[] = [
  { code: 'dataset', label: { de: 'Daten', en: 'Data' } },
  { code: 'software', label: { de: 'Quelltext', en: 'Source code' } },
  { code: 'document', label: { de: 'Dokument', en: 'Document' } },
  { code: 'video', label: { de: 'Video', en: 'Video' } },
  { code: 'website', label: { de: 'Webseite', en: 'Website' } },
];

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
