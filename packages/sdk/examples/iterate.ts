/** Walks a whole catalogue and counts its files by format: `node examples/iterate.ts https://town.example/opennrw/` */
import { createClient } from '@opennrw/sdk';

const [baseUrl = 'http://localhost:8080/'] = process.argv.slice(2);
const client = createClient({ baseUrl });

const files = new Map<string, number>();
for await (const { distributions } of client.datasets.iterate({ hasDownload: true })) {
  for (const { format } of distributions) {
    const label = format ?? 'unknown';
    files.set(label, (files.get(label) ?? 0) + 1);
  }
}
for (const [format, count] of [...files].sort(([, one], [, other]) => other - one)) {
  console.log(`${format}: ${count}`);
}
