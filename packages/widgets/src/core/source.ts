import { type Connection, connect } from '@opennrw/sdk';
import type { Question } from './data.ts';

/**
 * Where a widget's data come from: `make` takes from the SDK what it asks. The widgets of a page share that by API and
 * language, and with it what it remembers.
 */
export function sourcesOf<Source extends object>(make: (connection: Connection) => Source) {
  const sources = new Map<string, Source>();
  return (baseUrl: string | undefined, language: string): Source | undefined => {
    if (!baseUrl) return undefined;
    const key = `${language} ${baseUrl}`;
    const source = sources.get(key) ?? make(connect({ baseUrl, language }));
    sources.set(key, source);
    return source;
  };
}

/** What to ask, once there is somebody to ask and something to ask for. */
export const asking = <Source extends object, Params>(
  source: Source | undefined,
  params: Params | undefined,
): Question<Source, Params> | undefined => (source && params ? [source, params] : undefined);
