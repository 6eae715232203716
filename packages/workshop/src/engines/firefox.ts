/** Firefox for the widgets' tests, driven over WebDriver BiDi. It cannot emulate media there. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner-core';
import * as puppeteer from 'puppeteer-core';
import { hasScreen, onScreen, openScreen } from './screen.ts';

const program = () =>
  [process.env.FIREFOX_PATH, '/usr/bin/firefox', '/usr/bin/firefox-esr'].find(
    (path) => path && existsSync(path),
  );

/** What is missing on this machine, or nothing. */
export function missing(): string | undefined {
  if (!program()) return 'apt-get install firefox-esr, or set FIREFOX_PATH';
  return hasScreen() ? undefined : 'apt-get install xvfb';
}

/** Without movement, which tests in Chromium ask for by emulation; with the profile's own look, below. */
const preferences = {
  'ui.prefersReducedMotion': 1,
  'toolkit.legacyUserProfileCustomizations.stylesheets': true,
};

/** The launcher is called after Chrome, and drives whatever puppeteer can. */
export function launcher(): BrowserLauncher {
  const executablePath = program();
  const profile = barelessProfile();
  const firefox = chromeLauncher({
    puppeteer,
    launchOptions: {
      browser: 'firefox',
      headless: false,
      userDataDir: profile,
      extraPrefsFirefox: preferences,
      env: { ...process.env, ...onScreen },
      ...(executablePath && { executablePath }),
    },
  });
  let closeScreen: (() => Promise<void>) | undefined;
  const [startSession, stop] = [firefox.startSession.bind(firefox), firefox.stop.bind(firefox)];
  firefox.startSession = async (...session) => {
    closeScreen ??= await openScreen();
    return startSession(...session);
  };
  firefox.stop = async () => {
    await stop();
    await closeScreen?.();
    rmSync(profile, { recursive: true, force: true });
  };
  return firefox;
}

/** A window without bars: the driver's keys reach the page only, and a focus that Tab has taken to a bar would stay there. */
function barelessProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'opennrw-firefox-'));
  mkdirSync(join(profile, 'chrome'));
  writeFileSync(join(profile, 'chrome', 'userChrome.css'), '#navigator-toolbox { display: none; }');
  return profile;
}
