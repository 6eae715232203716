/** What goes wrong without anybody being down: addresses of yesterday, answers that are none, styles of the page. */
import { themes } from '@opennrw/rules/themes';
import { expect } from 'chai';
import { pause, settled, until } from '../core/testing.ts';
import { demoPortal, json, outage, problem } from './dataset-list.demo.ts';
import { all, click, find, mount, noting, seen, textOf, tidy, titles } from './dataset-list.testing.ts';
import type { DatasetList } from './dataset-list.ts';

afterEach(tidy);

const visit = (choice: string) => history.replaceState(null, '', `#opennrw.dataset-list=${choice}`);
const said = (list: DatasetList) => textOf(find(list, '[role=status]'));

/** A portal that is down for the first request that fits, and for this one only. */
const downOnce = (fits: (url: string) => boolean) => {
  const portal = demoPortal();
  let down = true;
  return async (request: Request) => {
    if (!down || !fits(request.url)) return portal(request);
    down = false;
    return outage(request);
  };
};

const lists = (url: string) => url.includes('/datasets?');

describe('a page that does not exist', () => {
  it('leads to the last one that does', async () => {
    visit('page:99');
    const list = await mount();
    expect(titles(list)).to.have.length(17);
    expect(textOf(find(list, '.pages [aria-current]'))).to.equal('3');
    expect(textOf(find(list, '.count'))).to.equal('57 Datensätze');
  });

  it('leaves the way back as it was', async () => {
    visit('page:99');
    const { length } = history;
    await mount();
    expect(history.length).to.equal(length);
  });

  it('is an empty list where there is nothing at all', async () => {
    visit('page:99');
    const { fetch, asked } = noting(demoPortal([]));
    const list = await mount({ fetch, attributes: { 'hide-facets': '' } });
    await until(() => seen(list).includes('Keine Datensätze') || seen(list).includes('noch keine'));
    expect(asked.length).to.be.lessThan(3);
  });

  it('is asked for once more only where the API does not know how much it has', async () => {
    visit('page:2');
    const empty = async () => json({ items: [], total: 57, totalIs: 'exact', next: null, prev: null });
    const { fetch, asked } = noting(empty);
    await mount({ fetch, attributes: { 'hide-facets': '' } });
    expect(asked.length).to.be.lessThan(4);
  });
});

describe('a second try that succeeds', () => {
  const retry = (list: DatasetList) => find<HTMLButtonElement>(list, '.notice button');

  it('moves the focus to the count, and says it instead of the failure', async () => {
    const list = await mount({ fetch: downOnce(lists) });
    await until(() => said(list) === 'Die Daten sind gerade nicht erreichbar.');
    retry(list).focus();
    retry(list).click();
    await until(() => titles(list).length === 20);
    await until(() => list.shadowRoot?.activeElement === find(list, '.count'));
    await until(() => said(list) === '57 Datensätze');
  });

  it('does so too when it is quicker than the sentence about the failure', async () => {
    const list = await mount({ fetch: downOnce(lists) });
    retry(list).click();
    await until(() => said(list) !== '');
    expect(said(list)).to.equal('57 Datensätze');
  });

  it('leaves the focus alone where it is elsewhere', async () => {
    const list = await mount({ fetch: downOnce(lists) });
    retry(list).click();
    await until(() => titles(list).length === 20);
    await pause(50);
    expect(document.activeElement).to.equal(document.body);
  });

  it('moves the focus to the title of a dataset, and does not go on about the failure', async () => {
    const list = await mount({ fetch: downOnce((url) => url.includes('/datasets/01')) });
    location.hash = '#opennrw.dataset-list=dataset:01940000-0000-7000-8000-000000000057';
    await until(() => said(list) === 'Die Daten sind gerade nicht erreichbar.');
    retry(list).focus();
    retry(list).click();
    await until(() => list.renderRoot.querySelector('.detail'));
    await until(() => list.shadowRoot?.activeElement === find(list, '.detail .title'));
    await until(() => said(list) === '');
  });

  it('keeps the focus on the button while it fails again', async () => {
    const list = await mount({ fetch: outage });
    retry(list).focus();
    retry(list).click();
    await settled(list);
    await pause(50);
    expect(list.shadowRoot?.activeElement).to.equal(retry(list));
  });
});

describe('what is not an outage', () => {
  it('is an opened thing that can not exist: it is gone', async () => {
    visit('dataset:nix');
    const portal = demoPortal();
    const list = await mount({
      fetch: async (request) =>
        request.url.endsWith('/nix')
          ? problem(400, 'Die Schreibweise passt nicht (uuid).', 'id')
          : portal(request),
    });
    await until(() => seen(list).includes('Diesen Datensatz gibt es nicht mehr.'));
    expect(seen(list)).to.not.include('http-400');
  });

  it('is an address with more words than the API takes: they are cut', async () => {
    visit(`q:${'Rad'.repeat(200)}`);
    const { fetch, asked } = noting();
    await mount({ fetch });
    expect(asked[0]?.searchParams.get('q')).to.have.length(500);
    expect(find<HTMLInputElement>(await mount({ fetch }), 'input').maxLength).to.equal(500);
  });

  it('is a filter in the address that the API does not know: it is ignored', async () => {
    visit('theme:VERKEHR;format:CSV');
    const portal = demoPortal();
    const list = await mount({
      fetch: async (request) =>
        request.url.includes('VERKEHR') ? problem(400, 'Kein Thema.', 'theme') : portal(request),
    });
    await until(() => titles(list).length === 20);
    expect(all(list, '.chip').map(textOf)).to.deep.equal(['CSV, Filter entfernen']);
    expect(location.hash).to.equal('#opennrw.dataset-list=format:CSV');
    await until(() => said(list) === '53 Datensätze');
    await click(list, '.pages a', '2');
    expect(location.hash).to.equal('#opennrw.dataset-list=format:CSV;page:2');
  });
});

describe('an answer that is no list', () => {
  for (const body of [{ items: null }, {}, { items: 'x', total: 3 }])
    it(`is a failure of the API: ${JSON.stringify(body)}`, async () => {
      const list = await mount({ fetch: async () => json(body), attributes: { 'hide-facets': '' } });
      expect(seen(list)).to.include('Die Daten sind gerade nicht erreichbar.');
      expect(seen(list)).to.include('Code: NotAnApiError');
      expect(seen(list)).to.not.include('NaN');
    });
});

describe('a theme that the page gets wrong', () => {
  it('is told to visitors in a sentence, to the webmaster once with every theme there is', async () => {
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => heard.push(text);
    const list = await mount({
      attributes: { theme: 'VERKEHR' },
      fetch: async () => problem(400, 'Kein Thema.', 'theme'),
    });
    await until(() => heard.length > 0);
    list.requestUpdate();
    await settled(list);
    console.warn = warn;
    const codes = themes.map(({ code }) => code).filter((code) => code !== 'OP_DATPRO');
    expect(seen(list)).to.include('nicht richtig eingerichtet: theme="VERKEHR".');
    expect(titles(list)).to.have.length(0);
    expect(heard).to.deep.equal([
      `<opennrw-dataset-list> does not understand theme="VERKEHR". Allowed: ${codes.join(',')}.`,
    ]);
  });
});

describe('the styles and the direction of the page', () => {
  const shouting = {
    'white-space': 'pre',
    'text-indent': '3em',
    'text-transform': 'uppercase',
    'letter-spacing': '5px',
    'word-spacing': '9px',
    'text-align': 'center',
    'word-break': 'break-all',
    'text-shadow': 'red 0px 0px 4px',
  };

  it('do not reach the text inside', async () => {
    const town = document.createElement('div');
    town.className = 'town';
    for (const [name, value] of Object.entries(shouting)) town.style.setProperty(name, value);
    document.body.append(town);
    const plain = getComputedStyle(find(await mount(), '.summary'));
    const guest = getComputedStyle(find(await mount({ into: town }), '.summary'));
    for (const name of Object.keys(shouting))
      expect(guest.getPropertyValue(name), name).to.equal(plain.getPropertyValue(name));
  });

  it('do not turn German text around', async () => {
    const town = document.createElement('div');
    town.className = 'town';
    town.dir = 'rtl';
    document.body.append(town);
    const list = await mount({ into: town });
    expect(find(list, '.frame')).to.include({ lang: 'de', dir: 'ltr' });
    expect(getComputedStyle(find(list, '.summary')).direction).to.equal('ltr');
    const failing = await mount({ into: town, fetch: outage });
    expect(getComputedStyle(find(failing, '.notice')).direction).to.equal('ltr');
    expect(all(failing, '.notice')).to.have.length(1);
  });
});
