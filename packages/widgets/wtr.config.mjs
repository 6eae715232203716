/** The widgets' tests run in the Chromium that the workshop finds; sources are stripped of types, nothing is built. */

import { fileURLToPath } from 'node:url';
import { findChromium } from '@opennrw/workshop/chromium';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';

const { executablePath, args, env } = await findChromium();
Object.assign(process.env, env);

export default {
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  files: ['src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['opennrw-source'] },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, args, headless: 'shell' },
      createPage: pageWithoutPast,
    }),
  ],
  // One page at a time: keys and focus belong to the page in front.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 10_000 } },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  // Lit says once per file that its development build is in use; what widgets tell a webmaster is asserted where it matters.
  filterBrowserLogs: ({ args: [text] }) => !/dev-mode|^<opennrw-/.test(text),
};

/** One tab serves all files, and with 50 entries behind it Chromium forgets those that a test goes back to: each file begins with none. */
async function pageWithoutPast({ context }) {
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  page.on('domcontentloaded', () => devtools.send('Page.resetNavigationHistory').catch(() => {}));
  return page;
}
