import {
  type BaukastenWords,
  headingLevel,
  hideFilters,
  limit,
  organization,
  state,
  within,
} from '../core/baukasten.words.ts';

export const baukasten: BaukastenWords = {
  name: 'Preis-Schau',
  sentence: 'Preisträger mit Bild und Begründung der Jury.',
  topic: 'Preise',
  height: 900,
  needs: ['images'],
  attributes: {
    organizer: organization('Wer vergibt den Preis?'),
    organization: { ...organization('Wer hat sich beworben?'), empty: 'alle' },
    within,
    programme: {
      label: 'Nur dieser Preis',
      hint: 'Kurzname eines Preises über alle Runden.',
      empty: 'alle Preise',
      group: 'content',
    },
    kind: {
      label: 'Art',
      group: 'content',
      values: { award: 'Preise', pitch: 'Pitches' },
      empty: 'beide',
    },
    year: {
      label: 'Nur dieses Jahr',
      hint: 'Mehrere durch Komma: 2025,2026.',
      empty: 'alle Jahre',
      group: 'content',
    },
    category: {
      label: 'Nur diese Kategorie',
      hint: 'Kürzel der Kategorie.',
      empty: 'alle Kategorien',
      group: 'content',
    },
    limit: limit('Beiträge'),
    'heading-level': headingLevel,
    'hide-filters': hideFilters,
    ...state,
  },
  choices: {
    year: 'Jahr',
    category: 'Kategorie',
    sizeClass: 'Größenklasse',
    page: 'Seite',
    entry: 'geöffneter Beitrag',
    round: 'geöffnete Runde',
  },
};
