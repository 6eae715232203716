/** Sends a page of the configurator: like every page of ours, but it may frame the preview. */
import type { Context } from 'hono';
import type { World } from '../../http/world.ts';
import type { Markup } from '../../pages/markup.ts';
import { HTML, handOut, pageHeaders, print } from '../../pages/print.ts';

/** Not kept by anybody: it answers what somebody has typed. A faulty choice is a page too, with status 400. */
export async function send(c: Context<World>, page: Markup, status: 200 | 400): Promise<Response> {
  const usual = pageHeaders('de');
  const headers = {
    ...usual,
    'Content-Security-Policy': `${usual['Content-Security-Policy']}; frame-src 'self'`,
  };
  if (status === 400) return c.body(page.text, 400, { ...headers, 'Content-Type': HTML });
  return handOut(c, await print(page.text, HTML), headers);
}
