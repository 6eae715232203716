import { expect } from 'chai';
import { setChunkLoader } from '../core/chunks.ts';
import type { OpenNrwErrorEvent } from '../core/events.ts';
import { deepElements } from '../core/every-story.testing.ts';
import { inMedia } from '../core/media.testing.ts';
import { pause, settled, until } from '../core/testing.ts';
import {
  demoClient,
  demoPortal,
  hostileDataset,
  outage,
  problem,
  silence,
  staleClient,
} from './dataset-list.demo.ts';
import { all, click, find, mount, noting, put, seen, textOf, tidy, titles } from './dataset-list.testing.ts';

afterEach(tidy);

const content = '<p>Unsere Daten</p><time datetime="2026-11-23T13:05:00Z">heute</time>';

describe('while nothing has been answered yet', () => {
  it('keeps what the page has put inside, without a skeleton over it', async () => {
    const list = put({ fetch: silence, inside: content });
    await pause(400);
    expect(find<HTMLSlotElement>(list, 'slot:not([name])').assignedElements().map(textOf)).to.include(
      'Unsere Daten',
    );
    expect(all(list, '.skeleton')).to.have.length(0);
  });

  it('shows a skeleton after 300 ms where the page has put nothing inside, and says so', async () => {
    const list = put({ fetch: silence });
    await until(() => list.renderRoot.querySelector('.skeleton'));
    const height = find(list, '.skeleton').offsetHeight;
    expect(all(list, '.skeleton i')).to.have.length(0);
    await until(() => all(list, '.skeleton i').length > 0);
    expect(find(list, '.skeleton').offsetHeight).to.equal(height);
    await until(() => textOf(find(list, '[role=status]')) === 'Daten werden geladen …');
  });

  it('replaces what the page has put inside by the first data', async () => {
    const list = await mount({ inside: content });
    expect(all(list, 'slot:not([name])')).to.have.length(0);
    expect(titles(list)).to.have.length(20);
  });

  it('does not announce the first data: nobody has asked for them', async () => {
    const list = await mount();
    await pause(600);
    expect(textOf(find(list, '[role=status]'))).to.equal('');
  });
});

describe('when the API fails', () => {
  it('keeps what the page has put inside, with its date, and offers another try', async () => {
    const list = await mount({ fetch: outage, inside: content });
    expect(find<HTMLSlotElement>(list, 'slot:not([name])').assignedElements()).to.have.length(2);
    expect(seen(list)).to.include('Die Daten sind gerade nicht erreichbar.');
    expect(seen(list)).to.include('Stand: Mo., 23. Nov. 2026, 14:05');
    expect(seen(list)).to.include('Code: http-503');
    expect(find(list, '.notice a')).to.have.property('href', 'https://daten.musterstadt.example/');
  });

  it('shows the list when the second try succeeds', async () => {
    const portal = demoPortal();
    let calls = 0;
    const list = await mount({
      attributes: { 'hide-facets': '' },
      fetch: async (request) => (++calls === 1 ? outage(request) : portal(request)),
    });
    await click(list, '.notice button', 'Erneut versuchen');
    expect(titles(list)).to.have.length(20);
  });

  it('tries again by itself when the network is back', async () => {
    const portal = demoPortal();
    let away = true;
    const list = await mount({
      fetch: (request) => (away ? Promise.reject(new TypeError('offline')) : portal(request)),
    });
    expect(seen(list)).to.include('Code: NetworkError');
    away = false;
    dispatchEvent(new Event('online'));
    await until(() => titles(list).length === 20);
  });

  it('keeps search and filters when only the next question fails', async () => {
    const portal = demoPortal();
    const list = await mount({
      fetch: async (request) => (request.url.includes('title') ? outage(request) : portal(request)),
    });
    const select = find<HTMLSelectElement>(list, 'select');
    select.value = 'title';
    select.dispatchEvent(new Event('change'));
    await settled(list);
    expect(seen(list)).to.include('Die Daten sind gerade nicht erreichbar.');
    expect(all(list, '[role=search], .item')).to.have.length(1);
  });

  it('says since when older data are true', async () => {
    const list = put();
    list.client = staleClient();
    await settled(list);
    expect(titles(list)).to.have.length(20);
    expect(seen(list)).to.match(/Stand: .*\d\d:\d\d Erneut versuchen/);
  });

  it('tells the page which state it is in, and why', async () => {
    const heard: string[] = [];
    const hear = (event: Event & { detail: { state?: string; code?: string } }) =>
      heard.push(`${event.detail.state ?? event.detail.code}`);
    document.addEventListener('opennrw-state', hear);
    document.addEventListener('opennrw-error', hear);
    for (const fetch of [outage, demoPortal(), demoPortal([])])
      await mount({ fetch, attributes: { state: 'none' } });
    document.removeEventListener('opennrw-state', hear);
    document.removeEventListener('opennrw-error', hear);
    expect(heard.filter((word) => word !== 'waiting')).to.deep.equal(['failed', 'http-503', 'full', 'empty']);
  });

  it('says so, and tells the page, when a dataset can not be opened', async () => {
    const heard: string[] = [];
    const hear = (event: OpenNrwErrorEvent) => heard.push(event.detail.code);
    document.addEventListener('opennrw-error', hear);
    setChunkLoader(() => Promise.reject(new Error('changed on its way')));
    const list = await mount();
    await click(list, '.item a', 'Straßenbäume');
    document.removeEventListener('opennrw-error', hear);
    expect(heard).to.deep.equal(['Error']);
    expect(seen(list)).to.include('Die Daten sind gerade nicht erreichbar.');
    setChunkLoader(undefined);
    await click(list, '.notice button', 'Erneut versuchen');
    await until(() => textOf(list.renderRoot.querySelector('.detail .title')) === 'Straßenbäume');
  });

  it('is a list all the same when the code for active filters can not be had', async () => {
    setChunkLoader(() => Promise.reject(new Error('changed on its way')));
    const list = await mount();
    await click(list, 'label', 'Verkehr');
    expect(titles(list)).to.have.length(2);
    expect(all(list, '.chip')).to.have.length(0);
    await click(list, 'label', 'Verkehr');
    expect(titles(list)).to.have.length(20);
    setChunkLoader(undefined);
  });

  it('says that a dataset is gone when it is', async () => {
    history.replaceState(null, '', '#opennrw.dataset-list=dataset:00000000-0000-7000-8000-000000000000');
    const list = await mount();
    expect(seen(list)).to.include('Diesen Datensatz gibt es nicht mehr.');
    await click(list, '#back');
    expect(titles(list)).to.have.length(20);
  });
});

describe('when the words of the language can not be had', () => {
  const wordless = async (inside: string) => {
    const heard: string[] = [];
    const hear = (event: OpenNrwErrorEvent) => heard.push(event.detail.code);
    document.addEventListener('opennrw-error', hear);
    setChunkLoader(() => Promise.reject(new Error('changed on its way')));
    const list = put({ attributes: { lang: 'en' }, inside });
    await until(() => heard.length > 0);
    await pause(50);
    setChunkLoader(undefined);
    document.removeEventListener('opennrw-error', hear);
    return { list, heard };
  };

  it('keeps what the page has put inside, and tells the page', async () => {
    const { list, heard } = await wordless(content);
    expect(all(list, 'slot:not([name])')).to.have.length(1);
    expect(heard).to.deep.equal(['words-not-loaded']);
  });

  it('speaks German where there is nothing inside', async () => {
    const { list } = await wordless('');
    expect(textOf(find(list, '.count'))).to.equal('57 Datensätze');
  });
});

describe('when the page gets an attribute wrong', () => {
  const warnings = async (attributes: Record<string, string>, fetch = demoPortal()) => {
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => heard.push(text);
    try {
      const list = await mount({ attributes, fetch });
      list.requestUpdate();
      await settled(list);
      return { heard, list };
    } finally {
      console.warn = warn;
    }
  };

  it('shows the list with a sentence for visitors, and warns the webmaster once', async () => {
    const { heard, list } = await warnings({ limit: 'abc', 'heading-level': '9', state: 'cookie' });
    expect(seen(list)).to.include(
      'nicht richtig eingerichtet: limit="abc", heading-level="9", state="cookie".',
    );
    expect(titles(list)).to.have.length(20);
    expect(heard).to.deep.equal([
      '<opennrw-dataset-list> does not understand limit="abc". Allowed: whole numbers from 1 to 100.',
      '<opennrw-dataset-list> does not understand heading-level="9". Allowed: whole numbers from 1 to 6.',
      '<opennrw-dataset-list> does not understand state="cookie". Allowed: hash, query, none.',
    ]);
  });

  it('shows no data at all for an organization that the API does not know', async () => {
    const refusing = async () => problem(400, 'Diese Organisation gibt es nicht.', 'organization');
    const { heard, list } = await warnings({ organization: 'atlantis' }, refusing);
    expect(seen(list)).to.include('nicht richtig eingerichtet: organization="atlantis".');
    expect(titles(list)).to.have.length(0);
    expect(heard).to.have.length(1);
  });

  it('shows no data where there is no API', async () => {
    const list = document.createElement('opennrw-dataset-list');
    const { warn } = console;
    console.warn = () => {};
    document.body.append(list);
    await settled(list);
    console.warn = warn;
    expect(seen(list)).to.include('nicht richtig eingerichtet: api="".');
  });

  it('is content again when the attribute is taken away', async () => {
    const { list } = await warnings({ limit: 'abc' });
    list.removeAttribute('limit');
    await settled(list);
    expect(seen(list)).to.not.include('eingerichtet');
  });
});

describe('text from elsewhere', () => {
  const corpus = [
    '<img src=x onerror="window.hacked=1">',
    '<script>window.hacked=1</script>',
    '"><svg onload=window.hacked=1>',
    "'-window.hacked=1-'",
    '$' + '{window.hacked=1}',
    '<a href="javascript:window.hacked=1">klick</a>',
    '</style><iframe srcdoc="<script>parent.hacked=1</script>">',
    '\u202e\u0000{{constructor.constructor("window.hacked=1")()}}',
  ];

  for (const text of corpus)
    it(`stays text in every field: ${JSON.stringify(text)}`, async () => {
      const list = await mount({ fetch: demoPortal([hostileDataset(text)]) });
      await click(list, '.item .title > *');
      await until(() => list.renderRoot.querySelector('.detail'));
      expect(seen(list)).to.include(text.replace(/\s+/g, ' '));
      for (const element of deepElements(list.renderRoot)) {
        expect(['SCRIPT', 'IFRAME', 'IMG', 'STYLE']).to.not.include(element.nodeName);
        for (const { name, value } of element.attributes) {
          expect(name).to.not.match(/^on|^style$|^srcdoc$/);
          if (['href', 'src'].includes(name)) expect(value).to.match(/^(https?:|mailto:)/);
        }
      }
      await pause(20);
      expect(Reflect.get(window, 'hacked')).to.equal(undefined);
    });

  it('is marked only where ranges make sense', async () => {
    const { fetch } = noting(async () =>
      Response.json({
        items: [
          {
            ...hostileDataset('Radweg'),
            matches: {
              title: [
                [4, 2],
                [0, 3],
                [1, 2],
                [3, 99],
              ],
              description: null,
            },
          },
        ],
        total: 1,
        totalIs: 'exact',
        next: null,
        prev: null,
      }),
    );
    const list = await mount({ fetch, attributes: { 'hide-facets': '' } });
    expect(all(list, 'mark').map(textOf)).to.deep.equal(['Rad', 'weg']);
    expect(titles(list)).to.deep.equal(['Radweg']);
  });
});

describe('on other grounds', () => {
  it('keeps the outline of what is focused in forced colours', function () {
    return inMedia(this, { forcedColors: 'active' }, { forcedColors: 'none' }, async () => {
      const list = await mount();
      const field = find(list, 'input[type=search]');
      field.focus();
      expect(getComputedStyle(field).outlineStyle).to.equal('solid');
    });
  });

  it('prints the list without what can not be clicked on paper', function () {
    return inMedia(this, { media: 'print' }, { media: 'screen' }, async () => {
      const list = await mount();
      const shown = all(list, 'form, button, select').filter((element) => element.checkVisibility());
      expect(shown).to.have.length(0);
      expect(find(list, '.item').checkVisibility()).to.equal(true);
    });
  });

  it('has a width of its own in a flex container', async () => {
    const town = document.createElement('div');
    town.className = 'town';
    town.style.cssText = 'display: flex; width: 900px';
    document.body.append(town);
    expect((await mount({ into: town })).offsetWidth).to.be.greaterThan(280);
  });

  it('asks nobody but the API', async () => {
    const { fetch, asked } = noting();
    const list = await mount({ fetch });
    await click(list, '.item a', 'Straßenbäume');
    expect(new Set(asked.map(({ host }) => host))).to.deep.equal(new Set(['daten.musterstadt.example']));
    expect(demoClient).to.be.a('function');
  });
});
