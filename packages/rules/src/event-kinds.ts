/** The kinds of events. */
import { coded } from './coded.ts';

/** In this order they are offered for choice. */
export const eventKinds = [
  coded('event', 'Veranstaltung', 'Event'),
  coded('hackday', 'Hackday', 'Hack day'),
  coded('barcamp', 'Barcamp', 'Barcamp'),
  coded('roundtable', 'Runder Tisch', 'Round table'),
  coded('conference', 'Konferenz', 'Conference'),
  coded('fair', 'Messe mit Gemeinschaftsstand', 'Fair with a joint stand'),
  coded('training', 'Schulung', 'Training'),
  coded('pitch', 'Pitch', 'Pitch'),
  coded('award-ceremony', 'Preisverleihung', 'Award ceremony'),
] as const;
export type EventKind = (typeof eventKinds)[number]['code'];
