/**
 * What the jury tells one entrant, for people: the page that a secret link leads to. It is kept nowhere, found by nobody,
 * and says the same of a link that was ended and of one that never was.
 */
import { Hono } from 'hono';
import { z } from 'zod';
import { openDesk, standingEntry } from '../awards/desk.ts';
import { feedbackFor } from '../awards/feedback.ts';
import { linkLedger } from '../awards/feedback-links.ts';
import { presentEntry } from '../awards/present.ts';
import type { AwardEntry, AwardFeedback } from '../awards/shape.ts';
import { embedAddress } from '../embed/element.ts';
import { type Language, languageOf } from '../http/language.ts';
import { found } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { feedbackWords } from './award-feedback.words.ts';
import { html, type Markup } from './markup.ts';
import { sendPage } from './print.ts';
import { productPage } from './product-frame.ts';
import { prose } from './prose.ts';

const root = '../';

export function awardFeedback(edges: Edges): Hono<World> {
  const desk = openDesk(edges);
  const ledger = linkLedger(edges);
  const app = new Hono<World>();
  app.get('/award-feedback/:entry', async (c) => {
    const id = found(z.uuid().safeParse(c.req.param('entry')).data, 'entry');
    const feedback = await feedbackFor(desk, ledger, id, null, c.req.query('secret') ?? '');
    const moment = await desk.moment(null);
    const entry = presentEntry(standingEntry(id, moment), moment);
    const language = languageOf(c.req.header('Accept-Language'));
    return sendPage(c, page(entry, feedback, language), language, {
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    });
  });
  return app;
}

function page(entry: AwardEntry, { text, scores }: AwardFeedback, language: Language): Markup {
  const words = feedbackWords[language];
  const { id, title, award } = entry;
  const own = embedAddress(root, 'award-showcase', { preset: `entry:${id}` });
  return productPage({
    title: words.title,
    language,
    root,
    article: html`<h1>${words.title}: <span lang="de">${title}</span></h1>
<p class="lead">${words.about(award.title)}</p>
<section lang="de">${prose(text)}</section>
${scores.length > 0 && scoreList(scores, language)}
<p><a href="${own}">${words.entry}</a></p>
<p><small>${words.care(award.organizer.name)}</small></p>`,
  });
}

function scoreList(scores: AwardFeedback['scores'], language: Language): Markup {
  const words = feedbackWords[language];
  const number = new Intl.NumberFormat(language).format;
  return html`<h2>${words.scores}</h2>
<dl class="kinds">${scores.map(
    ({ title, weight, median, scores: all }) =>
      html`<div><dt><span lang="de">${title}</span> <small>${words.weight(number(weight))}</small></dt><dd>${median !== null && words.median(number(median), all.map(number).join(' · '))}</dd></div>
`,
  )}</dl>
<p><small>${words.scale}</small></p>`;
}
