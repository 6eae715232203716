/**
 * The last good answers of one client, at most fifty: the one confirmed longest ago leaves first. Only clones
 * of them are read, so a caller may change what it was given.
 */
export type Memory = Map<string, Kept>;

export interface Kept {
  readonly answer: Response;
  /** When the API sent or last confirmed it. */
  readonly receivedAt: Date;
}

const CAPACITY = 50;

/** What an answer is kept under: two requests are the same when address and headers are. */
export function keyOf(request: Request): string {
  return `${request.url} ${[...request.headers].join()}`;
}

/** Keeps a good answer as the newest. */
export function keep(memory: Memory, key: string, answer: Kept): void {
  memory.delete(key);
  memory.set(key, answer);
  const [oldest = key] = memory.keys();
  if (memory.size > CAPACITY) memory.delete(oldest);
}
