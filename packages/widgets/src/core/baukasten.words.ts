/**
 * What the configurator („Widget-Baukasten“) says of a widget, in German: `<widget>/<widget>.baukasten.words.ts`, one per
 * widget. It travels in the Custom Elements Manifest, so that a new widget appears by itself. Attributes that widgets
 * share have their words here.
 */
export interface BaukastenWords {
  /** „Veranstaltungskalender“ */
  name: string;
  /** What it shows, in one sentence. */
  sentence: string;
  /** What stands in titles and links: „Veranstaltungen“. */
  topic: string;
  /** How high an iframe of it begins, in px. */
  height: number;
  /** Every attribute that the element has, but `api`, `preset` and `words`, in the order of the form. */
  attributes: Readonly<Record<string, AttributeWords>>;
  /** What it needs of the page's Content Security Policy beyond its script and its data. */
  needs?: readonly ('images' | 'map')[];
  /** What a visitor can choose and a page may preset, by its name in the address. */
  choices: Readonly<Record<string, string>>;
}

export interface AttributeWords {
  label: string;
  hint?: string;
  /** `content`: what is shown; `display`: how; `technical`: for those who know why. */
  group: 'content' | 'display' | 'technical';
  /** What the values are called, by value. */
  values?: Readonly<Record<string, string>>;
  /** What an empty field means. */
  empty?: string;
  /** What the text is: slugs of organizations, a Verbund or beginning of an ARS, the address of a file. */
  names?: 'organization' | 'area' | 'address';
}

/** What a list of codes in `@opennrw/rules` calls its codes. */
export const labelsOf = (
  codes: readonly { code: string; label: { de: string } }[],
): Readonly<Record<string, string>> => Object.fromEntries(codes.map(({ code, label }) => [code, label.de]));

export const organization = (label: string): AttributeWords => ({
  label,
  hint: 'Name oder Kurzname. Mehrere durch Komma.',
  empty: 'das ganze Land',
  group: 'content',
  names: 'organization',
});

export const within: AttributeWords = {
  label: 'Gebiet',
  hint: 'Name eines Verbunds oder Anfang eines Regionalschlüssels, zum Beispiel 05314 für Bonn.',
  empty: 'keine Einschränkung',
  group: 'content',
  names: 'area',
};

export const query: AttributeWords = {
  label: 'Suchwörter zu Beginn',
  hint: 'Besucherinnen und Besucher können sie ändern.',
  group: 'content',
};

export const limit = (things: string): AttributeWords => ({
  label: `${things} je Seite`,
  group: 'display',
});

export const headingLevel: AttributeWords = {
  label: 'Ebene der Überschriften',
  hint: 'Passend zu Ihrer Seite: eine Stufe unter der Überschrift, die über dem Widget steht.',
  group: 'display',
};

export const hideSearch: AttributeWords = { label: 'Suchfeld weglassen', group: 'display' };
export const hideFilters: AttributeWords = { label: 'Filter weglassen', group: 'display' };

/** Where the visitor's choice is kept. */
export const state: Readonly<Record<'state' | 'state-key', AttributeWords>> = {
  state: {
    label: 'Auswahl der Besucher merken',
    hint: 'So lässt sich ein gefilterter Stand als Link weitergeben. Gespeichert wird im Browser nichts.',
    group: 'technical',
    values: {
      hash: 'in der Adresse, nach dem #',
      query: 'in der Adresse, nach dem ?',
      none: 'gar nicht',
    },
  },
  'state-key': {
    label: 'Name der Auswahl in der Adresse',
    hint: 'Nötig, wenn dasselbe Widget zweimal auf einer Seite steht. Buchstaben, Ziffern und Bindestriche.',
    empty: 'Name des Widgets',
    group: 'technical',
  },
};
