/** Fields of what a key may send: cleaned on the way in, refused with a code of `fault.words.ts`. */
import { z } from '@hono/zod-openapi';
import { parseDate } from '@opennrw/rules/dates';
import { licenseByCode } from '@opennrw/rules/licenses';
import { isPersonalEmail, isSafeUrl, looksPersonal } from '@opennrw/rules/text';
import { type Repair, sanitizeLine, sanitizeText } from '../text/sanitize.ts';
import type { CustomFault } from './fault.words.ts';

/** What a reader of the contract should know about texts. */
export const CLEANED =
  'Text is cleaned as in a harvest: HTML becomes plain text. What would be lost is refused: mail addresses of persons, text without words, text that is too long. Where an office is meant, the name of a person is refused.';

export const fault = (code: CustomFault) => ({ message: code });

/** Text that is cleaned, or refused where cleaning would lose some of it. Blank text stays blank. */
const cleaned = (longest: number, clean: typeof sanitizeText) =>
  z
    .string()
    .max(longest)
    .transform((text, ctx) => {
      const lost = new Set<Repair>();
      const link = (href: string) => (isSafeUrl(href) ? href : null);
      const once = (dirty: string) =>
        clean(dirty, { limit: longest, link, note: (repair) => lost.add(repair) }) ?? '';
      const result = settled(text, once);
      const refuse = (code: CustomFault) => ctx.addIssue({ code: 'custom', ...fault(code) });
      if (result === null) refuse('nested-markup');
      else if (text.trim() !== '' && !HAS_WORDS.test(result)) refuse('empty');
      if (lost.has('personal-email')) refuse('personal-address');
      if (lost.has('text-cut'))
        ctx.addIssue({ code: 'too_big', origin: 'string', maximum: longest, inclusive: true, input: text });
      return result ?? '';
    });

/** Cleaning can lay bare more to clean; so often, and no reader had anything in mind that is nested deeper. */
const MOST_CLEANINGS = 5;

/**
 * Cleaned until nothing is left to clean, because what is stored comes back with a merge-patch and must pass as it is;
 * null where that takes too long.
 */
function settled(text: string, clean: (text: string) => string, most = MOST_CLEANINGS): string | null {
  const result = clean(text);
  if (result === text) return result;
  return most === 0 ? null : settled(result, clean, most - 1);
}

/** Not blanks and characters that stand for broken ones alone. */
const HAS_WORDS = /[^\s\ufffd]/;

/** One line of text without markup, at most so many characters. */
export const line = (longest: number) => cleaned(longest, sanitizeLine);
/** The same where there must be one. */
export const named = (longest: number) =>
  line(longest).refine((text) => text !== '', { ...fault('empty'), abort: true });
/** Text in the small subset that `text/sanitize.ts` lets through; empty becomes null. */
export const paragraphs = (longest: number) =>
  cleaned(longest, sanitizeText).transform((text) => text || null);
/** The name of an office; a person’s is refused. */
export const office = (longest: number) =>
  line(longest).refine((name) => !looksPersonal(name), fault('personal-name'));
/** The mail address of an office; a person’s is refused. */
export const mail = z.email().refine((address) => !isPersonalEmail(address), fault('personal-address'));
/** A complete address, http or https. */
export const address = z.string().max(2000).refine(isSafeUrl, fault('not-a-url'));
/** A date as precise as it is given. */
export const date = z
  .string()
  .max(40)
  .refine((text) => parseDate(text) !== null, fault('not-a-date'))
  .transform((text) => parseDate(text)?.value ?? text);
/** How long something takes in days, hours and minutes, by ISO 8601: `PT4H30M`. */
export const duration = z.string().regex(/^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?$/);
/** A Regionalschlüssel, or its beginning. */
export const ars = z.string().regex(/^\d{2,12}$/);
/** A code of the DCAT-AP.de list. */
export const license = z.string().refine((code) => licenseByCode(code) !== undefined, fault('not-a-license'));

/** A field that may be left out or null, which both mean "not known". */
export const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);
