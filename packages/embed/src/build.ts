/**
 * `npm run build -w @opennrw/embed`: the widgets of this repository, as files in `dist/widgets/<version>/`, and what is
 * known about all releases beside them.
 */
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWidgets } from './bundle.ts';
import { analyze } from './editor/analyze.ts';
import { json } from './editor/files.ts';
import { releaseOf } from './releases.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version }: { version: string } = JSON.parse(readFileSync(here('../package.json'), 'utf8'));
const home = here(`../dist/widgets/${version}`);
// Written beside the final place and renamed, so that a server never sees half a build.
const draft = `${home}.${process.pid}.draft`;

const files = await bundleWidgets(here('../../widgets/src'), version, {
  supportUntil: releaseOf(version).supportUntil,
  besides: new Map([['custom-elements.json', json(await analyze())]]),
});
for (const [file, text] of files) {
  mkdirSync(dirname(join(draft, file)), { recursive: true });
  writeFileSync(join(draft, file), text);
}
rmSync(home, { recursive: true, force: true });
renameSync(draft, home);
copyFileSync(here('../releases.json'), here('../dist/widgets/releases.json'));
