import { initialState, Task } from '@lit/task';
import { freshness } from '@opennrw/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Data from the API, in one of the states that every widget shows alike.
 *
 * - `waiting`: nothing yet, and for less than 300 ms
 * - `loading`: nothing yet, and it takes time: a skeleton is worth showing
 * - `full`, `empty`: `value` answers the question
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
  #door: DataDoor<Source, Params, Answer>;
  #task: Task<readonly [Question<Source, Params> | undefined], undefined>;
  #slow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told: DataState = 'waiting';

  constructor(host: ReactiveControllerHost, door: DataDoor<Source, Params, Answer>) {
    this.#host = host;
    this.#door = door;
    this.#task = new Task(host, {
      args: () => [door.question()] as const,
      argsEqual: ([a], [b]) =>
        a?.source === b?.source && JSON.stringify(a?.params) === JSON.stringify(b?.params),
      task: async ([question], { signal }) => {
        if (!question) return initialState;
        const answer = await door.load(question, signal);
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
    return this.#task.status === 0 ? undefined : this.#task.error;
  }

  /** When `value` was last known to be true (ms since 1970), where nothing newer could be had. */
  get since(): number | undefined {
    const fresh = this.value && freshness(this.value);
    return fresh?.stale ? fresh.receivedAt.getTime() : undefined;
  }

  get state(): DataState {
    if (this.error) return 'failed';
    if (!this.value) return this.#slow ? 'loading' : 'waiting';
    if (this.since) return 'stale';
    return this.#door.isEmpty?.(this.value) ? 'empty' : 'full';
  }

  /** Asks the present question once more. */
  retry = (): void => {
    void this.#task.run();
  };

  hostConnected(): void {
    addEventListener('online', this.#online);
    if (this.error) this.retry();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    clearTimeout(this.#timer);
    this.#task.abort();
  }

  hostUpdated(): void {
    this.#watchTime(this.busy && !this.value);
    if (this.#told === this.state) return;
    this.#told = this.state;
    this.#door.turned?.(this.state);
  }

  #watchTime(waiting: boolean): void {
    if (!waiting) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#slow = false;
    }
    if (waiting) this.#timer ??= setTimeout(this.#takesTime, 300);
  }

  #takesTime = (): void => {
    this.#slow = true;
    this.#host.requestUpdate();
  };

  #online = (): void => {
    if (this.error || this.since) this.retry();
  };
}

export type DataState = 'waiting' | 'loading' | 'full' | 'empty' | 'stale' | 'failed';

/** What is asked, and whom. Two questions are the same when the source is and the JSON of the parameters is. */
export interface Question<Source extends object, Params> {
  source: Source;
  params: Params;
}

/** What data need from the widget they belong to. */
export interface DataDoor<Source extends object, Params, Answer> {
  /** The present question; `undefined` while there is nothing to ask. */
  question(): Question<Source, Params> | undefined;
  load(question: Question<Source, Params>, signal: AbortSignal): Promise<Answer>;
  /** Whether an answer has nothing to show. */
  isEmpty?(answer: Answer): boolean;
  /** Hears of each change of the state, after it was rendered. */
  turned?(state: DataState): void;
}
