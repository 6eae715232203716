/**
 * The appearance that the form asks for: a theme, the tokens that most pages need, and the colours of the page around, which
 * only the preview and the check of contrast use. Colours are `#rrggbb` or `#rgb` and nothing else, so that nothing can be
 * smuggled into a stylesheet. Names are those of an iframe's address.
 */
import { readColour } from '@opennrw/rules/contrast';
import type { Pair } from '../snippets/wanted.ts';

export const colourNames = ['accent', 'surface', 'page-colour', 'page-ink'] as const;
export type ColourName = (typeof colourNames)[number];

export const lookNames = ['theme-file', ...colourNames, 'radius'] as const;

const largestRadius = 24;

export interface Look {
  theme: string | undefined;
  colours: Readonly<Partial<Record<ColourName, string>>>;
  /** In px. */
  radius: number | undefined;
}

/** Reads the parameters; what is wrong is left out, and its names are in `wrong`. An empty one says nothing. */
export function readLook(query: URLSearchParams, themes: readonly string[]): { look: Look; wrong: string[] } {
  const wrong: string[] = [];
  const read = <Value>(name: string, from: (text: string) => Value | undefined): Value | undefined => {
    const text = query.get(name)?.trim();
    if (!text) return undefined;
    const value = from(text);
    if (value === undefined) wrong.push(name);
    return value;
  };
  const theme = read('theme-file', (text) => ['neutral', ...themes].find((one) => one === text));
  const colours = Object.fromEntries(
    colourNames.flatMap((name) => {
      const colour = read(name, (text) => (readColour(text) ? text.toLowerCase() : undefined));
      return colour ? [[name, colour]] : [];
    }),
  );
  const radius = read('radius', (text) =>
    /^\d{1,2}(px)?$/.test(text) && Number.parseInt(text, 10) <= largestRadius
      ? Number.parseInt(text, 10)
      : undefined,
  );
  return { look: { theme: theme === 'neutral' ? undefined : theme, colours, radius }, wrong };
}

/** The parameters of an iframe that looks like this; its page is light where nothing is said. */
export const lookQuery = ({ theme, colours, radius }: Look, page: 'light' | 'dark'): Pair[] => [
  ...own('theme-file', theme),
  ...own('accent', colours.accent),
  ...own('surface', colours.surface),
  ...own('radius', pixels(radius)),
  ...own('scheme', page === 'dark' ? page : undefined),
];

/** The custom properties that a look sets on the element. */
export const tokensOf = ({ colours, radius }: Look): Pair[] => [
  ...own('--opennrw-accent', colours.accent),
  ...own('--opennrw-surface', colours.surface),
  ...own('--opennrw-radius', pixels(radius)),
];

const pixels = (radius: number | undefined) => (radius === undefined ? undefined : `${radius}px`);
const own = (name: string, value: string | undefined): Pair[] => (value ? [[name, value]] : []);
