/**
 * `npm run manifest -w @opennrw/widgets`: writes `custom-elements.json` and the files for editors into that package, and
 * their copies into `examples`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { analyze, widgetsPackage } from './analyze.ts';
import { editorFiles, exampleFiles } from './files.ts';

const files = editorFiles(await analyze());
for (const [name, text] of files) write(join(widgetsPackage, name), text);
for (const [copy, name] of exampleFiles)
  write(join(widgetsPackage, '../../examples', copy), files.get(name) ?? '');

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
