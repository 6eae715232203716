/** The directives of a Content Security Policy that a snippet needs, beyond what the page allows itself. */
import type { Served, Wanted } from './wanted.ts';

/** For the element with its script. Styles inside the widget need no directive. */
export function elementPolicy({ needs, theme }: Wanted, served: Served, { sheets = false } = {}): string {
  const host = hostOf(served);
  const images = needs.includes('map') ? `${host} data: blob:` : host;
  return listed({
    'script-src': host,
    'connect-src': host,
    'style-src': (theme || sheets) && host,
    'img-src': needs.length > 0 && images,
    'worker-src': needs.includes('map') && 'blob:',
  });
}

/** For an iframe; `script` where the page also loads the script that makes it grow. */
export const iframePolicy = (served: Served, { script = false } = {}): string =>
  listed({ 'frame-src': hostOf(served), 'script-src': script && hostOf(served) });

/** For content without a script: its pictures, where it has any. Data for search engines need no directive. */
export const fragmentPolicy = ({ fragment }: Wanted, served: Served): string =>
  listed({ 'img-src': fragment.includes('<img ') && hostOf(served) });

/** What a page adds that demands Trusted Types. */
export const trustedTypes = "trusted-types lit-html opennrw 'allow-duplicates'";

const hostOf = ({ url }: Served): string => new URL(url).origin;

const listed = (directives: Record<string, string | false | undefined>): string =>
  Object.entries(directives)
    .flatMap(([name, sources]) => (sources ? [`${name} ${sources}`] : []))
    .join('; ');
