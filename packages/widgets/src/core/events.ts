import type { DataState } from './data.ts';

/** The state of a widget has changed. Bubbles and crosses shadow roots; it can not be cancelled. */
export class OpenNrwStateEvent extends Event {
  /** The state that is shown now. */
  readonly detail: { state: DataState };

  constructor(state: DataState) {
    super('opennrw-state', { bubbles: true, composed: true });
    this.detail = { state };
  }
}

/** Something went wrong that the page may want to know. Bubbles and crosses shadow roots; it can not be cancelled. */
export class OpenNrwErrorEvent extends Event {
  /** A code that the help page explains, and a sentence for the console. */
  readonly detail: { code: string; message: string };

  constructor(code: string, error: unknown) {
    super('opennrw-error', { bubbles: true, composed: true });
    this.detail = { code, message: error instanceof Error ? error.message : String(error) };
  }
}

declare global {
  interface HTMLElementEventMap {
    'opennrw-state': OpenNrwStateEvent;
    'opennrw-error': OpenNrwErrorEvent;
  }
}
