/** What stands at `/` where no demo was asked for: the list of everything, and where to read on. */
import { Hono } from 'hono';
import type { World } from '../http/world.ts';
import { html, type Markup } from './markup.ts';
import { sendPage } from './print.ts';
import { startWords } from './product.words.ts';
import { productPage } from './product-frame.ts';
import { type Loader, loaderScript } from './widget.ts';

export function start(loader: Loader | null): Hono<World> {
  const app = new Hono<World>();
  app.get('/', (c) => sendPage(c, startPage(loader), 'de'));
  return app;
}

function startPage(loader: Loader | null): Markup {
  const { title, lead, heading, fallback, csv } = startWords;
  return productPage({
    title,
    language: 'de',
    root: './',
    head: loaderScript(loader, './'),
    article: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
<opennrw-dataset-list heading-level="3">
<h2 slot="heading">${heading}</h2>
<p>${fallback} <a href="v1/datasets.csv">${csv}</a></p>
</opennrw-dataset-list>`,
  });
}
