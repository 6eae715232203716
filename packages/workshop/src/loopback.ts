/** A small web server for tests: on this machine only, on a free port, closed by whoever opened it. */
import { createServer } from 'node:http';

export interface Answer {
  body: string | Uint8Array;
  type: string;
  headers?: Record<string, string>;
}

export interface Loopback {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/** Serves what `answer` says about a path; what it does not know is a 404. */
export function serveLoopback(answer: (path: string) => Answer | undefined): Promise<Loopback> {
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url ?? '/', 'http://host').pathname);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': found.type, ...found.headers }).end(found.body);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => closing(server) });
    });
  });
}

function closing(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
