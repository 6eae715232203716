/** Everything that is generated from the manifest, and where it is kept. */
import { elementsOf, type Manifest } from './manifest.ts';
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
    ['editor/widgets.json', json(widgetsWithAttributes(manifest))],
  ]);

/** What a content management system has to know to offer the widgets: their names, what each attribute takes, and what its values are called in German. */
const widgetsWithAttributes = (manifest: Manifest) =>
  Object.fromEntries(
    [...elementsOf(manifest)].map(([tag, { attributes = [] }]) => [
      tag.replace('opennrw-', ''),
      Object.fromEntries(
        attributes
          .filter(({ name }) => name !== 'api')
          .map(({ name, type, values, several, minimum, maximum, german }) => [
            name,
            {
              ...(type.text === 'boolean' && { boolean: true }),
              ...{ values, several, minimum, maximum },
              german: values && german?.values,
            },
          ]),
      ),
    ]),
  );

/** Copies in `examples`, which install nothing of ours: the file that a project without our package takes along. */
export const exampleFiles = new Map([
  ['react/src/opennrw.d.ts', 'editor/react.d.ts'],
  ['vue/src/opennrw.d.ts', 'editor/vue.d.ts'],
  ['angular/src/opennrw.d.ts', 'editor/elements.d.ts'],
  ['wordpress/opennrw-widgets/widgets.json', 'editor/widgets.json'],
]);

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
