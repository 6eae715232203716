import { type CockpitFilter, type CockpitReading, cockpit, connect } from '@opennrw/sdk';

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
