/** The codes of events: how they stand, where one takes part, and what is known about access. */
/** `rescheduled`: the dates given are the new ones. `full` still takes place, but takes no more registrations. */
export const eventStatuses = [
  { code: 'scheduled', label: { de: 'findet statt', en: 'scheduled' } },
  { code: 'tentative', label: { de: 'unter Vorbehalt', en: 'tentative' } },
  { code: 'cancelled', label: { de: 'abgesagt', en: 'cancelled' } },
  { code: 'postponed', label: { de: 'verschoben, neuer Termin offen', en: 'postponed' } },
  { code: 'rescheduled', label: { de: 'verlegt', en: 'rescheduled' } },
  { code: 'moved-online', label: { de: 'jetzt online', en: 'moved online' } },
  { code: 'full', label: { de: 'ausgebucht', en: 'fully booked' } },
] as const;
export type EventStatus = (typeof eventStatuses)[number]['code'];

export const attendanceModes = [
  { code: 'onsite', label: { de: 'vor Ort', en: 'on site' } },
  { code: 'online', label: { de: 'online', en: 'online' } },
  { code: 'hybrid', label: { de: 'vor Ort und online', en: 'on site and online' } },
] as const;
export type AttendanceMode = (typeof attendanceModes)[number]['code'];

/** Facts about access to an event. Each is `yes`, `no` or `unknown`: nothing is taken for granted. */
export const accessFacts = [
  { code: 'stepFree', label: { de: 'stufenfrei', en: 'step-free' } },
  { code: 'accessibleToilet', label: { de: 'barrierefreies WC', en: 'accessible toilet' } },
  { code: 'inductionLoop', label: { de: 'induktive Höranlage', en: 'induction loop' } },
  { code: 'signLanguage', label: { de: 'Deutsche Gebärdensprache', en: 'German Sign Language' } },
  { code: 'captions', label: { de: 'Untertitel oder Schriftdolmetschen', en: 'captions' } },
  { code: 'plainLanguage', label: { de: 'Leichte Sprache', en: 'easy-to-read language' } },
  { code: 'quietSpace', label: { de: 'Ruheraum', en: 'quiet room' } },
] as const;
export type AccessFact = (typeof accessFacts)[number]['code'];

/** Something for every access fact. */
export const forAccessFacts = <Value>(value: Value) =>
  Object.fromEntries(accessFacts.map(({ code }) => [code, value])) as Record<AccessFact, Value>;

/** What may be said about an access fact. */
export const accessValues = ['yes', 'no', 'unknown'] as const;
export type AccessValue = (typeof accessValues)[number];
