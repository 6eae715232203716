/** Load on a server of ours on loopback, from this process, bounded in time. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

export interface Served {
  origin: string;
  end: () => Promise<void>;
}

/** Starts a server of the comparison in a process of its own. */
export async function served(which: 'ours' | 'bare', url: string): Promise<Served> {
  const child = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [which, url], {
    execArgv: ['--conditions=opennrw-source'],
  });
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error(`The ${which} server ended before it was ready.`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    end: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send('end');
      await ended;
    },
  };
}

/** Requests per second that were answered as expected. */
export async function rate(
  requests: autocannon.Request[],
  origin: string,
  status: number,
  seconds = 3,
): Promise<number> {
  const result = await autocannon({ url: origin, connections: 16, duration: seconds, requests });
  const good = result.statusCodeStats?.[`${status}`]?.count ?? 0;
  if (result.errors > 0 || good < result.requests.total * 0.99)
    throw new Error(
      `Answers other than ${status}: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
    );
  return result.requests.average;
}
