import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

import { isInternal } from './addresses.ts';
import { type Access, openSource } from './fetch.ts';
import { portal, portalOf } from './portal.testing.ts';

const LOOPBACK = { allowPrivate: ['127.0.0.1'] };

async function read(url: string, access: Access = LOOPBACK): Promise<string> {
  const source = openSource(access);
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of (await source.get(new URL(url))).chunks) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  } finally {
    await source.close();
  }
}

const refused = (code: string) => expect.objectContaining({ name: 'SourceFailure', code });

describe('a source inside somebody’s network', () => {
  test.each([
    'http://127.0.0.1:9/',
    'http://localhost:9/',
    'http://2130706433:9/',
    'http://0x7f.1:9/',
    'http://127.1:9/',
    'http://[::1]:9/',
    'http://[::ffff:127.0.0.1]:9/',
    'http://0.0.0.0:9/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://[fd00::1]/',
    'http://[64:ff9b::7f00:1]/',
  ])('%s is refused before a connection is made', async (url) => {
    await expect(read(url, {})).rejects.toEqual(refused('address-refused'));
  });

  test('is not asked at all', async () => {
    await using inside = await portalOf('secret');
    await expect(read(inside.url, {})).rejects.toEqual(refused('address-refused'));
    expect(inside.asked).toEqual([]);
  });

  test('is read when the operator allows it', async () => {
    await using inside = await portalOf('secret');
    expect(await read(inside.url, { allowPrivate: true })).toBe('secret');
  });

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost:1/',
    'http://[::1]:1/',
    '//0x7f.2/',
  ])('is not reached by a redirect to %s', async (location) => {
    await using outside = await portal((_, response) => response.writeHead(302, { location }).end());
    await expect(read(outside.url)).rejects.toEqual(refused('address-refused'));
  });

  test('is not reached by a redirect to 127.0.0.1', async () => {
    await using inside = await portalOf('secret');
    await using outside = await portal((_, response) =>
      response.writeHead(302, { location: inside.url }).end(),
    );
    const address = outside.url.replace('127.0.0.1', 'localhost');
    await expect(read(address, { allowPrivate: ['localhost'] })).rejects.toEqual(refused('address-refused'));
    expect(outside.asked).toHaveLength(1);
    expect(inside.asked).toEqual([]);
  });
});

test.each([
  ['8.8.8.8', false],
  ['172.15.255.255', false],
  ['172.16.0.0', true],
  ['172.32.0.1', false],
  ['192.0.2.1', true],
  ['224.0.0.1', true],
  ['255.255.255.255', true],
  ['::', true],
  ['::ffff:8.8.8.8', false],
  ['::ffff:10.1.2.3', true],
  ['fe80::1%eth0', true],
  ['ff02::1', true],
  ['2001:db8::1', true],
  ['2a00:1450:4001:80b::200e', false],
  ['not an address', true],
])('whether %s is internal: %s', (address, internal) => {
  expect(isInternal(address)).toBe(internal);
});

describe('the door to a source', () => {
  test('follows a few redirects and then gives up', async () => {
    await using circle = await portal((_, response) => response.writeHead(301, { location: '/again' }).end());
    await expect(read(circle.url)).rejects.toEqual(refused('redirect-loop'));
    expect(circle.asked).toHaveLength(6);
  });

  test('knows where it ended up', async () => {
    await using moved = await portal((url, response) =>
      url.pathname === '/new' ? response.end('here') : response.writeHead(308, { location: '/new' }).end(),
    );
    const source = openSource(LOOPBACK);
    const answer = await source.get(new URL(`${moved.url}/old`));
    expect(answer.url.pathname).toBe('/new');
    await source.close();
  });

  test.each(['file:///etc/passwd', 'ftp://example.org/', 'data:text/plain,hi'])(
    'does not open %s',
    async (url) => {
      await expect(read(url)).rejects.toEqual(refused('url-refused'));
    },
  );

  test('uses no password', async () => {
    await expect(read('http://user:secret@example.org/')).rejects.toEqual(refused('url-with-password'));
  });

  test('does not follow a redirect out of http', async () => {
    await using odd = await portal((_, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    await expect(read(odd.url)).rejects.toEqual(refused('url-refused'));
  });

  test('says which status the source answered with', async () => {
    await using broken = await portal((_, response) => response.writeHead(503).end('later'));
    await expect(read(broken.url)).rejects.toEqual(
      expect.objectContaining({ code: 'http-status', facts: { status: 503 } }),
    );
  });

  test('says that nobody answers', async () => {
    const { url } = await (async () => {
      await using gone = await portalOf('');
      return gone;
    })();
    await expect(read(url)).rejects.toEqual(refused('unreachable'));
  });

  test('says that somebody hung up without an answer', async () => {
    await using rude = await portal((_, response) => response.destroy());
    await expect(read(rude.url)).rejects.toEqual(refused('unreachable'));
  });

  test('stops an answer that never ends', async () => {
    await using endless = await portal((_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
      };
      response.on('drain', pour);
      pour();
    });
    await expect(read(endless.url, { ...LOOPBACK, maxBytes: 1_000_000 })).rejects.toEqual(
      refused('too-large'),
    );
  });

  test('counts the bytes after unpacking', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000));
    await using small = await portalOf(bomb, 'application/json', { 'content-encoding': 'gzip' });
    expect(bomb.length).toBeLessThan(10_000);
    await expect(read(small.url, { ...LOOPBACK, maxBytes: 1_000_000 })).rejects.toEqual(refused('too-large'));
  });

  test('unpacks gzip and refuses what nobody asked for', async () => {
    await using packed = await portalOf(gzipSync('Grüße'), 'text/plain', { 'content-encoding': 'gzip' });
    await using odd = await portalOf('…', 'text/plain', { 'content-encoding': 'zstd' });
    expect(await read(packed.url)).toBe('Grüße');
    await expect(read(odd.url)).rejects.toEqual(refused('encoding-unknown'));
  });

  test('notices that a packed answer was cut', async () => {
    const half = gzipSync(Buffer.from('x'.repeat(50) + Math.random())).subarray(0, -12);
    await using cut = await portalOf(half, 'text/plain', { 'content-encoding': 'gzip' });
    await expect(read(cut.url)).rejects.toEqual(refused('cut-off'));
  });

  test('notices that an answer is shorter than announced', async () => {
    await using cut = await portal((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('[{"id":');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(read(cut.url)).rejects.toEqual(refused('cut-off'));
  });

  test('notices that a chunked answer was cut', async () => {
    await using cut = await portal((_, response) => {
      response.write('[{"id":');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(read(cut.url)).rejects.toEqual(refused('cut-off'));
  });

  test('waits only so long', async () => {
    await using silent = await portal(() => undefined);
    await expect(read(silent.url, { ...LOOPBACK, timeout: 100 })).rejects.toEqual(refused('timeout'));
  });

  test('waits only so long in the middle of an answer', async () => {
    await using slow = await portal((_, response) => void response.write('['));
    await expect(read(slow.url, { ...LOOPBACK, timeout: 100 })).rejects.toEqual(refused('timeout'));
  });

  test('can be closed from outside', async () => {
    await using silent = await portal(() => undefined);
    const stop = new AbortController();
    const reading = read(silent.url, { ...LOOPBACK, signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    await expect(reading).rejects.toEqual(refused('aborted'));
  });
});
