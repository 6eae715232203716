/**
 * Every snippet that the configurator can write, opened in a browser on a page of another origin whose policy allows what
 * the configurator says and nothing else: no error, no report, no other host.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '@opennrw/workshop/chromium';
import { type Answer, type Loopback, serveLoopback } from '@opennrw/workshop/loopback';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import { hostsOf, type Visit, visit } from '@opennrw/workshop/visit';
import { Parser } from 'htmlparser2';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trustedTypes } from './policy.ts';
import { type SnippetId, snippetWords } from './snippets.words.ts';

let server: RunningServer;
let browser: Browser;
let town: Loopback;
const pages = new Map<string, Answer>();
beforeAll(async () => {
  [server, browser, town] = await Promise.all([
    startServer(),
    launchBrowser(),
    serveLoopback((path) => pages.get(path)),
  ]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close(), town?.close()]));

const nasty = `"Süß" & <b>'größer'</b> {{ x }} [y] \\`;
const choices: Readonly<Record<string, Record<string, string>>> = {
  'the usual choice': { organization: 'musterstadt', limit: '5' },
  'a choice full of marks, in English, with a look': {
    ...{ query: nasty, preset: `q:${encodeURIComponent(nasty)}`, lang: 'en', 'hide-filters': 'true' },
    ...{ 'theme-file': 'kern', accent: '#00569d', surface: '#ffffff', radius: '0', 'heading-level': '2' },
  },
};
const widgets = ['dataset-list', 'event-calendar', 'participation-map', 'award-showcase', 'cockpit-gauge'];

describe.each(Object.entries(choices))('%s', (_, choice) => {
  test.each(widgets)('of %s works in every way that the configurator writes', async (name) => {
    const texts = await textsFor(name, choice);
    for (const id of Object.keys(snippetWords) as SnippetId[]) {
      expect(texts[`${id}-0`], `${name}, ${id}`).toBeTruthy();
      const seen = await opened(
        name,
        await bodyOf(id, texts),
        texts[`${id}-policy`] ?? '',
        styleIn(id, texts),
      );
      await shown(seen, id, name);
      expect.soft([seen.complaints, seen.violations, seen.errors], `${name}, ${id}`).toEqual([[], [], []]);
      for (const host of hostsOf(seen))
        expect.soft([hostOf(town.origin), hostOf(server.origin)]).toContain(host);
      await seen.page.close();
    }
  });
});

const hostOf = (origin: string) => new URL(origin).host;

type Texts = Readonly<Record<string, string>>;

/** What the configurator writes; a widget gets as much of the choice as it understands. */
async function textsFor(name: string, choice: Record<string, string>): Promise<Texts> {
  const ask = async (fields: [string, string][]) => {
    const response = await fetch(
      `${server.origin}/baukasten/code.json?${new URLSearchParams([['widget', name], ...fields])}`,
    );
    const answer: { texts: Texts; faults: Record<string, string> } = JSON.parse(await response.text());
    return answer;
  };
  const { faults } = await ask(Object.entries(choice));
  // Two widgets have no search to preset; all else is understood.
  expect(Object.keys(faults).filter((field) => field !== 'preset')).toEqual([]);
  const understood = Object.entries(choice).filter(([field]) => !(field in faults));
  const { texts, faults: left } = await ask(understood);
  expect(left).toEqual({});
  return texts;
}

/** The part for the stylesheet is the last one of its kind. */
const styleIn = (id: SnippetId, texts: Texts): string =>
  Object.entries(texts).find(
    ([key, text]) => key.startsWith(`${id}-`) && /^opennrw-[\w-]+ \{/.test(text),
  )?.[1] ?? '';

/** What comes of a snippet in the system that it is for. */
async function bodyOf(id: SnippetId, texts: Texts): Promise<string> {
  const [first = '', second = ''] = [texts[`${id}-0`], texts[`${id}-1`]];
  switch (id) {
    case 'oembed':
      return (await fetch(second).then((response): Promise<{ html: string }> => response.json() as never))
        .html;
    case 'wordpress':
      return fromShortcode(first, texts['element-0'] ?? '');
    case 'typo3':
      return headFrom(first, / = (https?:\S+)\n/g, /integrity = (\S+)/) + second;
    case 'drupal':
      return headFrom(first, /^ +(https?:\S+):\n/gm, /integrity: ([^,]+)/) + second.replace(/^\{\{.*\n/, '');
    case 'php':
      return fromPhp(first);
    default:
      return first;
  }
}

/** Script and stylesheets that a recipe names. */
function headFrom(recipe: string, addresses: RegExp, hash: RegExp): string {
  const [integrity] = hash.exec(recipe)?.slice(1) ?? [];
  return [...recipe.matchAll(addresses)]
    .map(([, address = '']) =>
      address.endsWith('.css')
        ? `<link rel="stylesheet" href="${address}">`
        : `<script type="module" src="${address}" integrity="${integrity}" crossorigin="anonymous"></script>`,
    )
    .join('\n');
}

/** The plugin writes an element with the same attributes; `element` is the snippet that has them. */
function fromShortcode(shortcode: string, element: string): string {
  const [, said = ''] = /^\[opennrw (.*)\]$/.exec(shortcode) ?? [];
  const { widget = '', ...attributes } = attributesOf(`<x ${said}>`, 'x');
  const written = attributesOf(element, `opennrw-${widget}`);
  for (const [name, value] of Object.entries(attributes))
    expect([value, value === 'true' && '']).toContain(written[name]);
  return element;
}

function attributesOf(markup: string, tag: string): Record<string, string> {
  let found: Record<string, string> = {};
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === tag) found = { ...attributes };
    },
  });
  parser.end(markup);
  return found;
}

/** PHP itself where it is installed; else what it would print: the fragment that it has fetched. */
async function fromPhp(recipe: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'opennrw-php-'));
  const file = join(folder, 'seite.php');
  writeFileSync(file, recipe);
  const { stdout, status, error } = spawnSync('php', [file], {
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  if (!error) {
    expect([status, stdout.includes('</time>')]).toEqual([0, true]);
    return stdout;
  }
  const [, address = ''] = /\$adresse = '(.*)';\n/.exec(recipe) ?? [];
  const fragment = await (await fetch(address.replace(/\\(.)/g, '$1'))).text();
  return recipe.replace(/^<\?php[\s\S]*?\?>\n/, '').replace(/<\?php .* \?>/, () => fragment);
}

/** Puts it on a page of the town, under the policy that the configurator names. */
function opened(name: string, body: string, policy: string, style: string): Promise<Visit> {
  const own = "default-src 'none'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";
  const directives = policy.includes('style-src')
    ? policy.replace('style-src', "style-src 'self'")
    : `${policy}; style-src 'self'`;
  pages.set('/town.css', { body: style, type: 'text/css' });
  pages.set(`/${name}`, {
    body: `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Musterstadt</title><link rel="stylesheet" href="town.css"><h1>Musterstadt</h1>\n${body}`,
    type: 'text/html; charset=utf-8',
    headers: { 'Content-Security-Policy': [own, directives, trustedTypes].join('; ') },
  });
  return visit(browser, `${town.origin}/${name}`);
}

/** Waits until the widget is there, or what stands for it. */
async function shown({ page }: Visit, id: SnippetId, name: string): Promise<void> {
  const frame = page.frameLocator('iframe');
  const inside = /^(iframe|growing|oembed)$/.test(id) ? frame : page;
  if (id === 'static') await page.locator('time').last().waitFor();
  else await inside.locator(`opennrw-${name} [part=frame]`).waitFor();
  if (id === 'growing')
    await expect
      .poll(() => page.locator('iframe').getAttribute('style'), { timeout: 10_000 })
      .toMatch(/height: \d+px/);
  await page.waitForLoadState('networkidle');
}
