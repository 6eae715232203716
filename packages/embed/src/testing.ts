/** A town's page on one origin and widget files on another, for the tests of the loader. */
import { fileURLToPath } from 'node:url';
import { serveLoopback } from '@opennrw/workshop/loopback';
import { type Visit, visit } from '@opennrw/workshop/visit';
import type { Browser } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type BundleOptions, bundleWidgets, type Integrity } from './bundle.ts';

/** Files by their path on a host, as in `/widgets/1.2.3/opennrw.js`. */
export type Hosted = Map<string, string>;

/** The fixture's widget, built as this version, below `base`. */
export async function fixture(version: string, base = '/', options?: BundleOptions): Promise<Hosted> {
  const sources = fileURLToPath(new URL('fixture', import.meta.url));
  const files = await bundleWidgets(sources, version, options);
  return new Map([...files].map(([file, text]) => [`${base}widgets/${version}/${file}`, text]));
}

/** Serves files to pages of any origin until the test ends. Says where. */
export async function host(files: Hosted): Promise<string> {
  const headers = { 'Access-Control-Allow-Origin': '*' };
  const { origin, close } = await serveLoopback((path) => {
    const body = files.get(path);
    return body === undefined ? undefined : { body, type: 'text/javascript', headers };
  });
  onTestFinished(close);
  return origin;
}

/** Opens a town's page with this content, on an origin of its own, with a Content Security Policy where one is given. */
export async function townPage(browser: Browser, content: string, policy?: string): Promise<Visit> {
  const body = `<!doctype html><html lang="de"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Musterstadt</title>${content}`;
  const headers: Record<string, string> = policy ? { 'Content-Security-Policy': policy } : {};
  const { origin, close } = await serveLoopback((path) =>
    path === '/' ? { body, type: 'text/html', headers } : undefined,
  );
  onTestFinished(close);
  return visit(browser, `${origin}/`);
}

/** The snippet of a version, as the configurator writes it; `file` is the loader or a single file. */
export function snippet(
  origin: string,
  files: Hosted,
  version: string,
  base = '/',
  file = 'opennrw.js',
): string {
  const home = `${base}widgets/${version}`;
  const integrity: Integrity = JSON.parse(files.get(`${home}/integrity.json`) ?? '{}');
  return `<script type="module" src="${origin}${home}/${file}" integrity="${integrity.files[file]}" crossorigin></script>`;
}
