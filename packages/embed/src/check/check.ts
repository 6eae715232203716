/**
 * Checks a running server as the browsers of many pages will meet it: every version's files against its list of hashes,
 * headers, channels, pages, fragments, iframe pages and oEmbed.
 */
import { checkEmbeds, checkPages } from './pages.ts';
import { type Finding, fault, isRecord, jsonOf, type Round, read } from './reading.ts';
import { checkVersion } from './versions.ts';

/** Everything there is to say about the server, in the order of the report. */
export async function checkEmbed(round: Round): Promise<Finding[]> {
  const url = `${round.base}/widgets/status.json`;
  const answer = await read(round, url);
  if (typeof answer === 'string') return [fault(url, answer)];
  if (answer.status !== 200) return [fault(url, round.words.status(answer.status, '200'))];
  const status = jsonOf(answer.text, isStatus);
  if (!status) return [fault(url, round.words.notJson)];
  const [newest] = status.versions;
  if (!newest) return [fault(url, round.words.noVersions)];
  const checked = [];
  for (const { version } of status.versions) checked.push(await checkVersion(round, version));
  const hashes = new Map(checked.map((one) => [one.version, one.hashes]));
  const files = [
    ...checked.flatMap(({ findings }) => findings),
    ...(await checkChannels(round, status.channels)),
  ];
  // A server of files has no pages of ours.
  if (!round.foreign) return files;
  return [
    ...files,
    ...(await checkPages(round, hashes)),
    ...(await checkEmbeds(round, widgetsIn(hashes.get(newest.version) ?? {}), hashes)),
  ];
}

interface Status {
  /** Newest first. */
  versions: { version: string }[];
  /** Newest version by major. */
  channels: Record<string, string>;
}

const isStatus = (value: unknown): value is Status =>
  isRecord(value) &&
  isRecord(value.channels) &&
  Array.isArray(value.versions) &&
  value.versions.every((version) => isRecord(version) && typeof version.version === 'string');

/** The widgets of a version: what is there as a single file and as a chunk. */
const widgetsIn = (files: Record<string, string>): string[] =>
  Object.keys(files).flatMap((file) => {
    const [, name] = file.match(/^c\/([\w-]+)\.js$/) ?? [];
    return name !== undefined && files[`${name}.js`] !== undefined ? [name] : [];
  });

async function checkChannels(round: Round, channels: Record<string, string>): Promise<Finding[]> {
  const { words } = round;
  const findings: Finding[] = [];
  for (const [major, version] of Object.entries(channels)) {
    const url = `${round.base}/widgets/${major}/opennrw.js`;
    const answer = await read(round, url);
    if (typeof answer === 'string') findings.push(fault(url, answer));
    else if (answer.status !== 200) findings.push(fault(url, words.status(answer.status, '200')));
    else if (!answer.text.includes(`../${version}/opennrw.js`))
      findings.push(fault(url, words.channelWrong(version)));
    else if (isKeptTooLong(answer.headers.get('Cache-Control') ?? ''))
      findings.push(fault(url, words.channelKept));
    else findings.push({ kind: 'good', text: words.channelGood(major, version) });
  }
  return findings;
}

const isKeptTooLong = (cacheControl: string): boolean =>
  /\bimmutable\b/.test(cacheControl) || Number(cacheControl.match(/max-age=(\d+)/)?.[1] ?? 0) > 3600;
