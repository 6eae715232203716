/** The site of the demo town around one article: banner, header, navigation, breadcrumb, footer. */
import { arms, skyline, stylesheet } from './assets.ts';
import { type Content, html, type Markup } from './markup.ts';
import { footer, navigation, openData, shortPages, town } from './town.words.ts';
import { awardPage } from './town-awards.words.ts';
import { takingPart } from './town-participation.words.ts';

export interface TownPage {
  title: string;
  /** Way from this page to the root of the instance: `./`, `../`, … */
  root: string;
  /** Slug of the page, or `daten` for all that has to do with open data. */
  current: string;
  /** Steps of the breadcrumb before this page; home without them. */
  via?: readonly { label: string; href: string }[];
  head?: Content;
  article: Content;
}

export function townPage({
  title,
  root,
  current,
  via = [{ label: town.home, href: root }],
  head,
  article,
}: TownPage): Markup {
  return html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${town.titled(title)}</title>
<meta name="robots" content="noindex">
<link rel="icon" href="${root}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}${stylesheet}">
${head}
</head>
<body class="town">
<a class="skip" href="#inhalt">${town.skip}</a>
${banner(root)}
${header(root, current)}
<main id="inhalt" class="wide">
${breadcrumb(title, via)}
${article}
</main>
${footerOf(root, current)}
</body>
</html>
`;
}

/** The pages that lead to the open data, as a breadcrumb. */
export const toOpenData = (root: string) => [
  { label: shortPages.rathaus.title, href: pathOf(root, 'rathaus') },
];

export const pathOf = (root: string, slug: keyof typeof shortPages | 'veranstaltungen'): string =>
  `${root}stadt/${slug}`;

function banner(root: string): Markup {
  const { label, strong, text, link } = town.banner;
  return html`<aside class="demo" aria-label="${label}"><p class="wide"><strong>${strong}</strong> ${text}
<a href="${pathOf(root, 'demo')}">${link}</a></p></aside>`;
}

function header(root: string, current: string): Markup {
  return html`<header class="masthead">
<div class="wide masthead-inner">
<a class="brand" href="${root}">${arms}<span><b>${town.name}</b> <small>${town.place}</small></span></a>
${skyline}
</div>
<nav class="mainnav" aria-label="${town.mainNavigation}"><ul class="wide">
${navigation.map(({ slug, label }) => item(pathOf(root, slug), label, slug === current))}
${item(`${root}stadt/preis`, awardPage.title, current === 'preis')}
${item(`${root}stadt/mitmachen`, takingPart.title, current === 'mitmachen')}
${item(root, openData.title, current === 'daten')}
</ul></nav>
</header>`;
}

const item = (href: string, label: string, isCurrent: boolean) =>
  html`<li><a href="${href}"${isCurrent && html` aria-current="true"`}>${label}</a></li>`;

function breadcrumb(title: string, via: NonNullable<TownPage['via']>): Markup {
  return html`<nav class="breadcrumb" aria-label="${town.breadcrumb}"><ol>
${via.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
<li aria-current="page">${title}</li>
</ol></nav>`;
}

function footerOf(root: string, current: string): Markup {
  return html`<footer class="foot"><div class="wide">
<nav aria-label="${town.footerNavigation}"><ul>
${footer.map(({ slug, label }) => item(pathOf(root, slug), label, slug === current))}
${item(`${root}baukasten`, town.baukasten, false)}
</ul></nav>
<p>${town.footerNote}</p>
</div></footer>`;
}
