import { describe, expect, test } from 'vitest';

import { sanitizeLine, sanitizeText } from './sanitize.ts';

function clean(raw: string, { line = false, limit = 20_000 } = {}) {
  const notes: string[] = [];
  const note = (code: string) => void (notes.includes(code) || notes.push(code));
  const link = (href: string) =>
    /^https?:/.test(href) ? href : href.startsWith('/') ? `https://stadt.test${href}` : null;
  const text = (line ? sanitizeLine : sanitizeText)(raw, { limit, link, note });
  return { text, notes };
}

describe('A description', () => {
  test.each([
    ['stays as it is', 'Standorte der Altglascontainer in Bonn.', 'Standorte der Altglascontainer in Bonn.'],
    [
      'keeps its own lines and paragraphs',
      'Stand: Mai\nQuelle: Amt\n\n\n\nMehr.',
      'Stand: Mai\nQuelle: Amt\n\nMehr.',
    ],
    ['keeps a lone < or &', 'Werte < 5 & > 3 sind R&D.', 'Werte < 5 & > 3 sind R&D.'],
    ['gets paragraphs from HTML', '<p>Eins</p><p>Zwei<br>drei</p>', 'Eins\n\nZwei\ndrei'],
    ['takes line ends in HTML for blanks', '<p>Eins\nzwei</p>\n<p>drei</p>', 'Eins zwei\n\ndrei'],
    [
      'gets lists from HTML',
      'Liste:<ul><li>eins</li><li><b>zwei</b></li></ul>Ende',
      'Liste:\n\n- eins\n- zwei\n\nEnde',
    ],
    [
      'keeps links',
      'Siehe <a href="https://a.test/x">die Seite</a>.',
      'Siehe [die Seite](https://a.test/x).',
    ],
    ['completes relative links', '<a href="/x">Seite</a>', '[Seite](https://stadt.test/x)'],
    ['keeps only the words of other links', '<a href="javascript:alert(1)">Klick</a>', 'Klick'],
    [
      'writes an address that names itself once',
      '<a href="https://a.test/x">https://a.test/x</a>',
      'https://a.test/x',
    ],
    ['decodes entities', 'M&uuml;llabfuhr&nbsp;&amp; Termine &#8211; heute', 'Müllabfuhr & Termine – heute'],
    ['loses control characters written as entities', 'a&#0;b&#x202e;c&#8203;d&#7;e', 'abcde'],
    ['decodes entities once', '&lt;b&gt; &amp;lt;', '<b> &lt;'],
    ['drops scripts and styles with their words', '<style>p{}</style>Text<script>alert(1)</script>', 'Text'],
    ['drops comments', 'a<!-- geheim -->b', 'ab'],
    [
      'survives unclosed tags',
      '<p>Eins<li>zwei<a href="https://a.test">drei',
      'Eins\n- zwei[drei](https://a.test)',
    ],
    ['gets list signs of one kind', '* eins\n• zwei\n- drei', '- eins\n- zwei\n- drei'],
    ['loses headings and emphasis of Markdown', '## Titel\n**Wichtig** ist', 'Titel\nWichtig ist'],
    ['keeps safe links of Markdown', '[Seite](https://a.test/x)', '[Seite](https://a.test/x)'],
    ['loses unsafe links of Markdown', '[Klick](javascript:alert`1`) ![Bild](data:image/png)', 'Klick Bild'],
    ['loses unsafe links with parentheses', '[Klick](javascript:alert(1)) hier', 'Klick hier'],
    [
      'keeps links with parentheses',
      '[Bonn](https://a.test/Bonn_(Stadt))',
      '[Bonn](https://a.test/Bonn_%28Stadt%29)',
    ],
    ['keeps links with a title', '[Seite](https://a.test/x "Titel")', '[Seite](https://a.test/x)'],
    ['keeps the address of a link without words', 'Siehe [](https://a.test/x)', 'Siehe https://a.test/x'],
    ['drops images without words', '![](https://a.test/x.png) Text', 'Text'],
    [
      'keeps the words of a link around an image',
      '[![Logo](/l.png)](https://a.test)',
      '[Logo](https://a.test)',
    ],
    ['loses unsafe links around brackets', '[a [b] c](javascript:alert(1))', 'a [b] c'],
    ['loses unsafe links with blanks', '[Klick]( javascript: alert(1)) hier', 'Klick hier'],
    ['loses unsafe links with many parentheses', '[Klick](javascript:a(b(c(1))))', 'Klick'],
    ['loses unsafe targets without a beginning', 'x](javascript:alert(1))', 'x'],
    ['keeps prose in parentheses', 'Siehe [1](vgl. Anhang).', 'Siehe [1] (vgl. Anhang).'],
    ['makes no link of what is left', '[x][(javascript:1)](data:x)', 'x'],
    ['loses unsafe links hidden in HTML', '&#91;Klick](javascript:alert`1`)<br>', 'Klick'],
    [
      'cannot close a link early',
      '<a href="https://a.test/a)b">x](javascript:1)</a>',
      '[x(javascript:1)](https://a.test/a%29b)',
    ],
    ['keeps the address of an office', 'Fragen an opendata@bonn.de', 'Fragen an opendata@bonn.de'],
    ['loses the address of a person', 'Fragen an erika.muster@bonn.de bitte', 'Fragen an … bitte'],
    ['loses control characters', 'a\0b\u0007c\ud800d', 'abcd'],
  ])('%s', (_, raw, text) => {
    const cleaned = clean(raw).text;
    expect(cleaned?.replace('\ufffd', '')).toBe(text);
  });

  test.each(['', '   \n ', '<p></p>', '<script>x</script>', '\0\0'])('of nothing (%j) is none', (raw) => {
    expect(clean(raw).text).toBeNull();
  });

  test('of 10 MB is cut at a word, quickly, with a remark', () => {
    for (const part of [
      ...['Wort ', '<p>Wort</p> ', '<div>', '**a', 'a@', 'a&amp;', '* \n'],
      ...['[a](', '[a', '[[a]', '[](a(', '](', '](data:', '[a](a()'],
    ]) {
      const started = performance.now();
      const { text, notes } = clean(part.repeat(10_000_000 / part.length));
      expect(text?.length ?? 0).toBeLessThanOrEqual(20_000);
      expect(notes).toContain('text-cut');
      expect(performance.now() - started, part).toBeLessThan(1000);
    }
    expect(clean('Wort '.repeat(10_000)).text).toMatch(/Wort …$/);
  });

  test('is not cut within a link or a letter', () => {
    expect(
      clean(`${'x '.repeat(40)}[Seite mit Worten](https://a.test/${'y'.repeat(50)})`, { limit: 100 }).text,
    ).toMatch(/x …$/);
    expect(clean('😀'.repeat(100), { limit: 51 }).text?.isWellFormed()).toBe(true);
  });

  test('says what was done to it', () => {
    expect(clean('schlicht').notes).toEqual([]);
    expect(clean('<b>fett</b>').notes).toEqual(['markup-removed']);
    expect(clean('a\0').notes).toEqual(['text-repaired']);
    expect(clean('erika.muster@bonn.de').notes).toEqual(['personal-email']);
  });
});

/** Ways to run code in a page that is careless with text; none of them may leave a tag or an unsafe link. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="vbscript:x">x</a><a href="data:text/html,x">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<<script>script>alert(1)<</script>/script>',
  '<p style="background:url(javascript:1)" onclick=alert(1)>x</p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea></textarea><img src=x onerror=alert(1)>',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '"><img src=x onerror=alert(1)>',
];

test.each(ATTACKS)('Nothing of %s is left that a page could run', (attack) => {
  for (const line of [true, false]) {
    const text = clean(`vorher ${attack} nachher`, { line }).text ?? '';
    expect(text).toMatch(/^vorher/);
    expect(text).not.toMatch(/<(?:img|svg|script|iframe|a|p|math|style)\b/i);
    expect(text).not.toMatch(/\]\((?!https?:)/);
  }
});

describe('A line', () => {
  test.each([
    ['Bäume in Köln', 'Bäume in Köln'],
    ['  Bau &amp; Verkehr\n2014 ', 'Bau & Verkehr 2014'],
    ['<b>Radwege</b>', 'Radwege'],
    ['<a href="https://a.test">Radwege</a>', 'Radwege'],
    ['Werte < 5', 'Werte < 5'],
  ])('%j becomes %j', (raw, text) => {
    expect(clean(raw, { line: true }).text).toBe(text);
  });
});
