/**
 * `router()` makes the Hono app that a resource fills. A request that does not fit its route's schema becomes
 * a problem here, once, so that handlers only ever see valid input.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import { faultSentence, isCustomFault } from './fault.words.ts';
import { type Fault, Problem, type ProblemKind } from './problem.ts';
import type { World } from './world.ts';

type Issue = z.core.$ZodIssue;

export function router() {
  return new OpenAPIHono<World>({
    defaultHook: (result) => {
      if (!result.success) throw misfit(result.error.issues, result.target);
    },
  });
}

/** The problem for input that failed its schema: 422 for a body, 400 for everything else. */
export function misfit(issues: readonly Issue[], target: string): Problem {
  const faults = issues.flatMap((issue) => faultsOf(issue, target));
  const [first, ...others] = faults;
  const facts = first?.parameter === undefined ? {} : { parameter: first.parameter };
  return new Problem(kindOf(target, others.length === 0 ? first : undefined), { faults, facts });
}

function kindOf(target: string, only: Fault | undefined): ProblemKind {
  if (target === 'json') return 'invalid-content';
  return only?.code === 'unknown' ? 'unknown-parameter' : 'invalid-request';
}

function faultsOf(issue: Issue, target: string): Fault[] {
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  const code = codeOf(issue);
  return paths.map((path) => ({
    ...place(path, target),
    code,
    message: (language) => faultSentence(issue, code === 'missing', language),
  }));
}

function codeOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'unknown';
  if (issue.code === 'custom' && isCustomFault(issue.message)) return issue.message;
  // Zod tells a missing value from a wrong one in its own message alone.
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'missing';
  return issue.code.replaceAll('_', '-');
}

function place(path: readonly PropertyKey[], target: string): Pick<Fault, 'parameter' | 'pointer'> {
  if (target !== 'json') return { parameter: path.map(String).join('.') };
  return {
    pointer: path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
  };
}
