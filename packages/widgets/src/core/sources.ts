import { type Connection, connect } from '@opennrw/sdk';

/**
 * The way from the address of an API and a language to where the data come from, which `make` makes of a connection.
 * Elements of one page share it, and with it what it remembers. Without an address there is none.
 */
export function sourcesOf<Source>(
  make: (connection: Connection) => Source,
): (baseUrl: string | undefined, language: string) => Source | undefined {
  const known = new Map<string, Source>();
  return (baseUrl, language) => {
    if (!baseUrl) return undefined;
    const key = language + baseUrl;
    const source = known.get(key) ?? make(connect({ baseUrl, language }));
    known.set(key, source);
    return source;
  };
}
