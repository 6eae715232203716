/**
 * Work that outlives the request which started it. When the process is told to end, the signal is aborted and the
 * end waits until the work has put its things in order: close this before the database.
 */
import type { Logger } from 'pino';

export interface Background {
  /** Starts the work. What it throws is logged, and ends nothing else. */
  start(name: string, work: (signal: AbortSignal) => Promise<unknown>): void;
  close(): Promise<void>;
}

export function openBackground(log: Logger): Background {
  const stopping = new AbortController();
  const going = new Set<Promise<unknown>>();
  return {
    start(name, work) {
      const job = work(stopping.signal)
        .catch((err: unknown) => log.error({ err, job: name }, 'background work failed'))
        .finally(() => going.delete(job));
      going.add(job);
    },
    async close() {
      stopping.abort();
      await Promise.all(going);
    },
  };
}
