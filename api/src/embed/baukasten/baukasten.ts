/**
 * The configurator: `GET /baukasten?widget=…&<attributes>`. A form, sent by GET, so that a choice has an address and
 * everything works without JavaScript; a script fetches the same texts as JSON (`/baukasten/code.json`) while somebody types.
 * The address of the API is never taken from the question.
 */
import { type Context, Hono } from 'hono';
import type { Edges, World } from '../../http/world.ts';
import { type Directory, directoryOf } from '../../organizations/directory.ts';
import { sendPage } from '../../pages/print.ts';
import type { Offer } from '../offer.ts';
import { snippetsOf } from '../snippets/snippets.ts';
import { addressOf, type Wanted } from '../snippets/wanted.ts';
import type { WidgetFiles } from '../widget-files.ts';
import { words } from './baukasten.words.ts';
import { checkRoutes } from './check-page.ts';
import { type Choice, coloursOf, readChoice } from './choice.ts';
import { textsOf } from './code.ts';
import { contrastsOf } from './contrast.ts';
import { emptyPage } from './empty.ts';
import { baukastenPage, type Shown, verdictText } from './page.ts';
import { send } from './send.ts';

/** What stands inside an element without JavaScript, as HTML; empty where it cannot be made. */
export type DrawFragment = (wanted: Wanted) => Promise<string>;

export interface Parts {
  files: WidgetFiles;
  offer: Offer;
  fragment: DrawFragment;
}

/** @param parts null where no widgets were built: then the page says so */
export function baukasten(edges: Edges, parts: Parts | null): Hono<World> {
  const app = new Hono<World>();
  const directory = directoryOf(edges.database);
  if (parts === null) {
    app.get('/baukasten', (c) => sendPage(c, emptyPage(), 'de'));
    return app;
  }
  const { files, offer, fragment } = parts;

  const shownFor = async (c: Context<World>): Promise<Shown> => {
    const query = new URL(c.req.url).searchParams;
    const all = await directory();
    const read = readChoice(query, offer, all);
    const choice = read ?? firstChoice(query, offer, all);
    const wanted = { ...choice.wanted, fragment: await fragment(choice.wanted) };
    const served = { url: edges.publicUrl, ...offer };
    return {
      ...{ query, offer, directory: all, choice, faults: choice.faults },
      snippets: snippetsOf(wanted, served),
      contrasts: contrastsOf(coloursOf(choice)),
      preview: previewOf(choice),
    };
  };

  app.get('/baukasten', async (c) => {
    const shown = await shownFor(c);
    return send(c, baukastenPage(shown), shown.faults.size > 0 ? 400 : 200);
  });

  app.get('/baukasten/code.json', async (c) => {
    const { snippets, contrasts, preview, faults, choice } = await shownFor(c);
    return c.json(
      {
        texts: textsOf(snippets),
        preview,
        preset: choice.wanted.preset,
        faults: Object.fromEntries(faults),
        contrasts: contrasts.map((verdict) => ({
          name: verdict.name,
          fits: verdict.fits,
          text: verdictText(verdict),
        })),
      },
      200,
      { 'Cache-Control': 'no-cache' },
    );
  });

  app.route('/', checkRoutes(files, offer, directory, edges.publicUrl));
  return app;
}

/** The form for the first widget, which says that the one that was asked for is unknown. */
function firstChoice(query: URLSearchParams, offer: Offer, all: Directory): Choice {
  const others = new URLSearchParams([...query].filter(([name]) => name !== 'widget'));
  const choice = readChoice(others, offer, all);
  if (!choice) throw new Error('There is no widget with German words.');
  return { ...choice, faults: new Map([['widget', words.unknown], ...choice.faults]) };
}

/** The way to the iframe page, from the page of the configurator. */
function previewOf({ wanted }: Choice): string {
  return addressOf(wanted, { url: '.', version: '', integrity: () => undefined }, '').slice(2);
}
