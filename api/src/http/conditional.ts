/** Conditions on requests (RFC 9110): the ETag of one record, and the preconditions for changing it. */
import { Problem } from './problem.ts';

/** A record at one revision. */
interface Revised {
  id: string;
  revision: number;
}

/**
 * The ETag of a record, as GET shows it and If-Match expects it. Where something in the record is computed from the
 * clock, `computed` names its present state: GET tells it apart, If-Match does not ask for it.
 */
export const recordTag = ({ id, revision }: Revised, computed = ''): string =>
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
export function requireMatch(ifMatch: string | undefined, present: Revised): void {
  if (ifMatch === undefined) throw new Problem('version-required');
  if (!names(stored(ifMatch), recordTag(present))) throw new Problem('version-mismatch');
}

/** The preconditions that a PUT may have. */
export interface Preconditions {
  'if-match'?: string | undefined;
  'if-none-match'?: string | undefined;
}

/**
 * Checks them: `If-Match` for "replace this state", `If-None-Match: *` for "create only".
 * @throws {Problem} 412
 */
export function checkPut(headers: Preconditions, present: Revised | null | undefined): void {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = headers;
  const tag = present ? recordTag(present) : null;
  const replaces = ifMatch === undefined || (tag !== null && names(stored(ifMatch), tag));
  const creates = ifNoneMatch === undefined || tag === null || !names(ifNoneMatch, tag);
  if (!replaces || !creates) throw new Problem('version-mismatch');
}
