/** The few files that pages load: one stylesheet, drawings, under names that change with their content. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { found, Problem } from '../http/problem.ts';
import type { World } from '../http/world.ts';
import { drawn } from './markup.ts';
import { handOut, printedOnce } from './print.ts';

const read = (name: string) => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
const css = ['base', 'town', 'product', 'baukasten'].map((name) => read(`${name}.css`)).join('');
const favicon = read('favicon.svg');

/** Drawings that demo content shows, by name. */
const demoDrawings = new Map(
  readdirSync(new URL('./assets/demo/', import.meta.url)).map((name) => [
    name,
    printedOnce(() => read(`demo/${name}`), 'image/svg+xml'),
  ]),
);

/** Put into the town’s pages as they are, so that they take its colours. */
export const arms = drawn(read('arms.svg'));
export const skyline = drawn(read('skyline.svg'));

/** The stylesheet’s path from the root of the instance. */
export const stylesheet = `assets/pages.${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;

export function assets(): Hono<World> {
  const sheet = printedOnce(() => css, 'text/css; charset=utf-8');
  const icon = printedOnce(() => favicon, 'image/svg+xml');
  const app = new Hono<World>();
  app.get('/assets/:name', async (c) => {
    if (c.req.path !== `/${stylesheet}`) throw new Problem('not-found');
    return handOut(c, await sheet(), { 'Cache-Control': 'public, max-age=31536000, immutable' });
  });
  app.get('/assets/demo/:name', async (c) => {
    const drawing = found(demoDrawings.get(c.req.param('name')), 'file');
    return handOut(c, await drawing(), { 'Cache-Control': 'public, max-age=86400' });
  });
  app.get('/favicon.svg', async (c) =>
    handOut(c, await icon(), { 'Cache-Control': 'public, max-age=86400' }),
  );
  return app;
}
