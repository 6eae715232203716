import type { CSSResult, LitElement } from 'lit';
import type { moveFocus } from './opening.ts';

/** The code that few visits need, with its styles. It also shows what is opened in the place of a list. */
export class LaterPart<Code extends { styles: CSSResult; moveFocus: typeof moveFocus }> {
  /** From the first time on that it was needed. */
  code: Code | undefined;

  #host: LitElement;
  #load: () => Promise<Code>;
  #followed: string | undefined;

  constructor(host: LitElement, load: () => Promise<Code>) {
    this.#host = host;
    this.#load = load;
  }

  fetch = async (): Promise<Code> => {
    const code = await this.#load();
    const { styleSheet } = code.styles;
    if (styleSheet && !this.code) this.#host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    this.code = code;
    this.#host.requestUpdate();
    return code;
  };

  /** Fetches it for something rare that is there now; where that fails, the next update tries again. */
  want(rare: unknown): void {
    if (rare && !this.code) this.fetch().catch(() => {});
  }

  /** A page that begins with something opened does not show the list before it. */
  precedes(opened: { busy: boolean }): boolean {
    return opened.busy && !this.code && this.#followed === undefined;
  }

  /** Moves the focus to what is opened now (its id, or empty), and back when it is closed; not when the page loads. */
  follow(open: string): void {
    const before = this.#followed;
    this.#followed = open;
    if (before !== undefined && before !== open) this.code?.moveFocus(this.#host.renderRoot, open, before);
  }
}
