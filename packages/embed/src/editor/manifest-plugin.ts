/**
 * Makes of what the analyzer found a manifest of the elements alone: what a page can write, hear and style. Private
 * fields, methods and modules without an element or an event are left out.
 *
 * A public property says in tags what its type can not say:
 *
 *   @values list, month     exactly these texts are allowed
 *   @codes themes           codes of that list of @opennrw/rules, several of them separated by commas
 *   @range 1 100            a whole number within these bounds
 *   @default list           what holds without the attribute
 */
import { eventKinds } from '@opennrw/rules/event-kinds';
import { participationStatuses, participationTopics } from '@opennrw/rules/participations';
import { themes } from '@opennrw/rules/themes';
import type { Allowed, Attribute, Declaration, Manifest, Member, Module } from './manifest.ts';

/** As the analyzer calls a plugin: once for each node of the source, and once at the end. */
export function elementsOnly() {
  const notes = new Map<string, Notes>();
  return {
    name: 'elements-only',
    analyzePhase({ node }: { node: Node }) {
      for (const member of node.members ?? []) {
        const key = `${node.name?.getText()}.${member.name?.getText()}`;
        const tags = member.jsDoc?.flatMap((doc) => doc.tags ?? []) ?? [];
        for (const { tagName, comment = '' } of tags)
          notes.set(key, { ...notes.get(key), [tagName.getText()]: comment });
      }
    },
    packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }) {
      const { modules } = customElementsManifest;
      customElementsManifest.modules = modules
        .map((module) => presented(module, notes))
        .filter(({ declarations }) => declarations.length > 0)
        .flatMap((module) => [module, ...definitions(module)])
        // The analyzer reads files in the order in which the disk lists them.
        .sort((one, other) => (one.path < other.path ? -1 : 1));
    },
  };
}

/** What we read of a syntax tree: names, members and the tags of comments. */
interface Node {
  name?: { getText(): string };
  members?: Node[];
  jsDoc?: { tags?: { tagName: { getText(): string }; comment?: string }[] }[];
}

type Notes = Partial<Record<string, string>>;

/** Lists of codes that an attribute may name. */
const lists: Record<string, readonly { code: string }[]> = {
  eventKinds,
  themes,
  participationStatuses,
  participationTopics,
};

const published = (path: string) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

function presented(module: Module, notes: ReadonlyMap<string, Notes>): Module {
  const declarations = module.declarations
    .filter(({ tagName, superclass }) => tagName || superclass?.name === 'BrowserEvent')
    .map((one) => declaration(one, notes));
  const names = new Set(declarations.map(({ name }) => name));
  const exports = module.exports
    .filter(({ declaration: { name } }) => names.has(name))
    .map(({ kind, name, declaration }) => ({
      kind,
      name,
      declaration: { ...declaration, module: published(module.path) },
    }));
  return { ...module, path: published(module.path), declarations, exports };
}

/** The module beside an element that registers it. */
function definitions({ path, declarations }: Module): Module[] {
  return declarations.flatMap(({ name, tagName }): Module[] =>
    tagName
      ? [
          {
            kind: 'javascript-module',
            path: path.replace(/[^/]+$/, 'define.js'),
            declarations: [],
            exports: [
              { kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } },
            ],
          },
        ]
      : [],
  );
}

function declaration(one: Declaration, notes: ReadonlyMap<string, Notes>): Declaration {
  const members = (one.members ?? [])
    .filter(
      ({ kind, privacy = 'public', static: fixed }) => kind === 'field' && privacy === 'public' && !fixed,
    )
    .map((member) => field(member, notes.get(`${one.name}.${member.name}`) ?? {}));
  const [summary = ''] = (one.description ?? '').split(/(?<=[.!?])\s/, 1);
  const shown = { ...one, summary: oneLine(summary), members: members.map(({ member }) => member) };
  if (!one.tagName) return { ...shown, superclass: { name: 'Event', package: 'global:' } };
  // What the class says of itself with `@attr` has no property.
  const own = (one.attributes ?? []).filter(({ fieldName }) => !fieldName);
  return { ...shown, attributes: [...members.flatMap(({ attribute }) => attribute ?? []), ...own] };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** A property, and the attribute that sets it. */
function field(member: Member, notes: Notes): { member: Member; attribute: Attribute | undefined } {
  const { attribute: name, type, description = '', default: _, ...rest } = member;
  const { values, ...bounds } = allowed(notes);
  const text = values && !bounds.several ? values.map(quoted).join(' | ') : plain(type?.text ?? 'unknown');
  const preset = notes.default;
  const said = {
    ...(description && { description: oneLine(description) }),
    type: { text },
    ...(preset && { default: text === 'number' || text === 'boolean' ? preset : quoted(preset) }),
  };
  if (!name) return { member: { ...rest, ...said }, attribute: undefined };
  return {
    member: { ...rest, ...said, attribute: name },
    attribute: { name, ...said, fieldName: member.name, ...(values && { values }), ...bounds },
  };
}

const quoted = (text: string) => `'${text}'`;

/** The type of what a page writes, without saying that it may write nothing. */
const plain = (text: string) =>
  text
    .replace(/^Given \| number$/, 'number')
    .replace(/^(boolean|number|OwnWords<.*>) \| undefined$/, '$1')
    .replace(/^(Given|OwnWords<.*>)$/, 'string');

function allowed({ values, codes, range }: Notes): Allowed {
  if (values) return { values: values.split(', ') };
  if (range) {
    const [minimum = 0, maximum = 0] = range.split(' ').map(Number);
    return { minimum, maximum };
  }
  if (!codes) return {};
  const list = lists[codes];
  if (!list) throw new Error(`@codes ${codes}: no such list. There are: ${Object.keys(lists).join(', ')}.`);
  return { values: list.map(({ code }) => code), several: true };
}
