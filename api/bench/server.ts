/** One of the two servers of the comparison, in a process of its own: `ours` or `bare`. Ends when its parent says so. */
import { serve } from '@hono/node-server';
import pino from 'pino';
import { createApp } from '../src/app.ts';
import { openDatabase } from '../src/database/door.ts';
import { nowhere } from '../src/http/nowhere.ts';
import { bareApp } from './bare.ts';

const [which = 'ours', url = ''] = process.argv.slice(2);
const publicUrl = 'https://daten.example';
const database = await openDatabase({ url });
const log = pino({ level: 'silent' });
const ours = createApp({ ...nowhere, database, now: () => new Date(), publicUrl, log });
const app = which === 'bare' ? await bareApp(url, database, publicUrl) : ours;
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  process.send?.(port),
);
process.once('message', () => {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  process.disconnect();
  void database.close();
});
