/**
 * The contract between API and SDK is one file, `api/openapi.json`. Without arguments this checks that the file says
 * what the code says; `--write` makes it so.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { nowhere } from './http/nowhere.ts';

const file = fileURLToPath(new URL('../openapi.json', import.meta.url));

/** The OpenAPI 3.1 document of the whole API, as text. */
export function contract(): string {
  const app = createApp(nowhere);
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'The key of an organization, made by the operator with `npm run keys`.',
  });
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'OpenNRW API',
      version: '1',
      description: 'Open-government data of North Rhine-Westphalia. Reading needs no key.',
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    },
    // Relative to the document, which lives at /v1/openapi.json, also below a base path.
    servers: [{ url: '..' }],
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = contract();
  if (process.argv.includes('--write')) await writeFile(file, made);
  else if (made !== (await readFile(file, 'utf8').catch(() => ''))) {
    console.error(
      'api/openapi.json does not say what the code says. Run `npm run contract` and review the difference.',
    );
    process.exitCode = 1;
  }
}
