/** Ids: UUIDv7, so that later ones sort later. */
import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
/** Randomness is drawn for so many ids at once: drawing it for each costs more than all the rest of an id. */
const pool = new Uint8Array(BYTES * 512);
let used = pool.length;

export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return v7({ random: pool.subarray(used - BYTES, used) });
}
