import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { pause, settled, until } from '../core/testing.ts';
import { dataset, demoDatasets, demoPortal, file, json } from './dataset-list.demo.ts';
import { all, click, find, mount, noting, seen, textOf, tidy, titles, type } from './dataset-list.testing.ts';

afterEach(tidy);

describe('a list', () => {
  it('shows title, publisher, date, licence and files of each dataset', async () => {
    const list = await mount();
    const first = textOf(find(list, '.item'));
    expect(first).to.include('Radzählstellen, Stundenwerte');
    expect(first).to.include('Stadt Musterstadt, Amt für Mobilität');
    expect(first).to.include('aktualisiert am 23. Nov. 2026');
    expect(first).to.include('Datenlizenz Deutschland Namensnennung 2.0');
    expect(first).to.include('CSV 2,1 MB');
  });

  it('says how many there are', async () => {
    expect(textOf(find(await mount(), '.count'))).to.equal('57 Datensätze');
  });

  it('says that there are more than can be counted exactly', async () => {
    const page = {
      items: demoDatasets.slice(0, 20),
      total: 10_000,
      totalIs: 'atLeast',
      ranked: 'newest',
      next: null,
      prev: null,
    };
    const list = await mount({ attributes: { 'hide-facets': '' }, fetch: async () => json(page) });
    expect(textOf(find(list, '.count'))).to.equal('Mehr als 10.000 Datensätze');
    await until(() => seen(list).includes('nur die 2.000 neuesten Treffer'));
  });

  it('writes dates as precisely as they were given', async () => {
    const given = ['2014', '2014-11', '2015-01-21', '2020-01-23T23:30:00Z', 'gestern'];
    const list = await mount({
      fetch: demoPortal(given.map((modified, i) => dataset(i, { modified, description: `${i}` }))),
    });
    const shown = all(list, '.meta').map(textOf).sort();
    expect(shown.map((text) => /aktualisiert (.*?) Daten/.exec(text)?.[1])).to.have.members([
      '2014',
      'Nov. 2014',
      'am 21. Jan. 2015',
      'am 24. Jan. 2020',
      'gestern',
    ]);
  });

  it('links files directly, and says so to those who do not see the arrow', async () => {
    const list = await mount({
      fetch: demoPortal([
        dataset(1, { title: 'Wald', distributions: [file('CSV', 950, null), file(null, null)] }),
      ]),
    });
    const [direct, service] = all(list, 'a[part=download]');
    expect(textOf(direct)).to.equal('CSV 950 Byte: Wald, herunterladen');
    expect(textOf(service)).to.equal('Datei: Wald, öffnen');
    expect(direct).to.have.property('href', 'https://daten.musterstadt.example/dateien/csv');
  });

  it('shows three files and leads to the rest', async () => {
    const list = await mount();
    expect(all(list, '.item:first-child a[part=download]')).to.have.length(3);
    await click(list, '.item:first-child .files > :last-child', '2 weitere');
    await until(() => list.renderRoot.querySelector('.detail'));
    expect(all(list, '.detail a[part=download]')).to.have.length(5);
  });

  it('offers itself as a feed and as a file, with the same filters', async () => {
    const list = await mount({ attributes: { query: 'rad', theme: 'TRAN' } });
    const [feed, csv] = all(list, '[part=footer] .dots a').map((link) => link.getAttribute('href'));
    expect(feed).to.equal('https://daten.musterstadt.example/v1/datasets.atom?q=rad&theme=TRAN');
    expect(csv).to.equal('https://daten.musterstadt.example/v1/datasets.csv?q=rad&theme=TRAN');
  });

  it('uses headings of the level that the page asks for', async () => {
    const list = await mount({ attributes: { 'heading-level': '2' } });
    expect(find(list, '.item [role=heading]').ariaLevel).to.equal('2');
  });

  it('leaves out search and filters when the page says so', async () => {
    const { fetch, asked } = noting();
    const list = await mount({ fetch, attributes: { 'hide-search': '', 'hide-facets': '' } });
    expect(all(list, '[role=search], [part=facets]')).to.have.length(0);
    expect(asked.filter(({ pathname }) => pathname.endsWith('facets'))).to.have.length(0);
  });

  it('shows what the page fixes, and does not offer to change it', async () => {
    const list = await mount({ attributes: { theme: 'TRAN', organization: 'musterstadt' } });
    expect(titles(list)).to.have.members([
      'Radzählstellen, Stundenwerte',
      'Baustellen mit Verkehrsbehinderung',
    ]);
    expect(all(list, 'summary').map(textOf)).to.not.include.members(['Thema', 'Herausgeber']);
  });

  it('marks the words that were found', async () => {
    const list = await mount({ attributes: { query: 'rad' } });
    expect(all(list, 'mark').map(textOf)).to.include('Rad');
  });
});

describe('searching', () => {
  it('asks once for a word that was typed letter by letter', async () => {
    const { fetch, asked } = noting();
    const list = await mount({ fetch });
    await type(list, 'Baum');
    const searches = asked.map(({ searchParams }) => searchParams.get('q')).filter(Boolean);
    expect(new Set(searches)).to.deep.equal(new Set(['Baum']));
    expect(titles(list)).to.deep.equal([]);
  });

  it('keeps words that were typed just before a box is ticked', async () => {
    const list = await mount();
    const field = find<HTMLInputElement>(list, 'input[type=search]');
    field.value = 'Baustellen';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await click(list, 'label', 'Verkehr');
    expect(titles(list)).to.have.length(2);
    expect(location.hash).to.equal('#opennrw.dataset-list=q:Baustellen;theme:TRAN');
  });

  it('works at once with Enter', async () => {
    const list = await mount();
    const field = find<HTMLInputElement>(list, 'input[type=search]');
    field.focus();
    await sendKeys({ type: 'Pegel' });
    await sendKeys({ press: 'Enter' });
    await until(() => titles(list).join() === 'Pegel der Mustera');
  });

  it('announces the number of results politely, after it has come to rest', async () => {
    const list = await mount();
    const region = find(list, '[role=status]');
    expect(textOf(region)).to.equal('');
    await type(list, 'Einwohner');
    expect(textOf(region)).to.equal('');
    await until(() => textOf(region) === '50 Datensätze');
  });

  it('offers relevance as an order only while there are words', async () => {
    const list = await mount();
    expect(textOf(find(list, 'select'))).to.not.include('passendste');
    await type(list, 'Rad');
    expect(find<HTMLSelectElement>(list, 'select').selectedOptions[0]?.text).to.equal('passendste zuerst');
  });

  it('says what to do when nothing was found, and does it', async () => {
    const list = await mount();
    await type(list, 'Drachenflug');
    expect(seen(list)).to.include('Keine Datensätze gefunden. Nehmen Sie einen Filter weg');
    await click(list, '.notice button', 'Filter zurücksetzen');
    expect(textOf(find(list, '.count'))).to.equal('57 Datensätze');
    expect(find<HTMLInputElement>(list, 'input[type=search]').value).to.equal('');
  });
});

describe('filtering', () => {
  it('narrows the list to what was ticked, and counts what another tick would give', async () => {
    const list = await mount();
    await click(list, 'label', 'Verkehr');
    expect(textOf(find(list, '.count'))).to.equal('2 Datensätze');
    const others = all(list, 'label').map(textOf);
    expect(others).to.include('Umwelt 3');
    expect(others).to.include('JSON 2');
  });

  it('shows each active filter as a chip that takes it back', async () => {
    const list = await mount();
    await click(list, 'label', 'Verkehr');
    await click(list, 'label', 'Umwelt');
    await click(list, 'label', 'WFS');
    expect(all(list, '.chip').map(textOf)).to.deep.equal([
      'Verkehr, Filter entfernen',
      'Umwelt, Filter entfernen',
      'WFS, Filter entfernen',
    ]);
    await click(list, '.chip', 'WFS');
    expect(textOf(find(list, '.count'))).to.equal('4 Datensätze');
    expect(list.shadowRoot?.activeElement).to.equal(find(list, '.count'));
    await click(list, '.bar .link', 'Filter zurücksetzen');
    expect(textOf(find(list, '.count'))).to.equal('57 Datensätze');
    expect(all(list, '.chip')).to.have.length(0);
  });

  it('keeps the words when the filters are reset', async () => {
    const list = await mount({ attributes: { query: 'rad' } });
    await click(list, 'label', 'Verkehr');
    await click(list, '.bar .link', 'Filter zurücksetzen');
    expect(find<HTMLInputElement>(list, 'input[type=search]').value).to.equal('rad');
  });

  it('groups the boxes with a name', async () => {
    const [group] = all(await mount(), 'fieldset');
    expect(textOf(group?.querySelector('legend'))).to.equal('Thema');
  });

  it('goes without filters when they can not be had', async () => {
    const portal = demoPortal();
    const list = await mount({
      fetch: async (request) =>
        request.url.includes('facets') ? new Response(null, { status: 500 }) : portal(request),
    });
    expect(titles(list)).to.have.length(20);
    expect(all(list, '[part=facets]')).to.have.length(0);
  });

  it('hides the filters behind a button where there is no room', async () => {
    const town = document.createElement('div');
    town.className = 'town';
    town.style.width = '320px';
    document.body.append(town);
    const list = await mount({ into: town });
    const facets = find(list, '#facets');
    expect(facets.offsetHeight).to.equal(0);
    await click(list, '#filters > button', 'Filter');
    expect(facets.offsetHeight).to.be.greaterThan(0);
    expect(find(list, '#filters > button').ariaExpanded).to.equal('true');
  });
});

describe('ordering and paging', () => {
  it('orders by title', async () => {
    const list = await mount();
    const select = find<HTMLSelectElement>(list, 'select');
    select.value = 'title';
    select.dispatchEvent(new Event('change'));
    await settled(list);
    expect(titles(list)[0]).to.equal('Baustellen mit Verkehrsbehinderung');
  });

  it('pages with numbers, and reads on at the count', async () => {
    const list = await mount({ attributes: { limit: '10' } });
    expect(all(list, '.pages > *').map(textOf)).to.deep.equal(['1', '2', '…', '6', '']);
    await click(list, '.pages a', '6');
    expect(titles(list)).to.have.length(7);
    expect(find(list, '[aria-current=page]').ariaLabel).to.equal('Seite 6');
    expect(list.shadowRoot?.activeElement).to.equal(find(list, '.count'));
  });

  it('starts at the first page again when a filter changes', async () => {
    const list = await mount({ attributes: { limit: '10' } });
    await click(list, '.pages a', '6');
    await click(list, 'label', 'Bevölkerung');
    expect(find(list, '[aria-current=page]').ariaLabel).to.equal('Seite 1');
  });

  it('does not lead past what the API can skip', async () => {
    const page = {
      items: demoDatasets.slice(0, 20),
      total: 10_000,
      totalIs: 'atLeast',
      next: null,
      prev: null,
    };
    const list = await mount({ attributes: { 'hide-facets': '' }, fetch: async () => json(page) });
    expect(all(list, '.pages a').map(textOf)).to.include('500');
  });
});

describe('opening a dataset', () => {
  it('shows it in place of the list, and moves the focus there and back', async () => {
    const list = await mount();
    await click(list, '.item a', 'Straßenbäume');
    await until(() => textOf(find(list, '.detail .title')) === 'Straßenbäume');
    expect(list.shadowRoot?.activeElement).to.equal(find(list, '.detail .title'));
    expect(all(list, '.item')).to.have.length(0);
    await click(list, '#back', 'Zurück zur Liste');
    expect(textOf(list.shadowRoot?.activeElement)).to.equal('Straßenbäume');
  });

  it('closes with Escape', async () => {
    const list = await mount();
    await click(list, '.item a', 'Straßenbäume');
    await until(() => list.renderRoot.querySelector('.detail'));
    await sendKeys({ press: 'Escape' });
    await until(() => titles(list).length === 20);
  });

  it('shows paragraphs, lists and links of its description', async () => {
    const list = await mount();
    await click(list, '.item a', 'Radzählstellen');
    await until(() => list.renderRoot.querySelector('.detail'));
    expect(all(list, '.prose li').map(textOf)).to.deep.equal([
      'Baustellen verfälschen einzelne Wochen.',
      'Ausfälle sind leer, nicht null.',
    ]);
    expect(find(list, '.prose a')).to.have.property('href', 'https://www.musterstadt.example/radverkehr');
    expect(textOf(find(list, 'dl'))).to.include('Zeitraumab 1. Jan. 2019');
  });

  it('tells the page first, which may take over', async () => {
    const list = await mount();
    const chosen: string[] = [];
    document.addEventListener(
      'dataset-select',
      (event) => {
        chosen.push(event.dataset.title);
        event.preventDefault();
      },
      { once: true },
    );
    await click(list, '.item a', 'Straßenbäume');
    await pause(50);
    expect(chosen).to.deep.equal(['Straßenbäume']);
    expect(titles(list)).to.have.length(20);
    expect(location.hash).to.equal('');
  });

  it('says in plain words what a licence allows', async () => {
    const list = await mount();
    await click(list, '.item .meta button', 'Datenlizenz Deutschland Namensnennung 2.0');
    const tip = find(list, '#tip');
    await until(() => textOf(tip).includes('Nennen Sie dabei die Quelle.'));
    expect(tip.matches(':popover-open')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(tip.matches(':popover-open')).to.equal(false);
  });
});
