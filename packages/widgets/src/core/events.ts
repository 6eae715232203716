import type { DataState } from './data.ts';

/** The browser's `Event`, also on pages where an old MooTools has put its own under that name. */
export const BrowserEvent: typeof Event = Object.getPrototypeOf(CustomEvent);

/** The state of a widget has changed. Bubbles and crosses shadow roots; it can not be cancelled. */
export class OpenNrwStateEvent extends BrowserEvent {
  /** The state that is shown now; `empty` where there is an answer with nothing in it. */
  readonly detail: { state: 'waiting' | 'loading' | 'full' | 'stale' | 'failed' | 'empty' };

  constructor(state: DataState | 'empty') {
    super('opennrw-state', passing);
    this.detail = { state };
  }
}

/** Something went wrong that the page may want to know. Bubbles and crosses shadow roots; it can not be cancelled. */
export class OpenNrwErrorEvent extends BrowserEvent {
  /** A code that the help page explains, and a sentence for the console. */
  readonly detail: { code: string; message: string };

  constructor(code: string, error: unknown) {
    super('opennrw-error', passing);
    this.detail = { code, message: `${error}` };
  }
}

const passing = { bubbles: true, composed: true };

declare global {
  interface GlobalEventHandlersEventMap {
    'opennrw-state': OpenNrwStateEvent;
    'opennrw-error': OpenNrwErrorEvent;
  }
}
