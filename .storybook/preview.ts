/** The town page around each story, and what the Custom Elements Manifest says about the elements. */
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../packages/widgets/custom-elements.json';
import { furnish } from '../packages/widgets/src/core/testing.ts';

setCustomElementsManifest(manifest);
furnish();

const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'The page around the widget',
      toolbar: { title: 'Page', icon: 'paintbrush', items: ['light', 'dark', 'city'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light' },
  parameters: { layout: 'fullscreen', a11y: { test: 'error' }, controls: { expanded: true } },
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = 'de';
      return html`<div class="page ${globals.theme}">${story()}</div>`;
    },
  ],
  tags: ['autodocs'],
};

export default preview;
