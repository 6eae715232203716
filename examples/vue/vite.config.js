import vue from '@vitejs/plugin-vue';

/** Tags with our prefix are the browser's business, not Vue's. Relative addresses work in any folder. */
export default {
  base: './',
  build: { modulePreload: false },
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('opennrw-') } } })],
};
