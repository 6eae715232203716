import { type Cockpit, type CockpitFilter, type CockpitReading, cockpit } from '@opennrw/sdk';
import type { TemplateResult } from 'lit';
import { sourcesOf } from '../core/source.ts';
import type { View } from './view.ts';

/** Where the data come from: the cockpit of a client of the SDK. */
export type Source = CockpitReading;

/** The cockpit of an API in a language. */
export const sourceAt = sourcesOf<Source>(cockpit);

/** What the visitor wants to see behind the numbers. */
export interface Wish {
  view: string;
  status: string | undefined;
  /** Counted from 1. */
  page: number;
  filter: CockpitFilter;
}

/** Draws what was loaded, in the state that the cockpit is in. */
export type Draw = (cockpit: Cockpit, look: View) => TemplateResult;
