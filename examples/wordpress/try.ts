/**
 * `node --conditions=opennrw-source examples/wordpress/try.ts`: a WordPress of its own with the plugin, for trying out,
 * beside `npm start`. Needs Debian's packages wordpress, wordpress-theme-twentytwentythree, php-cli, php-mysql and
 * mariadb-server-core. Everything is in a new folder that goes when it ends; nothing of the system's is touched.
 */
import type { ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { at } from '@opennrw/workshop/places';
import { end, run, stay } from '@opennrw/workshop/programs';

const parts = [
  '/usr/share/wordpress/wp-load.php',
  '/usr/bin/php',
  '/usr/sbin/mariadbd',
  '/usr/bin/mariadb-install-db',
];

/** What is not installed here, empty when WordPress can be tried. */
export const missing: readonly string[] = parts.filter((path) => !existsSync(path));

export interface WordPress {
  origin: string;
  /** Ids of the pages that install.php writes, and the setting of the plugin. */
  pages: Record<'shortcode' | 'blocks' | 'own' | 'wrong' | 'none', number>;
  options: { version: string; integrity: string; sheets: Record<string, string> };
  /** Runs PHP inside this WordPress and returns what it prints. */
  php(code: string): Promise<string>;
  /** What PHP has complained about in our files so far. */
  log(): string[];
  stop(): Promise<void>;
}

/** Starts WordPress with the plugin set to the OpenNRW server at `widgets`. */
export async function startWordPress(widgets: string): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'opennrw-wordpress-'));
  const children: ChildProcess[] = [];
  const log = () => (existsSync(`${folder}/debug.log`) ? readFileSync(`${folder}/debug.log`, 'utf8') : '');
  const stop = async () => {
    for (const child of children.reverse()) await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const root = unpack(folder);
    children.push(await startDatabase(folder));
    await inPhp(
      `(new mysqli('localhost', 'root', '', '', 0, '${folder}/sql.sock'))->query('CREATE DATABASE wordpress');`,
    );
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    writeFileSync(join(root, 'wp-config.php'), configuration(folder, origin));
    const { ok, output } = await run('php', [
      at('examples', 'wordpress', 'install.php'),
      root,
      origin,
      widgets,
    ]);
    if (!ok) throw new Error(`${log()}${output}`);
    const { options, ...pages } = JSON.parse(output);
    // Two workers: a page of WordPress may ask WordPress.
    const variables = { PHP_CLI_SERVER_WORKERS: '3' };
    children.push(stay('php', ['-q', '-S', `127.0.0.1:${port}`, '-t', root], { output: 'pipe', variables }));
    await until(() => fetch(`${origin}/wp-login.php`).then(({ ok }) => ok));
    const php = (code: string) => inPhp(`define('WP_ADMIN', true); require '${root}/wp-load.php'; ${code}`);
    return {
      origin,
      pages,
      options,
      php,
      log: () =>
        log()
          .split('\n')
          .filter((line) => line.includes('opennrw-widgets/')),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A copy of Debian's WordPress with our plugin as its only one. */
function unpack(folder: string): string {
  const root = join(folder, 'www');
  cpSync('/usr/share/wordpress', root, {
    recursive: true,
    dereference: true,
    filter: (path) => !path.endsWith('.htaccess'),
  });
  const plugins = join(root, 'wp-content', 'plugins');
  rmSync(plugins, { recursive: true, force: true });
  mkdirSync(plugins, { recursive: true });
  // A German site, also where the words of WordPress itself are not installed in German.
  const always = join(root, 'wp-content', 'mu-plugins');
  mkdirSync(always);
  writeFileSync(join(always, 'german.php'), "<?php add_filter('locale', fn() => 'de_DE');\n");
  symlinkSync(at('examples', 'wordpress', 'opennrw-widgets'), join(plugins, 'opennrw-widgets'));
  return root;
}

/** MariaDB without a network, its data and its socket in `folder`. */
async function startDatabase(folder: string): Promise<ChildProcess> {
  const [data, socket] = [join(folder, 'sql'), join(folder, 'sql.sock')];
  const user = `--user=${userInfo().username}`;
  const { ok, output } = await run('/usr/bin/mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    user,
  ]);
  if (!ok) throw new Error(output);
  const options = [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    '--skip-networking',
    `--pid-file=${folder}/sql.pid`,
  ];
  const database = stay('/usr/sbin/mariadbd', [...options, user, '--innodb-flush-log-at-trx-commit=0'], {
    output: 'pipe',
  });
  await until(async () => existsSync(socket));
  return database;
}

const configuration = (folder: string, origin: string) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${folder}/sql.sock');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${origin}');
define('WP_SITEURL', '${origin}');
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', '${folder}/debug.log');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

async function inPhp(code: string): Promise<string> {
  const { ok, output } = await run('php', ['-r', code]);
  if (!ok) throw new Error(output);
  return output;
}

async function until(look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await look().catch(() => false)) return;
    await sleep(200);
  }
  throw new Error('What was started is not there after 30 seconds.');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (missing.length > 0) {
    console.error(`Not installed here: ${missing.join(', ')}`);
    process.exit(1);
  }
  const { origin, pages, stop } = await startWordPress(process.argv[2] ?? 'http://127.0.0.1:8080');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop().finally(() => process.exit()));
  console.log(`${origin}/?page_id=${pages.shortcode}\n${origin}/wp-admin/ (redaktion, musterstadt)`);
}
