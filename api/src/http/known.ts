/** The fields of a description that are known: what is null or not there is left out, as schema.org wants it. */
export const known = (fields: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
