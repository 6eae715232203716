/**
 * `GET /embed/<widget>.html?…`: what stands inside an element, made here, for pages that include it on their server.
 * `GET /embed/<widget>?…`: the same inside a page of its own, for iframes. Parameters are the element's attributes, and
 * `heading`, `lang`; for the page also its look. Both are public, kept, and say in plain words what they do not take.
 */
import { type Context, Hono } from 'hono';
import { publicly } from '../http/answers.ts';
import { type Language, languageOf } from '../http/language.ts';
import { Problem } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { directoryOf } from '../organizations/directory.ts';
import { allowedSites } from '../organizations/sites.ts';
import { html, type Markup } from '../pages/markup.ts';
import type { Loader } from '../pages/widget.ts';
import { embedAddress } from './element.ts';
import { embedWords } from './embed.words.ts';
import { type FragmentKind, type Place, presetOf, type Query } from './fragments/fragment.ts';
import { fragmentKinds, fragmentReader } from './fragments/fragments.ts';
import { iframePage, plain, policyOf, refusedPage } from './iframe-page.ts';
import { lookNames, lookOf } from './look.ts';
import { queryOf, refusal, toProblem } from './refusal.ts';

/** @param loader the newest widgets, or null where none were built: pages then show their lists alone */
export function embed(edges: Edges, loader: Loader | null): Hono<World> {
  const read = fragmentReader(edges);
  const sites = sitesFor(edges);
  const app = new Hono<World>();

  app.get('/embed/:file{[a-z0-9-]+\\.html}', async (c) => {
    const name = c.req.param('file').slice(0, -'.html'.length);
    const language = languageIn(c);
    try {
      const query = queryOf(c.req.queries());
      const { asked, draw } = read(name, query, language);
      const fragment = await draw(placeAt(edges.publicUrl, name, query));
      publicly(c, { ...fragmentHeaders, 'Content-Language': asked.language }, fragment.changesAt);
      return c.body(fragment.markup.text, 200, HTML);
    } catch (thrown) {
      const problem = toProblem(thrown);
      return refused(c, problem, sentence(problem, name, language, []), language, fragmentHeaders);
    }
  });

  app.get('/embed/:name{[a-z0-9-]+}', async (c) => {
    const name = c.req.param('name');
    const language = languageIn(c);
    try {
      const query = queryOf(c.req.queries());
      const look = lookOf(query, Object.keys(loader?.files ?? {}));
      const said = Object.fromEntries(Object.entries(query).filter(([key]) => !lookNames.includes(key)));
      // The page's own heading is the first one, so those inside are of the second level.
      const own: Query = { 'heading-level': '2', ...said };
      const { asked, draw } = read(name, own, language);
      requireOwnMap(own, edges.publicUrl);
      const { title, markup, changesAt } = await draw(placeAt(edges.publicUrl, name, query));
      const address = embedAddress(`${edges.publicUrl}/`, name, query);
      const { lang } = own;
      const page = {
        name,
        title,
        asked,
        lang,
        content: markup,
        look,
        address,
        publicUrl: edges.publicUrl,
        loader,
      };
      const headers = {
        'Content-Security-Policy': policyOf(look.css, await sites(asked.attributes)),
        'Content-Language': asked.language,
      };
      publicly(c, headers, changesAt);
      return c.body(iframePage(page).text, 200, HTML);
    } catch (thrown) {
      const problem = toProblem(thrown);
      const { title } = embedWords[language];
      const page = refusedPage(title, language, sentence(problem, name, language, lookNames));
      return refused(c, problem, page, language, { 'Content-Security-Policy': policyOf(plain, null) });
    }
  });

  return app;
}

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

/** Whoever opens a fragment by itself sees it, and nothing in it can act. */
const fragmentHeaders = {
  'Content-Security-Policy': "default-src 'none'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Robots-Tag': 'noindex',
};

/**
 * Links of a fragment for other sites: whole addresses, records on the iframe page of the same widget. The heading is that
 * of this list.
 */
export function placeAt(publicUrl: string, name: string, { heading: _, ...query }: Query): Place {
  const root = `${publicUrl}/`;
  return { root, to: (choice) => embedAddress(root, name, { ...query, preset: presetOf(choice) }) };
}

/** `lang` of the page, else what the reader prefers; a CMS prefers nothing and gets German. */
const languageIn = (c: Context): Language =>
  c.req.query('lang') ? languageOf(c.req.query('lang')) : languageOf(c.req.header('Accept-Language'));

/** Who may frame the things of the organizations named; null for everybody. */
function sitesFor(edges: Edges) {
  const directory = directoryOf(edges.database);
  return async ({ organization = '', organizer = '' }: Readonly<Record<string, string>>) => {
    const { bySlug } = await directory();
    const ids = [...organization.split(','), ...organizer.split(',')].flatMap(
      (slug) => bySlug.get(slug.trim())?.id ?? [],
    );
    return ids.length === 0 ? null : allowedSites(edges.database, ids);
  };
}

/** An iframe page asks no other server, whatever its address says. @throws {Problem} 400 */
function requireOwnMap(query: Query, publicUrl: string): void {
  const foreign = ['map-style', 'boundaries'].find(
    (name) => query[name] && new URL(query[name]).origin !== new URL(publicUrl).origin,
  );
  if (foreign === undefined) return;
  const message = (language: Language) => embedWords[language].foreignMap;
  throw new Problem('invalid-request', { faults: [{ parameter: foreign, code: 'foreign', message }] });
}

function sentence(problem: Problem, name: string, language: Language, more: readonly string[]): Markup {
  const kind: FragmentKind | undefined = fragmentKinds.get(name);
  if (kind !== undefined) return refusal(problem, language, [...kind.attributes, ...more]);
  return html`<p class="opennrw-notice">${embedWords[language].noWidget([...fragmentKinds.keys()].join(', '))}</p>
`;
}

function refused(
  c: Context<World>,
  { status, headers }: Problem,
  { text }: Markup,
  language: Language,
  more: Record<string, string>,
): Response {
  return c.body(text, status, {
    ...HTML,
    ...more,
    'Content-Language': language,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
    ...headers,
  });
}
