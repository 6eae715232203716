/** The codes of events: what kind they are, how they stand, where one takes part, and what is known about access. */
import type { Label } from './languages.ts';

interface Coded<Code extends string> {
  code: Code;
  label: Label;
}

const coded = <const Code extends string>(code: Code, de: string, en: string): Coded<Code> => ({
  code,
  label: { de, en },
});

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

/** `rescheduled`: the dates given are the new ones. `full` still takes place, but takes no more registrations. */
export const eventStatuses = [
  coded('scheduled', 'findet statt', 'scheduled'),
  coded('tentative', 'unter Vorbehalt', 'tentative'),
  coded('cancelled', 'abgesagt', 'cancelled'),
  coded('postponed', 'verschoben, neuer Termin offen', 'postponed'),
  coded('rescheduled', 'verlegt', 'rescheduled'),
  coded('moved-online', 'jetzt online', 'moved online'),
  coded('full', 'ausgebucht', 'fully booked'),
] as const;
export type EventStatus = (typeof eventStatuses)[number]['code'];

export const attendanceModes = [
  coded('onsite', 'vor Ort', 'on site'),
  coded('online', 'online', 'online'),
  coded('hybrid', 'vor Ort und online', 'on site and online'),
] as const;
export type AttendanceMode = (typeof attendanceModes)[number]['code'];

/** Facts about access to an event. Each is `yes`, `no` or `unknown`: nothing is taken for granted. */
export const accessFacts = [
  coded('stepFree', 'stufenfrei', 'step-free'),
  coded('accessibleToilet', 'barrierefreies WC', 'accessible toilet'),
  coded('inductionLoop', 'induktive Höranlage', 'induction loop'),
  coded('signLanguage', 'Deutsche Gebärdensprache', 'German Sign Language'),
  coded('captions', 'Untertitel oder Schriftdolmetschen', 'captions'),
  coded('plainLanguage', 'Leichte Sprache', 'easy-to-read language'),
  coded('quietSpace', 'Ruheraum', 'quiet room'),
] as const;
export type AccessFact = (typeof accessFacts)[number]['code'];

/** What may be said about an access fact. */
export const accessValues = ['yes', 'no', 'unknown'] as const;
export type AccessValue = (typeof accessValues)[number];

/** How much an event format asks of its participants. */
export const preparationEfforts = [
  coded('low', 'geringer Aufwand', 'little effort'),
  coded('medium', 'mittlerer Aufwand', 'some effort'),
  coded('high', 'hoher Aufwand', 'much effort'),
] as const;
export type PreparationEffort = (typeof preparationEfforts)[number]['code'];
