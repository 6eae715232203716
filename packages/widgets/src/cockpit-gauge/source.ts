import { type Cockpit, type CockpitFilter, type CockpitReading, cockpit, connect } from '@opennrw/sdk';
import type { TemplateResult } from 'lit';
import type { View } from './view.ts';

/** Where the data come from: the cockpit of a client of the SDK. */
export type Source = CockpitReading;

/** The cockpit of an API in a language: gauges of one page share it, and with it what it remembers. */
export function sourceAt(baseUrl: string, language: string): Source {
  const key = `${language} ${baseUrl}`;
  const source = sources.get(key) ?? cockpit(connect({ baseUrl, language }));
  sources.set(key, source);
  return source;
}

const sources = new Map<string, Source>();

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
