import { describe, expect, test } from 'vitest';
import { cleanText, isSafeUrl, plainText } from './text.ts';

describe('cleanText', () => {
  test.each([
    ['a NUL', 'a\u0000b', 'ab'],
    ['control characters', 'a\u0007\u001b[31mb\u007f', 'a[31mb'],
    ['a dash of Windows-1252', 'Zero \u0096 Version', 'Zero – Version'],
    ['quotes of Windows-1252', '\u0084Köln\u0093', '„Köln“'],
    ['a byte that Windows-1252 does not have', 'a\u0081b', 'ab'],
    ['a lone high surrogate', 'a\ud800b', 'a\ufffdb'],
    ['a lone low surrogate', 'a\udc00', 'a\ufffd'],
    ['decomposed umlauts', 'Ko\u0308ln', 'Köln'],
    ['Windows and old Mac line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['special blanks', 'a\u00a0b\u202fc', 'a b c'],
    ['text that turns around', 'a\u202ecod\u202c.exe', 'acod.exe'],
    ['a byte order mark', '\ufeffTitel', 'Titel'],
    ['a zero-width blank', 'Rad\u200bweg', 'Radweg'],
    ['noncharacters', 'a\uffff\ufdd0b', 'ab'],
  ])('repairs %s', (_what, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  test.each(['Straßenbäume\tin Köln\n\n- eins', '👩‍🌾 🌳', 'Rad\u00adweg', '  ', ''])(
    'leaves %j alone',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );

  test('leaves nothing that a second cleaning would change', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
    const once = cleanText(all);
    expect(cleanText(once)).toBe(once);
    expect(once.isWellFormed()).toBe(true);
  });
});

describe('plainText', () => {
  test('keeps the words of links and lists', () => {
    expect(plainText('Siehe [die Seite](https://example.org/x).\n\n- eins\n- zwei – drei')).toBe(
      'Siehe die Seite. eins zwei – drei',
    );
  });

  test('answers a hostile text at once', () => {
    const started = performance.now();
    for (const piece of ['[', '](', '[a](', ' ', '\n- ']) plainText(piece.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('isSafeUrl', () => {
  test.each([
    'https://www.bonn.de/',
    'http://example.org:8080/a?b=c#d',
    'HTTPS://EXAMPLE.ORG',
    'https://münster.de/straße',
    'https://example.org/a@b',
  ])('accepts %s', (url) => {
    expect(isSafeUrl(url)).toBe(true);
  });

  test.each([
    ...[
      '',
      'www.bonn.de',
      '/relative',
      '//example.org/x',
      'http:example.org',
      'https:///x',
      'https://',
      'https://[::',
    ],
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      ' https://example.org',
      'data:text/html,x',
    ],
    ...[
      'vbscript:x',
      'file:///etc/passwd',
      'ftp://example.org',
      'https://user:secret@example.org',
      'https://user@example.org',
    ],
    ...[
      'https://example.org\\@evil.example',
      'https://example.org/"onclick=',
      'https://exa\u0000mple.org',
      'mailto:a@b.de',
    ],
  ])('refuses %j', (url) => {
    expect(isSafeUrl(url)).toBe(false);
  });

  test('refuses an address of more than 4,000 characters', () => {
    expect(isSafeUrl(`https://example.org/${'x'.repeat(5_000)}`)).toBe(false);
  });

  test('accepts a mail link only where it is asked for', () => {
    expect(isSafeUrl('mailto:info@example.org', { mailto: true })).toBe(true);
    expect(isSafeUrl('mailto:info@example.org')).toBe(false);
    expect(isSafeUrl('mailto:javascript:alert(1)', { mailto: true })).toBe(false);
  });
});
