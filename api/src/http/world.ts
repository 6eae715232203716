/** What the world hands to the API, and what a request carries through it. Only `serve.ts` and tests make these. */
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Database } from '../database/door.ts';
import type { Background } from './background.ts';

/** Everything outside: given from outside, so that tests can hand in their own. */
export interface Edges {
  database: Database;
  /** The present instant. */
  now: () => Date;
  /** Where this API is reached from outside, without a trailing slash; may have a path. */
  publicUrl: string;
  /** Secret under which keys are hashed. */
  keySecret: string;
  log: Logger;
  /** The visitor's address, for the rate limit alone; it is neither stored nor logged. */
  addressOf: (c: Context) => string;
  /** Requests per minute for one address; 0 switches the limit off. */
  rateLimit: number;
  /** Whether harvest sources may live at private addresses. */
  allowPrivateSources: boolean;
  /** Boundaries for the ground of maps, as GeoJSON, where the operator has imported any. */
  boundaries?: string;
  /** Where work goes on after its request; without it such work ends unattended. */
  background?: Background;
}

/** Who calls, when a key came along. */
export interface Principal {
  keyId: string;
  organizationId: string;
  scopes: ReadonlySet<string>;
  /** Organizations that let this one act for them, and in what. */
  grants: readonly { grantorId: string; scopes: ReadonlySet<string> }[];
}

/** The variables of a request. */
export interface World {
  Variables: {
    requestId: string;
    log: Logger;
    publicUrl: string;
    principal: Principal | null;
    /** When a public answer changes by itself (ms since 1970); see `publicly`. */
    changesAt?: number;
  };
}
