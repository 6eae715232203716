/** The element with its script, in its variants. */
import { element, escaped, indented, rule } from './html.ts';
import { addressOf, type Pair, type Served, type Wanted } from './wanted.ts';

/** The script of an exact version, which the browser checks before it runs. */
export const pinnedScript = (served: Served, file = 'opennrw.js'): string =>
  `<script type="module" src="${fileAt(served, file)}"
  integrity="${served.integrity(file) ?? ''}" crossorigin="anonymous"></script>`;

/** The script that follows new versions by itself. It changes, so nobody can say its hash. */
export const followingScript = ({ url, version }: Served): string =>
  `<script type="module" src="${url}/widgets/${version.split('.')[0]}/opennrw.js" crossorigin="anonymous"></script>`;

export const fileAt = ({ url, version }: Served, file: string): string => `${url}/widgets/${version}/${file}`;

/** The stylesheet of the theme, where one was chosen. */
export const themeLink = ({ theme }: Wanted, served: Served): string =>
  theme ? `${sheetLink(served, `themes/${theme}.css`)}\n` : '';

export const sheetLink = (served: Served, file: string): string =>
  `<link rel="stylesheet" href="${fileAt(served, file)}"
  integrity="${served.integrity(file) ?? ''}" crossorigin="anonymous">`;

/** Attributes of the element as they are written: `api` first, always. */
export const attributesOf = (wanted: Wanted, { url }: Served): Pair[] => [
  ['api', url],
  ...wanted.attributes,
  ...(wanted.preset ? [['preset', wanted.preset] as const] : []),
  ...(wanted.language ? [['lang', wanted.language] as const] : []),
];

/** The element; `inside` is what stands there without JavaScript, a link where nothing better is known. */
export const elementOf = (wanted: Wanted, served: Served, inside = linkOf(wanted, served)): string =>
  element(`opennrw-${wanted.name}`, attributesOf(wanted, served), indented(inside));

const linkOf = (wanted: Wanted, served: Served): string =>
  `<a href="${escaped(addressOf({ ...wanted, look: [] }, served, ''))}">${escaped(wanted.title)}</a>`;

/** The custom properties, for the stylesheet of the page; empty where none was chosen. */
export const styleOf = ({ name, tokens }: Wanted): string =>
  tokens.length > 0 ? rule(`opennrw-${name}`, tokens) : '';
