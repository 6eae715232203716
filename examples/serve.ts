/**
 * `npm run examples`: serves the example pages to a browser, on an origin of their own, as a town's server would. The
 * widgets and their API come from `npm start`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, serveLoopback } from '@opennrw/workshop/loopback';
import { at } from '@opennrw/workshop/places';

/** Where the pages expect the widgets, the address of `npm start`, and a page with two servers the other one. */
const usual = 'http://127.0.0.1:8080';
const usualOther = 'http://127.0.0.1:8081';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The file of an example behind a path like `/strict-csp/`, with widgets from `widgets` and its policy as a header. */
export const example = (path: string, widgets: string, other?: string): Answer | undefined =>
  path === '/hostile-host/jquery.js'
    ? { body: readFileSync(at('node_modules', 'jquery', 'dist', 'jquery.min.js')), type: types['.js'] }
    : fileIn(fileURLToPath(new URL('.', import.meta.url)), path, widgets, other);

/** The same for any folder of pages, built ones for example. */
export function fileIn(
  folder: string,
  path: string,
  widgets: string,
  other = usualOther,
): Answer | undefined {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const type = new Map(Object.entries(types)).get(extname(file));
  if (!file.startsWith(folder) || !type || !existsSync(file)) return undefined;
  const policy = join(file, '..', 'content-security-policy.txt');
  const filled = (text: string) => text.replaceAll(usual, widgets).replaceAll(usualOther, other);
  return {
    body: withSnippet(filled(readFileSync(file, 'utf8'))),
    type,
    headers: existsSync(policy)
      ? { 'Content-Security-Policy': filled(readFileSync(policy, 'utf8')).replace(/\s+/g, ' ').trim() }
      : {},
  };
}

/** Fills in the version of this checkout and the hash of its loader, as the demo page's snippet has them. */
function withSnippet(page: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(at('packages', 'embed', 'package.json'), 'utf8'),
  );
  const built = at('packages', 'embed', 'dist', 'widgets', version, 'integrity.json');
  const { loader }: { loader: string } = JSON.parse(readFileSync(built, 'utf8'));
  return page.replaceAll('{version}', version).replaceAll('{integrity}', loader);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin } = await serveLoopback((path) => example(path, usual));
  console.log(
    `${origin}/plain-html/\n${origin}/strict-csp/\n${origin}/participation-map/\n${origin}/event-calendar/\n${origin}/hostile-host/`,
  );
}
