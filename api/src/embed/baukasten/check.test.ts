import { describe, expect, test } from 'vitest';
import { directory, offer } from '../testing.ts';
import { checkCode } from './check.ts';
import { checkWords as say } from './check.words.ts';

const known = {
  offer,
  directory,
  versions: ['1.2.3', '1.0.0'],
  integrity: (version: string, file: string) =>
    version === '1.2.3' ? offer.integrity(file) : `sha384-${version}-${file}`,
  host: 'daten.example.org',
};
const check = (code: string) => checkCode(code, known).findings.map(({ kind, text }) => `${kind}: ${text}`);

const script = (more = 'integrity="sha384-loader" crossorigin', path = '1.2.3/opennrw.js') =>
  `<script type="module" src="https://daten.example.org/widgets/${path}" ${more}></script>`;
const calendar = '<opennrw-calendar api="https://daten.example.org" organization="bonn"></opennrw-calendar>';

test('what the configurator writes is fine', () => {
  expect(check(script() + calendar)).toEqual([`good: ${say.fine}`]);
});

describe('a script', () => {
  test.each([
    [
      script('integrity="sha384-1.0.0-opennrw.js" crossorigin', '1.0.0/opennrw.js'),
      `outdated: ${say.script.outdated('1.0.0', '1.2.3')}`,
    ],
    [script('integrity="x" crossorigin', '0.9.0/opennrw.js'), `wrong: ${say.script.unknown('0.9.0')}`],
    [script('crossorigin'), `missing: ${say.script.integrity}`],
    [script('integrity="sha384-loader"'), `missing: ${say.script.crossorigin}`],
    [script('integrity="sha384-other" crossorigin'), `wrong: ${say.script.otherIntegrity('1.2.3')}`],
    [script('', '1/opennrw.js'), `note: ${say.script.following}`],
    [script('integrity="x" crossorigin', '1/opennrw.js'), `wrong: ${say.script.pinnedFollowing}`],
    [script().replace('type="module"', ''), `wrong: ${say.script.module}`],
    [script().replace('https:', 'http:'), `wrong: ${say.script.insecure}`],
    [script().replace('daten.', 'andere.'), `note: ${say.script.elsewhere('andere.example.org')}`],
  ])('%s', (code, expected) => {
    expect(check(code + calendar)).toEqual([expected]);
  });

  test('and element belong together', () => {
    expect(check(calendar)).toEqual([`missing: ${say.script.absent}`]);
    expect(check(script())).toEqual([`missing: ${say.element.absent}`]);
  });
});

describe('an element', () => {
  const tag = 'opennrw-calendar';
  test.each([
    ['<opennrw-clock api="https://daten.example.org">', [`wrong: ${say.element.unknown('opennrw-clock')}`]],
    [calendar.replace(/ api="[^"]*"/, ''), [`missing: ${say.element.api(tag)}`]],
    [calendar.replace('https:', 'http:'), [`wrong: ${say.element.insecure(tag)}`]],
    [
      calendar.replace('organization', 'organisation'),
      [`wrong: ${say.element.attribute(tag, 'organisation')}`],
    ],
    [calendar.replace('>', ' style="color:red">'), [`note: ${say.element.style(tag)}`]],
    [calendar.replace('>', ' id="a" class="b" lang="en" data-x="1" aria-label="c">'), [`good: ${say.fine}`]],
  ])('%s', (code, expected) => {
    expect(check(script() + code)).toEqual(expected);
  });

  test.each(['organization="atlantis"', 'limit="abc"', 'view="year"', 'preset="colour:red"'])(
    'with %s says what is wrong there',
    (attribute) => {
      const [finding] = check(`${script()}<opennrw-calendar api="https://a.example" ${attribute}>`);
      expect(finding).toContain(`wrong: <${tag}>, Attribut ${attribute.split('=')[0]}: `);
    },
  );
});

describe('an iframe', () => {
  const iframe = (src: string, more = 'title="Termine" height="700"') =>
    `<iframe src="${src}" ${more}></iframe>`;
  const address = 'https://daten.example.org/embed/calendar?organization=bonn&amp;accent=%23fff&amp;lang=en';
  test.each([
    [iframe(address), `good: ${say.fine}`],
    [iframe(address, 'height="700"'), `missing: ${say.iframe.title}`],
    [iframe(address, 'title=" " height="700"'), `missing: ${say.iframe.title}`],
    [iframe(address, 'title="Termine"'), `note: ${say.iframe.height}`],
    [iframe(address.replace('https', 'http')), `wrong: ${say.iframe.insecure}`],
    [iframe(address.replace('calendar', 'clock')), `wrong: ${say.iframe.unknown('clock')}`],
    [iframe(address.replace('organization', 'who')), `wrong: ${say.element.attribute('iframe', 'who')}`],
  ])('%s', (code, expected) => {
    expect(check(code)).toEqual([expected]);
  });
});

describe('a shortcode', () => {
  test.each([
    [
      '[opennrw widget="calendar" organization="bonn" query="&quot;&#91;x&#93;" lang="en"]',
      `good: ${say.fine}`,
    ],
    ['[opennrw widget="clock"]', `wrong: ${say.shortcode.unknown('clock')}`],
    ['[opennrw widget="calendar" who="bonn"]', `wrong: ${say.element.attribute('opennrw', 'who')}`],
  ])('%s', (code, expected) => {
    expect(check(code)).toEqual([expected]);
  });
});

describe('hostile code', () => {
  test('is named: handlers and addresses that are scripts', () => {
    expect(
      check(`${script()}${calendar}<img src=x onerror=alert(1)><a href=" javascript:alert(1)">x</a>`),
    ).toEqual([`wrong: ${say.handler('img', 'onerror')}`, `wrong: ${say.scriptAddress('a')}`]);
  });

  test.each([
    '',
    '<',
    '<!--',
    '<opennrw-',
    '<script>',
    '<iframe src=>',
    '\0<opennrw-calendar\0 \0=\0>',
    '<opennrw-constructor __proto__="x" constructor="y" toString>',
    '<div '.repeat(2000),
    '<opennrw-calendar '.repeat(1000),
    `<opennrw-calendar ${Array.from({ length: 500 }, (_, at) => `a${at}=1`).join(' ')}>`,
    `<script src="https://[/widgets/1.2.3/opennrw.js">`,
    `<iframe src="https://daten.example.org/embed/${'x'.repeat(5000)}">`,
  ])('is answered in few and short sentences (%#)', (code) => {
    const findings = check(code);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(50);
    for (const finding of findings) expect(finding.length).toBeLessThan(400);
  });
});

test('the way back into the form keeps what was said', () => {
  const { found } = checkCode(script() + calendar, known);
  expect(found.map(({ widget, query }) => [widget.name, query])).toEqual([
    ['calendar', [['organization', 'bonn']]],
  ]);
});
