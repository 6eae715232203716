/**
 * Starts the whole thing on one port: the API, the widget files and the demo page. The only file that reads the
 * environment and listens. SIGTERM or Ctrl-C ends it within five seconds.
 */
import { serve } from '@hono/node-server';
import pino from 'pino';
import { type House, openHouse } from './house.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';

const GRACE_MS = 4000;

/** Prints one sentence and ends: what can be mended needs no stack trace. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function settingsOrEnd(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (error instanceof SettingsError) giveUp(error.message);
    throw error;
  }
}

const settings = settingsOrEnd();
const log = pino({ level: settings.LOG_LEVEL, base: null });
let house: House | undefined;
const starting = () => new Response('Starting …', { status: 503, headers: { 'Retry-After': '2' } });
const server = serve({
  fetch: (request, environment) => house?.fetch(request, environment) ?? starting(),
  hostname: settings.HOST,
  port: settings.PORT,
});

server.once('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    giveUp(`Port ${settings.PORT} is taken. Set PORT to another one, for example PORT=8081 npm start.`);
  if (error.code === 'EACCES') giveUp(`Port ${settings.PORT} may not be opened. Set PORT to one above 1023.`);
  giveUp(`Cannot listen on ${settings.HOST}:${settings.PORT}: ${error.message}`);
});

server.once('listening', async () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : settings.PORT;
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  const here = settings.PUBLIC_URL ?? `http://${host}:${port}`;
  house = await openHouse(settings, here, log).catch((error: Error) => giveUp(error.message));
  console.log(addresses(here, house.version));
});

function addresses(here: string, version: string): string {
  return [
    `OpenNRW Widgets ${version}${settings.SEED === 'demo' ? ', with demo content' : ''}`,
    `  Demo page   ${here}/`,
    `  Baukasten   ${here}/baukasten`,
    `  API         ${here}/v1`,
    `  Contract    ${here}/v1/openapi.json`,
    `  Reference   ${here}/reference`,
    `  Widgets     ${here}/widgets/${version}/opennrw.js`,
    `  Data        ${settings.DATA_DIR}`,
  ].join('\n');
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());

async function end() {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  await new Promise((resolve) => {
    server.close(resolve);
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    // Whoever is still being answered after a second is let go: the database must close in peace.
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 1000).unref();
  });
  await house?.close();
}
