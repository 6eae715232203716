import { type CockpitFilter, type CockpitReading, cockpit } from '@opennrw/sdk';
import { sourcesOf } from '../core/sources.ts';

/** Where the data come from: the cockpit of a client of the SDK. */
export type Source = CockpitReading;

/** The cockpit of an API in a language: gauges of one page share it, and with it what it remembers. */
export const sourceAt = sourcesOf(cockpit);

/** What the visitor wants to see behind the numbers. */
export interface Wish {
  view: string;
  status: string | undefined;
  /** Counted from 1. */
  page: number;
  filter: CockpitFilter;
  /** What it is to be said in: `de`, `en`. */
  language: string;
}
