/** What stands where something cannot be shown: plain sentences that name what is wrong and repeat no value. */
import type { Language } from '../http/language.ts';
import { Problem } from '../http/problem.ts';
import { problemWords } from '../http/problem.words.ts';
import { html, type Markup } from '../pages/markup.ts';
import { embedWords } from './embed.words.ts';
import type { Query } from './fragments/fragment.ts';

/** A problem that readers are told about. @throws what is none, for the log */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  throw thrown;
}

/** @param allowed the parameters that there are */
export function refusal(problem: Problem, language: Language, allowed: readonly string[]): Markup {
  const words = embedWords[language];
  if (problem.faults.length === 0)
    return html`<p class="opennrw-notice">${problemWords[language][problem.kind].detail(shown(problem.facts))}</p>
`;
  const sentences = problem.faults.map(({ parameter, message }) =>
    words.named(nameOf(parameter), plain(message(language))),
  );
  const unknown = problem.faults.some(
    ({ code, parameter }) => code === 'unknown' && !parameter?.startsWith('preset.'),
  );
  return html`<p class="opennrw-notice">${words.misused} ${sentences.join(' ')} ${unknown && `${words.allowed(allowed.join(', '))} `}${words.tell}</p>
`;
}

/** Without the pattern that a value must match: it is for whoever writes programs. */
const plain = (sentence: string): string => sentence.replace(/ \(\/\^.*\/\)\.$/, '.');

/** `preset.theme` is the name `theme` within `preset`; a name that somebody made up is shown in part. */
const nameOf = (parameter = ''): string =>
  parameter === 'q' ? 'query' : parameter.replace(/^preset\.(.*)$/, 'preset: $1').slice(0, 40);

const shown = (facts: Problem['facts']): Problem['facts'] =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, 40) : value,
    ]),
  );

/** The parameters of a request, each at most once. @throws {Problem} 400 for one that is repeated */
export function queryOf(all: Record<string, string[]>): Query {
  const repeated = Object.entries(all).find(([, values]) => values.length > 1);
  if (repeated !== undefined) throw new Problem('repeated-parameter', { facts: { parameter: repeated[0] } });
  return Object.fromEntries(Object.entries(all).map(([name, [value = '']]) => [name, value]));
}
