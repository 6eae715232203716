/**
 * Part of `npm run build`: TypeScript wraps an import() whose path is made at run time, and bundlers then no longer see
 * where it leads. Here the words of a language become `import(`./dataset-list.words.${tag}.js`)` again.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const helper = /^var __rewriteRelativeImportExtension = .*?^\};\n/ms;
const wrapped = /__rewriteRelativeImportExtension\(`([^`]+)\.ts`\)/g;

for (const file of globSync('dist/*/*.js', { cwd: here }).map((name) => new URL(name, here))) {
  const code = readFileSync(file, 'utf8');
  const plain = code.replace(helper, '').replace(wrapped, '`$1.js`');
  if (plain !== code) writeFileSync(file, plain);
}
