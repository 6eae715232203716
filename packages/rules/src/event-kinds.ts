/** The kinds of events. */
/** In this order they are offered for choice. */
export const eventKinds = [
  { code: 'event', label: { de: 'Veranstaltung', en: 'Event' } },
  { code: 'hackday', label: { de: 'Hackday', en: 'Hack day' } },
  { code: 'barcamp', label: { de: 'Barcamp', en: 'Barcamp' } },
  { code: 'roundtable', label: { de: 'Runder Tisch', en: 'Round table' } },
  { code: 'conference', label: { de: 'Konferenz', en: 'Conference' } },
  { code: 'fair', label: { de: 'Messe mit Gemeinschaftsstand', en: 'Fair with a joint stand' } },
  { code: 'training', label: { de: 'Schulung', en: 'Training' } },
  { code: 'pitch', label: { de: 'Pitch', en: 'Pitch' } },
  { code: 'award-ceremony', label: { de: 'Preisverleihung', en: 'Award ceremony' } },
] as const;
export type EventKind = (typeof eventKinds)[number]['code'];
