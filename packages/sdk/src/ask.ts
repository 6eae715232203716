/**
 * The one way from a resource to the API: `ask('/v1/…', { path, query }, options)` returns the body that the contract
 * promises for this path, or throws one of the errors in `errors/`.
 */
import type { paths } from './schema.d.ts';

export interface AskOptions {
  /** Ends the request, its pauses and its repetitions; the promise rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether to answer with the last good body when the API fails (no network, too slow, 429, 5xx, a page instead of
   * JSON). `freshness(body)` tells when that was. Without a last good body the error is thrown. Default: false.
   */
  readonly staleIfError?: boolean | undefined;
}

export type Ask = <Path extends ReadablePath>(
  path: Path,
  given: Given<paths[Path]>,
  options?: AskOptions,
) => Promise<Body<paths[Path]>>;

/** The paths that are read with GET and answer in JSON. */
type ReadablePath = {
  [Path in keyof paths]: Body<paths[Path]> extends never ? never : Path;
}[keyof paths];

/** Ids for the places in the path, where it has any, and filters; a resource types its filters itself. */
type Given<Operations> = Operations extends { get: { parameters: { path: infer Ids } } }
  ? { readonly path: Ids }
  : { readonly query?: object };

type Body<Operations> = Operations extends { get: { responses: { 200: { content: infer Content } } } }
  ? Json<Content>
  : never;

/** The body in JSON, or in GeoJSON. */
type Json<Content> = Content extends { 'application/json': infer Body extends object }
  ? Body
  : Content extends { 'application/geo+json': infer Body extends object }
    ? Body
    : never;
