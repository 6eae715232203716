/** Finds datasets: `node examples/list.ts https://town.example/opennrw/ Radweg` */
import { createClient } from '@opennrw/sdk';

const [baseUrl = 'http://localhost:8080/', q = ''] = process.argv.slice(2);
const client = createClient({ baseUrl });

const { items, total, totalIs } = await client.datasets.list({ q, limit: 5 });
console.log(`${totalIs === 'exact' ? total : `more than ${total}`} datasets, the first ${items.length}:`);
for (const { title, organization, license } of items) {
  console.log(`- ${title} (${organization.name}; ${license?.name ?? 'no licence given'})`);
}
