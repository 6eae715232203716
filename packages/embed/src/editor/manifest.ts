/**
 * The Custom Elements Manifest as we write it, in the shapes of https://github.com/webcomponents/custom-elements-manifest
 * (schema 1.0.0). Read by the configurator, Storybook and editors.
 */
import type { AttributeWords, BaukastenWords } from '@opennrw/widgets/core/baukasten.words.js';

export interface Manifest {
  schemaVersion: string;
  modules: Module[];
}

export interface Module {
  kind: 'javascript-module';
  /** From the package's root: `dist/event-calendar/event-calendar.js`. */
  path: string;
  declarations: Declaration[];
  exports: Export[];
}

export interface Export {
  kind: 'js' | 'custom-element-definition';
  name: string;
  declaration: { name: string; module?: string };
}

/** A class: an element (then it has a `tagName`), or an event. */
export interface Declaration extends Described {
  kind: string;
  /** The first sentence of the description. */
  summary?: string;
  tagName?: string;
  customElement?: boolean;
  attributes?: Attribute[];
  members?: Member[];
  events?: (Described & { type: { text: string } })[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: (Described & { default?: string; syntax?: string })[];
  superclass?: { name: string; package?: string; module?: string };
  /** Beyond the schema: what the configurator says of the element. */
  german?: Omit<BaukastenWords, 'attributes'> & { languages: readonly string[] };
}

export interface Attribute extends Described, Allowed {
  /** `string`, `number`, `boolean`, or a union of texts: `'list' | 'month'`. */
  type: { text: string };
  /** What holds without the attribute, as TypeScript: `'list'`, `20`. Absent where nothing is said. */
  default?: string;
  /** The property that the attribute sets, if any. */
  fieldName?: string;
  /** Beyond the schema: what the configurator says of it. */
  german?: AttributeWords;
}

/** Beyond the schema: what the type can not say. */
export interface Allowed {
  /** The codes that are allowed, or known by heart. With `several` they may be combined, separated by commas. */
  values?: string[];
  several?: boolean;
  /** Bounds of a whole number. */
  minimum?: number;
  maximum?: number;
}

export interface Member extends Described {
  kind: 'field' | 'method';
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  type?: { text: string };
  default?: string;
  attribute?: string;
}

interface Described {
  name: string;
  description?: string;
}

/** The elements of a manifest, by their tags. */
export function elementsOf(manifest: Manifest): Map<string, Declaration> {
  const all = manifest.modules.flatMap(({ declarations }) => declarations);
  return new Map(all.flatMap((one) => (one.tagName ? [[one.tagName, one]] : [])));
}
