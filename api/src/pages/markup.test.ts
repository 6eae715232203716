import { describe, expect, test } from 'vitest';
import { dayOf, onDay, sizeOf } from './german.ts';
import { html, webAddress } from './markup.ts';
import { prose } from './prose.ts';

const textOf = (description: string) =>
  prose(description)
    .map(({ text }) => text)
    .join('');

describe('markup', () => {
  test('escapes what is put into it, in text and in attributes', () => {
    const nasty = `<script>alert("1")</script>' & co`;
    expect(html`<p title="${nasty}">${nasty}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; &amp; co">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; &amp; co</p>',
    );
  });

  test('leaves markup inside markup as it is, also in lists', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  });

  test('shows nothing for what is not there, but shows zero', () => {
    expect(html`[${null}${undefined}${false}${[]}${0}]`.text).toBe('[0]');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '//host/path', '/path', 'https://a:b@host/'])(
    'makes no link of %s',
    (address) => expect(webAddress(address)).toBeNull(),
  );
});

describe('a description', () => {
  test('becomes paragraphs, lines, lists and links', () => {
    expect(textOf('Eins\nzwei\n\n- a\n- b [mehr](https://daten.example/x)\n\nEnde')).toBe(
      '<p>Eins<br>zwei</p><ul><li>a</li><li>b <a href="https://daten.example/x">mehr</a></li></ul><p>Ende</p>',
    );
  });

  test('cannot bring markup or an unsafe link along', () => {
    expect(textOf('<img src=x onerror=alert(1)> [klick](javascript:alert)')).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; klick</p>',
    );
  });
});

describe('a German page', () => {
  test.each([
    ['2014', '2014', '2014'],
    ['2014-11', 'November 2014', 'im November 2014'],
    ['2026-11-03', '3. November 2026', 'am 3. November 2026'],
    ['2026-11-03T23:30:00Z', '4. November 2026', 'am 4. November 2026'],
    ['2026-01-01', '1. Januar 2026', 'am 1. Januar 2026'],
  ])('writes the date %s as precisely as it was given', (given, day, onIt) => {
    expect([dayOf(given), onDay(given)]).toEqual([day, onIt]);
  });

  test.each([
    [0, '0 Byte'],
    [999, '999 Byte'],
    [2_148_000, '2,1 MB'],
    [38_400_000_000, '38 GB'],
  ])('writes %d bytes as %s', (bytes, size) => expect(sizeOf(bytes)).toBe(size));
});
