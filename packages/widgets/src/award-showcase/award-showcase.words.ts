import { frame } from '../core/frame.words.ts';
import type { Plural } from '../core/language.ts';

const entries: Plural = { one: '{n} Beitrag', other: '{n} Beiträge' };
const votes: Plural = { one: '{n} Stimme', other: '{n} Stimmen' };

/** The words of the award showcase, in German. */
export const words = {
  ...frame,
  entries,
  votes,
  year: 'Jahr',
  category: 'Kategorie',
  sizeClass: 'Größenklasse',
  all: 'alle',
  none: 'Keine Beiträge gefunden. Nehmen Sie einen Filter weg.',
  noneYet: 'Hier sind noch keine Beiträge veröffentlicht.',
  call: '{title}: Bewerbung möglich bis {date}',
  enter: 'Jetzt bewerben',
  about: 'Jury, Kriterien und Ablauf',
  reason: 'Begründung der Jury',
  audience: 'Publikumspreis',
  back: 'Zurück zur Übersicht',
  gone: 'Diesen Beitrag gibt es nicht mehr.',
  entered: 'Eingereicht',
  results: {
    'first-prize': '1. Preis',
    'second-prize': '2. Preis',
    'third-prize': '3. Preis',
    'special-mention': 'Besondere Anerkennung',
    finalist: 'Finale',
    'no-prize': 'Teilnahme',
  },
  links: {
    dataset: 'Daten',
    software: 'Quelltext',
    document: 'Dokument',
    video: 'Video',
    website: 'Webseite',
  },
};

export type Words = typeof words;
