import { type BaukastenWords, headingLevel, organization, state, within } from '../core/baukasten.words.ts';

export const baukasten: BaukastenWords = {
  name: 'Transparenz-Cockpit',
  sentence: 'Wie weit die Öffnung der Daten ist, in vier Kennzahlen.',
  topic: 'Transparenz-Cockpit',
  height: 600,
  attributes: {
    organization: organization('Wessen Kennzahlen?'),
    within,
    variant: {
      label: 'Was erscheint',
      group: 'display',
      values: {
        tiles: 'alle vier Kennzahlen',
        gauge: 'eine Kennzahl',
        table: 'Tabelle',
        measures: 'Maßnahmen',
        trend: 'Verlauf',
      },
    },
    indicator: {
      label: 'Welche Kennzahl',
      hint: 'Gilt für „eine Kennzahl“.',
      group: 'display',
      values: {
        decision: 'Entscheidungsquote',
        opening: 'Öffnungsquote',
        'metadata-quality': 'Metadatenqualität',
        implementation: 'Umsetzung',
      },
    },
    requests: {
      label: 'Datensatzwünsche annehmen',
      hint: 'Wünsche erscheinen erst, wenn Ihre Organisation sie freigibt.',
      group: 'display',
    },
    'heading-level': headingLevel,
    ...state,
  },
  choices: { view: 'geöffnete Ansicht', status: 'Stand', page: 'Seite' },
};
