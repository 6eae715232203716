/** Pages of the product itself, around one article: reference, problems, start without a demo. */
import type { Language } from '../http/language.ts';
import { stylesheet } from './assets.ts';
import { type Content, html, type Markup } from './markup.ts';
import { frameWords } from './product.words.ts';

export interface ProductPage {
  title: string;
  language: Language;
  /** Way from this page to the root of the instance: `./`, `../`, … */
  root: string;
  head?: Content;
  article: Content;
}

export function productPage({ title, language, root, head, article }: ProductPage): Markup {
  const words = frameWords[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – OpenNRW Widgets</title>
<link rel="icon" href="${root}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}${stylesheet}">
${head}
</head>
<body class="product">
<a class="skip" href="#content">${words.skip}</a>
<header class="bar"><div class="wide bar-inner">
<a class="wordmark" href="${root}">OpenNRW Widgets</a>
<nav aria-label="${words.navigation}"><ul>
<li><a href="${root}baukasten" hreflang="de">${words.baukasten}</a></li>
<li><a href="${root}reference" hreflang="en">${words.reference}</a></li>
<li><a href="${root}problems">${words.problems}</a></li>
<li><a href="${root}v1/openapi.json">OpenAPI</a></li>
</ul></nav>
</div></header>
<main id="content" class="wide">
${article}
</main>
</body>
</html>
`;
}
