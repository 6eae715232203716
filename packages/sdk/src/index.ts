/**
 * @opennrw/sdk: a typed client for the OpenNRW API. Runs in browsers, Node 20 or newer and other runtimes with `fetch`.
 *
 * @module
 */
export type { AskOptions } from './ask.ts';
export type { Fetch } from './attempt.ts';
export * from './awards.ts';
export { type Client, type ClientOptions, createClient } from './client.ts';
export type { Clock } from './clock.ts';
export * from './cockpit.ts';
export { type Connection, type ConnectionOptions, connect } from './connection.ts';
export * from './datasets.ts';
export { ApiError, isApiError, type Problem } from './errors/api-error.ts';
export { isNetworkError, NetworkError } from './errors/network-error.ts';
export { isNotAnApiError, NotAnApiError } from './errors/not-an-api-error.ts';
export { isOpenNrwError, OpenNrwError } from './errors/open-nrw-error.ts';
export { isTimeoutError, TimeoutError } from './errors/timeout-error.ts';
export * from './events.ts';
export { type Freshness, freshness } from './freshness.ts';
export type { Notice } from './notice.ts';
export * from './organizations.ts';
export type { Walkable } from './pages.ts';
export * from './participations.ts';
export type { components, operations, paths } from './schema.d.ts';
