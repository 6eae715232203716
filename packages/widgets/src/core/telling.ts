import type { Announcer } from './announcer.ts';
import type { Shown } from './data.ts';
import { OpenNrwErrorEvent, OpenNrwStateEvent } from './events.ts';
import { failureCode, isGone } from './failure.ts';
import type { FrameWords } from './frame.words.ts';

/**
 * Tells the page and those who listen when the state of a widget has changed, and of every failure once. A failure that is
 * over is not spoken of any longer.
 */
export class Telling {
  #host: EventTarget;
  #announcer: Announcer;
  #state: string | undefined;
  #failures = new Set<unknown>();
  #bad = '';

  constructor(host: EventTarget, announcer: Announcer) {
    this.#host = host;
    this.#announcer = announcer;
  }

  /**
   * Call it after every update: `main` is what the widget is about, `empty` whether there is nothing in its answer, `others`
   * what else can fail.
   */
  tell(
    main: Shown<object>,
    empty: boolean | undefined,
    others: readonly { error: unknown }[],
    words: FrameWords & { gone: string },
  ): void {
    const data = [main, ...others];
    const state = empty && main.state === 'full' ? 'empty' : main.state;
    if (state !== this.#state) {
      this.#state = state;
      this.#host.dispatchEvent(new OpenNrwStateEvent(state));
      if (state === 'loading') this.#announcer.say(words.loading);
    }
    for (const { error } of data) {
      if (!error || this.#failures.has(error)) continue;
      this.#failures.add(error);
      this.#host.dispatchEvent(new OpenNrwErrorEvent(failureCode(error), error));
      this.#bad = isGone(error) ? words.gone : words.failed;
      this.#announcer.say(this.#bad);
    }
    if (this.#bad && this.#announcer.said === this.#bad && !data.some(({ error }) => error))
      this.#announcer.say('');
  }
}
