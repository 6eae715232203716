/** The codes of event formats. */
import { coded } from './coded.ts';

/** How much an event format asks of its participants. */
export const preparationEfforts = [
  coded('low', 'geringer Aufwand', 'little effort'),
  coded('medium', 'mittlerer Aufwand', 'some effort'),
  coded('high', 'hoher Aufwand', 'much effort'),
] as const;
export type PreparationEffort = (typeof preparationEfforts)[number]['code'];
