/**
 * The arrows of this house: which folder may import which. `npm test` fails when a file imports what it may not, and
 * when files import each other in a circle (an import of types alone makes no circle: it is gone at run time).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'rolldown/utils';

/** A room, and the rooms that its files may import from besides their own room and folder. The first row that fits a room counts. */
const arrows: [room: RegExp, mayImport: RegExp][] = [
  [/^(rules|sdk|workshop)$/, /^$/],
  [/^widgets\/core$/, /^(rules|sdk)$/],
  [/^widgets\/.+$/, /^(rules|sdk|widgets\/core)$/],
  [/^embed$/, /^(rules|sdk|widgets\/.+)$/],
  [/^examples$/, /^(sdk|widgets|embed|workshop)/],
  [/^api\/database$/, /^rules$/],
  [/^api\/text$/, /^rules$/],
  [/^api\/http$/, /^(rules|api\/(database|text))$/],
  [/^api\/organizations$/, /^(rules|api\/(http|database))$/],
  [/^api\/(harvest|dcat|pages|embed|cockpit)$/, /^(rules|api\/.+)$/],
  [/^api\/.+$/, /^(rules|api\/(text|http|database|organizations))$/],
  [/^api$/, /^(rules|api\/.+)$/],
];

/** What tests and stories may import besides, wherever they stand: the real API, this workshop, vocabularies of tests. */
const forTests = /^(api\/(src|seed)\/[\w.-]+|packages\/workshop\/.+|.+\/testing)\.ts$/;

/** Every forbidden import and every circle below `root`, as one sentence each; empty when all is well. */
export function arrowFaults(root: string): string[] {
  const files = new Map(sourceFiles(root).map((file) => [file, importsOf(root, file)]));
  return [...[...files].flatMap(([file, imports]) => forbidden(file, imports)), ...circles(files)];
}

interface Import {
  /** Path of the imported file from the root. */
  file: string;
  typesOnly: boolean;
}

/**
 * `packages/widgets/src/core/data.ts` is in the room `widgets/core`, `api/src/app.ts` in `api`. So is a command,
 * wherever it stands: it opens the whole house.
 */
function roomOf(file: string): string {
  const [top = '', ...rest] = file.split('/');
  if (top === 'examples' || (top === 'api' && /\bcommand\.ts$/.test(file))) return top;
  const [house, inner] = top === 'packages' ? [rest[0] ?? '', rest.slice(2)] : [top, rest.slice(1)];
  const divided = house === 'api' || house === 'widgets';
  return divided && inner.length > 1 ? `${house}/${inner[0]}` : house;
}

function forbidden(file: string, imports: Import[]): string[] {
  const room = roomOf(file);
  const mayImport = arrows.find(([rooms]) => rooms.test(room))?.[1];
  if (!mayImport) return [`${file}: no arrow starts in "${room}". Say in arrows.ts what it may import.`];
  const isTest = /\.(test|stories)\.ts$|\/testing\.ts$/.test(file);
  return imports
    .filter(({ file: target }) => dirname(target) !== dirname(file))
    .map((target) => ({ target: target.file, to: roomOf(target.file) }))
    .filter(({ target, to }) => to !== room && !mayImport.test(to) && !(isTest && forTests.test(target)))
    .map(({ target, to }) => `${file} imports ${target}: no arrow leads from "${room}" to "${to}".`);
}

function circles(files: ReadonlyMap<string, Import[]>): string[] {
  const faults: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file))
      faults.push(`A circle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
    if (path.includes(file) || done.has(file)) return;
    for (const { file: next, typesOnly } of files.get(file) ?? [])
      if (!typesOnly) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return faults;
}

function importsOf(root: string, file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(file, code).module;
  const statics = staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typesOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exports = staticExports
    .flatMap(({ entries }) => entries)
    .map(({ moduleRequest, isType }) => ({ specifier: moduleRequest?.value ?? '', typesOnly: isType }));
  // An import() runs later, when both files have long run: it obeys the arrows, but closes no circle.
  const dynamics = dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    specifier: code.slice(start + 1, end - 1),
    typesOnly: true,
  }));
  return [...statics, ...exports, ...dynamics].flatMap(({ specifier, typesOnly }) => {
    const target = resolved(file, specifier);
    return target ? [{ file: target, typesOnly }] : [];
  });
}

/** The file of ours behind a specifier, or nothing for Node's and npm's modules. */
function resolved(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(file), specifier);
  const [, name, path = 'index'] = specifier.match(/^@opennrw\/(\w+)(?:\/(.+?)(?:\.js)?)?$/) ?? [];
  if (!name) return undefined;
  return name === 'api' ? `api/src/${path}.ts` : `packages/${name}/src/${path}.ts`;
}

function sourceFiles(root: string): string[] {
  return ['api', 'packages', 'examples'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file)),
  );
}
