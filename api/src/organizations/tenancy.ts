/**
 * Who may write for whom. A `TenantScope` exists only for an organization that the caller may write for, and every
 * writing function of a resource asks for one: a write without a tenant does not compile.
 */
import { requireMatch } from '../http/conditional.ts';
import { keyNeeded, Problem } from '../http/problem.ts';
import type { Principal } from '../http/world.ts';

/** What a key may do. New resources add theirs here. */
export const scopes = [
  'datasets:write',
  'events:write',
  'harvest:write',
  'harvest:run',
  'participations:write',
  'awards:write',
  'awards:enter',
  'cockpit:write',
  'assessments:write',
  'requests:write',
] as const;
export type Scope = (typeof scopes)[number];
export const isScope = (word: string): word is Scope => scopes.some((scope) => scope === word);

/** Leave to write for one organization, and in whose name the audit notes it. */
export class TenantScope {
  readonly organizationId: string;
  readonly actor: string;

  private constructor(organizationId: string, actor: string) {
    this.organizationId = organizationId;
    this.actor = actor;
  }

  /**
   * Leave for the holder of a key: its own organization within the key’s scopes, or one that granted it.
   * @throws {Problem} 401 without a key, 403 where organization or scope do not fit
   */
  static authorize(principal: Principal | null, organizationId: string, scope: Scope): TenantScope {
    if (principal === null) throw keyNeeded();
    if (!actsFor(principal, organizationId, scope)) throw new Problem('not-allowed', { facts: { scope } });
    return new TenantScope(organizationId, `key:${principal.keyId}`);
  }

  /** Leave for anybody to hand something in, which nobody else sees until the organization releases it. */
  static visitor(organizationId: string): TenantScope {
    return new TenantScope(organizationId, 'visitor');
  }

  /** Leave for a command that the operator runs on the machine itself. */
  static operator(organizationId: string, command: string): TenantScope {
    return new TenantScope(organizationId, `command:${command}`);
  }
}

/**
 * Leave to change a record, once key, owner and If-Match are right.
 * @throws {Problem} 401 and 403 as `authorize`, 428 without If-Match, 412 where it names another revision
 */
export function leaveToChange(
  record: { id: string; organizationId: string; revision: number },
  principal: Principal | null,
  scope: Scope,
  ifMatch: string | undefined,
): TenantScope {
  const leave = TenantScope.authorize(principal, record.organizationId, scope);
  requireMatch(ifMatch, record);
  return leave;
}

/** Whether a key may do something in the name of an organization: within its scopes, for its own or by a grant. */
export const actsFor = (principal: Principal | null, organizationId: string, scope: Scope): boolean =>
  principal?.scopes.has(scope) === true && mayActFor(principal, organizationId, scope);

function mayActFor(principal: Principal, organizationId: string, scope: Scope): boolean {
  if (principal.organizationId === organizationId) return true;
  return principal.grants.some((grant) => grant.grantorId === organizationId && grant.scopes.has(scope));
}
