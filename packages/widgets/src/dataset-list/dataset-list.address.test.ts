import { expect } from 'chai';
import { pause, settled, until } from '../core/testing.ts';
import { demoDatasets, demoPortal } from './dataset-list.demo.ts';
import {
  all,
  back,
  click,
  find,
  mount,
  noting,
  seen,
  textOf,
  tidy,
  titles,
  type,
} from './dataset-list.testing.ts';
import type { DatasetList } from './dataset-list.ts';

afterEach(tidy);

const visit = (fragment: string) =>
  history.replaceState(null, '', `${location.pathname}${location.search}${fragment}`);
const count = (list: DatasetList) => textOf(find(list, '.count'));

describe('the address of the page', () => {
  it('says what the visitor has chosen', async () => {
    const list = await mount({ attributes: { limit: '10' } });
    await type(list, 'Einwohnerzahlen 2');
    await click(list, 'label', 'Zero');
    await click(list, '.pages a', '2');
    expect(location.hash).to.equal(
      '#opennrw.dataset-list=q:Einwohnerzahlen%202;license:dl-zero-de/2.0;page:2',
    );
  });

  it('leads to the same list again', async () => {
    visit('#opennrw.dataset-list=theme:TRAN,ENVI;format:CSV;sort:title');
    const list = await mount();
    expect(titles(list)).to.deep.equal([
      'Baustellen mit Verkehrsbehinderung',
      'Radzählstellen, Stundenwerte',
      'Straßenbäume',
    ]);
    await until(() => all(list, '.chip').length === 3);
  });

  it('leads to a dataset that is not on the first page', async () => {
    const far = demoDatasets.at(-1);
    visit(`#opennrw.dataset-list=dataset:${far?.id}`);
    const list = await mount();
    await until(() => textOf(find(list, '.detail .title')) === far?.title);
    expect(list.shadowRoot?.activeElement).to.equal(null);
  });

  it('is followed back, step by step; words that were typed are one step', async () => {
    const list = await mount();
    await type(list, 'Rad');
    await click(list, 'label', 'JSON');
    await click(list, '.item a', 'Radzählstellen');
    await until(() => list.renderRoot.querySelector('.detail'));
    await back(list);
    expect(count(list)).to.equal('1 Datensatz');
    expect(all(list, '.chip')).to.have.length(1);
    await back(list);
    expect(all(list, '.chip')).to.have.length(0);
    await back(list);
    expect(count(list)).to.equal('57 Datensätze');
    expect(find<HTMLInputElement>(list, 'input[type=search]').value).to.equal('');
  });

  it('is followed when a link of the page changes it', async () => {
    const list = await mount();
    location.hash = '#opennrw.dataset-list=theme:TRAN';
    await until(() => count(list) === '2 Datensätze');
  });

  it('keeps what others have written into it', async () => {
    visit('#inhalt&karte=7,51');
    const list = await mount();
    await click(list, 'label', 'Verkehr');
    expect(location.hash).to.equal('#inhalt&karte=7,51&opennrw.dataset-list=theme:TRAN');
    await click(list, '.chip');
    expect(location.hash).to.equal('#inhalt&karte=7,51');
  });

  it('is ignored where somebody has mangled it', async () => {
    visit('#opennrw.dataset-list=q:%E0%A4%A;page:-3;sort:price;limit:9999;constructor:x');
    const { fetch, asked } = noting();
    const list = await mount({ fetch });
    expect(titles(list)).to.have.length(20);
    expect(asked[0]?.search).to.equal('?limit=20');
  });

  it('keeps the choice in the query string when the page wants it there', async () => {
    const list = await mount({ attributes: { state: 'query' } });
    await click(list, 'label', 'Verkehr');
    expect(location.search).to.include('opennrw.dataset-list=theme:TRAN');
    expect(location.hash).to.equal('');
  });

  it('stays as it is with state="none", and everything still works', async () => {
    const list = await mount({ attributes: { state: 'none' } });
    const { href } = location;
    await click(list, 'label', 'Verkehr');
    await click(list, '.item .title button', 'Radzählstellen');
    await until(() => list.renderRoot.querySelector('.detail'));
    await click(list, '#back');
    expect(count(list)).to.equal('2 Datensätze');
    expect(location.href).to.equal(href);
  });

  it('gives titles and pages a link of their own', async () => {
    const list = await mount({ attributes: { limit: '10' } });
    expect(find(list, '.item .title a').getAttribute('href')).to.match(
      /#opennrw\.dataset-list=dataset:01940000-/,
    );
    expect(find(list, '.pages a').getAttribute('href')).to.not.include('#');
  });

  it('leaves a click with Ctrl to the browser', async () => {
    const list = await mount();
    const link = find(list, '.item .title a');
    let prevented: boolean | undefined;
    list.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    link.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
    );
    expect(prevented).to.equal(false);
  });
});

describe('a choice that the page presets', () => {
  const preset = 'theme:TRAN,ENVI;format:CSV;sort:title';

  it('is where a visitor starts, and may be taken back for good', async () => {
    const list = await mount({ attributes: { preset } });
    expect(all(list, '.chip')).to.have.length(3);
    expect(location.hash).to.equal('');
    await click(list, '.chip', 'Umwelt');
    expect(location.hash).to.equal('#opennrw.dataset-list=theme:TRAN;format:CSV;sort:title');
    await click(list, '.chip', 'Verkehr');
    await click(list, '.chip', 'CSV');
    expect(count(list)).to.equal('57 Datensätze');
    list.remove();
    expect(count(await mount({ attributes: { preset } }))).to.equal('57 Datensätze');
  });

  it('gives way to what the address says, also that nothing is chosen', async () => {
    visit('#opennrw.dataset-list=theme:TRAN');
    const list = await mount({ attributes: { preset: 'theme:ENVI' } });
    expect(count(list)).to.equal('2 Datensätze');
    await click(list, '.chip');
    expect(location.hash).to.equal('#opennrw.dataset-list=');
    await back(list);
    expect(count(list)).to.equal('2 Datensätze');
  });

  it('holds also where no state is kept', async () => {
    const quiet = await mount({ attributes: { preset: 'theme:TRAN', state: 'none' } });
    expect(count(quiet)).to.equal('2 Datensätze');
    await click(quiet, '.chip');
    expect(count(quiet)).to.equal('57 Datensätze');
  });

  it('is ignored where it names what there is not', async () => {
    const list = await mount({ attributes: { preset: ';;topic:x;constructor:y;q:%E0%A4%A' } });
    expect(count(list)).to.equal('57 Datensätze');
  });
});

describe('two lists on one page', () => {
  it('keep apart by a key of their own', async () => {
    const [first, second] = await Promise.all([mount(), mount({ attributes: { 'state-key': 'umwelt' } })]);
    await click(first, 'label', 'Verkehr');
    await click(second, 'label', 'Umwelt');
    expect(location.hash).to.equal('#opennrw.dataset-list=theme:TRAN&opennrw.umwelt=theme:ENVI');
    expect([count(first), count(second)]).to.deep.equal(['2 Datensätze', '3 Datensätze']);
  });

  it('do not share a key: the second keeps its choice to itself, and the webmaster hears of it', async () => {
    const { warn } = console;
    const heard: string[] = [];
    console.warn = (text: string) => heard.push(text);
    const [first, second] = await Promise.all([mount(), mount()]);
    console.warn = warn;
    await click(second, 'label', 'Umwelt');
    expect(location.hash).to.equal('');
    expect(count(first)).to.equal('57 Datensätze');
    expect(heard).to.deep.equal([
      '<opennrw-dataset-list> keeps no state in the address of the page: give it a state-key.',
    ]);
  });

  it('give their key back when they leave', async () => {
    (await mount()).remove();
    const list = await mount();
    await click(list, 'label', 'Verkehr');
    expect(location.hash).to.include('theme:TRAN');
  });
});

describe('the query of the page', () => {
  it('is where the visitor starts, and may be left', async () => {
    const list = await mount({ attributes: { query: 'Einwohner' } });
    expect(count(list)).to.equal('50 Datensätze');
    const field = find<HTMLInputElement>(list, 'input[type=search]');
    field.value = '';
    field.form?.requestSubmit();
    await until(() => count(list) === '57 Datensätze');
    expect(location.hash).to.equal('#opennrw.dataset-list=q:');
  });
});

describe('the language', () => {
  const inside = async (html: string, selector = 'b') => {
    const town = document.createElement('div');
    town.className = 'town';
    town.innerHTML = html;
    document.body.append(town);
    return mount({ into: town.querySelector(selector) ?? town });
  };

  it('is that of the nearest lang', async () => {
    expect(count(await inside('<p lang="en"><b></b></p>'))).to.equal('57 datasets');
  });

  it('is German where nobody has translated yet', async () => {
    expect(count(await inside('<p lang="fr"><b></b></p>'))).to.equal('57 Datensätze');
  });

  it('is found across shadow roots', async () => {
    const town = document.createElement('div');
    town.className = 'town';
    town.lang = 'en-GB';
    const room = town.attachShadow({ mode: 'open' });
    document.body.append(town);
    expect(count(await mount({ into: room }))).to.equal('57 datasets');
  });

  it('follows when the page changes it, data included', async () => {
    const { fetch, asked } = noting(demoPortal());
    const list = await mount({ fetch });
    document.documentElement.lang = 'en';
    await until(() => count(list) === '57 datasets');
    await settled(list);
    expect(seen(list)).to.include('updated on 23 Nov 2026');
    expect(asked.length).to.be.greaterThan(0);
    document.documentElement.lang = 'de';
    await until(() => count(list) === '57 Datensätze');
  });

  it('lets the page replace single words', async () => {
    const list = await mount();
    list.words = { results: { one: '{n} Fund', other: '{n} Funde' } };
    await until(() => count(list) === '57 Funde');
    expect(seen(list)).to.include('Sortiert:');
  });

  it('marks text that is not in the language around it', async () => {
    const list = await inside('<p lang="en"><b></b></p>');
    expect(find(list, '.frame').lang).to.equal('en');
    expect(find(list, '.item').lang).to.equal('de');
    await pause(0);
  });
});
