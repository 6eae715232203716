/**
 * Types for whoever writes our elements in TypeScript: one file that needs no other, for plain TypeScript (also Angular),
 * React 19 and Vue 3.
 *
 * Ours rather than a generator's from elsewhere: those that we tried write `CustomEvent<…>` for events that are none,
 * leave types such as `Source` without an import, and name events for Vue as no Vue template does.
 */
import { type Attribute, type Declaration, elementsOf, type Manifest } from './manifest.ts';

/** For any page: attributes and events of each element, and what `addEventListener` and `querySelector` know of them. */
export const elementTypings = (manifest: Manifest): string =>
  file(
    'any page',
    [],
    manifest,
    (one) => numberOrText(one),
    (elements) => `declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ tagName }) => `    '${tagName}': HTMLElement;`).join('\n')}
  }
  interface GlobalEventHandlersEventMap {
${[...new Set(elements.flatMap(({ events = [] }) => events.map(({ name, type }) => `    '${name}': ${type.text};`)))].join('\n')}
  }
}`,
  );

/** For React 19: the tags of JSX. React hears an event by `on` and its name: `onevent-select`. */
export const reactTypings = (manifest: Manifest): string =>
  file(
    'React 19',
    ["import type { DetailedHTMLProps, HTMLAttributes } from 'react';"],
    manifest,
    (one) => numberOrText(one),
    (
      elements,
    ) => `type Props<Attributes> = Omit<DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>, keyof Attributes> & Attributes;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tagName, name, events = [] }) => `      '${tagName}': Props<${name}Attributes & { ${events.map((event) => `'on${event.name}'?: ((event: ${event.type.text}) => void) | undefined`).join('; ')} }>;`).join('\n')}
    }
  }
}`,
  );

/**
 * For Vue 3: what templates check, with `compilerOptions.isCustomElement` set for the build. Vue writes `false` as text, so
 * an attribute that counts by being there is `true` or `null`.
 */
export const vueTypings = (manifest: Manifest): string =>
  file(
    'Vue 3',
    ["import type { HTMLAttributes, VNodeProps } from 'vue';"],
    manifest,
    (one) => (one.type.text === 'boolean' ? "true | '' | null" : numberOrText(one)),
    (
      elements,
    ) => `type Camel<Name> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;
type Tag<Attributes, Events> = new () => {
  $props: Omit<HTMLAttributes, keyof Attributes> & VNodeProps & { [Name in keyof Attributes as Camel<Name>]: Attributes[Name] } & Events;
};

declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ tagName, name, events = [] }) => `    '${tagName}': Tag<${name}Attributes, { ${events.map((event) => `${handler(event.name)}?: ((event: ${event.type.text}) => void) | undefined`).join('; ')} }>;`).join('\n')}
  }
}`,
  );

/** `event-select` as Vue names its handler: `onEventSelect`. */
const handler = (name: string) => `on-${name}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function file(
  whom: string,
  imports: string[],
  manifest: Manifest,
  typeOf: (one: Attribute) => string,
  ending: (elements: Declaration[]) => string,
): string {
  const elements = [...elementsOf(manifest).values()];
  const events = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => !tagName);
  return [
    `/* Types of the OpenNRW Widgets for ${whom}: written by \`npm run manifest -w @opennrw/widgets\`. EUPL-1.2. */`,
    ...imports,
    '',
    ...events.map(eventType),
    '/** A thing as the API sent it; openapi.json of the API describes its fields. */',
    'export interface Sent {\n  readonly id: string;\n  readonly [field: string]: unknown;\n}',
    '',
    ...elements.map((one) => attributesType(one, typeOf)),
    ending(elements),
    '',
  ].join('\n');
}

const eventType = ({ name, description, members = [] }: Declaration) => `${comment(description)}
export interface ${name} extends Event {
${members.map((one) => `${comment(one.description, '  ')}\n  readonly ${one.name}: ${selfContained(one.type?.text ?? 'unknown')};`).join('\n')}
}
`;

/** Types of the API are told as what every thing of it has. */
const selfContained = (type: string) => type.replace(/^[A-Z]\w*\b/, 'Sent');

const attributesType = (
  { name, summary, attributes = [] }: Declaration,
  typeOf: (one: Attribute) => string,
) =>
  `${comment(summary)}
export interface ${name}Attributes {
${attributes.map((one) => `${comment(one.description, '  ')}\n  '${one.name}'?: ${typeOf(one)} | undefined;`).join('\n')}
}
`;

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is a type in the file that is written
const numberOrText = ({ type }: Attribute) => (type.text === 'number' ? 'number | `${number}`' : type.text);

const comment = (text = '', indent = '') =>
  `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */`;
