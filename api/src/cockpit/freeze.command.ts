/** `npm run freeze`: freezes the last quarter of every organization that keeps an inventory. Running it again adds nothing. */
import { openDatabase } from '../database/door.ts';
import { migrate } from '../database/migrate.ts';
import { readSettings } from '../settings.ts';
import { freezeLastQuarter } from './freeze.ts';

const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken } = readSettings(process.env);
const database = await openDatabase({ url, ...(authToken !== undefined && { authToken }) });
try {
  await migrate(database);
  const { quarter, slugs } = await freezeLastQuarter(database, new Date());
  console.log(`${quarter}: ${slugs.length === 0 ? 'nothing new' : slugs.join(', ')}`);
} finally {
  await database.close();
}
