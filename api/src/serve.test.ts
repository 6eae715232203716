import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';

const serve = fileURLToPath(new URL('./serve.ts', import.meta.url));

describe('the server as a process', () => {
  test('fills an empty folder, prints where everything is, answers, and ends on SIGTERM with nothing left', async () => {
    const server = await started({ SEED: 'demo' });
    const here = await server.says(/Demo page\s+(http:\S+)\//);
    for (const place of ['/', '/v1/openapi.json', '/reference', '/ready', '/v1/datasets'])
      expect([place, (await fetch(here + place)).status]).toEqual([place, 200]);
    const began = performance.now();
    expect(await server.end('SIGTERM')).toBe(0);
    expect(performance.now() - began).toBeLessThan(5000);
    await expect(fetch(here)).rejects.toThrow();
  });

  test('ends on Ctrl-C while somebody is still connected', async () => {
    const server = await started({ SEED: 'none' });
    const here = await server.says(/Demo page\s+(http:\S+)\//);
    await fetch(`${here}/health`, { keepalive: true });
    expect(await server.end('SIGINT')).toBe(0);
  });

  test('says in one sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const server = await started({ PORT: String(port) });
    expect(await server.ended).toBe(1);
    expect(server.errors().trim()).toBe(
      `Port ${port} is taken. Set PORT to another one, for example PORT=8081 npm start.`,
    );
  });

  test('says in one sentence that its folder cannot be written to', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'file'), '');
    const server = await started({ DATA_DIR: join(folder, 'file', 'data') });
    expect(await server.ended).toBe(1);
    expect(server.errors().trim()).toMatch(
      /^The folder \S+ cannot be written to\. Set DATA_DIR to one that can\.$/,
    );
  });

  test('says in one sentence which value does not fit', async () => {
    const server = await started({ SEED: 'everything' });
    expect(await server.ended).toBe(1);
    expect(server.errors().trim()).toBe('SEED is "everything"; it must be `demo` or `none`.');
  });
});

async function emptyFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'opennrw-serve-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A server in a process of its own, on a free port unless told otherwise. */
async function started(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--conditions=opennrw-source', serve], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATA_DIR: await emptyFolder(),
      LOG_LEVEL: 'silent',
      ...environment,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (bytes) => (output[name] += bytes));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    ended,
    errors: () => output.stderr,
    says: (what: RegExp) => said(child, () => output.stdout, what),
    end: (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    },
  };
}

async function said(child: ChildProcess, output: () => string, what: RegExp): Promise<string> {
  await expect.poll(output, { timeout: 15_000, interval: 50 }).toMatch(what);
  expect(child.exitCode).toBeNull();
  return what.exec(output())?.[1] ?? '';
}
