/**
 * `npm run check:embed -- https://daten.example.org`: is everything that pages embed from this server as it must be? One
 * line per finding; ends with 1 where there is a fault, with 2 where it was asked wrongly.
 */
import { parseArgs } from 'node:util';
import { checkEmbed } from './check.ts';
import { checkWords } from './check.words.ts';

const { values, positionals } = parseArgs({
  options: { own: { type: 'boolean', default: false }, en: { type: 'boolean', default: false } },
  allowPositionals: true,
  strict: false,
});
const words = checkWords[values.en === true ? 'en' : 'de'];
const [address = ''] = positionals;

if (/^https?:/.test(address) && URL.canParse(address)) {
  const findings = await checkEmbed({
    base: address.replace(/\/+$/, ''),
    words,
    foreign: values.own !== true,
  });
  for (const { kind, text } of findings) console.log(`${{ good: '✓', fault: '✗', note: '·' }[kind]} ${text}`);
  const faults = findings.filter(({ kind }) => kind === 'fault').length;
  console.log(faults === 0 ? words.allGood : words.faults(faults));
  process.exitCode = faults === 0 ? 0 : 1;
} else {
  console.error(words.usage);
  process.exitCode = 2;
}
