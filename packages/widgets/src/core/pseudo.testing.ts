/**
 * A language that nobody speaks, for stories and tests: `lang="ar-XB"` is written from the right, with Arabic dates, numbers
 * and plurals, and every text is at least 40 % longer than the English one. What breaks in it would break in a real one.
 */
import { setChunkLoader } from './chunks.ts';
import { languages } from './languages.ts';

/** In the list of languages, as everywhere in lower case. */
const tag = 'ar-xb';

/** From now on widgets speak it, made from the words that `english` fetches for a widget, such as `dataset-list`. */
export function speakPseudo(english: (widget: string) => Promise<{ words: object }>): void {
  if (!languages.includes(tag)) languages.push(tag);
  setChunkLoader(async (name, importIt) => {
    const [widget = '', language] = name.split('.');
    return language === tag ? { words: pseudo((await english(widget)).words) } : importIt();
  });
}

/** `Retry in {n} days` → `⟦Reetryy iin {n} daayys⟧`, with each letter turned to the left; `locale` and `dir` as they must be. */
export const pseudo = (words: object): object => ({ ...inside(words), locale: 'ar-XB', dir: 'rtl' });

const inside = (words: object): object =>
  Object.fromEntries(
    Object.entries(words).map(([name, text]) => [
      name,
      typeof text === 'string' ? stretched(text) : inside(text),
    ]),
  );

const stretched = (text: string): string =>
  `${FROM_THE_RIGHT}⟦${text
    .split(/(\{\w+\})/)
    .map((part) =>
      /^\{/.test(part) ? part : part.replace(/[aeiouy]/gi, '$&$&').replace(/\S+/g, fromTheRight),
    )
    .join('')}⟧`;

/** Before letters that are not written from the right by themselves: what looks for the first such letter finds this. */
const FROM_THE_RIGHT = '\u200f';

/** The letters of a word from the right to the left, as Arabic ones would be, without changing it for those who search it. */
const fromTheRight = (word: string): string => `\u202e${word}\u202c`;
