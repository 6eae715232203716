/**
 * `npm run dev`: the API, started again on every change, and the widgets, built again on every change. Ctrl-C ends both.
 */
import { watch } from 'node:fs';
import { at } from './places.ts';
import { run, stay } from './programs.ts';

await build();
for (const name of ['rules', 'sdk', 'widgets', 'embed'])
  watch(at('packages', name, 'src'), { recursive: true }, soon(build));
// A rebuild of the same version replaces the kept files: that is what development means here.
stay('node', [
  '--conditions=development',
  '--watch',
  '--watch-preserve-output',
  at('api', 'src', 'serve.ts'),
]).on('exit', (code) => process.exit(code ?? 1));

async function build(): Promise<void> {
  const { ok, output } = await run('node', [
    '--conditions=development',
    at('packages', 'embed', 'src', 'build.ts'),
  ]);
  console.log(ok ? 'widgets built' : output);
}

/** Editors write a file several times: one build 100 ms after the last of them. */
function soon(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, 100);
  };
}
