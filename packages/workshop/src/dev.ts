/**
 * `npm run dev`: the server, with the widgets built before it, both again on every change. Ctrl-C ends it.
 */
import type { ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { at } from './places.ts';
import { end, run, stay } from './programs.ts';

const sources = [
  'api/src',
  'api/migrations',
  'packages/rules/src',
  'packages/sdk/src',
  'packages/widgets/src',
  'packages/embed/src',
];
let server: ChildProcess | undefined;
let timer: NodeJS.Timeout | undefined;
let turn = start();

// Editors write a file several times: one turn, a moment after the last of them, and never two at once.
for (const folder of sources)
  watch(at(folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(start);
    }, 150);
  });

async function start(): Promise<void> {
  const { ok, output } = await run('node', [
    '--conditions=opennrw-source',
    at('packages', 'embed', 'src', 'build.ts'),
  ]);
  if (!ok) console.error(output);
  if (server) await end(server);
  server = stay('node', ['--conditions=opennrw-source', at('api', 'src', 'serve.ts')], {
    variables: { REPLACE_WIDGETS: 'true' },
  });
}
