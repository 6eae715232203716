/** The codes of events: how they stand, where one takes part, and what is known about access. */
import { coded } from './coded.ts';

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
