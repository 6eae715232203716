/** `npm run harvest -- …`: harvests one source now and reports. `--help` (wishes.command.ts) shows the options. */
import { wantsHelp } from '../command-line.ts';
import { type Database, openDatabase } from '../database/door.ts';
import { migrate } from '../database/migrate.ts';
import { directoryOf } from '../organizations/directory.ts';
import { readSettings } from '../settings.ts';
import { displayOn, reportText } from './display.ts';
import { ledgerOf, type SourceRow } from './ledger.ts';
import { carryOut } from './start.ts';
import { readWishes, usage, type Wishes } from './wishes.command.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
const now = () => new Date();

const args = process.argv.slice(2);

try {
  if (wantsHelp(args)) console.log(usage);
  else await carryOutWishes(readWishes(args));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function carryOutWishes(wishes: Wishes): Promise<void> {
  const settings = readSettings(process.env);
  const token = settings.DATABASE_AUTH_TOKEN;
  const database = await openDatabase({
    url: settings.DATABASE_URL,
    ...(token !== undefined && { authToken: token }),
  });
  try {
    await migrate(database);
    const allowPrivate = settings.ALLOW_PRIVATE_SOURCES || (wishes.allowPrivate && [wishes.url.hostname]);
    await run(database, await sourceIn(database, wishes), { ...wishes, allowPrivate });
  } finally {
    await database.close();
  }
}

async function run(
  database: Database,
  source: SourceRow,
  {
    dryRun,
    maxMissingShare,
    allowPrivate,
  }: Pick<Wishes, 'dryRun' | 'maxMissingShare'> & { allowPrivate: boolean | string[] },
): Promise<void> {
  const run = await ledgerOf(database, now).openRun(source.id, dryRun);
  if (run === null) throw new Error('This source is being harvested right now.');
  const display = displayOn(process.stderr, () => performance.now());
  const errand = { database, now, source, dryRun, maxMissingShare, allowPrivate, signal: stop.signal };
  const report = await carryOut(run, {
    ...errand,
    userAgent: 'OpenNRW-Harvester/0.1',
    progress: display.show,
  });
  display.clear();
  console.log(reportText(report));
  if (report.status === 'failed' || report.status === 'aborted-by-guard') process.exitCode = 1;
}

/** The source as the ledger knows it, entered there if it is new. */
async function sourceIn(database: Database, { organization, name, kind, url }: Wishes): Promise<SourceRow> {
  const owner = (await directoryOf(database)()).bySlug.get(organization);
  if (owner === undefined) {
    throw new Error(
      `There is no organization "${organization}". Start the server once to create the real ones.`,
    );
  }
  const ledger = ledgerOf(database, now);
  const known = await ledger.findNamed(owner.id, name);
  if (known?.kind === kind && known.url === url.href) return known;
  const row = ledger.draftSource({ organizationId: owner.id, externalId: name, kind, url: url.href });
  const stored = await ledger.putSource(row, known);
  if (stored === null) throw new Error('Somebody else is changing this source right now. Start again.');
  return stored;
}
