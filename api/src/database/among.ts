import { sql } from 'drizzle-orm';

/** Values of a list, to look for with `in`: one parameter however many they are, so that the statement stays the same. */
export const among = (values: readonly string[]) =>
  sql`(select value from json_each(${JSON.stringify(values)}))`;
