/** What a person with a browser gets when something went wrong: a page that says so and leads on. */
import type { Context } from 'hono';
import { languageOf } from '../http/language.ts';
import { heard } from '../http/problem.ts';
import { problemWords } from '../http/problem.words.ts';
import type { World } from '../http/world.ts';
import { html } from './markup.ts';
import { HTML, pageHeaders } from './print.ts';
import { mishapWords } from './product.words.ts';
import { productPage } from './product-frame.ts';

/** Programs, and whoever asks the API itself, get the problem document: then there is no page. */
export function mishapPage(thrown: unknown, c: Context<World>): Response | undefined {
  if (/^\/(v1|widgets|oembed)\b/.test(c.req.path) || !c.req.header('Accept')?.includes('text/html'))
    return undefined;
  const problem = heard(thrown, c);
  const language = languageOf(c.req.header('Accept-Language'));
  const words = mishapWords[language];
  const { title, detail } = problemWords[language][problem.kind];
  const lost = problem.kind === 'not-found';
  // The way to the root, however deep the address that leads nowhere.
  const root = '../'.repeat(c.req.path.split('/').length - 2) || './';
  const page = productPage({
    title: lost ? words.lost : title,
    language,
    root,
    article: html`<h1>${lost ? words.lost : title}</h1>
<p class="lead">${lost ? words.explain : detail(problem.facts)}</p>
<ul><li><a href="${root}">${words.start}</a></li><li><a href="${root}reference" hreflang="en">${words.reference}</a></li></ul>
<p><small>${words.number(c.get('requestId'))}</small></p>`,
  });
  return c.body(page.text, problem.status, {
    ...pageHeaders(language),
    'Content-Type': HTML,
    'Cache-Control': 'no-store',
    Vary: 'Accept, Accept-Language',
    ...problem.headers,
  });
}
