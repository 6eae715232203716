import { themes } from '@opennrw/rules/themes';
import {
  type BaukastenWords,
  headingLevel,
  hideSearch,
  labelsOf,
  limit,
  organization,
  query,
  state,
  within,
} from '../core/baukasten.words.ts';

export const baukasten: BaukastenWords = {
  name: 'Datensatzliste',
  sentence: 'Offene Daten zum Suchen, Filtern und Herunterladen.',
  topic: 'Offene Daten',
  height: 900,
  attributes: {
    organization: organization('Wessen Daten?'),
    within,
    theme: { label: 'Nur diese Themen', group: 'content', values: labelsOf(themes), empty: 'alle Themen' },
    query,
    limit: limit('Datensätze'),
    'heading-level': headingLevel,
    'hide-search': hideSearch,
    'hide-facets': { label: 'Filter weglassen', group: 'display' },
    ...state,
  },
  choices: {
    q: 'Suchwörter',
    theme: 'Thema',
    format: 'Format',
    license: 'Lizenz',
    organization: 'Organisation',
    frequency: 'Aktualisierung',
    sort: 'Sortierung',
    page: 'Seite',
    dataset: 'geöffneter Datensatz',
  },
};
