/** When nobody believes that so many records are really gone at once. */

/** So few missing records are believed in a source of any size, as long as others are left. */
const ALWAYS_BELIEVED = 5;
/** The share of the known records (0 to 1) that may be gone where nobody says otherwise. */
const BELIEVED = 0.2;

export function isTooMuch(gone: number, known: number, share = BELIEVED): boolean {
  if (gone === 0 || share >= 1) return false;
  return gone === known || gone > Math.max(ALWAYS_BELIEVED, known * share);
}
