import { expect } from 'chai';
import { apiUrl } from './api.ts';
import { loadChunk, setChunkLoader, setDefaultApi } from './chunks.ts';
import { define } from './define.ts';
import { failureCode } from './failure.ts';
import { lastPage, shownPages } from './pages.ts';
import { pageNumber } from './part.ts';
import { plain, webUrl } from './text.ts';

describe('the address of the API', () => {
  it('is that of the attribute, read against the page, with a slash at the end', () => {
    expect(apiUrl('https://town.example/opennrw')).to.equal('https://town.example/opennrw/');
    expect(apiUrl('/opennrw/', 'https://town.example/seite')).to.equal('https://town.example/opennrw/');
  });

  it('is else the one that belongs to the script', () => {
    expect(apiUrl('')).to.equal(undefined);
    setDefaultApi('https://town.example/');
    expect(apiUrl('')).to.equal('https://town.example/');
    setDefaultApi('');
  });

  it('is refused where the browser would block it, or where it is none', () => {
    expect(apiUrl('http://town.example/', 'https://town.example/')).to.equal(undefined);
    expect(apiUrl('http://localhost:8080/', 'https://town.example/')).to.equal('http://localhost:8080/');
    expect(apiUrl('http://town.example/', 'http://town.example/')).to.equal('http://town.example/');
    expect(apiUrl('javascript:alert(1)')).to.equal(undefined);
    expect(apiUrl('https://[')).to.equal(undefined);
  });
});

describe('a file that is needed later', () => {
  it('comes from the embedding, which may refuse it, else from an import', async () => {
    expect(await loadChunk('words', async () => ({ words: 'imported' }))).to.deep.equal({
      words: 'imported',
    });
    setChunkLoader(async (name) => ({ words: `embedded ${name}` }));
    expect(await loadChunk('words', async () => ({ words: 'imported' }))).to.deep.equal({
      words: 'embedded words',
    });
    setChunkLoader(() => Promise.reject(new Error('changed on its way')));
    const refused = await loadChunk('words', async () => ({})).catch((error: Error) => error.message);
    expect(refused).to.equal('changed on its way');
    setChunkLoader(undefined);
  });
});

describe('page numbers', () => {
  const cases: [page: number, last: number, shown: string][] = [
    [1, 1, '1'],
    [1, 3, '1 2 3'],
    [1, 11, '1 2 … 11'],
    [3, 11, '1 2 3 4 … 11'],
    [6, 11, '1 … 5 6 7 … 11'],
    [9, 11, '1 … 8 9 10 11'],
    [11, 11, '1 … 10 11'],
    [40, 11, '1 … 11'],
  ];
  for (const [page, last, shown] of cases)
    it(`around ${page} of ${last} are ${shown}`, () => {
      const numbers = shownPages(page, last).map((n) => n || '…');
      expect(numbers.join(' ')).to.equal(shown);
    });
});

describe('the number of a page', () => {
  it('is the first where an address says something else', () => {
    expect(['2', '2.9', '-3', 'x', undefined].map(pageNumber)).to.deep.equal([2, 2, 1, 1, 1]);
  });
});

describe('the last page', () => {
  it('is where the list ends, or where the API stops skipping', () => {
    const totals = [0, 20, 21, 90_000];
    expect(totals.map((total) => lastPage(total, 20))).to.deep.equal([0, 1, 2, 501]);
  });
});

describe('text from elsewhere', () => {
  it('is one line without marks', () => {
    expect(plain('Ein [Link](https://a.example).\n\n- eins\n- zwei')).to.equal('Ein Link. eins zwei');
  });

  it('is followed to http and https only', () => {
    expect(webUrl('https://a.example/x')).to.equal('https://a.example/x');
    for (const url of [
      'javascript:1',
      'data:text/html,x',
      '/relativ',
      'https://[',
      ' https://a.example',
      null,
      undefined,
    ])
      expect(webUrl(url)).to.equal(undefined);
  });
});

describe('an element', () => {
  it('is defined once: the first definition wins', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    define('opennrw-once', First);
    define('opennrw-once', Second);
    expect(customElements.get('opennrw-once')).to.equal(First);
  });
});

describe('a failure', () => {
  it('has a code also where nobody foresaw it', () => {
    expect(failureCode(new TypeError('?'))).to.equal('TypeError');
    expect(failureCode('?')).to.equal('unknown');
  });
});
