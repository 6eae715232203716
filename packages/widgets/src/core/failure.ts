import { isApiError, isNetworkError } from '@opennrw/sdk';

/**
 * A failure as a short code that the help page explains: `offline`, `http-503`, or the name of the error, such as
 * `NetworkError`, `TimeoutError`, `NotAnApiError`.
 *
 * The sentence for visitors is the same for all of them but `offline`; the code is for whoever helps.
 */
export function failureCode(error: unknown): string {
  if (isApiError(error)) return `http-${error.status}`;
  if (isNetworkError(error) && error.offline) return 'offline';
  return error instanceof Error ? error.name : 'unknown';
}

/** Whether the API knows that there is no such thing (any more), or that there can not be: an id that is none. */
export const isGone = (error: unknown): boolean =>
  isApiError(error) && ([404, 410].includes(error.status) || refusedParameters(error).includes('id'));

/** The parameters that the API refused; empty where it refused none. */
export const refusedParameters = (error: unknown): string[] =>
  (isApiError(error) && error.problem?.errors?.flatMap(({ parameter }) => parameter ?? [])) || [];
