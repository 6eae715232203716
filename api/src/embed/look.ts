/** How an iframe page looks: tokens and a theme from its address, as a stylesheet of their own. */
import { Problem } from '../http/problem.ts';
import { isColour } from './colours.ts';
import { type EmbedWords, embedWords } from './embed.words.ts';
import type { Query } from './fragments/fragment.ts';

const colours = [
  ...['accent', 'on-accent', 'surface', 'surface-raised', 'line', 'muted'],
  ...['positive', 'warning', 'negative'],
];
const lengths = ['radius', 'space', 'measure'];
const schemes = ['light', 'dark', 'auto'];

/** Names of the parameters that are about the look; the address of a fragment does not know them. */
export const lookNames = [...colours, ...lengths, 'scheme', 'theme-file'];

export interface Look {
  /** The page's own rules and its tokens. */
  css: string;
  /** Path of the theme's stylesheet within the version. */
  sheet: string | null;
}

/** @param files what the version holds; @throws {Problem} 400 for what is no colour, no length, no theme of this version */
export function lookOf(query: Query, files: readonly string[]): Look {
  const given = (names: readonly string[]) =>
    names.flatMap((name): [string, string][] => (query[name] ? [[name, query[name]]] : []));
  for (const [name, value] of given(colours))
    if (!isColour(value)) refuse(name, 'not-a-colour', ({ notAColour }) => notAColour);
  for (const [name, value] of given(lengths))
    if (!/^\d{1,3}(\.\d{1,3})?(px|rem|em|ch|%)?$/.test(value))
      refuse(name, 'not-a-length', ({ notALength }) => notALength);
  const themes = ['neutral', ...files.flatMap((file) => /^themes\/([\w-]+)\.css$/.exec(file)?.[1] ?? [])];
  const theme = oneOf(query, 'theme-file', themes);
  const scheme = oneOf(query, 'scheme', schemes);
  const tokens = given([...colours, ...lengths]).map(([name, value]) => `--opennrw-${name}:${value}`);
  return {
    css: `:root{color-scheme:${scheme === 'auto' ? 'light dark' : scheme}}${rules}:root{${tokens.join(';')}}`,
    sheet: theme === 'neutral' ? null : `themes/${theme}.css`,
  };
}

/** Small enough to stand in the page; the rows are the business of `fallback.css`. */
const rules =
  'body{margin:0;padding:3px 3px 8px;color:CanvasText;font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","Open Sans",sans-serif;overflow-wrap:break-word}' +
  'a{color:var(--opennrw-accent)}small{color:var(--opennrw-muted)}' +
  '.unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}' +
  '.facts>div{margin-block:.5rem}.facts dd{margin:0}';

/** The value of a parameter, or the first one where it says nothing. */
function oneOf(query: Query, name: string, [first = '', ...others]: readonly string[]): string {
  const value = query[name] || first;
  if (value === first || others.includes(value)) return value;
  return refuse(name, 'not-listed', ({ allowed }) => allowed([first, ...others].join(', ')));
}

function refuse(parameter: string, code: string, sentence: (words: EmbedWords) => string): never {
  const message = (language: keyof typeof embedWords) => sentence(embedWords[language]);
  throw new Problem('invalid-request', { faults: [{ parameter, code, message }] });
}
