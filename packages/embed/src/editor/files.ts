/** Everything that is generated from the manifest, and where it is kept. */
import type { Manifest } from './manifest.ts';
import { elementTypings, reactTypings, vueTypings } from './typings.ts';
import { cssCustomData, htmlCustomData } from './vscode.ts';

/** The files for editors by their names, beside `custom-elements.json` in the package `@opennrw/widgets`. */
export const editorFiles = (manifest: Manifest): Map<string, string> =>
  new Map([
    ['custom-elements.json', json(manifest)],
    ['editor/vscode.html-custom-data.json', json(htmlCustomData(manifest))],
    ['editor/vscode.css-custom-data.json', json(cssCustomData(manifest))],
    ['editor/elements.d.ts', elementTypings(manifest)],
    ['editor/react.d.ts', reactTypings(manifest)],
    ['editor/vue.d.ts', vueTypings(manifest)],
  ]);

/** Copies in `examples`, which install nothing of ours: the file that a project without our package takes along. */
export const exampleFiles = new Map([
  ['react/src/opennrw.d.ts', 'editor/react.d.ts'],
  ['vue/src/opennrw.d.ts', 'editor/vue.d.ts'],
  ['angular/src/opennrw.d.ts', 'editor/elements.d.ts'],
]);

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
