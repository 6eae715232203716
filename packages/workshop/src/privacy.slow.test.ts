/** What docs/webmaster/datenschutz.md promises, looked at in a real browser and in the log of a real server. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { type Loopback, serveLoopback } from './loopback.ts';
import { type RunningServer, startServer } from './server.ts';
import { hostsOf, type Visit, visit } from './visit.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer(() => {}, { LOG_LEVEL: 'debug', TRUSTED_PROXIES: '1' }),
    launchBrowser(),
  ]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

const widgets = ['dataset-list', 'event-calendar', 'participation-map', 'cockpit-gauge', 'award-showcase'];

describe.each(widgets)('<opennrw-%s> on a page of another host', (name) => {
  test('leaves nothing in the browser and asks nobody but its server', async () => {
    const seen = await townWith(`<opennrw-${name} api="${server.origin}/"></opennrw-${name}>`);
    const widget = seen.page.locator(`opennrw-${name}`);
    await widget.locator('[part~=frame]').waitFor();
    await use(seen);
    expect(await leftIn(seen)).toEqual({
      cookies: [],
      local: [],
      session: [],
      databases: [],
      caches: [],
      workers: 0,
    });
    expect(hostsOf(seen)).toEqual([new URL(seen.page.url()).host, new URL(server.origin).host].sort());
  });
});

describe('a map style of another host', () => {
  const asks = (seen: Visit, cards: Loopback) => seen.requests.filter((url) => url.startsWith(cards.origin));
  const question = ({ page }: Visit) => page.getByText('Dabei wird Ihre Internetadresse dorthin übertragen.');

  test('is not asked before a visitor agrees; the answer is remembered, and can be taken back', async () => {
    const cards = await cardOffice();
    const seen = await townWith(mapFrom(cards));
    await seen.page.locator('[part~=map]').scrollIntoViewIfNeeded();
    await question(seen).waitFor();
    await seen.page.waitForTimeout(300);
    expect(asks(seen, cards)).toEqual([]);

    await seen.page.getByRole('button', { name: 'Karte anzeigen' }).click();
    await seen.page.getByText('© Kartenamt').waitFor();
    const { host } = new URL(cards.origin);
    expect((await leftIn(seen)).local).toEqual([['opennrw:map-consent', host]]);

    await seen.page.getByRole('button', { name: 'Zustimmung zurücknehmen' }).click();
    await question(seen).waitFor();
    expect((await leftIn(seen)).local).toEqual([]);
    expect(seen.complaints.filter((text) => !/GPU stall|WebGL/.test(text))).toEqual([]);
  }, 60_000);

  test('is asked when a consent manager allows it by the event, and nothing is stored', async () => {
    const cards = await cardOffice();
    const manager = `document.addEventListener('map-consent', (event) => { window.asked = event.host; window.allow = event.allow; });`;
    const seen = await townWith(`<script>${manager}</script>${mapFrom(cards)}`);
    await seen.page.locator('[part~=map]').scrollIntoViewIfNeeded();
    await question(seen).waitFor();
    expect(await seen.page.evaluate('asked')).toBe(new URL(cards.origin).host);
    expect(asks(seen, cards)).toEqual([]);
    await seen.page.evaluate('allow()');
    await seen.page.getByText('© Kartenamt').waitFor();
    expect((await leftIn(seen)).local).toEqual([]);
  }, 60_000);

  test('is asked when the page says later that it has consent', async () => {
    const cards = await cardOffice();
    const seen = await townWith(mapFrom(cards));
    await seen.page.locator('[part~=map]').scrollIntoViewIfNeeded();
    await question(seen).waitFor();
    await seen.page
      .locator('opennrw-participation-map')
      .evaluate((map) => map.setAttribute('map-consent', 'given'));
    await seen.page.getByText('© Kartenamt').waitFor();
    expect((await leftIn(seen)).local).toEqual([]);
  }, 60_000);
});

test('the log of the server knows no address, no search words, no page and no browser', async () => {
  await fetch(`${server.origin}/v1/datasets?q=geheimeswort&limit=1`, {
    headers: {
      'X-Forwarded-For': '203.0.113.77',
      'User-Agent': 'Geheimbrowser/1',
      Referer: 'https://geheime-seite.example/',
    },
  });
  await fetch(`${server.origin}/v1/nirgends?q=geheimeswort`);
  await expect.poll(() => server.said()).toContain('"route":"/v1/datasets"');
  expect(server.said()).not.toMatch(/203\.0\.113\.77|127\.0\.0\.1"|geheim/i);
});

test('no answer sets a cookie or asks for one', async () => {
  for (const path of ['/', '/v1/datasets', '/stadt/daten', '/widgets/0/opennrw.js', '/nirgends']) {
    const { headers } = await fetch(`${server.origin}${path}`);
    expect([...headers.keys()].filter((name) => /cookie|clear-site-data|accept-ch/.test(name))).toEqual([]);
  }
});

/** Types, presses and opens whatever is there. */
async function use({ page }: Visit): Promise<void> {
  const search = page.getByRole('searchbox').first();
  if (await search.isVisible()) await search.fill('rad');
  await page.waitForTimeout(600);
  const link = page.locator('[part~=item] a, [part~=card] a').first();
  if (await link.isVisible()) await link.click();
  await page.waitForTimeout(300);
}

/** Everything that a page can leave in a browser. */
function leftIn({ page }: Visit) {
  return page.evaluate(async () => ({
    cookies: document.cookie.split(';').filter(Boolean),
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: await indexedDB.databases(),
    caches: 'caches' in window ? await caches.keys() : [],
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
}

/** A page of a town with these lines in it, on an origin of its own. */
async function townWith(lines: string): Promise<Visit> {
  const script = `<script type="module" src="${server.origin}/widgets/0/opennrw.js"></script>`;
  const body = `<!doctype html><html lang="de"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Stadt</title>${lines}${script}`;
  const { origin, close } = await serveLoopback((path) =>
    path === '/' ? { body, type: 'text/html' } : undefined,
  );
  onTestFinished(close);
  return visit(browser, origin);
}

/** Somebody who serves a map style and who would see who asks. */
async function cardOffice(): Promise<Loopback> {
  const ground = {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [] },
    attribution: '© Kartenamt',
  };
  const style = {
    version: 8,
    sources: { ground },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': '#eee' } },
      { id: 'line', type: 'line', source: 'ground' },
    ],
  };
  const answer = {
    body: JSON.stringify(style),
    type: 'application/json',
    headers: { 'Access-Control-Allow-Origin': '*' },
  };
  const office = await serveLoopback((path) => (path === '/stil.json' ? answer : undefined));
  onTestFinished(office.close);
  return office;
}

const mapFrom = ({ origin }: Loopback): string =>
  `<opennrw-participation-map api="${server.origin}/" map-style="${origin}/stil.json"></opennrw-participation-map>`;
