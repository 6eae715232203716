/** A page for each kind of problem: where the `type` of an answer leads. */
import { type Context, Hono } from 'hono';
import { type Language, languageOf } from '../http/language.ts';
import { found, type ProblemKind, problemKinds } from '../http/problem.ts';
import { type Facts, problemWords } from '../http/problem.words.ts';
import type { World } from '../http/world.ts';
import { html, type Markup } from './markup.ts';
import { sendPage } from './print.ts';
import { problemPageWords } from './product.words.ts';
import { productPage } from './product-frame.ts';

export function problems(publicUrl: string): Hono<World> {
  const app = new Hono<World>();
  app.get('/problems', (c) => send(c, listPage(languageFor(c))));
  app.get('/problems/:kind', (c) => {
    const kind = c.req.param('kind');
    return send(c, kindPage(found(isKind(kind) ? kind : undefined, 'problem'), languageFor(c), publicUrl));
  });
  return app;
}

const kinds = Object.keys(problemKinds).filter(isKind);

/** What a sentence about a case is filled with on its page, where there is no case. */
const examples: Facts = {
  parameter: 'them',
  scope: 'datasets:write',
  method: 'POST',
  formats: 'application/json, text/csv',
  date: '2026-11-03',
  most: 4000,
  expected: 'application/json',
  seconds: 12,
};

function isKind(name: string): name is ProblemKind {
  return Object.hasOwn(problemKinds, name);
}

/** `?lang=` decides, so that a link can; without it the reader’s browser does. */
function languageFor(c: Context<World>): Language {
  const asked = c.req.query('lang');
  return asked === 'de' || asked === 'en' ? asked : languageOf(c.req.header('Accept-Language'));
}

const send = (c: Context<World>, page: Markup) =>
  sendPage(c, page, languageFor(c), { Vary: 'Accept-Encoding, Accept-Language' });

function listPage(language: Language): Markup {
  const words = problemPageWords[language];
  return productPage({
    title: words.title,
    language,
    root: './',
    head: alternates('problems'),
    article: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${otherLanguage(language, 'problems')}
<dl class="kinds">${kinds.map((kind) => {
      const { title, help } = problemWords[language][kind];
      return html`<div><dt><a href="problems/${kind}">${title}</a> <small>${problemKinds[kind]}</small></dt><dd>${help}</dd></div>`;
    })}</dl>`,
  });
}

function kindPage(kind: ProblemKind, language: Language, publicUrl: string): Markup {
  const words = problemPageWords[language];
  const { title, detail, help } = problemWords[language][kind];
  const status = problemKinds[kind];
  const answer = { type: `${publicUrl}/problems/${kind}`, title, status, detail: detail(examples) };
  return productPage({
    title,
    language,
    root: '../',
    head: alternates(kind),
    article: html`<h1>${title}</h1>
<p class="lead">${help}</p>
<p><strong>${words.status(status)}</strong> · <code>${kind}</code></p>
<h2>${words.example}</h2>
<p>${detail(examples)}</p>
<h2>${words.answer}</h2>
<pre tabindex="0"><code>${JSON.stringify(answer, null, 2)}</code></pre>
<p><a href="../problems">${words.all}</a></p>
${otherLanguage(language, kind)}`,
  });
}

const alternates = (page: string): Markup =>
  html`<link rel="alternate" hreflang="de" href="${page}?lang=de"><link rel="alternate" hreflang="en" href="${page}?lang=en">`;

function otherLanguage(language: Language, page: string): Markup {
  const other = language === 'de' ? 'en' : 'de';
  return html`<p><a href="${page}?lang=${other}" hreflang="${other}" lang="${other}">${problemPageWords[language].otherLanguage}</a></p>`;
}
