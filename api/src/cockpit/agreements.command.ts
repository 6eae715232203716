/** `npm run agreements -- …`: the agreements whose implementation the cockpit measures. */
import { readFile } from 'node:fs/promises';
import { readOptions, wantsHelp } from '../command-line.ts';
import { type Database, openDatabase } from '../database/door.ts';
import { migrate } from '../database/migrate.ts';
import { readSettings } from '../settings.ts';
import { checkedAgreement, keepAgreement, removeAgreement } from './agreement-keeping.ts';
import { type Agreement, agreementsOf, firstAgreement, presentOf } from './agreements.ts';
import { noteReader } from './notes.ts';

const usage = `npm run agreements -- …

  list                                   all of them, the newest first
  show <slug>                            one of them, as the file that it could be added from
  put <file> [--text <file>] [--check]   adds one, or corrects one that was added
  remove <slug>                          takes one away that was added and that nobody has judged yet

The file is JSON; \`show ${firstAgreement.slug}\` is an example of its shape. --text is the whole agreement as plain
text: every quote must be in it, word for word. --check only looks for faults. The cockpit shows the newest agreement
in force, else the one that ran out last; the others stay to be chosen. Ends with 1 when nothing was done.`;

const now = () => new Date();
const args = process.argv.slice(2);

interface Order {
  what: string;
  text: string | undefined;
  check: boolean;
}

async function answer(): Promise<string> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { text: { type: 'string' }, check: { type: 'boolean' } },
  });
  const [action = '', what = ''] = positionals;
  const act = Object.hasOwn(acts, action) ? acts[action] : undefined;
  if (act === undefined) throw new Error('Say what to do: list, show, put or remove. --help shows how.');
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken } = readSettings(process.env);
  const database = await openDatabase({
    ...{ url, inThisThread: true },
    ...(authToken !== undefined && { authToken }),
  });
  try {
    await migrate(database);
    return await act(database, { what, text: values.text, check: values.check ?? false });
  } finally {
    await database.close();
  }
}

const acts: Readonly<Record<string, (database: Database, order: Order) => Promise<string>>> = {
  async list(database) {
    const agreements = await agreementsOf(noteReader(database));
    const present = presentOf(agreements, now());
    return agreements
      .map((one) => {
        const time = `${one.signedOn} to ${one.validUntil}`;
        return `${one.slug}  ${time}  ${countOf(one)}${one === present ? '  shown' : ''}`;
      })
      .join('\n');
  },

  async show(database, { what }) {
    const agreement = (await agreementsOf(noteReader(database))).find(({ slug }) => slug === what);
    if (agreement === undefined)
      throw new Error(`There is no agreement “${what}”; \`list\` shows what there is.`);
    return JSON.stringify(agreement, null, 2);
  },

  async put(database, { what, text, check }) {
    if (what === '') throw new Error('Say which file to read. --help shows how.');
    const desk = { database, now };
    const agreement = await checkedAgreement(desk, await read(what), text && (await read(text)));
    const about = `“${agreement.slug}” with ${countOf(agreement)}`;
    if (check) return `${about} can be added.`;
    const done = (await keepAgreement(desk, agreement)) ? 'added' : 'corrected';
    const shown = presentOf(await agreementsOf(noteReader(database)), now());
    return `${about} is ${done}. The cockpit shows “${shown.slug}”.`;
  },

  async remove(database, { what }) {
    await removeAgreement({ database, now }, what);
    return `“${what}” is removed.`;
  },
};

const countOf = ({ measures: { length } }: Agreement): string =>
  `${length} ${length === 1 ? 'measure' : 'measures'}`;

const read = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause) => {
    throw new Error(`The file ${file} cannot be read: ${cause.message}`, { cause });
  });

try {
  console.log(wantsHelp(args) ? usage : await answer());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
