/** What a webmaster has chosen, ready to be written down, and the server that it is written for. */

export interface Wanted {
  /** `event-calendar` */
  name: string;
  /** What it shows and whose, for titles and links: „Veranstaltungen: Stadt Bonn“. */
  title: string;
  /** Attributes of the element but `api`, `preset` and `lang`, in order; a flag has an empty value. */
  attributes: readonly Pair[];
  /** What is chosen at first, as the attribute `preset` says it. */
  preset: string;
  /** `de`, `en` …; empty: that of the page. */
  language: string;
  /** Name of a theme; `undefined` is none. */
  theme: string | undefined;
  /** Custom properties of the element. */
  tokens: readonly Pair[];
  /** The same look as parameters of an iframe's address. */
  look: readonly Pair[];
  /** Height of an iframe, in px. */
  height: number;
  /** What it needs of a policy beyond its script and its data: `images`, `map`. */
  needs: readonly string[];
  /** What stands inside the element without JavaScript, as HTML; empty where it is not known. */
  fragment: string;
}

export type Pair = readonly [name: string, value: string];

export interface Served {
  /** Where the server is reached from outside, without a slash at the end. */
  url: string;
  version: string;
  integrity(file: string): string | undefined;
}

/** The address of what the server makes of it: `suffix` is empty for the page of an iframe, `.html` for the fragment. */
export function addressOf(wanted: Wanted, { url }: Served, suffix: '' | '.html'): string {
  const pairs: readonly Pair[] = [
    // A choice kept in the address of a page does not leave an iframe.
    ...wanted.attributes.filter(([name]) => !name.startsWith('state')).map(spelt),
    ['preset', wanted.preset],
    ['lang', wanted.language],
    ...(suffix === '' ? wanted.look : []),
  ];
  const query = new URLSearchParams(Object.fromEntries(pairs.filter(([, value]) => value)));
  const asked = query.toString();
  return `${url}/embed/${wanted.name}${suffix}${asked && `?${asked}`}`;
}

const spelt = ([name, value]: Pair): Pair => [name, value || 'true'];
