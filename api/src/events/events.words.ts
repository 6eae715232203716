/** Words of the events' feeds and files. German first; English is typed by it. */
import type { Language } from '../http/language.ts';

const de = {
  feed: 'Veranstaltungen',
  feedOf: (organization: string) => `Veranstaltungen: ${organization}`,
  hosts: 'Veranstaltet von',
  access: 'Zugang',
  registration: 'Anmeldung',
  online: 'Online teilnehmen',
  starts: 'Beginn',
};

const en: typeof de = {
  feed: 'Events',
  feedOf: (organization) => `Events: ${organization}`,
  hosts: 'Held by',
  access: 'Access',
  registration: 'Registration',
  online: 'Take part online',
  starts: 'Begins',
};

export const eventWords: Record<Language, typeof de> = { de, en };
