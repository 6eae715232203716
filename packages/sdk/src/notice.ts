/** What the API announces about an address that is going to change or end (RFC 9745, RFC 8594). */
export interface Notice {
  /** The address that was asked for. */
  readonly url: string;
  /** Since when, or from when on, it should not be used any more; null when not said. */
  readonly deprecation: Date | null;
  /** When it will stop to answer; null when not said. */
  readonly sunset: Date | null;
  /** The `Link` header, which may lead to an explanation; null when there is none. */
  readonly link: string | null;
}

/** Passes on the notice in an answer, if it carries one. */
export function tellNotice({ url }: Request, { headers }: Response, tell: (notice: Notice) => void): void {
  const deprecation = headers.get('Deprecation');
  const sunset = headers.get('Sunset');
  if (!deprecation && !sunset) return;
  tell({
    url,
    // `@1688169599`: seconds, as RFC 9651 writes a date.
    deprecation: deprecation ? new Date(Number(deprecation.slice(1)) * 1000) : null,
    sunset: sunset ? new Date(sunset) : null,
    link: headers.get('Link'),
  });
}
