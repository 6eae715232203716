/** The PHP that webmasters copy from the documentation is valid, and the recipe for a page of their own does what it says. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { serveLoopback } from './loopback.ts';
import { at } from './places.ts';
import { run } from './programs.ts';

const isHere = spawnSync('php', ['--version']).status === 0;
const name = isHere ? 'PHP for webmasters' : 'PHP for webmasters (php is not installed)';
const folder = at('docs', 'webmaster');
const blocks = readdirSync(folder)
  .filter((page) => page.endsWith('.md'))
  .flatMap((page) => phpIn(page).map((code, index) => ({ page, index: index + 1, code })));

describe.skipIf(!isHere)(name, () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'opennrw-php-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  test.each(blocks)('block $index of $page is valid', async ({ code }) => {
    writeFileSync(join(home, 'block.php'), code);
    const { ok, output } = await run('php', ['-l', 'block.php'], { cwd: home });
    expect(ok, output).toBe(true);
  });

  test('the page of php.md shows the script, the element and the content of the server', async () => {
    const { origin, asked } = await server();
    const { output } = await page(origin);
    expect(output).toContain(
      `<script type="module" src="${origin}/widgets/0.1.0/opennrw.js" integrity="sha384-…" crossorigin></script>`,
    );
    expect(output).toContain(
      `<opennrw-event-calendar api="${origin}/" organization="musterstadt" limit="5"><ul><li>Heute</li></ul></opennrw-event-calendar>`,
    );
    expect(asked).toEqual(['/embed/event-calendar.html']);
  });

  test('the content is asked for once in a quarter of an hour', async () => {
    const { origin, asked } = await server();
    await page(origin);
    await page(origin);
    expect(asked).toHaveLength(1);
  });

  test('when the server is away, the last content stays', async () => {
    const { origin, close } = await server();
    await page(origin);
    await close();
    for (const file of copies()) utimesSync(file, 0, 0);
    expect((await page(origin)).output).toContain('<li>Heute</li>');
    expect(copies()).toHaveLength(1);
  });

  test('when the server was never there, the page is there at once, with an empty element', async () => {
    const { output } = await page('http://127.0.0.1:9');
    expect(output).toContain('limit="5"></opennrw-event-calendar>');
    expect(output).not.toMatch(/warning/i);
  });

  test('a hostile value stays a value', async () => {
    const { origin } = await server();
    const { output } = await page(origin, (code) =>
      code.replace("'musterstadt'", `'"><script>alert(1)</script>'`),
    );
    expect(output).toContain('organization="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  /** Runs the page of php.md against a server, with a folder of its own for copies. */
  async function page(origin: string, change = (code: string) => code) {
    const [library = '', example = ''] = phpIn('php.md');
    writeFileSync(
      join(home, 'opennrw.php'),
      library.replace('https://daten.example.org', origin).replace('sys_get_temp_dir()', '__DIR__'),
    );
    writeFileSync(join(home, 'page.php'), change(example));
    const ended = await run('php', ['page.php'], { cwd: home });
    expect(ended.ok, ended.output).toBe(true);
    return ended;
  }

  const copies = () =>
    readdirSync(home)
      .filter((file) => file.startsWith('opennrw-'))
      .map((file) => join(home, file));
});

async function server() {
  const asked: string[] = [];
  const { origin, close } = await serveLoopback((path) => {
    asked.push(path);
    return { body: '<ul><li>Heute</li></ul>', type: 'text/html' };
  });
  onTestFinished(() => close().catch(() => {}));
  return { origin, asked, close };
}

/** The blocks of code in PHP of a page. */
function phpIn(page: string): string[] {
  const text = readFileSync(join(folder, page), 'utf8');
  return [...text.matchAll(/^```php\n(.*?)^```$/gms)].map(([, code = '']) => code);
}
