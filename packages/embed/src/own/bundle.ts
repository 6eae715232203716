/**
 * A folder with everything that the widgets of one organization need, for its own web server: the files of a version, its
 * data as saved answers of the API, a sample page, recipes and a script that refreshes the data.
 */
import { readFileSync } from 'node:fs';
import { DEEPEST, type Origin, type Saved, savedFor, savedYear } from './saved.ts';
import type { Packed } from './zip.ts';

export interface BundleWish {
  /** Slug of the organization. */
  organization: string;
  /** Address of the API, without a slash at the end. */
  api: string;
  version: string;
  /** The files of this version by their path. */
  widgets: ReadonlyMap<string, Uint8Array>;
  now: Date;
}

export interface Bundle {
  files: Packed[];
  /** What the operator should know, one sentence each. */
  notes: string[];
}

/** @throws {Error} with a sentence when the API does not answer or does not know the organization */
export async function bundleFor(wish: BundleWish): Promise<Bundle> {
  const { version, widgets, now } = wish;
  if (!PLAIN_ADDRESS.test(wish.api))
    throw new Error(`${wish.api} would stand in scripts, with marks that mean something there.`);
  const origin: Origin = {
    organization: wish.organization,
    api: wish.api,
    savedAt: `${now.toISOString().slice(0, 19)}Z`,
  };
  const data = await savedData(wish);
  const { fragments, notes } = await fragmentsOf(wish);
  const [major] = version.split('.');
  const texts: [name: string, text: string][] = [
    ['v1/saved.json', `${JSON.stringify(origin)}\n`],
    [`widgets/${major}/opennrw.js`, `import '../${version}/opennrw.js';\n`],
    [
      'widgets/status.json',
      JSON.stringify({ versions: [{ version }], channels: { [major ?? '']: version } }),
    ],
    ...[...fragments].map(([widget, text]): [string, string] => [`ohne-javascript/${widget}.html`, text]),
    ...recipes(wish, origin, fragments),
  ];
  const files = [
    ...[...widgets].map(([name, bytes]) => ({ name: `widgets/${version}/${name}`, bytes })),
    ...data,
    ...texts.map(([name, text]) => ({ name, bytes: Buffer.from(text), executable: name.endsWith('.sh') })),
  ];
  return { files: files.map((file) => ({ ...file, name: `opennrw/${file.name}` })), notes };
}

/** It is written into a shell script and into settings of web servers. */
const PLAIN_ADDRESS = /^https?:\/\/[\w.:[\]/~%-]+$/;

async function savedData({ organization, api, now }: BundleWish): Promise<Packed[]> {
  const year = savedYear(now);
  const files: Packed[] = [];
  for (const saved of savedFor(organization)) {
    const ask = saved.ask.replace('{from}', year.from).replace('{to}', year.to);
    files.push(
      ...(await (saved.pages === undefined ? wholeAnswer(api, saved, ask) : pagesOf(api, saved, ask))),
    );
  }
  return files;
}

const wholeAnswer = async (api: string, { file }: Saved, ask: string): Promise<Packed[]> => [
  { name: file, bytes: await fetched(`${api}/${ask}`) },
];

async function pagesOf(api: string, { file, pages = 100 }: Saved, ask: string): Promise<Packed[]> {
  const files: Packed[] = [];
  for (let number = 1; ; number++) {
    const bytes = await fetched(`${api}/${ask}&limit=${pages}&offset=${(number - 1) * pages}`);
    files.push({ name: `${file}.${number}.json`, bytes });
    const { next }: { next: string | null } = JSON.parse(bytes.toString('utf8'));
    if (next === null || number * pages > DEEPEST) return files;
  }
}

async function fetched(url: string): Promise<Buffer> {
  const response = await fetch(url, {
    headers: { 'Accept-Language': 'de' },
    signal: AbortSignal.timeout(60_000),
  }).catch((cause) => {
    throw new Error(`${url} does not answer.`, { cause });
  });
  if (response.ok) return Buffer.from(await response.arrayBuffer());
  const text = await response.text();
  if (text.includes('no-such-organization'))
    throw new Error(`The API does not know this organization: see ${new URL('/v1/organizations', url)}`);
  throw new Error(`${url} answers ${response.status}: ${text.slice(0, 200)}`);
}

/** The widgets, and what an older server without fragments puts inside them. */
const widgetNames = [
  'dataset-list',
  'event-calendar',
  'participation-map',
  'cockpit-gauge',
  'award-showcase',
];

async function fragmentsOf({ organization, api }: BundleWish) {
  const fragments = new Map<string, string>();
  for (const widget of widgetNames) {
    const own = `organization=${encodeURIComponent(organization)}`;
    const response = await fetch(`${api}/embed/${widget}.html?${own}`).catch(() => undefined);
    if (response?.ok) fragments.set(widget, withoutImages(await response.text()));
  }
  const notes = fragments.size === 0 ? ['This server makes no content for pages without JavaScript.'] : [];
  return { fragments, notes };
}

/** Pictures would be fetched from the other server. */
const withoutImages = (fragment: string) => fragment.replace(/<img\b[^>]*>/g, '');

const recipe = (name: string) => readFileSync(new URL(`recipes/${name}`, import.meta.url), 'utf8');

function recipes(
  { organization, api, version, widgets }: BundleWish,
  { savedAt }: Origin,
  fragments: ReadonlyMap<string, string>,
): [name: string, text: string][] {
  const list: { files: Record<string, string> } = JSON.parse(
    Buffer.from(widgets.get('integrity.json') ?? '{"files":{}}').toString('utf8'),
  );
  const known: Record<string, string> = {
    organization,
    api,
    version,
    savedAt,
    host: new URL(api).host,
    apiOrigin: new URL(api).origin,
    apiPath: new URL(api).pathname.replace(/\/$/, ''),
    loader: list.files['opennrw.js'] ?? '',
    ownData: list.files['own-data.js'] ?? '',
    deepest: `${DEEPEST}`,
    lines: [
      ...savedFor(organization).map(refreshLine),
      ...[...fragments.keys()].map((widget) => `inhalt ${widget}`),
    ].join('\n'),
    ...Object.fromEntries(
      widgetNames.map((name) => [name, fragments.get(name) ?? '<p>Die Daten brauchen JavaScript.</p>']),
    ),
  };
  const filled = (name: string) =>
    recipe(name).replace(/\{([\w-]+)\}/g, (place, key: string) => known[key] ?? place);
  return [
    ['LIES-MICH.md', filled('LIES-MICH.md')],
    ['widgets/status/index.html', filled('status.html')],
    ['beispiel.html', filled('beispiel.html')],
    ['beispiel.css', filled('beispiel.css')],
    ['aktualisieren.sh', filled('aktualisieren.sh')],
    ['.htaccess', filled('htaccess')],
    ['rezepte/nginx.conf', filled('nginx.conf')],
    ['rezepte/nginx-proxy.conf', filled('nginx-proxy.conf')],
  ];
}

const refreshLine = ({ file, ask, pages }: Saved): string => {
  const asked = `"${ask.replace('{from}', '$from').replace('{to}', '$to')}"`;
  return pages === undefined ? `hole ${file} ${asked}` : `seiten ${file} ${asked} ${pages}`;
};
