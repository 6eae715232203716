/** The town page around each story, and what the Custom Elements Manifest says about the elements. */
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import kern from '../packages/embed/src/sheets/themes/kern.css?raw';
import musterstadt from '../packages/embed/src/sheets/themes/musterstadt.css?raw';
import manifest from '../packages/widgets/custom-elements.json';
import { speakPseudo } from '../packages/widgets/src/core/pseudo.testing.ts';
import { furnish } from '../packages/widgets/src/core/testing.ts';

setCustomElementsManifest(manifest);
furnish();
speakPseudo((widget) => import(`../packages/widgets/src/${widget}/${widget}.words.en.ts`));

/** The themes that a page can load; `neutral` is none. */
const themes: Record<string, string> = { neutral: '', kern, musterstadt };
const theme = new CSSStyleSheet();
document.adoptedStyleSheets.push(theme);

/** A menu of the toolbar. */
const menu = (description: string, title: string, icon: string, items: object[] | string[]) => ({
  description,
  toolbar: { title, icon, items, dynamicTitle: true },
});

const preview: Preview = {
  globalTypes: {
    page: menu('The page around the widget', 'Page', 'paintbrush', ['light', 'dark', 'city']),
    theme: menu('The theme of the widget', 'Theme', 'contrast', Object.keys(themes)),
    lang: menu('The language of the page', 'Language', 'globe', [
      { value: 'de', title: 'Deutsch' },
      { value: 'de-simple', title: 'Einfache Sprache' },
      { value: 'en', title: 'English' },
      { value: 'ar-XB', title: 'Pseudo: from the right, long' },
    ]),
    dir: menu('The direction of the page', 'Direction', 'transfer', [
      { value: 'ltr', title: 'from the left' },
      { value: 'rtl', title: 'from the right' },
    ]),
  },
  initialGlobals: { page: 'light', theme: 'neutral', lang: 'de', dir: 'ltr' },
  parameters: { layout: 'fullscreen', a11y: { test: 'error' }, controls: { expanded: true } },
  decorators: [
    (story, { globals }) => {
      Object.assign(document.documentElement, { lang: globals.lang, dir: globals.dir });
      theme.replaceSync(themes[globals.theme] ?? '');
      return html`<div class="page ${globals.page}">${story()}</div>`;
    },
  ],
  tags: ['autodocs'],
};

export default preview;
