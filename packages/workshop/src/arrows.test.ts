import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { arrowFaults } from './arrows.ts';
import { root } from './places.ts';

test('this repository keeps its arrows', () => {
  expect(arrowFaults(root)).toEqual([]);
});

test('a package that imports the API is named, with both rooms', () => {
  const house = build({
    'packages/sdk/src/client.ts': "import { createApp } from '../../../api/src/app.ts';",
    'api/src/app.ts': 'export const createApp = () => 1;',
  });
  expect(arrowFaults(house)).toEqual([
    'packages/sdk/src/client.ts imports api/src/app.ts: no arrow leads from "sdk" to "api".',
  ]);
});

test.each([
  ['a widget', 'packages/widgets/src/dataset-list/a.ts', "import '../event-calendar/b.ts';"],
  ['core', 'packages/widgets/src/core/a.ts', "import '../dataset-list/b.ts';"],
  ['rules', 'packages/rules/src/a.ts', "import '@opennrw/sdk';"],
  ['the kit', 'api/src/http/a.ts', "import type { Row } from '../datasets/table.ts';"],
  ['a domain', 'api/src/events/a.ts', "export { toCsv } from '../datasets/formats.ts';"],
  ['an import() of a domain', 'api/src/database/a.ts', "const later = () => import('../datasets/table.ts');"],
])('%s may not reach into another room', (_, file, code) => {
  expect(arrowFaults(build({ [file]: code }))).toHaveLength(1);
});

test.each([
  [
    'a domain uses the kit and the tenants',
    'api/src/events/a.ts',
    "import '../http/b.ts'; import '../organizations/c.ts';",
  ],
  ['a test speaks another domain’s words', 'api/src/http/a.test.ts', "import '../datasets/testing.ts';"],
  ['a command opens the house', 'api/src/organizations/keys.command.ts', "import '../house.ts';"],
  ['harvest uses a domain', 'api/src/harvest/a.ts', "import '../datasets/store.ts';"],
  [
    'a widget uses core, SDK and rules',
    'packages/widgets/src/x/a.ts',
    "import '../core/b.ts'; import '@opennrw/sdk'; import '@opennrw/rules/fold';",
  ],
  [
    'an SDK test talks to the real API',
    'packages/sdk/src/a.test.ts',
    "import { testApi } from '@opennrw/api/testing';",
  ],
])('%s', (_, file, code) => {
  expect(arrowFaults(build({ [file]: code }))).toEqual([]);
});

test('a circle is shown from file to file', () => {
  const house = build({
    'packages/rules/src/a.ts': "import { b } from './b.ts'; export const a = b;",
    'packages/rules/src/b.ts': "export { c as b } from './c.ts';",
    'packages/rules/src/c.ts': "import { a } from './a.ts'; export const c = a;",
  });
  expect(arrowFaults(house)).toEqual([
    'A circle: packages/rules/src/a.ts → packages/rules/src/b.ts → packages/rules/src/c.ts → packages/rules/src/a.ts',
  ]);
});

test('files that know only each other’s types make no circle', () => {
  const house = build({
    'packages/rules/src/a.ts': "import type { B } from './b.ts'; export interface A { b: B }",
    'packages/rules/src/b.ts': "import { type A, } from './a.ts'; export interface B { a: A }",
  });
  expect(arrowFaults(house)).toEqual([]);
});

test('a new folder in the API needs an arrow only when it is something new', () => {
  expect(arrowFaults(build({ 'packages/attic/src/a.ts': '' }))).toEqual([
    'packages/attic/src/a.ts: no arrow starts in "attic". Say in arrows.ts what it may import.',
  ]);
});

/** A repository with these files in a folder of its own, gone after the test. */
function build(files: Record<string, string>): string {
  const house = mkdtempSync(join(tmpdir(), 'arrows-'));
  onTestFinished(() => rmSync(house, { recursive: true }));
  for (const top of ['api', 'packages', 'examples']) mkdirSync(join(house, top));
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), code);
  }
  return house;
}
