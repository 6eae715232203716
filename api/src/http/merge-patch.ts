import type { z } from 'zod';
import { misfit } from './router.ts';

/**
 * The document with a patch laid over it, as its schema wants it.
 * @param document what one would send to store the record as it is
 * @throws {Problem} 422 where the whole does not fit any more
 */
export function patched<Schema extends z.ZodType>(
  schema: Schema,
  document: object,
  patch: unknown,
): z.infer<Schema> {
  const whole = schema.safeParse(mergePatch(document, patch));
  if (!whole.success) throw misfit(whole.error.issues, 'json');
  return whole.data;
}

/** RFC 7396: null removes a member; anything but an object replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else
      Object.defineProperty(merged, name, {
        value: mergePatch(merged[name], value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return merged;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
