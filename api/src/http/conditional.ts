/** Conditions on requests (RFC 9110): the ETag of one record, and the preconditions for changing it. */
import { Problem } from './problem.ts';

/**
 * The ETag of a record at one revision, as GET shows it and If-Match expects it. Where something in the record is
 * computed from the clock, `computed` names its present state: GET tells it apart, If-Match does not ask for it.
 */
export const recordTag = (id: string, revision: number, computed = ''): string =>
  `"${id}.${revision}${computed && `+${computed}`}"`;

const stored = (header: string): string => header.replace(/\+[\w-]+?(?=(-gz)?")/g, '');

/** The tag of the same content zipped: other bytes need another strong tag. */
export const zippedTag = (tag: string): string => `${tag.slice(0, -1)}-gz"`;

/** Whether a condition header names the tag, zipped or not, weakly or strongly; `*` names any. */
export function names(header: string, tag: string): boolean {
  return header.split(',').some((part) => {
    const candidate = part.trim().replace(/^W\//, '').replace(/-gz"$/, '"');
    return candidate === '*' || candidate === tag.replace(/-gz"$/, '"');
  });
}

/**
 * Refuses a change that does not say which state it changes, or says another than the present one.
 * @throws {Problem} 428 without If-Match, 412 where it does not match
 */
export function requireMatch(ifMatch: string | undefined, tag: string): void {
  if (ifMatch === undefined) throw new Problem('version-required');
  if (!names(stored(ifMatch), tag)) throw new Problem('version-mismatch');
}

/** The optional preconditions of a PUT: `If-Match` for "replace this state", `If-None-Match: *` for "create only". */
export function checkPut(
  headers: { ifMatch?: string | undefined; ifNoneMatch?: string | undefined },
  tag: string | null,
): void {
  if (headers.ifMatch !== undefined && (tag === null || !names(stored(headers.ifMatch), tag)))
    throw new Problem('version-mismatch');
  if (headers.ifNoneMatch !== undefined && tag !== null && names(headers.ifNoneMatch, tag))
    throw new Problem('version-mismatch');
}
