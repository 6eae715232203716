/** What is there, by theme, with labels in English: `node examples/facets.ts https://town.example/opennrw/` */
import { createClient } from '@opennrw/sdk';

const [baseUrl = 'http://localhost:8080/'] = process.argv.slice(2);
const client = createClient({ baseUrl, language: 'en' });

const { total, facets, facetsTruncated } = await client.datasets.facets({ open: true });
console.log(`${total} open datasets`);
if (facetsTruncated) console.log('Too many to count them by theme: narrow the question.');
for (const { label, count } of facets.theme ?? []) console.log(`- ${label}: ${count}`);
