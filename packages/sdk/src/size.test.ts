/** What a page downloads, and what survives minification: both are looked at in the same bundle. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import type { Fetch } from './index.ts';
import { failureOf, silence } from './testing.ts';

const index = fileURLToPath(new URL('index.ts', import.meta.url));

/** The minified bundle of a module that says `export { … }` or `import { … }` from the SDK. */
async function bundle(clause: string): Promise<string> {
  const entry = 'virtual:entry';
  const build = await rolldown({
    input: entry,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? `${clause} from ${JSON.stringify(index)};` : null),
      },
    ],
  });
  const { output } = await build.generate({ minify: true });
  await build.close();
  expect(output).toHaveLength(1);
  return output[0].code;
}

const gz = (code: string) => gzipSync(code, { level: 9 }).length;

test('the client with every resource is at most 5,000 bytes gz, dependencies included', async () => {
  const code = await bundle('export { createClient, freshness }');
  expect(gz(code)).toBeLessThanOrEqual(3400);
  expect(code).not.toContain('querySerializer');
});

test('what is not imported is not shipped', async () => {
  const part = await bundle('export { connect, datasets }');
  expect(gz(part)).toBeLessThanOrEqual(2350);
  expect(part).toContain('/v1/datasets');
  expect(part).not.toContain('/v1/organizations');
  expect(part).not.toContain('Sunset');
  expect(gz(await bundle('export { isApiError }'))).toBeLessThan(600);
});

test('importing does nothing: an unused import leaves no code behind', async () => {
  expect((await bundle('import { createClient }')).trim()).toBe('');
});

test('names of errors survive minification', async () => {
  const code = await bundle('export { createClient }');
  const { createClient }: typeof import('./index.ts') = await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  );
  const replies: Fetch[] = [
    () => Response.json({}, { status: 404 }),
    () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
    () => Promise.reject(new TypeError('fetch failed')),
    silence,
  ];
  const names: unknown[] = [];
  for (const fetch of replies) {
    const client = createClient({ baseUrl: 'https://town.example', fetch, retries: 0, timeout: 10 });
    const error = await failureOf(client.datasets.list());
    names.push(error instanceof Error && error.name);
  }
  expect(names).toEqual(['ApiError', 'NotAnApiError', 'NetworkError', 'TimeoutError']);
});
