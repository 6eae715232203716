/**
 * `/widgets/status`: which versions of the widgets this server has, until when each is supported, what is new in it; as a
 * page, as `.json` and as an Atom feed. `/widgets/status/<version>`: its files with their hashes, for people.
 */
import { type Context, Hono } from 'hono';
import { atom } from '../http/atom.ts';
import { found } from '../http/problem.ts';
import type { Edges, World } from '../http/world.ts';
import { dayOf } from '../pages/german.ts';
import { html, type Markup } from '../pages/markup.ts';
import { sendPage } from '../pages/print.ts';
import { productPage } from '../pages/product-frame.ts';
import { hashesOf, type Release } from './releases.ts';
import { statusWords as words } from './status.words.ts';
import { inOrder, type WidgetFiles } from './widget-files.ts';

/** A version as `/widgets/status.json` tells of it; `null` is what nobody has written down. */
interface VersionStatus extends Omit<Release, 'released' | 'supportUntil'> {
  released: string | null;
  supportUntil: string | null;
  supported: boolean | null;
  /** Addresses of the loader and of the list of hashes. */
  loader: string;
  integrity: string;
}

export function widgetStatus({ publicUrl, now }: Pick<Edges, 'publicUrl' | 'now'>, files: WidgetFiles) {
  const status = (): VersionStatus[] => {
    const today = now().toISOString().slice(0, 10);
    return inOrder(files.versions)
      .reverse()
      .map((version) => statusOf(version, files.releases, today, publicUrl));
  };
  const app = new Hono<World>();
  app.get('/widgets/status', (c) => sendPage(c, statusPage(status(), files.channels), 'de'));
  app.get('/widgets/status.json', (c) =>
    c.json({ versions: status(), channels: Object.fromEntries(files.channels) }, 200, fresh),
  );
  app.get('/widgets/status.atom', (c) => sendFeed(c, status(), publicUrl));
  app.get('/widgets/status/:version', (c) => {
    const version = found(
      files.versions.find((known) => known === c.req.param('version')),
      'file',
    );
    return sendPage(c, filesPage(version, hashesOf(files.text(version, 'integrity.json')), publicUrl), 'de');
  });
  return app;
}

const fresh = { 'Cache-Control': 'public, max-age=300' };

function statusOf(
  version: string,
  releases: readonly Release[],
  today: string,
  publicUrl: string,
): VersionStatus {
  const known = releases.find((release) => release.version === version);
  return {
    version,
    released: known?.released ?? null,
    supportUntil: known?.supportUntil ?? null,
    supported: known ? known.supportUntil >= today : null,
    changes: known?.changes ?? [],
    loader: `${publicUrl}/widgets/${version}/opennrw.js`,
    integrity: `${publicUrl}/widgets/${version}/integrity.json`,
  };
}

function statusPage(versions: VersionStatus[], channels: ReadonlyMap<string, string>): Markup {
  return productPage({
    title: words.title,
    language: 'de',
    root: '../',
    head: html`<link rel="alternate" type="application/atom+xml" title="${words.feedTitle}" href="status.atom">`,
    article: html`<h1>${words.title}</h1>
<p class="lead">${versions.length === 0 ? words.none : words.lead}</p>
<p>${words.support}</p>
${versions.map((version, at) => versionSection(version, at === 0))}
${channels.size > 0 && channelSection(channels)}
<ul><li><a href="status.atom">${words.feed}</a></li><li><a href="status.json">${words.json}</a></li></ul>`,
  });
}

function versionSection(
  { version, released, supportUntil, supported, changes }: VersionStatus,
  isNewest: boolean,
): Markup {
  return html`<section aria-labelledby="v${version}">
<h2 id="v${version}">${version}${isNewest && html` <small>${words.newest}</small>`}</h2>
${supported === false && html`<p><strong>${words.ended(supportUntil ?? '')}</strong></p>`}
<dl class="kinds">
<div><dt>${words.released}</dt><dd>${released === null ? words.unknown : dayOf(released)}</dd></div>
${supported !== false && html`<div><dt>${words.until}</dt><dd>${supportUntil === null ? words.unknown : dayOf(supportUntil)}</dd></div>`}
${changes.length > 0 && html`<div><dt>${words.changes}</dt><dd><ul>${changes.map((change) => html`<li>${change}</li>`)}</ul></dd></div>`}
</dl>
<p><a href="status/${version}">${words.filesOf(version)}</a></p>
</section>`;
}

const channelSection = (channels: ReadonlyMap<string, string>): Markup =>
  html`<section aria-labelledby="channels">
<h2 id="channels">${words.channels}</h2>
<p>${words.channelsLead}</p>
<ul>${[...channels].map(([major, version]) => html`<li><code>/widgets/${major}/opennrw.js</code>: ${words.channel(version)}</li>`)}</ul>
</section>`;

function filesPage(version: string, hashes: Record<string, string>, publicUrl: string): Markup {
  const loader = `${publicUrl}/widgets/${version}/opennrw.js`;
  const title = words.filesTitle(version);
  return productPage({
    title,
    language: 'de',
    root: '../../',
    article: html`<h1>${title}</h1>
<p class="lead">${words.filesLead}</p>
<h2>${words.snippet}</h2>
<pre tabindex="0"><code>${`<script type="module" src="${loader}"\n        integrity="${hashes['opennrw.js']}" crossorigin></script>`}</code></pre>
<h2>${words.files}</h2>
<dl class="kinds">${singleFirst(Object.entries(hashes)).map(
      ([file, hash]) =>
        html`<div><dt><a href="../${version}/${file}">${file}</a></dt><dd><code>${hash}</code></dd></div>`,
    )}</dl>
<p><a href="../${version}/integrity.json">${words.asJson}</a> · <a href="../status">${words.back}</a></p>`,
  });
}

/** What a webmaster writes into a page comes before what the loader fetches by itself. */
const singleFirst = (files: [file: string, hash: string][]) =>
  files.toSorted(([a], [b]) => Number(a.startsWith('c/')) - Number(b.startsWith('c/')));

function sendFeed(c: Context<World>, versions: VersionStatus[], publicUrl: string) {
  const feed = atom({
    id: `${publicUrl}/widgets/status`,
    title: words.feedTitle,
    self: `${publicUrl}/widgets/status.atom`,
    language: 'de',
    entries: versions.flatMap(({ version, released, supportUntil, changes }) =>
      released === null || supportUntil === null
        ? []
        : [
            {
              id: `${publicUrl}/widgets/status#v${version}`,
              title: words.entry(version),
              link: `${publicUrl}/widgets/status#v${version}`,
              updated: `${released}T00:00:00Z`,
              author: 'OpenNRW Widgets',
              summary: [...changes, `${words.until} ${dayOf(supportUntil)}.`].join(' '),
              categories: [],
              enclosures: [],
            },
          ],
    ),
  });
  return c.body(feed, 200, { ...fresh, 'Content-Type': 'application/atom+xml; charset=utf-8' });
}
