/**
 * WebKitGTK for the widgets' tests: its MiniBrowser, driven over WebDriver (W3C), on a screen that nobody sees (Xvfb).
 *
 * It speaks as much of puppeteer's page as the tests' commands need: keys and the size of the window. It cannot emulate
 * media, and says so.
 */
import { existsSync, globSync } from 'node:fs';
import type { BrowserLauncher } from '@web/test-runner-core';
import { end, stay } from '../programs.ts';
import { freePort } from './ports.ts';
import { hasScreen, onScreen, openScreen } from './screen.ts';

const miniBrowser = () => globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').sort().at(-1);

/** What is missing on this machine, or nothing. */
export function missing(): string | undefined {
  const there = miniBrowser() && existsSync('/usr/bin/WebKitWebDriver') && hasScreen();
  return there ? undefined : 'apt-get install webkit2gtk-driver xvfb';
}

export function launcher(): BrowserLauncher & { getPage(session: string): Page } {
  let window: Window | undefined;
  let active: string | undefined;
  const open = async () => {
    window ??= await openWindow();
    return window;
  };
  return {
    name: 'WebKitGTK',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      active = id;
      const { driver } = await open();
      // One window for all files: none inherits the size that another one has chosen.
      await pageIn(driver).setViewport({ width: 800, height: 600 });
      await driver('url', { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: async () => String(await window?.driver('url')),
    async stopSession() {
      active = undefined;
      await window?.driver('url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('Tests in WebKitGTK cannot be debugged by hand.')),
    async stop() {
      await window?.close();
    },
    getPage() {
      if (!window) throw new Error('The browser is not open.');
      return pageIn(window.driver);
    },
  };
}

interface Window {
  driver: Driver;
  close(): Promise<void>;
}

/** Sends one WebDriver command to this window: a POST with a body, else a GET. */
type Driver = (command: string, body?: object) => Promise<unknown>;

async function openWindow(): Promise<Window> {
  const port = await freePort();
  const closeScreen = await openScreen();
  const variables = { ...onScreen, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const driver = stay('WebKitWebDriver', [`--port=${port}`], { output: 'pipe', variables });
  const close = async () => {
    await end(driver);
    await closeScreen();
  };
  try {
    const session = await begun(`http://127.0.0.1:${port}`);
    return { driver: session, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens the window as soon as the driver listens, within 20 s. */
async function begun(origin: string): Promise<Driver> {
  const options = { binary: miniBrowser(), args: ['--automation'] };
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
  for (let tries = 0; ; tries += 1) {
    try {
      const { sessionId } = (await ask(`${origin}/session`, { capabilities: { alwaysMatch } })) as {
        sessionId: string;
      };
      return (command, body) => ask(`${origin}/session/${sessionId}/${command}`, body);
    } catch (error) {
      if (tries > 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function ask(url: string, body?: object): Promise<unknown> {
  const request = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(60_000) });
  const { value }: { value: unknown } = await response.json();
  if (!response.ok) throw new Error(`WebDriver, ${url}: ${JSON.stringify(value)}`);
  return value;
}

interface Page {
  keyboard: Record<'type' | 'press' | 'down' | 'up', (keys: string) => Promise<void>>;
  setViewport(size: { width: number; height: number }): Promise<void>;
  emulateMediaFeatures(): Promise<never>;
  emulateMediaType(): Promise<never>;
}

/** Code points of keys without a character (W3C WebDriver, keyboard actions). */
const keyCodes: Record<string, string> = {
  Backspace: '\ue003',
  Delete: '\ue017',
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Escape: '\ue00c',
  Space: ' ',
  PageUp: '\ue00e',
  PageDown: '\ue00f',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

function pageIn(driver: Driver): Page {
  const typed = (actions: object[]) =>
    driver('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const cannot = () => Promise.reject(new Error('This engine cannot emulate media.'));
  return {
    keyboard: {
      async type(text) {
        const key = (type: string) => (value: string) => ({ type, value });
        await typed([...text].flatMap((value) => [key('keyDown')(value), key('keyUp')(value)]));
      },
      /** One key, or several held together: `Shift+Tab`. */
      async press(keys) {
        const values = (keys === '+' ? [keys] : keys.split('+')).map((name) => keyCodes[name] ?? name);
        const down = values.map((value) => ({ type: 'keyDown', value }));
        const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
        await typed([...down, ...up]);
      },
      async down(key) {
        await typed([{ type: 'keyDown', value: keyCodes[key] ?? key }]);
      },
      async up(key) {
        await typed([{ type: 'keyUp', value: keyCodes[key] ?? key }]);
      },
    },
    /** The window has a bar of its own around the page: what it takes is measured and added. */
    async setViewport({ width, height }) {
      await driver('window/rect', { width, height });
      const script = 'return [innerWidth, innerHeight]';
      const inner = (await driver('execute/sync', { script, args: [] })) as [number, number];
      await driver('window/rect', { width: 2 * width - inner[0], height: 2 * height - inner[1] });
    },
    emulateMediaFeatures: cannot,
    emulateMediaType: cannot,
  };
}
