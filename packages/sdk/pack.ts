/**
 * `npm pack` without the `development` condition: it leads to sources that are not packed, and bundlers in development
 * mode would follow it. Before packing `node pack.ts` takes it out of package.json, afterwards `node pack.ts restore`
 * puts the file back; if packing was interrupted, the next run starts from the file that was kept.
 */
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const manifest = fileURLToPath(new URL('package.json', import.meta.url));
const kept = fileURLToPath(new URL('dist/.package.json', import.meta.url));

if (existsSync(kept)) renameSync(kept, manifest);
if (!process.argv.includes('restore')) {
  copyFileSync(manifest, kept);
  const text = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, text.replace(/\s*"development": "[^"]*",/, ''));
}
