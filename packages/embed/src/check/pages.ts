/** Checks what is embedded besides scripts: pages with their policy, fragments, iframe pages, oEmbed. */
import { type Finding, fault, isRecord, jsonOf, type Reading, type Round, read } from './reading.ts';

/** `integrity` of files by version and path. */
export type Hashes = ReadonlyMap<string, Record<string, string>>;

/** Pages for people. Those that are not there are said and no fault: a server may be without the demo. */
export async function checkPages(round: Round, hashes: Hashes): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const path of ['/', '/widgets/status', '/baukasten'])
    findings.push(...(await checkPage(round, path, hashes)));
  return findings;
}

/** Fragment and iframe page of each widget, and oEmbed for them. */
export async function checkEmbeds(round: Round, widgets: string[], hashes: Hashes): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const widget of widgets) {
    findings.push(...(await checkFragment(round, widget)));
    findings.push(...(await checkPage(round, `/embed/${widget}`, hashes)));
  }
  const [first] = widgets;
  return first === undefined ? findings : [...findings, ...(await checkOembed(round, first))];
}

async function checkPage(round: Round, path: string, hashes: Hashes): Promise<Finding[]> {
  const url = round.base + path;
  const { words } = round;
  const page = await read(round, url);
  if (typeof page === 'string') return [fault(url, page)];
  if (page.status === 404) return [{ kind: 'note', text: words.absent(path) }];
  if (page.status !== 200) return [fault(url, words.status(page.status, '200'))];
  const faults = [
    ...policyFaults(round, page),
    ...scriptFaults(round, page, hashes),
    ...(path.startsWith('/embed/') ? framingFaults(round, page) : []),
  ];
  if (faults.length > 0) return faults.map((text) => fault(url, text));
  return [{ kind: 'good', text: words.pageGood(path) }];
}

const directivesOf = (policy: string): Map<string, string> =>
  new Map(
    policy.split(';').map((part): [string, string] => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name.toLowerCase(), values.join(' ')];
    }),
  );

function policyFaults({ words }: Round, { headers }: Reading): string[] {
  const policy = headers.get('Content-Security-Policy');
  if (policy === null) return [words.policyMissing];
  const directives = directivesOf(policy);
  const scripts = directives.get('script-src') ?? directives.get('default-src') ?? '*';
  const styles = directives.get('style-src') ?? directives.get('default-src') ?? '*';
  return [
    ...loose(scripts).map((value) => words.policyLoose('script-src', value)),
    ...loose(styles).map((value) => words.policyLoose('style-src', value)),
    ...(directives.get('base-uri') === undefined ? [words.policyLoose('base-uri', '*')] : []),
  ];
}

const loose = (sources: string): string[] =>
  sources.split(' ').filter((source) => /^('unsafe-.*'|\*|https?:|data:|blob:)$/.test(source));

/** Scripts of ours carry the hash of their file; where none can be, as in the channel, that is the page's choice. */
function scriptFaults({ words }: Round, { text }: Reading, hashes: Hashes): string[] {
  const tags = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  return tags.flatMap((tag) => {
    const [, src = ''] = tag.match(/\bsrc="([^"]*)"/) ?? [];
    const [, version = '', file = ''] = src.match(/\bwidgets\/(\d+\.\d+\.[^/]+)\/(.+)$/) ?? [];
    const known = hashes.get(version)?.[file];
    if (known === undefined) return [];
    const [, integrity] = tag.match(/\bintegrity="([^"]*)"/) ?? [];
    if (integrity === undefined) return [words.scriptBare(src)];
    return integrity === known ? [] : [words.scriptWrong(src)];
  });
}

function framingFaults({ words }: Round, { headers, text }: Reading): string[] {
  const refused = headers.get('X-Frame-Options');
  const ancestors = directivesOf(headers.get('Content-Security-Policy') ?? '').get('frame-ancestors');
  return [
    ...(refused === null ? [] : [words.framing(`X-Frame-Options: ${refused}`)]),
    ...(ancestors === "'none'" || ancestors === "'self'"
      ? [words.framing(`frame-ancestors ${ancestors}`)]
      : []),
    ...(/<title>[^<]+<\/title>/.test(text) ? [] : [words.noTitle]),
  ];
}

async function checkFragment(round: Round, widget: string): Promise<Finding[]> {
  const { words, foreign } = round;
  const url = `${round.base}/embed/${widget}.html`;
  const answer = await read(round, url);
  if (typeof answer === 'string') return [fault(url, answer)];
  const { status, headers, text } = answer;
  if (status === 404) return [{ kind: 'note', text: words.absent(`/embed/${widget}.html`) }];
  if (status !== 200) return [fault(url, words.status(status, '200'))];
  const allowed = headers.get('Access-Control-Allow-Origin');
  const running = [...text.matchAll(/<script\b([^>]*)>/g)].some(
    ([, attributes = '']) => !attributes.includes('type="application/ld+json"'),
  );
  const faults = [
    ...(foreign && allowed !== '*' ? [words.header('Access-Control-Allow-Origin', allowed, '*')] : []),
    ...(/^text\/html\b/.test(headers.get('Content-Type') ?? '')
      ? []
      : [words.header('Content-Type', headers.get('Content-Type'), 'text/html')]),
    ...(running ? [words.fragmentScript] : []),
  ];
  if (faults.length > 0) return faults.map((found) => fault(url, found));
  return [{ kind: 'good', text: words.fragmentGood(widget) }];
}

async function checkOembed(round: Round, widget: string): Promise<Finding[]> {
  const { base, words } = round;
  const ask = (address: string) =>
    `${base}/oembed?format=json&maxwidth=320&url=${encodeURIComponent(address)}`;
  const url = ask(`${base}/embed/${widget}`);
  const answer = await read(round, url);
  if (typeof answer === 'string') return [fault(url, answer)];
  if (answer.status === 404) return [{ kind: 'note', text: words.absent('/oembed') }];
  if (answer.status !== 200) return [fault(url, words.status(answer.status, '200'))];
  const { html, width } = jsonOf(answer.text, isRecord) ?? {};
  const foreign = await read(round, ask('https://stadt.example/embed/dataset-list'));
  const faults = [
    ...(typeof html === 'string' && /<iframe\b[^>]*\btitle="[^"]+"/.test(html) ? [] : [words.oembedShape]),
    ...(typeof width === 'number' && width > 320 ? [words.oembedWide] : []),
    ...(typeof foreign !== 'string' && foreign.status < 400 ? [words.oembedForeign] : []),
  ];
  if (faults.length > 0) return faults.map((found) => fault(url, found));
  return [{ kind: 'good', text: words.oembedGood }];
}
