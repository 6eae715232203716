import { freshness } from '@opennrw/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Data from the API, in one of the states that every widget shows alike.
 *
 * - `waiting`: nothing yet, and for less than 300 ms
 * - `loading`: nothing yet, and it takes time: a skeleton is worth showing
 * - `full`: `value` answers the question
 * - `stale`: `value` answers it too, but dates from `since`; a newer answer could not be had
 * - `failed`: there is no answer to the question; `error` says why
 *
 * While the next question is under way `busy` is true and `value` is still the former answer. Coming back online after
 * a failure asks again by itself.
 */
export class Data<Source extends object, Params, Answer extends object> implements ReactiveController {
  /** The newest answer, also while the next one is under way and after it failed. */
  value: Answer | undefined;
  /** Whether a question is under way. */
  busy = false;
  /** Why there is no answer. */
  error: unknown;

  #host: ReactiveControllerHost;
  #question: () => Question<Source, Params> | undefined;
  #load: (source: Source, params: Params, signal: AbortSignal) => Promise<Answer>;
  #asked: Question<Source, Params> | undefined;
  #stop = new AbortController();
  #slow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `question` tells what to ask at present, `undefined` nothing; `load` asks it. */
  constructor(
    host: ReactiveControllerHost,
    question: () => Question<Source, Params> | undefined,
    load: (source: Source, params: Params, signal: AbortSignal) => Promise<Answer>,
  ) {
    this.#host = host;
    this.#question = question;
    this.#load = load;
    host.addController(this);
  }

  /** When `value` was last known to be true (ms since 1970), where nothing newer could be had. */
  get since(): number | undefined {
    const fresh = this.value && freshness(this.value);
    return fresh?.stale ? +fresh.receivedAt : undefined;
  }

  get state(): DataState {
    if (this.error) return 'failed';
    if (this.value) return this.since ? 'stale' : 'full';
    return this.#slow ? 'loading' : 'waiting';
  }

  /** Asks the present question once more; resolves when the host shows the answer, or that there is none. */
  retry = async (): Promise<void> => {
    await this.#ask(this.#question());
    await this.#host.updateComplete;
  };

  hostConnected(): void {
    addEventListener('online', this.#recover);
    this.#recover();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#recover);
  }

  hostUpdate(): void {
    const [source, params] = this.#asked ?? [];
    const next = this.#question();
    if (next?.[0] !== source || JSON.stringify(next?.[1]) !== JSON.stringify(params)) this.#ask(next);
  }

  hostUpdated(): void {
    if (this.busy && !this.value) this.#timer ??= setTimeout(this.#takesTime, 300);
  }

  /** Whoever asks anew is not interested in the former answer any more. */
  async #ask(question: Question<Source, Params> | undefined): Promise<void> {
    this.#stop.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.#asked = question;
    this.busy = !!question;
    this.#host.requestUpdate();
    let error: unknown;
    try {
      const answer = question && (await this.#load(...question, stop.signal));
      if (!stop.signal.aborted) this.value = answer ?? this.value;
    } catch (reason) {
      error = reason;
    }
    if (stop.signal.aborted) return;
    this.error = error;
    this.busy = false;
    this.#host.requestUpdate();
  }

  #takesTime = (): void => {
    this.#slow = true;
    this.#host.requestUpdate();
  };

  #recover = (): void => {
    if (this.error || this.since) this.retry();
  };
}

/** As much of `Data` as it takes to draw its state. */
export type Shown<Answer extends object> = Pick<
  Data<object, unknown, Answer>,
  'value' | 'state' | 'error' | 'busy' | 'retry' | 'since'
>;

export type DataState = 'waiting' | 'loading' | 'full' | 'stale' | 'failed';

/** Whom to ask, and what. Two questions are the same when they go to the same source and have the same JSON. */
export type Question<Source extends object, Params> = readonly [source: Source, params: Params];
