/** The document inside an iframe: one widget with its fragment, titled, under a policy that lets nothing else in. */
import { createHash } from 'node:crypto';
import { drawn, html, type Markup } from '../pages/markup.ts';
import { type Loader, loaderScript, pageScript, sheetLink } from '../pages/widget.ts';
import { discovery, element } from './element.ts';
import type { Asked } from './fragments/fragment.ts';
import type { Look } from './look.ts';

export interface IframePage {
  /** Of the widget, `dataset-list`. */
  name: string;
  title: string;
  asked: Asked;
  /** As the page gave it, where it did. */
  lang: string | undefined;
  content: Markup;
  look: Look;
  /** This page's own address. */
  address: string;
  publicUrl: string;
  loader: Loader | null;
}

/** Links lead to a new tab: what they lead to may not be shown in a frame. */
export function iframePage({
  name,
  title,
  asked,
  lang,
  content,
  look,
  address,
  publicUrl,
  loader,
}: IframePage): Markup {
  const attributes = { ...asked.attributes, ...(lang !== undefined && { lang }) };
  return html`<!doctype html>
<html lang="${asked.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${address}">
${discovery(publicUrl, address, title)}<link rel="icon" href="../favicon.svg" type="image/svg+xml">
<base target="_blank">
<style>${drawn(look.css)}</style>
${loader !== null && [sheetLink(loader, root, 'fallback.css'), look.sheet !== null && sheetLink(loader, root, look.sheet)]}
${loader !== null && [loaderScript(loader, root), pageScript(loader, root, 'frame.js')]}
</head>
<body>
<main>
${asked.heading === null && html`<h1 class="unseen">${title}</h1>`}
${element(name, attributes, content)}
</main>
</body>
</html>
`;
}

const root = '../';

/** What may not be shown, as a document. */
export const refusedPage = (title: string, language: string, sentence: Markup): Markup => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
<style>${drawn(plain)}</style>
</head>
<body>
<main>
${sentence}</main>
</body>
</html>
`;

export const plain = ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:1rem}';

/**
 * Only this server's own files and the one inline style. `'self'` holds for a sandboxed frame too. Who may frame it:
 * everybody, because it shows public things and changes nothing, or the sites that its organizations have listed.
 */
export const policyOf = (css: string, sites: readonly string[] | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    // In a sandboxed frame the map's worker has an address without an origin.
    "connect-src 'self' blob:",
    "img-src 'self' data: blob:",
    // In a frame without an origin of its own the map can only start its worker from a data: address.
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${sites === null ? '*' : ["'self'", ...sites].join(' ')}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html opennrw 'allow-duplicates'",
  ].join('; ');
