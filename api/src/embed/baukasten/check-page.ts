/** The page that looks at existing code: `GET /baukasten/pruefen` asks for it, `POST` answers. */
import { type Context, Hono } from 'hono';
import type { World } from '../../http/world.ts';
import type { ReadDirectory } from '../../organizations/directory.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { productPage } from '../../pages/product-frame.ts';
import type { Offer } from '../offer.ts';
import { hashesOf } from '../releases.ts';
import type { WidgetFiles } from '../widget-files.ts';
import { checkCode, type Known, LONGEST_CODE, type Report } from './check.ts';
import { checkWords as words } from './check.words.ts';
import { send } from './send.ts';

export function checkRoutes(
  files: WidgetFiles,
  offer: Offer,
  directory: ReadDirectory,
  publicUrl: string,
): Hono<World> {
  const app = new Hono<World>();
  const known: Omit<Known, 'directory'> = {
    offer,
    versions: files.versions,
    integrity: (version, file) => hashesOf(files.text(version, 'integrity.json'))[file],
    host: new URL(publicUrl).host,
  };
  app.get('/baukasten/pruefen', (c) => send(c, checkPage(''), 200));
  app.post('/baukasten/pruefen', async (c) => {
    const code = await codeIn(c);
    const fault = faultOf(code);
    if (fault) return send(c, checkPage(code.slice(0, LONGEST_CODE), fault), 400);
    return send(c, checkPage(code, checkCode(code, { ...known, directory: await directory() })), 200);
  });
  return app;
}

/** The text of the form; whatever else is sent is no text. */
async function codeIn(c: Context<World>): Promise<string> {
  const { code } = await c.req.parseBody().catch((): { code?: unknown } => ({}));
  // A form sends line ends as two characters.
  return typeof code === 'string' ? code.replaceAll('\r\n', '\n') : '';
}

function faultOf(code: string): string | undefined {
  if (code.trim() === '') return words.empty;
  return code.length > LONGEST_CODE ? words.tooLong(LONGEST_CODE.toLocaleString('de')) : undefined;
}

function checkPage(code: string, result?: Report | string): Markup {
  const fault = typeof result === 'string' ? result : undefined;
  return productPage({
    title: words.title,
    language: 'de',
    root: '../',
    article: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${typeof result === 'object' && reportMarkup(result)}
<form method="post" action="pruefen" class="paste">
<p class="field"><label for="code">${words.label}</label>
<textarea id="code" name="code" rows="12" maxlength="${LONGEST_CODE}" spellcheck="false" autocomplete="off" required aria-describedby="code-fault"${fault !== undefined && html` aria-invalid="true"`}>
${code}</textarea>
<strong class="fault" id="code-fault"${fault === undefined && html` hidden`}>${fault}</strong></p>
<p><button>${words.button}</button></p>
</form>
<p><a href="../baukasten">${words.back}</a></p>`,
  });
}

const reportMarkup = ({
  findings,
  found,
}: Report): Markup => html`<section class="report" aria-labelledby="report">
<h2 id="report">${words.heading}</h2>
<ul>${findings.map(
  ({ kind, text }) => html`<li class="${kind}"><b>${words.kinds[kind]}</b> ${text}</li>
`,
)}</ul>
${found.map(({ widget, query }, at) => {
  const asked = new URLSearchParams([
    ['widget', widget.name],
    ...query.map(([name, value]) => [name, value || 'true'] as [string, string]),
  ]);
  return html`<p><a href="../baukasten?${asked.toString()}">${words.renew(widget.label, found.length > 1 ? at + 1 : undefined)}</a></p>
`;
})}
</section>
`;
