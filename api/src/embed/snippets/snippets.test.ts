import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { offer } from '../testing.ts';
import { snippetsOf } from './snippets.ts';
import { type SnippetId, snippetWords } from './snippets.words.ts';
import { addressOf, type Served, type Wanted } from './wanted.ts';

const served: Served = { url: 'https://daten.example.org/opennrw', ...offer };
const plain: Wanted = {
  ...{ name: 'calendar', title: 'Termine: Stadt Bonn', attributes: [['organization', 'bonn']], preset: '' },
  ...{ language: '', theme: undefined, tokens: [], look: [], height: 700, needs: ['images'], fragment: '' },
};
/** Everything that could break out of where it stands. */
const nasty = `"><script>alert('ä')</script>&amp;{{ x }}[/opennrw]<?php x ?>\\'`;
const full: Wanted = {
  ...plain,
  title: nasty,
  attributes: [
    ['query', nasty],
    ['hide-filters', ''],
  ],
  preset: 'theme:TRAN,ENVI;q:Rad%20weg',
  language: 'en',
  theme: 'kern',
  tokens: [['--opennrw-accent', '#00569d']],
  look: [['accent', '#00569d']],
  fragment: '<ul><li>Hackday</li></ul>',
};

const partsOf = (id: SnippetId, wanted = plain): readonly string[] =>
  snippetsOf(wanted, served).find((one) => one.id === id)?.parts ?? [];
const policyOf = (id: SnippetId, wanted = plain) =>
  snippetsOf(wanted, served).find((one) => one.id === id)?.policy;

/** The elements of a text, read by a real parser. */
function elements(text: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => found.push({ name, attributes: { ...attributes } }),
  });
  parser.end(text);
  return found;
}

describe('the element', () => {
  test('stands with its script, exact version, hash, and the address of the API', () => {
    expect(partsOf('element')).toEqual([
      `<script type="module" src="https://daten.example.org/opennrw/widgets/1.2.3/opennrw.js"
  integrity="sha384-loader" crossorigin="anonymous"></script>
<opennrw-calendar api="https://daten.example.org/opennrw" organization="bonn">
  <a href="https://daten.example.org/opennrw/embed/calendar?organization=bonn">Termine: Stadt Bonn</a>
</opennrw-calendar>`,
    ]);
  });

  test('has its theme as a checked stylesheet, and its tokens apart', () => {
    const [code = '', style = ''] = partsOf('element', full);
    expect(elements(code)[0]).toEqual({
      name: 'link',
      attributes: {
        rel: 'stylesheet',
        href: 'https://daten.example.org/opennrw/widgets/1.2.3/themes/kern.css',
        integrity: 'sha384-kern',
        crossorigin: 'anonymous',
      },
    });
    expect(style).toBe('opennrw-calendar {\n  --opennrw-accent: #00569d;\n}');
  });

  test('that follows new versions has no hash, because its script changes', () => {
    const [script] = elements(partsOf('following')[0] ?? '');
    expect(script?.attributes).toEqual({
      type: 'module',
      src: 'https://daten.example.org/opennrw/widgets/1/opennrw.js',
      crossorigin: 'anonymous',
    });
  });

  test('holds the content of now, where there is any', () => {
    expect(partsOf('filled')).toEqual([]);
    expect(partsOf('filled', full)[0]).toContain('<ul><li>Hackday</li></ul>');
  });

  test('comes as one file where there is one', () => {
    expect(partsOf('file')[0]).toContain('/widgets/1.2.3/calendar.js"\n  integrity="sha384-calendar"');
    expect(partsOf('file', { ...plain, name: 'map' })).toEqual([]);
  });
});

describe('the iframe', () => {
  test('has a title and the chosen height', () => {
    expect(elements(partsOf('iframe')[0] ?? '')).toEqual([
      {
        name: 'iframe',
        attributes: {
          src: 'https://daten.example.org/opennrw/embed/calendar?organization=bonn',
          title: 'Termine: Stadt Bonn',
          width: '100%',
          height: '700',
          loading: 'lazy',
          frameborder: '0',
        },
      },
    ]);
  });

  test('takes its look and language along, and no place in the address of the page around it', () => {
    const wanted: Wanted = {
      ...full,
      attributes: [
        ['state-key', 'a'],
        ['hide-filters', ''],
      ],
    };
    expect(addressOf(wanted, served, '')).toBe(
      'https://daten.example.org/opennrw/embed/calendar?hide-filters=true&preset=theme%3ATRAN%2CENVI%3Bq%3ARad%2520weg&lang=en&accent=%2300569d',
    );
  });

  test('is what oEmbed is asked for', () => {
    const [address = '', question = ''] = partsOf('oembed', full);
    expect(new URL(question).searchParams.get('url')).toBe(address);
  });
});

describe('the policy', () => {
  test.each([
    ['element', plain, 'script-src H; connect-src H; img-src H'],
    ['element', { ...plain, needs: [] }, 'script-src H; connect-src H'],
    ['element', { ...plain, theme: 'kern', needs: [] }, 'script-src H; connect-src H; style-src H'],
    [
      'element',
      { ...plain, needs: ['map'] },
      'script-src H; connect-src H; img-src H data: blob:; worker-src blob:',
    ],
    ['filled', full, 'script-src H; connect-src H; style-src H; img-src H'],
    ['iframe', plain, 'frame-src H'],
    ['growing', plain, 'frame-src H; script-src H'],
    ['static', full, ''],
    ['static', { ...full, fragment: '<img src="x" alt="">' }, 'img-src H'],
  ] as const)('of %s names the origin and nothing else', (id, wanted, expected) => {
    expect(policyOf(id, wanted)).toBe(expected.replaceAll('H', 'https://daten.example.org'));
  });
});

describe('whatever was typed', () => {
  test.each(['element', 'following', 'filled', 'file', 'iframe', 'growing'] as const)(
    'stays inside its attribute in %s',
    (id) => {
      const found = elements(partsOf(id, full)[0] ?? '');
      const [ours] = found.filter(({ name }) => name.startsWith('opennrw-') || name === 'iframe');
      expect(ours?.name === 'iframe' ? ours.attributes.title : ours?.attributes.query).toBe(nasty);
      expect(found.filter(({ attributes }) => 'src' in attributes || 'href' in attributes).length).toBe(
        found.filter(({ name }) => /^(script|iframe|link|a)$/.test(name)).length,
      );
    },
  );

  test('does not end a shortcode', () => {
    const [code = ''] = partsOf('wordpress', full);
    expect(code).toMatch(
      /^\[opennrw widget="calendar" query="[^"<>[\]{}]*" hide-filters="true" preset="[^"]*" lang="en"\]$/,
    );
  });

  test('does not begin an expression of Twig', () => {
    const [, template = ''] = partsOf('drupal', full);
    expect(template.replace(/^.*\n/, '')).not.toMatch(/[{}]/);
    expect(elements(template)[0]?.attributes.query).toBe(nasty);
  });

  test('does not leave its string or its attribute in PHP', () => {
    const [code = ''] = partsOf('php', full);
    expect(code).toMatch(/^<\?php\n\$adresse = '(?:[^'\\]|\\.)*';\n/);
    // Two pieces of PHP, ours; what was typed is an attribute and has no angle brackets.
    expect(code.match(/<\?/g)).toHaveLength(2);
  });
});

test('plain HTML has no script in it; what is for search engines is a part of its own', () => {
  const data = '<script type="application/ld+json">{"name":"$&"}</script>';
  const list = '<ul><li>Hackday</li></ul>';
  expect(
    partsOf('static', {
      ...plain,
      fragment: `${list}
${data}`,
    }),
  ).toEqual([list, data]);
  expect(partsOf('static', { ...plain, fragment: list })).toEqual([list]);
});

test('the copy that PHP keeps counts as new for a minute when the server does not answer', () => {
  expect(partsOf('php', full)[0]).toMatch(/\} else \{\n +\/\/ .*\n +touch\(\$kopie, time\(\) - 840\);/);
});

test('every way has words, and a word for each part', () => {
  for (const { id, parts } of snippetsOf(full, served))
    expect(parts.length, id).toBeLessThanOrEqual(snippetWords[id].parts.length);
  expect(snippetsOf(full, served).map(({ id }) => id)).toEqual(Object.keys(snippetWords));
});
