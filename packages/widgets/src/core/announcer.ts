import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * Says what has changed to those who do not see it: one polite live region per widget.
 *
 * Several changes in a row are said once, when they have come to rest.
 */
export class Announcer implements ReactiveController {
  /** What was said last, or will be in a moment; empty when it was taken back. */
  said = '';

  #host: ReactiveControllerHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #counted: object | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Says `text` unless another one follows within 500 ms; an empty one takes back what was said. */
  say(text: string): void {
    this.said = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = text;
      this.#host.requestUpdate();
    }, 500);
  }

  /**
   * Says `text` of a new answer; of the first one only where waiting was spoken of. Call it after every update: it returns
   * whether the answer is a new one.
   */
  count<Answer extends object>(answer: Answer | undefined, text: (answer: Answer) => string): boolean {
    if (!answer || answer === this.#counted) return false;
    if (this.#counted || this.said) this.say(text(answer));
    this.#counted = answer;
    return true;
  }

  /** The region itself: render it always, and at the same place, or nobody hears it. */
  region(): TemplateResult {
    return html`<p class="unseen" role="status">${this.#text}</p>`;
  }
}
