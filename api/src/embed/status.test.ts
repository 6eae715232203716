import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { World } from '../http/world.ts';
import { widgetStatus } from './status.ts';
import { widgetFiles } from './widget-files.ts';

describe('/widgets/status', () => {
  test('says of every version that is served when it came, until when it is supported and what is new', async () => {
    const text = await (await server().request('/widgets/status')).text();
    expect(text.indexOf('1.10.0 <small>neueste Version</small>')).toBeLessThan(text.indexOf('>1.2.0</h2>'));
    expect(text).toContain('<dd>20. November 2026</dd>');
    expect(text).toContain('Unterstützt bis</dt><dd>30. November 2028');
    expect(text).toContain('Die Unterstützung endete am 31. Oktober 2026.');
    expect(text).toContain('<li>Karte &amp; Liste sind schneller.</li>');
    expect(text).toContain('<code>/widgets/1/opennrw.js</code>: zurzeit 1.10.0');
  });

  test('says "nicht verzeichnet" of a version that nobody has written about, instead of guessing', async () => {
    const text = await (await server().request('/widgets/status')).text();
    const [, old = ''] = text.split('>0.9.0</h2>');
    expect(old.match(/nicht verzeichnet/g)).toHaveLength(2);
  });

  test('counts the last day as supported', async () => {
    const supported = async (now: string) => {
      const { versions } = await statusOf(server(new Date(now)));
      return versions.find(({ version }) => version === '1.2.0')?.supported;
    };
    expect(await supported('2026-10-31T22:00:00Z')).toBe(true);
    expect(await supported('2026-11-01T02:00:00Z')).toBe(false);
  });

  test('is there for machines: newest first, with the addresses of loader and hashes', async () => {
    const { versions, channels } = await statusOf(server());
    expect(versions.map(({ version }) => version)).toEqual(['1.10.0', '1.2.0', '0.9.0']);
    expect(versions[0]).toEqual({
      version: '1.10.0',
      released: '2026-11-20',
      supportUntil: '2028-11-30',
      supported: true,
      changes: ['Karte & Liste sind schneller.'],
      loader: 'https://daten.example/widgets/1.10.0/opennrw.js',
      integrity: 'https://daten.example/widgets/1.10.0/integrity.json',
    });
    expect(channels).toEqual({ 0: '0.9.0', 1: '1.10.0' });
  });

  test('is a feed, which a webmaster can follow: one entry per release', async () => {
    const response = await server().request('/widgets/status.atom');
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const feed = await response.text();
    expect(feed.match(/<entry>/g)).toHaveLength(2);
    expect(feed).toContain('<updated>2026-11-20T00:00:00Z</updated>');
    expect(feed).toContain(
      '<summary>Karte &amp; Liste sind schneller. Unterstützt bis 30. November 2028.</summary>',
    );
  });
});

describe('/widgets/status/<version>', () => {
  test('lists every file with its hash, and the snippet with the hash of the loader', async () => {
    const text = await (await server().request('/widgets/status/1.10.0')).text();
    expect(text).toContain('integrity=&quot;sha384-new&quot; crossorigin');
    expect(text).toContain(
      '<a href="../1.10.0/c/shared.js">c/shared.js</a></dt><dd><code>sha384-shared</code>',
    );
  });

  test('of an older version, which lists its loader only, still shows that', async () => {
    const text = await (await server().request('/widgets/status/1.2.0')).text();
    expect(text).toContain('<code>sha384-old</code>');
  });
});

interface Status {
  versions: { version: string; supported: boolean }[];
  channels: Record<string, string>;
}

async function statusOf(app: Hono<World>): Promise<Status> {
  const status: Status = JSON.parse(await (await app.request('/widgets/status.json')).text());
  return status;
}

/** A server with three versions, one of them without a release note, at a time when one is past its end. */
function server(now = new Date('2026-11-24T12:00:00Z')) {
  const home = mkdtempSync(join(tmpdir(), 'status-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const write = (file: string, content: object) => {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    writeFileSync(join(home, file), JSON.stringify(content));
  };
  write('built/0.9.0/integrity.json', { loader: 'sha384-oldest' });
  write('built/1.2.0/integrity.json', { loader: 'sha384-old', chunks: {} });
  write('built/1.10.0/integrity.json', {
    loader: 'sha384-new',
    files: { 'opennrw.js': 'sha384-new', 'c/shared.js': 'sha384-shared' },
  });
  write('built/releases.json', [
    {
      version: '1.10.0',
      released: '2026-11-20',
      supportUntil: '2028-11-30',
      changes: ['Karte & Liste sind schneller.'],
    },
    { version: '1.2.0', released: '2025-10-31', supportUntil: '2026-10-31', changes: ['Erste Fassung.'] },
  ]);
  const files = widgetFiles({ from: join(home, 'built'), keepIn: join(home, 'data') });
  const edges = { publicUrl: 'https://daten.example', now: () => now };
  return new Hono<World>().route('/', widgetStatus(edges, files)).route('/', files.routes);
}
