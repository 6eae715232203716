/** A good answer as text: it is read anew each time, so a caller may change what it was given. */
export interface Kept {
  readonly text: string;
  readonly headers: Headers;
  /** When the API sent or last confirmed it. */
  readonly receivedAt: Date;
}

/** The last good answers of one client, at most fifty: the one confirmed longest ago leaves first. */
export class Memory {
  readonly #kept = new Map<string, Kept>();

  /** The last good answer to the same request with the same headers. */
  recall(request: Request): Kept | undefined {
    return this.#kept.get(keyOf(request));
  }

  /** Keeps a good answer as the newest. */
  keep(request: Request, answer: Kept): void {
    const key = keyOf(request);
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    const [oldest = key] = this.#kept.keys();
    if (this.#kept.size > CAPACITY) this.#kept.delete(oldest);
  }
}

const CAPACITY = 50;

function keyOf(request: Request): string {
  return `${request.url} ${[...request.headers].join()}`;
}
