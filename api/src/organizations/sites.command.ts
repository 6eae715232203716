/** `npm run sites -- …`: which sites may show the widgets of an organization in a frame. */
import { readOptions, wantsHelp } from '../command-line.ts';
import { openDatabase } from '../database/door.ts';
import { migrate } from '../database/migrate.ts';
import { readSettings } from '../settings.ts';
import { directoryOf } from './directory.ts';
import { listSites, siteOf, sitesOf } from './sites.ts';
import { TenantScope } from './tenancy.ts';

const usage = `npm run sites -- …

  show <organization>                    the sites that are listed
  set <organization> <site> [<site> …]   only these may show its iframe pages, for example https://www.bonn.de
  clear <organization>                   every site may, which is how it is without a list

The organization is named by its slug, for example bonn. Ends with 1 when nothing was done.`;

const args = process.argv.slice(2);

interface Order {
  action: string;
  slug: string;
  origins: string[];
}

function readOrder(): Order {
  const { positionals } = readOptions({ args, allowPositionals: true, options: {} });
  const [action = '', slug = '', ...given] = positionals;
  if (!['show', 'set', 'clear'].includes(action))
    throw new Error('Say what to do: show, set or clear. --help shows how.');
  const origins = [...new Set(given.map(siteOf))];
  if (action === 'set' && origins.length === 0)
    throw new Error('Name at least one site; `clear` lets every site in.');
  return { action, slug, origins: action === 'set' ? origins : [] };
}

async function answer(): Promise<string> {
  const { action, slug, origins } = readOrder();
  const settings = readSettings(process.env);
  const authToken = settings.DATABASE_AUTH_TOKEN;
  const database = await openDatabase({
    ...{ url: settings.DATABASE_URL, inThisThread: true },
    ...(authToken !== undefined && { authToken }),
  });
  try {
    await migrate(database);
    const organization = (await directoryOf(database)()).bySlug.get(slug);
    if (organization === undefined)
      throw new Error(`There is no organization "${slug}". Start the server once to fill in the real ones.`);
    const desk = { database, now: () => new Date() };
    if (action !== 'show') await listSites(desk, TenantScope.operator(organization.id, 'sites'), origins);
    const listed = await sitesOf(database, organization.id);
    return listed.length === 0 ? `Every site may show the widgets of ${slug}.` : listed.join('\n');
  } finally {
    await database.close();
  }
}

try {
  console.log(wantsHelp(args) ? usage : await answer());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
