/**
 * The browser that tests run in: `CHROME_PATH` where it is set, otherwise the Chromium inside the npm package
 * `@sparticuz/chromium`, unpacked once per version into `node_modules/.cache`. Needs no browser, library or font
 * on the machine.
 *
 *     const browser = await launchBrowser();
 *     try { … } finally { await browser.close(); }
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

/** What it takes to start a Chromium. `env` is to be added to the environment of the browser's process. */
export interface FoundChromium {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** Says which Chromium to start and how. Unpacks it (about 2 s, 210 MB) when it is asked for the first time. */
export async function findChromium(): Promise<FoundChromium> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return { executablePath: chosen, args: flags, env: {} };
  refuseForeignPlatform();
  const home = join(packageRoot, '..', '..', '.cache', `chromium-${packageVersion()}`);
  if (!isThere(home)) await unpackInto(home);
  return { executablePath: join(home, 'chromium'), args: flags, env: environmentOf(home) };
}

/** Starts a headless Chromium within 30 s, with `more` flags. Whoever calls this closes the browser. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const [{ chromium }, { executablePath, args, env }] = await Promise.all([
    import('playwright-core'),
    findChromium(),
  ]);
  return chromium.launch({
    executablePath,
    args: [...args, ...more],
    env: { ...inheritedEnvironment(), ...env },
    timeout: 30_000,
  });
}

const packageRoot = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');

// The package's own `args` are left out on purpose: they switch off web security and site isolation.
const flags = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--no-zygote',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

function refuseForeignPlatform(): void {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  throw new Error(
    `The bundled Chromium runs on Linux x64 only, this is ${process.platform} ${process.arch}. ` +
      'Install a Chromium or Chrome and set CHROME_PATH to its program file.',
  );
}

function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  return manifest.version;
}

function environmentOf(home: string): Record<string, string> {
  const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  return { FONTCONFIG_PATH: join(home, 'fonts'), LD_LIBRARY_PATH: libraries.join(':') };
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
}

const isThere = (home: string) => existsSync(join(home, 'chromium'));

/** Unpacks beside the final place and renames, so that parallel runs never see half a browser. */
async function unpackInto(home: string): Promise<void> {
  const draft = `${home}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await withTemporaryFolder(draft, async () => {
    const { default: sparticuz, inflate } = await import('@sparticuz/chromium');
    await inflate(join(packageRoot, 'bin', 'al2023.tar.br'));
    await sparticuz.executablePath();
  });
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontConfiguration(home));
  // A folder without a browser is what the font cache of a copied checkout has left at its old place.
  if (!isThere(home)) rmSync(home, { recursive: true, force: true });
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!isThere(home)) throw error; // otherwise another process was faster, and its browser is as good
  }
}

/** The package unpacks to `os.tmpdir()` and takes whatever version it finds there: give it a place of its own. */
async function withTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function fontConfiguration(home: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(home, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findChromium());
