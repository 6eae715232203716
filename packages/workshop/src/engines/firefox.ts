/** Firefox for the widgets' tests, driven over WebDriver BiDi. It cannot emulate media there. */
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner-core';
import * as puppeteer from 'puppeteer-core';

const program = () =>
  [process.env.FIREFOX_PATH, '/usr/bin/firefox', '/usr/bin/firefox-esr'].find(
    (path) => path && existsSync(path),
  );

/** What is missing on this machine, or nothing. */
export const missing = (): string | undefined =>
  program() ? undefined : 'apt-get install firefox-esr, or set FIREFOX_PATH';

/** The launcher is called after Chrome, and drives whatever puppeteer can. */
export function launcher(): BrowserLauncher {
  const executablePath = program();
  return chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', headless: true, ...(executablePath && { executablePath }) },
  });
}
