/** A file that an operator adds an agreement from: every fault is found at once, and said in a sentence. */
import type { z } from 'zod';
import { Agreement, type Agreements, firstAgreement } from './agreements.ts';
import { ALL_AGREEMENTS } from './measures-shape.ts';

/** What is there already, to check a new agreement against. */
export interface Known {
  agreements: Agreements;
  /** The German day. */
  today: string;
  /** Codes of measures that have been judged, by the slug of their agreement. */
  judged: ReadonlyMap<string, ReadonlySet<string>>;
  /** The agreement’s own text, where there is one to compare the quotes with. */
  text?: string | undefined;
}

/** @throws {Error} whose message has a line for each fault */
export function readAgreement(file: string, known: Known): Agreement {
  const document = parsed(file);
  const { success, data, error } = Agreement.safeParse(document);
  if (!success) throw faulty(error.issues.map((issue) => `${placeOf(issue, document)}${issue.message}`));
  const faults = [...ownFaults(data), ...faultsAmong(data, known), ...misquotes(data, known.text)];
  if (faults.length > 0) throw faulty(faults);
  return data;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch (cause) {
    throw new Error(`The file is not JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

const faulty = (faults: readonly string[]) =>
  new Error(
    `The agreement cannot be added as it is:\n${[...new Set(faults)].map((fault) => `  ${fault}`).join('\n')}`,
  );

/** `measures[3].quote (II.1d): `, with the code of a measure where it has one. */
function placeOf({ path, code, ...issue }: z.core.$ZodIssue, document: unknown): string {
  const unknown = code === 'unrecognized_keys' && 'keys' in issue ? issue.keys : [];
  const place = [...path, ...unknown]
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  const named = path[0] === 'measures' && typeof path[1] === 'number' ? codeOf(document, path[1]) : '';
  return place === '' ? 'The file ' : `${place}${named}: `;
}

function codeOf(document: unknown, index: number): string {
  const { measures } = document as { measures?: { code?: unknown }[] };
  const code = measures?.[index]?.code;
  return typeof code === 'string' ? ` (${code})` : '';
}

/** What contradicts itself. */
function* ownFaults({ signedOn, validUntil, parties, measures }: Agreement): Generator<string> {
  if (validUntil < signedOn) yield `validUntil: ${validUntil} is before it was signed, ${signedOn}`;
  for (const party of repeated(parties)) yield `parties: “${party}” is named twice`;
  for (const code of repeated(measures.map((measure) => measure.code)))
    yield `measures: ${code} is there twice`;
}

const repeated = (names: readonly string[]): Set<string> =>
  new Set(names.filter((name, i) => names.indexOf(name) !== i));

/** What does not go with the agreements that are there. */
function* faultsAmong(
  { slug, ...agreement }: Agreement,
  { agreements, today, judged }: Known,
): Generator<string> {
  const { signedOn, predecessor, measures } = agreement;
  if (slug === firstAgreement.slug) yield `slug: ${slug} comes with the software and stays as it is`;
  if (slug === ALL_AGREEMENTS) yield `slug: “${slug}” stands for all of them`;
  if (signedOn > today)
    yield `signedOn: ${signedOn} is still to come; an agreement is added once it is signed`;
  const before = agreements.find((one) => one.slug === predecessor);
  if (predecessor !== null && before === undefined)
    yield `predecessor: there is no agreement “${predecessor}”. There are: ${agreements.map((one) => one.slug).join(', ')}`;
  if (before !== undefined && before.signedOn >= signedOn)
    yield `predecessor: “${predecessor}” was signed on ${before.signedOn}, which is not before ${signedOn}`;
  const rival = agreements.find(
    (one) => one.slug !== slug && one.predecessor !== null && one.predecessor === predecessor,
  );
  if (rival !== undefined) yield `predecessor: “${predecessor}” is followed by “${rival.slug}” already`;
  const follower = agreements.find((one) => one.predecessor === slug && one.signedOn <= signedOn);
  if (follower !== undefined)
    yield `signedOn: “${follower.slug}” follows it and was signed on ${follower.signedOn}, which is not after ${signedOn}`;
  const codes = new Set(measures.map(({ code }) => code));
  const lost = [...(judged.get(slug) ?? [])].filter((code) => !codes.has(code));
  if (lost.length > 0) yield `measures: ${lost.join(', ')} has been judged and must stay`;
}

/** Quotes that the text does not hold. How lines break, and hyphens, are not compared. */
function* misquotes({ measures }: Agreement, whole: string | undefined): Generator<string> {
  if (whole === undefined) return;
  const source = unbroken(whole);
  for (const [i, { code, quote }] of measures.entries())
    if (!source.includes(unbroken(quote)))
      yield `measures[${i}].quote (${code}): is not in the text, word for word`;
}

const unbroken = (words: string): string => words.normalize('NFC').replace(/[\s\u00ad\u2010\u2011-]+/g, '');
