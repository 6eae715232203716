/**
 * Why a dataset is not published, typed, so that "no" can be counted, compared and changed.
 *
 * The first four are the exceptions of the freedom-of-information act of North Rhine-Westphalia (IFG NRW §§ 6 to 9);
 * the scale of changeability follows the first criterion of the Datenmonitoring of the KDZ, Vienna.
 */
import type { Label } from './languages.ts';

export interface RefusalReason {
  code: string;
  label: Label;
  /** Where the law says so; null where no law does. */
  law: string | null;
}

export const refusalReasons: readonly RefusalReason[] = [
  reason(
    'public-interest',
    'Öffentliche Belange und Rechtsdurchsetzung',
    'Public interest and law enforcement',
    'IFG NRW § 6',
  ),
  reason(
    'decision-process',
    'Laufende Willensbildung der Behörde',
    'Decision-making under way',
    'IFG NRW § 7',
  ),
  reason('business-secrets', 'Betriebs- und Geschäftsgeheimnisse', 'Trade secrets', 'IFG NRW § 8'),
  reason('personal-data', 'Personenbezogene Daten', 'Personal data', 'IFG NRW § 9'),
  reason('other-law', 'Andere Rechtsvorschrift', 'Another law'),
  reason('third-party-rights', 'Rechte Dritter', 'Rights of others'),
  reason('security', 'Schutz kritischer Anlagen', 'Protection of critical infrastructure'),
  reason('not-held', 'Die Daten liegen hier nicht vor', 'Not held here'),
  reason('no-digital-form', 'Die Daten liegen nur auf Papier vor', 'Held on paper only'),
  reason('quality', 'Die Daten sind nicht verlässlich genug', 'Not reliable enough'),
  reason('effort', 'Der Aufwand ist derzeit zu hoch', 'Too costly at present'),
];

function reason(code: string, de: string, en: string, law: string | null = null): RefusalReason {
  return { code, label: { de, en }, law };
}

const byCode = new Map(refusalReasons.map((known) => [known.code, known]));

export function refusalReasonByCode(code: string): RefusalReason | undefined {
  return byCode.get(code);
}

/** How easily what stands in the way could be changed, from 0 (never) to 5 (nothing stands in the way). */
export const changeabilities: readonly Label[] = [
  { de: 'nicht zu ändern', en: 'cannot be changed' },
  { de: 'kaum zu ändern, etwa EU-Recht', en: 'can hardly be changed, for example EU law' },
  { de: 'schwer zu ändern, etwa Landesrecht', en: 'hard to change, for example state law' },
  { de: 'zu ändern, etwa Satzung oder Vertrag', en: 'can be changed, for example a by-law or contract' },
  { de: 'leicht zu ändern, etwa eine interne Regel', en: 'easy to change, for example an internal rule' },
  { de: 'es steht nichts im Weg', en: 'nothing stands in the way' },
];
