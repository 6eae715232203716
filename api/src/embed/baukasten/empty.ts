/** The page where this server has no widgets. */
import { html, type Markup } from '../../pages/markup.ts';
import { productPage } from '../../pages/product-frame.ts';
import { words } from './baukasten.words.ts';

export const emptyPage = (): Markup =>
  productPage({
    title: words.title,
    language: 'de',
    root: './',
    article: html`<h1>${words.missing.title}</h1><p>${words.missing.text}</p>`,
  });
