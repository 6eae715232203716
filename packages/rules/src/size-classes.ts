/** Classes of bodies that may be compared with each other: by inhabitants, or by kind. */
import type { Label } from './languages.ts';
import type { OrganizationKind } from './organizations.ts';

export type SizeClass =
  | 'up-to-20000'
  | 'up-to-100000'
  | 'over-100000'
  | 'kreis'
  | 'land'
  | 'civil-society'
  | 'other';

/** What a body can do depends on its size, so bodies are compared within their class. */
export const sizeClasses: readonly { code: SizeClass; label: Label }[] = [
  { code: 'up-to-20000', label: { de: 'Gemeinden bis 20.000', en: 'Municipalities up to 20,000' } },
  { code: 'up-to-100000', label: { de: 'Gemeinden bis 100.000', en: 'Municipalities up to 100,000' } },
  { code: 'over-100000', label: { de: 'Städte über 100.000', en: 'Cities over 100,000' } },
  { code: 'kreis', label: { de: 'Kreise', en: 'Districts' } },
  { code: 'land', label: { de: 'Land', en: 'Federal state' } },
  { code: 'civil-society', label: { de: 'Zivilgesellschaft', en: 'Civil society' } },
  { code: 'other', label: { de: 'Andere Stellen', en: 'Other bodies' } },
];

export function sizeClassOf(body: { kind: OrganizationKind; population: number | null }): SizeClass {
  const { kind, population } = body;
  if (kind === 'kreis' || kind === 'land' || kind === 'civil-society') return kind;
  if (kind !== 'municipality' || population === null) return 'other';
  if (population <= 20_000) return 'up-to-20000';
  return population <= 100_000 ? 'up-to-100000' : 'over-100000';
}
