/** The real server as a process of its own, for tests that open real pages: a free port and a data folder of its own. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from './places.ts';
import { end, stay } from './programs.ts';

export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** What it has printed so far: its log. */
  said(): string;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

/** Starts the server with demo content; `prepare` may put files into its data folder before. */
export async function startServer(
  prepare: (dataFolder: string) => void = () => {},
  settings: Record<string, string> = {},
): Promise<RunningServer> {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'opennrw-server-'));
  prepare(DATA_DIR);
  const child = stay('node', ['--conditions=opennrw-source', at('api', 'src', 'serve.ts')], {
    output: 'pipe',
    variables: {
      ...{ PORT: '0', HOST: '127.0.0.1', SEED: 'demo', LOG_LEVEL: 'warn', RATE_LIMIT: '0', DATA_DIR },
      ...settings,
    },
  });
  let log = '';
  child.stdout?.on('data', (text) => {
    log += text;
  });
  const stop = async () => {
    await end(child);
    rmSync(DATA_DIR, { recursive: true, force: true });
  };
  try {
    return { origin: await addressOf(child), said: () => log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that the server prints when it is ready, within a minute. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`The server was not ready in a minute:\n${said}`)),
      60_000,
    );
    const listen = (text: string) => {
      said += text;
      const [, origin] = said.match(/(http:\/\/127\.0\.0\.1:\d+)\/v1\s/) ?? [];
      if (origin) settle(() => resolve(origin));
    };
    const settle = (say: () => void) => {
      clearTimeout(timer);
      say();
    };
    child.stdout?.setEncoding('utf8').on('data', listen);
    child.stderr?.setEncoding('utf8').on('data', listen);
    child.once('close', () =>
      settle(() => reject(new Error(`The server ended before it was ready:\n${said}`))),
    );
  });
}
