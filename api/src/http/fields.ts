/** Fields of what a key may send: cleaned on the way in, refused with a code of `fault.words.ts`. */
import { z } from '@hono/zod-openapi';
import { parseDate } from '@opennrw/rules/dates';
import { licenseByCode } from '@opennrw/rules/licenses';
import { isSafeUrl } from '@opennrw/rules/text';
import { type Repair, sanitizeLine, sanitizeText } from '../text/sanitize.ts';
import type { CustomFault } from './fault.words.ts';

export const fault = (code: CustomFault) => ({ message: code });

/** Text that is cleaned, or refused where cleaning would lose some of it. Blank text stays blank. */
const cleaned = (longest: number, clean: typeof sanitizeText) =>
  z
    .string()
    .max(longest)
    .transform((text, ctx) => {
      const lost = new Set<Repair>();
      const link = (href: string) => (isSafeUrl(href) ? href : null);
      const result = clean(text, { limit: longest, link, note: (repair) => lost.add(repair) });
      const refuse = (code: CustomFault) => ctx.addIssue({ code: 'custom', ...fault(code) });
      if (lost.has('personal-email')) refuse('personal-address');
      if (lost.has('text-cut'))
        ctx.addIssue({ code: 'too_big', origin: 'string', maximum: longest, inclusive: true, input: text });
      if (text.trim() !== '' && !HAS_WORDS.test(result ?? '')) refuse('empty');
      return result;
    });

/** Not blanks and characters that stand for broken ones alone. */
const HAS_WORDS = /[^\s\ufffd]/;

/** One line of text without markup, at most so many characters. */
export const line = (longest: number) => cleaned(longest, sanitizeLine).transform((text) => text ?? '');
/** The same where there must be one. */
export const named = (longest: number) =>
  line(longest).refine((text) => text !== '', { ...fault('empty'), abort: true });
/** Text in the small subset that `text/sanitize.ts` lets through; empty becomes null. */
export const paragraphs = (longest: number) => cleaned(longest, sanitizeText);
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
