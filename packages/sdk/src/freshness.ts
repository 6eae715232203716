/**
 * When a body was last known to be true. Kept beside the bodies instead of inside them, so that what a list
 * returns is exactly what the API said.
 */
import type { OpenNrwError } from './errors/open-nrw-error.ts';

export type Freshness = Received & (Fresh | Stale);

interface Received {
  /** When the API sent or last confirmed it. */
  readonly receivedAt: Date;
}

interface Fresh {
  readonly stale: false;
}

interface Stale {
  readonly stale: true;
  /** Why there is nothing newer. */
  readonly error: OpenNrwError;
}

const known = new WeakMap<object, Freshness>();

/**
 * How fresh a body is that this client returned; undefined for any other object (also for a copy).
 *
 * @example
 * const page = await client.datasets.list({}, { staleIfError: true });
 * const { stale, receivedAt } = freshness(page) ?? {};
 */
export function freshness(body: object): Freshness | undefined {
  return known.get(body);
}

/** Notes how fresh a body is. */
export function note<Noted extends object>(noted: Noted, fresh: Freshness): Noted {
  known.set(noted, fresh);
  return noted;
}
