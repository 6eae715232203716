/**
 * What `npm pack` needs besides the build. `node pack.ts` lays the licence beside package.json and takes the
 * `development` condition out of it: that leads to sources which are not packed, and bundlers in development mode would
 * follow it. `node pack.ts restore` undoes both; after an interruption the next run does so first.
 */
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const manifest = at('package.json');
const kept = at('dist/.package.json');

if (existsSync(kept)) renameSync(kept, manifest);
rmSync(at('LICENSE'), { force: true });

if (!process.argv.includes('restore')) {
  copyFileSync(manifest, kept);
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/\s*"development": "[^"]*",/, ''));
  copyFileSync(at('../../LICENSE'), at('LICENSE'));
}
