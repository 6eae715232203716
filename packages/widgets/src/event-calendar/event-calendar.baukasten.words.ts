import { eventKinds } from '@opennrw/rules/event-kinds';
import { themes } from '@opennrw/rules/themes';
import {
  type BaukastenWords,
  headingLevel,
  hideFilters,
  labelsOf,
  limit,
  organization,
  state,
  within,
} from '../core/baukasten.words.ts';

export const baukasten: BaukastenWords = {
  name: 'Veranstaltungskalender',
  sentence: 'Termine als Liste oder Monat, zum Filtern und Abonnieren.',
  topic: 'Veranstaltungen',
  height: 800,
  needs: ['images'],
  attributes: {
    organization: organization('Wessen Veranstaltungen?'),
    within,
    kind: {
      label: 'Nur diese Arten',
      group: 'content',
      values: labelsOf(eventKinds),
      empty: 'alle Arten',
    },
    theme: { label: 'Nur diese Themen', group: 'content', values: labelsOf(themes), empty: 'alle Themen' },
    view: {
      label: 'Ansicht zu Beginn',
      group: 'display',
      values: { list: 'Liste nach Tagen', month: 'Monat' },
    },
    limit: limit('Termine'),
    'heading-level': headingLevel,
    'hide-filters': hideFilters,
    'hide-subscribe': { label: '„Abonnieren“ weglassen', group: 'display' },
    ...state,
  },
  choices: {
    q: 'Suchwörter',
    kind: 'Art',
    attendance: 'Teilnahme',
    municipality: 'Ort',
    theme: 'Thema',
    organization: 'Organisation',
    from: 'erster Tag',
    to: 'letzter Tag',
    view: 'Ansicht',
    month: 'Monat',
    day: 'Tag',
    page: 'Seite',
    event: 'geöffneter Termin',
  },
};
