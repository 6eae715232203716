/** Worlds for the tests of pages: the real app with its pages, and readers of what it answers. */
import { Parser } from 'htmlparser2';
import { createApp } from '../app.ts';
import { baukasten } from '../embed/baukasten/baukasten.ts';
import { embed } from '../embed/embed.ts';
import { oembed } from '../embed/oembed.ts';
import { type TestApi, type TestWorld, testApi } from '../testing.ts';
import { mishapPage } from './mishap.ts';
import { pages } from './pages.ts';
import type { Loader } from './widget.ts';

export const loader: Loader = { version: '1.2.3', integrity: 'sha384-abc' };

export interface PageWorld extends AsyncDisposable {
  api: TestApi;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** The text of a page that must be there. */
  page: (path: string) => Promise<string>;
}

export async function pageWorld(world: TestWorld = {}, widgets: Loader | null = loader): Promise<PageWorld> {
  const api = await testApi({ seed: 'demo', ...world });
  const rooms = [
    embed(api.edges, widgets),
    oembed(api.edges, widgets, [{ name: 'event-calendar', height: 640 }]),
    baukasten(api.edges, null),
    pages(api.edges, { widgets }),
  ];
  const app = createApp(api.edges, rooms, mishapPage);
  const get = async (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://api.test${path}`, { headers });
  const page = async (path: string) => {
    const response = await get(path);
    if (response.status !== 200) throw new Error(`${path} answers ${response.status}.`);
    return response.text();
  };
  return { api, get, page, [Symbol.asyncDispose]: () => api.close() };
}

/** An element of a page: its name and attributes. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

export function tagsOf(markup: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) });
  parser.end(markup);
  return tags;
}

/** Where the links, scripts, images and stylesheets of a page lead, as it writes them. */
export const waysOf = (markup: string): string[] =>
  tagsOf(markup).flatMap(({ attributes: { href, src } }) => href ?? src ?? []);
