import { initialState, Task } from '@lit/task';
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

  #host: ReactiveControllerHost;
  #task: Task<readonly [Question<Source, Params> | undefined], undefined>;
  #slow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `question` tells what to ask at present, `undefined` nothing; `load` asks it. */
  constructor(
    host: ReactiveControllerHost,
    question: () => Question<Source, Params> | undefined,
    load: (source: Source, params: Params, signal: AbortSignal) => Promise<Answer>,
  ) {
    this.#host = host;
    this.#task = new Task(host, {
      args: () => [question()] as const,
      argsEqual: ([a], [b]) => a?.[0] === b?.[0] && JSON.stringify(a?.[1]) === JSON.stringify(b?.[1]),
      task: async ([asked], { signal }) => {
        if (!asked) return initialState;
        const answer = await load(...asked, signal);
        if (!signal.aborted) this.value = answer;
        return undefined;
      },
    });
    host.addController(this);
  }

  /** Whether a question is under way. */
  get busy(): boolean {
    return this.#task.status === 1;
  }

  /** Why there is no answer. */
  get error(): unknown {
    return this.#task.status ? this.#task.error : undefined;
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
    await this.#task.run();
    await this.#host.updateComplete;
  };

  hostConnected(): void {
    addEventListener('online', this.#recover);
    this.#recover();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#recover);
  }

  hostUpdated(): void {
    if (this.busy && !this.value) this.#timer ??= setTimeout(this.#takesTime, 300);
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
