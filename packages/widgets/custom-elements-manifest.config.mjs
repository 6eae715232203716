/** What the analyzer reads to write `custom-elements.json`: the source of the configurator, of Storybook's controls and of editor types. */
import { elementsOnly } from '../embed/src/editor/manifest-plugin.ts';

export default {
  globs: ['src/**/*.ts'],
  exclude: [
    'src/**/*.{test,stories,demo,words,testing,styles}.ts',
    'src/**/*.words.*.ts',
    'src/**/testing.ts',
  ],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [elementsOnly()],
};
