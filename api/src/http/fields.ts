/** Fields of what a key may send: cleaned on the way in, refused with a code of `fault.words.ts`. */
import { z } from '@hono/zod-openapi';
import { parseDate } from '@opennrw/rules/dates';
import { licenseByCode } from '@opennrw/rules/licenses';
import { isSafeUrl } from '@opennrw/rules/text';
import { sanitizeLine, sanitizeText } from '../text/sanitize.ts';
import type { CustomFault } from './fault.words.ts';

export const fault = (code: CustomFault) => ({ message: code });

const cleaning = (limit: number) => ({
  limit,
  link: (href: string) => (isSafeUrl(href) ? href : null),
  note: () => {},
});
/** One line of text without markup, at most so many characters. */
export const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => sanitizeLine(text, cleaning(longest)) ?? '');
/** Text in the small subset that `text/sanitize.ts` lets through; empty becomes null. */
export const paragraphs = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => sanitizeText(text, cleaning(longest)));
/** A complete address, http or https. */
export const address = z.string().max(2000).refine(isSafeUrl, fault('not-a-url'));
/** A date as precise as it is given. */
export const date = z
  .string()
  .max(40)
  .refine((text) => parseDate(text) !== null, fault('not-a-date'))
  .transform((text) => parseDate(text)?.value ?? text);
/** A code of the DCAT-AP.de list. */
export const license = z.string().refine((code) => licenseByCode(code) !== undefined, fault('not-a-license'));

/** A field that may be left out or null, which both mean "not known". */
export const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);
