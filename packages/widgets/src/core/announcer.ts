import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * Says what has changed to those who do not see it: one polite live region per widget.
 *
 * Several changes in a row are said once, when they have come to rest.
 */
export class Announcer implements ReactiveController {
  #host: ReactiveControllerHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Says `text` unless another one follows within 500 ms. */
  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = text;
      this.#host.requestUpdate();
    }, 500);
  }

  /** The region itself: render it always, and at the same place, or nobody hears it. */
  region(): TemplateResult {
    return html`<p class="unseen" role="status">${this.#text}</p>`;
  }
}
