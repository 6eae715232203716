/**
 * What a person typed, as expressions of the search index. Every term must occur: as a whole word of a text, or as the
 * beginning of a word or of a compound's tail. Terms are quoted and hold letters and digits alone, so no search syntax
 * can be smuggled in.
 */
import type { Term } from '@opennrw/rules/fold';

/** An expression of the search index, and its points. */
export interface Grade {
  match: string;
  points: number;
}

// A type, not an interface: it is handed on as a record of values.
export type Query = {
  /** What must occur. */
  match: string;
  /** What counts how much in the ranking. */
  grades: Grade[];
};

/** So many terms have a say in the ranking; all must occur. */
const GRADED_TERMS = 3;
/** A beginning of fewer letters would be one of too many words. */
const SHORTEST_BEGINNING = 3;
/** The columns that hold texts as they are; the fifth, `parts`, holds the tails of compounds. */
const TEXTS = '{title keywords description publisher}';

/** A term as a whole word, or as the words of a phrase. */
export const whole = (text: string): string => `${TEXTS} : "${text}"`;

/**
 * @param common whether a word alone occurs in more rows than are ranked. It is then taken as it stands: its
 *   continuations would only push it out, and collecting them is what makes a search slow.
 */
export function queryOf(terms: readonly Term[], common: (text: string) => boolean): Query {
  const begins = ({ text, phrase }: Term) => !phrase && text.length >= SHORTEST_BEGINNING && !common(text);
  const match = terms
    .map((term) => (begins(term) ? `(${whole(term.text)} OR "${term.text}"*)` : `(${whole(term.text)})`))
    .join(' AND ');
  const grades = terms.slice(0, GRADED_TERMS).flatMap((term) => gradesOf(term.text, begins(term)));
  // One term's grades imply the match; those of several are looked for among the matches.
  if (terms.length === 1) return { match, grades };
  return { match, grades: grades.map((grade) => ({ ...grade, match: `${match} AND (${grade.match})` })) };
}

function gradesOf(text: string, begins: boolean): Grade[] {
  return [
    { points: 8, match: `title : "${text}"` },
    ...(begins ? [{ points: 4, match: `title : "${text}"*` }] : []),
    { points: 3, match: `keywords : "${text}"` },
    // Where a term cannot be a beginning, every match has it as a whole word.
    ...(begins ? [{ points: 1, match: whole(text) }] : []),
  ];
}
