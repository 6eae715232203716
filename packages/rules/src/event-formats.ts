/** The codes of event formats. */
/** How much an event format asks of its participants. */
export const preparationEfforts = [
  { code: 'low', label: { de: 'geringer Aufwand', en: 'little effort' } },
  { code: 'medium', label: { de: 'mittlerer Aufwand', en: 'some effort' } },
  { code: 'high', label: { de: 'hoher Aufwand', en: 'much effort' } },
] as const;
export type PreparationEffort = (typeof preparationEfforts)[number]['code'];
