import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '@opennrw/workshop/chromium';
import { serveLoopback } from '@opennrw/workshop/loopback';
import { at } from '@opennrw/workshop/places';
import { run } from '@opennrw/workshop/programs';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import { hostsOf, visit } from '@opennrw/workshop/visit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { fileIn } from './serve.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

/** Each example, where it shows the calendar, and how its types are checked. Angular checks none of a foreign element. */
const examples = [
  { name: 'react', source: 'src/main.tsx', check: ['tsc'], right: 'view={view}', wrong: 'view="week"' },
  {
    name: 'vue',
    source: 'src/TownPage.vue',
    check: ['vue-tsc', '--noEmit'],
    right: ':view="view"',
    wrong: 'view="week"',
  },
  {
    name: 'angular',
    source: 'src/main.ts',
    check: ['ngc', '--noEmit'],
    right: "? 'month'",
    wrong: "? 'week'",
  },
];

describe.each(examples)('the example in $name', ({ name, source, check, right, wrong }) => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), `opennrw-${name}-`));
    cpSync(at('examples', name), folder, {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|dist|\.angular)$/.test(path),
    });
    const installed = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
    });
    if (!installed.ok) throw new Error(installed.output);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is built, shows the calendar, hands on what is chosen, and asks nobody else', async () => {
    const { ok, output } = await run('npm', ['run', 'build'], { cwd: folder });
    expect(ok, output).toBe(true);
    const { origin, close } = await serveLoopback((path) =>
      fileIn(join(folder, 'dist'), path, server.origin),
    );
    onTestFinished(close);
    const seen = await visit(browser, `${origin}/`);
    const calendar = seen.page.locator('opennrw-event-calendar');
    await calendar.locator('[part~=item]').nth(2).waitFor();
    expect(await calendar.getAttribute('heading-level')).toBe('2');

    await seen.page.getByRole('button', { name: 'Als Monat' }).click();
    await calendar.locator('[part~=grid]').waitFor();
    await seen.page.getByRole('button', { name: 'Als Liste' }).click();

    const title = calendar.locator('[part~=item] a').first();
    const [text] = (await title.innerText()).split('\n');
    await title.click();
    await seen.page.getByText(`Gewählt: ${text}`).waitFor();
    expect(seen.complaints).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect(hostsOf(seen)).toEqual([new URL(origin).host, new URL(server.origin).host].sort());
  });

  test('does not compile with a view that does not exist', async () => {
    const file = join(folder, source);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(right);
    writeFileSync(file, text.replace(right, wrong));
    const [program = '', ...args] = check;
    const { ok, output } = await run(join(folder, 'node_modules', '.bin', program), args, { cwd: folder });
    writeFileSync(file, text);
    expect(ok).toBe(false);
    expect(output).toContain('"week"');
  });
});

test.each(examples)('the lockfile of $name names no place to load from', ({ name }) => {
  expect(readFileSync(at('examples', name, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
