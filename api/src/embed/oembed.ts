/**
 * `GET /oembed?url=…`: oEmbed 1.0 (https://oembed.com) over the addresses of iframe pages and of the demo town's pages
 * with a widget. Answers of type `rich`: a titled iframe. What it does not know it ignores, as oEmbed asks for.
 */
import { Hono } from 'hono';
import { publicly } from '../http/answers.ts';
import { languageOf } from '../http/language.ts';
import { badParameter, Problem } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { html } from '../pages/markup.ts';
import { townWidgets } from '../pages/town-widgets.ts';
import type { Loader } from '../pages/widget.ts';
import { embedAddress } from './element.ts';
import type { Query } from './fragments/fragment.ts';
import { fragmentReader } from './fragments/fragments.ts';
import { lookNames, lookOf } from './look.ts';
import type { Widget } from './offer.ts';
import { queryOf } from './refusal.ts';

const WIDTH = 800;
const HOUR = 3600;

/**
 * @param loader the newest widgets: their themes are what a page can ask for
 * @param widgets what they say of themselves; an iframe begins as high as its widget says
 */
export function oembed(
  edges: Edges,
  loader: Loader | null,
  widgets: readonly Pick<Widget, 'name' | 'height'>[],
): Hono<World> {
  const { publicUrl } = edges;
  const read = fragmentReader(edges);
  const app = new Hono<World>();
  app.get('/oembed', async (c) => {
    const { url, format, maxwidth, maxheight } = c.req.query();
    if (format !== undefined && format !== 'json') throw new Problem('not-implemented');
    const most = { width: pixels('maxwidth', maxwidth), height: pixels('maxheight', maxheight) };
    const { name, query } = targetOf(url, publicUrl);
    lookOf(query, Object.keys(loader?.files ?? {}));
    const own = Object.fromEntries(Object.entries(query).filter(([key]) => !lookNames.includes(key)));
    const { asked, draw } = read(name, own, languageOf(c.req.header('Accept-Language')));
    const address = embedAddress(`${publicUrl}/`, name, { ...query, lang: asked.language });
    const { title, changesAt } = await draw({ root: `${publicUrl}/`, to: () => address });
    const width = Math.min(WIDTH, most.width);
    const wanted = widgets.find((widget) => widget.name === name)?.height ?? WIDTH;
    const height = Math.min(wanted, most.height);
    publicly(c, {}, changesAt);
    return c.json({
      version: '1.0',
      type: 'rich',
      title,
      provider_name: 'OpenNRW Widgets',
      provider_url: `${publicUrl}/`,
      cache_age: HOUR,
      html: html`<iframe src="${address}" title="${title}" width="${width}" height="${height}" loading="lazy"></iframe>`
        .text,
      width,
      height,
    });
  });
  return app;
}

/** @throws {Problem} 400 for what is no number of pixels */
function pixels(parameter: string, text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw badParameter(parameter, 'not-pixels');
}

/** The widget and its question behind an address of ours. @throws {Problem} 400 without an address, 404 for any other */
function targetOf(url: string | undefined, publicUrl: string): { name: string; query: Query } {
  if (!url) throw badParameter('url', 'address-missing');
  const there = URL.canParse(url) ? new URL(url) : null;
  const home = new URL(publicUrl);
  const base = home.pathname.replace(/\/+$/, '');
  if (there === null || there.origin !== home.origin || !there.pathname.startsWith(`${base}/`))
    throw nothing();
  const path = there.pathname.slice(base.length + 1);
  const town = townWidgets.get(path);
  if (town !== undefined) return { name: town.widget, query: town.attributes };
  const name = /^embed\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (name === undefined) throw nothing();
  const all = Map.groupBy(there.searchParams, ([key]) => key);
  return {
    name,
    query: queryOf(
      Object.fromEntries([...all].map(([key, pairs]) => [key, pairs.map(([, value]) => value)])),
    ),
  };
}

const nothing = () => new Problem('not-found', { facts: { what: 'oembed' } });
