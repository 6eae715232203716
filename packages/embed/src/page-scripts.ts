/**
 * What a version holds beside the widgets: a script per file of `pages/` (`pages/iframe.ts` → `iframe.js`), each whole in
 * itself, and the stylesheets of `sheets/` as they are (`sheets/themes/kern.css` → `themes/kern.css`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Files by their path within the version. */
export async function pageFiles(version: string): Promise<Map<string, string>> {
  const entries = readdirSync(scripts).filter((file) => /^[\w-]+\.ts$/.test(file));
  const built = await Promise.all(
    entries.map(async (file) => [scriptName(file), await script(file, version)] as const),
  );
  const copied = readdirSync(sheets, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(sheets, file), 'utf8')] as const);
  return new Map([...built, ...copied].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const scripts = fileURLToPath(new URL('pages', import.meta.url));
const sheets = fileURLToPath(new URL('sheets', import.meta.url));
const scriptName = (file: string) => `${basename(file, '.ts')}.js`;

/** @throws when the script would load another one: a page checks the hash of this file alone */
async function script(file: string, version: string): Promise<string> {
  const build = await rolldown({
    input: join(scripts, file),
    resolve: { conditionNames: ['opennrw-source', 'browser', 'import', 'default'] },
    transform: { target: 'es2022' },
  });
  const { output } = await build.generate({ format: 'es', minify: true, comments: false });
  await build.close();
  const [{ code }, ...others] = output;
  if (others.length > 0) throw new Error(`pages/${file} has an import(): a script of a page is one file.`);
  return `/*! OpenNRW Widgets ${version}, EUPL-1.2 */\n${code}`;
}
