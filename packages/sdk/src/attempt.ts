/**
 * One try at one request: bounded by a time, ended by the caller's signal, failing only as `TimeoutError`,
 * `NetworkError` or with the caller's own reason. JSON and refusals are read to the end here, so that a body which
 * was cut off counts as a failed try; everything else streams.
 */
import { unlessAborted } from './clock.ts';
import { NetworkError } from './errors/network-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import { requestOf } from './request.ts';

/** The network as the client needs it: the global `fetch`, or anything that turns a request into an answer. */
export type Fetch = (request: Request) => Response | Promise<Response>;

/** Sends `request` once and waits at most `timeout` milliseconds for the answer. */
export async function attempt(request: Request, fetch: Fetch, timeout: number): Promise<Response> {
  const alarm = AbortSignal.timeout(timeout);
  const signal = AbortSignal.any([request.signal, alarm]);
  try {
    return await unlessAborted(signal, fetchWhole(requestOf(request, { signal }), fetch));
  } catch (cause) {
    request.signal.throwIfAborted();
    throw alarm.aborted ? new TimeoutError(request, timeout) : new NetworkError(request, cause);
  }
}

/** Whether an answer says that it is JSON of some kind. */
export function isJson(response: Response): boolean {
  return /[/+]json\b/.test(response.headers.get('Content-Type') ?? '');
}

async function fetchWhole(request: Request, fetch: Fetch): Promise<Response> {
  request.signal.throwIfAborted();
  const response = await fetch(request);
  if (!response.body || (response.ok && !isJson(response))) return response;
  const text = await response.text();
  if (response.ok) JSON.parse(text);
  return new Response(text, response);
}
