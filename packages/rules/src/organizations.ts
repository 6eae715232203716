/** The kinds of organization that publish open-government content, with their labels. */
import type { Label } from './languages.ts';

export type OrganizationKind =
  | 'land'
  | 'kreis'
  | 'municipality'
  | 'association'
  | 'verbund'
  | 'public-body'
  | 'civil-society';

/** In this order they are offered for choice. "kreis" includes the Städteregion Aachen. */
export const organizationKinds: readonly { code: OrganizationKind; label: Label }[] = [
  { code: 'land', label: { de: 'Land', en: 'Federal state' } },
  { code: 'kreis', label: { de: 'Kreis', en: 'District' } },
  { code: 'municipality', label: { de: 'Stadt oder Gemeinde', en: 'City or municipality' } },
  { code: 'association', label: { de: 'Kommunalverband', en: 'Municipal association' } },
  { code: 'verbund', label: { de: 'Verbund', en: 'Regional alliance' } },
  { code: 'public-body', label: { de: 'Öffentliche Einrichtung', en: 'Public body' } },
  { code: 'civil-society', label: { de: 'Zivilgesellschaft', en: 'Civil society' } },
];

export function isOrganizationKind(code: string): code is OrganizationKind {
  return organizationKinds.some((kind) => kind.code === code);
}
