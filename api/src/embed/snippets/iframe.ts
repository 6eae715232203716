/** The titled iframe, for pages that strip scripts, and the addresses for oEmbed. */
import { pinnedScript } from './element.ts';
import { element } from './html.ts';
import { addressOf, type Served, type Wanted } from './wanted.ts';

export const iframeOf = (wanted: Wanted, served: Served): string =>
  element('iframe', [
    ['src', addressOf(wanted, served, '')],
    ['title', wanted.title],
    ['width', '100%'],
    ['height', `${wanted.height}`],
    ['loading', 'lazy'],
    ['frameborder', '0'],
  ]);

/** With the script that makes it as tall as its content. */
export const growingIframeOf = (wanted: Wanted, served: Served): string =>
  `${iframeOf(wanted, served)}\n${pinnedScript(served, 'iframe.js')}`;

/** What a CMS with oEmbed asks for the code to embed an address of ours. */
export function oembedOf(wanted: Wanted, served: Served): string {
  const query = new URLSearchParams({ url: addressOf(wanted, served, ''), format: 'json' });
  return `${served.url}/oembed?${query}`;
}
