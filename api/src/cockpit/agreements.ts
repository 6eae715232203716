/**
 * The agreements whose implementation is measured, as signed. That of 2016 comes with the software; an operator adds its
 * successors with `npm run agreements`.
 */
import { z } from '@hono/zod-openapi';
import { dayOf, endOfDay } from '@opennrw/rules/german-time';
import agreement2016 from './agreement-2016.json' with { type: 'json' };
import type { NoteReader } from './notes.ts';

const text = z
  .string({ error: 'must be text' })
  .refine((words) => words !== '' && words.trim() === words, 'must be text without blanks around it');
const label = z.strictObject({ de: text, en: text }, { error: 'needs “de” and “en”, and nothing else' });
const day = z.iso.date({ error: 'must be a day such as 2016-10-26' });

/** What makes words something else than a quote, and how to say it. */
const notVerbatim: readonly [RegExp, string][] = [
  [/[\n\r\t]|\s{2}/, 'must be one line: undo line breaks, and hyphens at the ends of lines'],
  [/[\u00ad\ufffd\p{Cc}]/u, 'holds a character that is not to be seen, or a broken one'],
  [/[[(](…|\.\.\.)[\])]/, 'leaves something out; a quote is verbatim and whole'],
  [/<\/?[a-z]/i, 'holds markup'],
];

const quote = text.superRefine((words, { addIssue }) => {
  if (words.length < 20) addIssue('is too short for what an agreement promises');
  for (const [pattern, message] of notVerbatim) if (pattern.test(words)) addIssue(message);
});

const measure = z.strictObject(
  {
    /** As in the agreement: "II.2e". */
    code: z
      .string({ error: 'must be text' })
      .regex(/^[\p{L}\d][\p{L}\d.-]{0,39}$/u, 'must be a code such as II.2e'),
    chapter: label,
    title: label,
    /** Verbatim; line breaks and hyphens at the ends of lines are undone. */
    quote,
  },
  { error: 'must have code, chapter, title and quote, and nothing else' },
);

/** An agreement as it is written down in a file. */
export const Agreement = z.strictObject(
  {
    slug: z
      .string({ error: 'must be text' })
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters and digits, joined by hyphens'),
    title: label,
    signedOn: day,
    /** Its last day. */
    validUntil: day,
    goal: label,
    parties: z.array(text, { error: 'must be a list of names' }).min(2, 'must name at least two'),
    /** Slug of the agreement that it follows. */
    predecessor: z.string({ error: 'must be the slug of another agreement, or null' }).nullable(),
    measures: z.array(measure, { error: 'must be a list' }).min(1, 'must name at least one'),
  },
  { error: 'has a field that is not known' },
);
export type Agreement = z.infer<typeof Agreement>;
export type Measure = Agreement['measures'][number];

export const firstAgreement: Agreement = agreement2016;

/** The newest is the first. There is always one. */
export type Agreements = readonly [Agreement, ...Agreement[]];

export async function agreementsOf(notes: Pick<NoteReader, 'all'>): Promise<Agreements> {
  const added = (await notes.all('agreement')).map(({ content }) => Agreement.parse(content));
  const [newest = firstAgreement, ...others] = added.sort(bySigning);
  return newest === firstAgreement ? [newest] : [newest, ...[...others, firstAgreement].sort(bySigning)];
}

const bySigning = (one: Agreement, other: Agreement) => (one.signedOn < other.signedOn ? 1 : -1);

/** The newest that is in force, else the one that ran out last. */
export function presentOf(agreements: Agreements, now: Date): Agreement {
  const today = dayOf(now.getTime());
  const lasting = agreements.find(({ validUntil }) => validUntil >= today);
  return (
    lasting ??
    [...agreements].sort((one, other) => (one.validUntil < other.validUntil ? 1 : -1))[0] ??
    agreements[0]
  );
}

/** The instant (ms since 1970) at which time alone makes another agreement the present one, or ends it. */
export function nextEnd(agreements: Agreements, now: Date): number {
  const ends = agreements.map(({ validUntil }) => endOfDay(validUntil));
  return Math.min(...ends.filter((end) => end > now.getTime()), Number.POSITIVE_INFINITY);
}

/** Slug of the agreement that follows. */
export const successorOf = (agreements: Agreements, { slug }: Pick<Agreement, 'slug'>): string | null =>
  agreements.find(({ predecessor }) => predecessor === slug)?.slug ?? null;
