/** The newest version of the widgets as the configurator needs it: hashes, themes, and what each element says of itself. */
import { hashesOf } from './releases.ts';
import type { WidgetFiles } from './widget-files.ts';

export interface Offer {
  version: string;
  /** `integrity` of a file by its path within the version (`opennrw.js`, `themes/kern.css`); `undefined` where there is none. */
  integrity(file: string): string | undefined;
  /** Names of the themes: `kern`, `musterstadt`. */
  themes: readonly string[];
  /** Those that have German words, in the order of their German names. */
  widgets: readonly Widget[];
}

export interface Widget {
  /** `event-calendar` */
  name: string;
  /** `opennrw-event-calendar` */
  tag: string;
  /** „Veranstaltungskalender“ */
  label: string;
  sentence: string;
  /** „Veranstaltungen“ */
  topic: string;
  /** How high an iframe of it begins, in px. */
  height: number;
  needs: readonly string[];
  /** Languages that it speaks, German first. */
  languages: readonly string[];
  fields: readonly Field[];
  /** What a page may preset: name in the address, and what that is called. */
  choices: Readonly<Record<string, string>>;
}

/** An attribute, as a form asks for it. */
export interface Field {
  name: string;
  kind: 'flag' | 'number' | 'one' | 'several' | 'organization' | 'area' | 'address' | 'text';
  group: 'content' | 'display' | 'technical';
  label: string;
  hint: string | undefined;
  /** What an empty field means. */
  empty: string | undefined;
  values: readonly { value: string; label: string }[];
  minimum: number;
  maximum: number;
}

/** What of the manifest is read here; `packages/embed/src/editor/manifest.ts` says all of it. */
interface Manifest {
  modules: { declarations: Declaration[] }[];
}

interface Declaration {
  tagName?: string;
  attributes?: Attribute[];
  german?: {
    name: string;
    sentence: string;
    topic: string;
    height: number;
    needs?: string[];
    languages?: string[];
    choices: Record<string, string>;
  };
}

interface Attribute {
  name: string;
  type: { text: string };
  default?: string;
  values?: string[];
  several?: boolean;
  minimum?: number;
  maximum?: number;
  german?: {
    label: string;
    hint?: string;
    group: Field['group'];
    values?: Record<string, string>;
    empty?: string;
    names?: 'organization' | 'area' | 'address';
  };
}

/** @returns null where no widgets were built */
export function offerOf(files: WidgetFiles): Offer | null {
  const version = files.newest?.version;
  if (version === undefined) return null;
  const integrity = hashesOf(files.text(version, 'integrity.json'));
  const manifest: Manifest = JSON.parse(files.text(version, 'custom-elements.json') ?? '{"modules":[]}');
  return {
    version,
    integrity: (file) => integrity[file],
    themes: Object.keys(integrity).flatMap((file) => /^themes\/([\w-]+)\.css$/.exec(file)?.[1] ?? []),
    widgets: widgetsIn(manifest),
  };
}

const byLabel = new Intl.Collator('de');

export function widgetsIn({ modules }: Manifest): Widget[] {
  return modules
    .flatMap(({ declarations }) => declarations)
    .flatMap(({ tagName: tag, attributes = [], german }): Widget[] => {
      if (!tag || !german) return [];
      const { name: label, needs = [], languages = ['de'], ...said } = german;
      const fields = attributes.flatMap((attribute) => fieldOf(attribute) ?? []);
      return [{ ...said, tag, name: tag.replace('opennrw-', ''), label, needs, languages, fields }];
    })
    .sort((a, b) => byLabel.compare(a.label, b.label));
}

/** `api` and `preset` have no words: the configurator writes them itself. */
function fieldOf(attribute: Attribute): Field | undefined {
  const { name, german, values = [], minimum = 0, maximum = 0 } = attribute;
  if (!german) return undefined;
  const { label, hint, group, empty } = german;
  const preset = (attribute.default ?? '').replace(/^'|'$/g, '');
  return {
    ...{ name, group, label, hint, minimum, maximum },
    kind: kindOf(attribute),
    empty: empty ?? ((preset && german.values?.[preset]) || preset || undefined),
    values: values.map((value) => ({ value, label: german.values?.[value] ?? value })),
  };
}

function kindOf({ type, values, several, minimum, german }: Attribute): Field['kind'] {
  if (values) return several ? 'several' : 'one';
  if (minimum !== undefined) return 'number';
  if (type.text === 'boolean') return 'flag';
  return german?.names ?? 'text';
}
