/** What the analyzer reads to write `custom-elements.json`: the source of Storybook's controls and of editor types. */
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
};
