/**
 * Before `npm start`: builds the files that a page embeds, where they are missing or older than their sources. Says
 * nothing unless the build fails.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './places.ts';
import { run } from './programs.ts';

const { version }: { version: string } = JSON.parse(
  readFileSync(at('packages', 'embed', 'package.json'), 'utf8'),
);
const built = at('packages', 'embed', 'dist', 'widgets', version, 'integrity.json');

if (!existsSync(built) || newestSource() > statSync(built).mtimeMs) {
  const { ok, output } = await run('node', [
    '--conditions=opennrw-source',
    at('packages', 'embed', 'src', 'build.ts'),
  ]);
  if (!ok) {
    console.error(`The widgets could not be built.\n${output}`);
    process.exitCode = 1;
  }
}

/** When the youngest file that goes into the build was changed, in milliseconds since 1970. */
function newestSource(): number {
  const folders = ['rules', 'sdk', 'widgets', 'embed'].map((name) => at('packages', name, 'src'));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|css)$/.test(file) && !/\.(test|stories)\.ts$/.test(file))
      .map((file) => join(folder, file)),
  );
  return Math.max(...[...files, at('package-lock.json')].map((file) => statSync(file).mtimeMs));
}
