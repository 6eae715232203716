/** What an operator typed after `npm run harvest --`, and what there is to type. */
import { readOptions } from '../command-line.ts';
import { failureWords } from './failure.words.ts';
import type { SourceRow } from './ledger.ts';
import { sourceKinds } from './shape.ts';

export interface Wishes {
  url: URL;
  kind: SourceRow['kind'];
  organization: string;
  name: string;
  dryRun: boolean;
  allowPrivate: boolean;
  maxMissingShare: number;
}

export const usage = `npm run harvest -- …: harvests one source now and reports.

  --source <url>            the portal, its API, or the file
  --kind <kind>             ${sourceKinds.join(', ')}
  --organization <slug>     whose datasets these are
  --name <name>             what the organization calls the source; default: its url
  --dry-run                 read, map and compare, but store nothing
  --allow-private           the source's own host may be an internal one
  --max-missing-share <n>   0 to 1: how many may be gone at once before nobody believes it; default 0.2

Ends with 0 when the source was read completely, with 1 when it was not or too many records are gone.`;

/** @throws {Error} whose message says what to type */
export function readWishes(args: string[]): Wishes {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = readOptions({
    args,
    options: {
      ...{
        source: text,
        kind: text,
        organization: text,
        name: text,
        'max-missing-share': { ...text, default: '0.2' },
      },
      ...{ 'dry-run': flag, 'allow-private': flag },
    },
  });
  const url = URL.parse(values.source ?? '');
  const kind = sourceKinds.find((one) => one === values.kind);
  const share = Number(values['max-missing-share']);
  if (!url) throw new Error('Say --source <url>: the portal, its API, or the file.');
  if (!/^https?:$/.test(url.protocol))
    throw new Error(failureWords.en['url-refused']({ protocol: url.protocol }));
  if (!kind) throw new Error(`Say --kind, one of ${sourceKinds.join(', ')}.`);
  if (!values.organization)
    throw new Error('Say --organization <slug>: whose datasets these are, for example bonn.');
  if (!(share >= 0 && share <= 1)) throw new Error('--max-missing-share is a number from 0 to 1.');
  return {
    ...{ url, kind, organization: values.organization, name: values.name ?? url.href },
    ...{ dryRun: values['dry-run'], allowPrivate: values['allow-private'], maxMissingShare: share },
  };
}
