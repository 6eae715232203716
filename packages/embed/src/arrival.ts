/**
 * What our scripts on a page say to each other, as events on the document, so that nothing of ours stays in the page.
 *
 * The loader starts a chunk by a script element: that enforces integrity, but it returns nothing. So a chunk that has
 * something to hand over speaks up when it has run.
 */
export type Arrival = CustomEvent<{
  /** Address of the chunk that has run. */
  url: string;
  /** What the chunk exports. */
  exports?: Readonly<Record<string, unknown>>;
  /** Only from the shared chunk: takes the way to fetch `"<name> <hash>"`, or words by their name, later. */
  takeLoader?: (load: (request: string) => Promise<unknown>) => void;
}>;

/** What a loader says when it starts. An earlier one takes out the widgets it cares for and leaves its version. */
export type Greeting = CustomEvent<{ widgets: Map<string, string>; first?: string }>;

declare global {
  interface DocumentEventMap {
    'opennrw-chunk': Arrival;
    'opennrw-loader': Greeting;
  }
}

/** Called by a chunk when it has run. */
export function announce(detail: Arrival['detail']): void {
  document.dispatchEvent(new CustomEvent('opennrw-chunk', { detail }));
}
