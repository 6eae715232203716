/** Dates as sortable instants. */

/** A date of any precision as its first instant in UTC, for sorting. Calendar dates count as UTC days. */
export function instantKey(date: string | null): string {
  if (date === null) return '';
  const parsed = new Date(date);
  return Number.isNaN(parsed.getTime()) ? '' : parsed.toISOString();
}
