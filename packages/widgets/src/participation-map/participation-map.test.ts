import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { setChunkLoader } from '../core/chunks.ts';
import { problem } from '../core/portal.testing.ts';
import { settled, until } from '../core/testing.ts';
import { all, clear, click, type Mounting, placed, textOf } from '../core/visitor.testing.ts';
import './define.ts';
import {
  demoAnswers,
  demoApi,
  demoClient,
  demoProcedures,
  outage,
  paperMap,
  procedure,
} from './participation-map.demo.ts';
import type { ParticipationMap } from './participation-map.ts';
// Part of the tests' page from the start: what a click brings is there when the element has come to rest.
import './later.ts';

function put({
  fetch = demoAnswers(),
  map = paperMap(),
  ...mounting
}: Mounting & { map?: ReturnType<typeof paperMap> } = {}): ParticipationMap {
  const element = document.createElement('opennrw-participation-map');
  element.client = demoClient(fetch);
  element.openMap = map.openMap;
  return placed(element, mounting);
}

const mount = (mounting?: Parameters<typeof put>[0]) => settled(put(mounting));
const titles = (element: ParticipationMap) => all(element, '.item .title').map(textOf);
const seen = (element: ParticipationMap) => textOf(element.renderRoot.querySelector('.frame'));

async function choose(element: ParticipationMap, label: string, value: string): Promise<void> {
  const select = element.renderRoot.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!select) throw new Error(`There is no choice of ${label}.`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await settled(element);
}

afterEach(() => clear('opennrw-participation-map'));

describe('the list of procedures', () => {
  it('is there before any map, and holds what has no place under a heading of its own', async () => {
    const map = paperMap();
    const element = await mount({ attributes: { map: 'button' }, map });
    expect(titles(element)).to.deep.equal(demoProcedures.map(({ title }) => title));
    expect(seen(element)).to.contain('9 Verfahren').and.to.contain('Ohne Ort (2)');
    expect(map.start).to.deep.equal([]);
  });

  it('says how long one can still take part', async () => {
    const element = await mount();
    expect(textOf(all(element, '.item')[0])).to.contain('läuft gerade, noch 9 Tage');
    expect(textOf(all(element, '.item')[1])).to.contain('läuft gerade, endet heute');
    expect(textOf(all(element, '.item')[3])).to.contain('Ergebnis überfällig');
  });

  it('is narrowed by choices, which stand in the address and can be taken back', async () => {
    const element = await mount();
    await choose(element, 'Stand', 'running');
    await choose(element, 'Thema', 'mobility');
    expect(titles(element)).to.deep.equal(['Radverkehrskonzept 2035']);
    expect(location.hash).to.equal('#opennrw.participation-map=status:running;topic:mobility');
    await click(element, '.link', 'Filter zurücksetzen');
    expect(titles(element)).to.have.length(9);
  });

  it('forgets what the API refuses of an address, and shows the rest', async () => {
    history.replaceState(null, '', '#opennrw.participation-map=topic:quatsch;status:running');
    const answers = demoAnswers();
    const element = await mount({
      fetch: async (request) =>
        request.url.includes('quatsch')
          ? problem(400, 'Dieser Wert ist nicht bekannt.', 'topic')
          : answers(request),
    });
    await until(() => titles(element).length > 0, 'the rest');
    expect(location.hash).to.equal('#opennrw.participation-map=status:running');
  });

  it('is searched while one types', async () => {
    const element = await mount();
    const field = element.renderRoot.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('There is no search field.');
    field.value = 'Spiel';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => titles(element).length === 1, 'one result');
    expect(titles(element)).to.deep.equal(['Spielplatz Südpark']);
  });

  it('opens a procedure in place and brings the focus back', async () => {
    const element = await mount();
    await click(element, '.item a', 'Schulwege');
    expect(seen(element)).to.contain('38 Stellen sind entschärft.').and.to.contain('teilweise übernommen');
    expect(textOf(element.shadowRoot?.activeElement)).to.equal('Sichere Schulwege');
    expect(location.hash).to.contain('procedure:01940000-0000-7000-8000-000000000005');
    await click(element, '#back');
    expect(textOf(element.shadowRoot?.activeElement)).to.equal('Sichere Schulwege');
    expect(titles(element)).to.have.length(9);
  });

  it('leaves a procedure to the page that wants it', async () => {
    const element = await mount();
    const asked: string[] = [];
    element.addEventListener('participation-select', (event) => {
      event.preventDefault();
      asked.push(event.participation?.title ?? '');
    });
    await click(element, '.item a', 'Schulwege');
    expect(asked).to.deep.equal(['Sichere Schulwege']);
    expect(titles(element)).to.have.length(9);
  });

  it('is used with the keyboard alone', async () => {
    const element = await mount();
    all(element, 'select')[0]?.focus();
    for (let i = 0; i < 10 && !element.shadowRoot?.activeElement?.matches('.item a'); i++)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(seen(element)).to.contain('Grad der Beteiligung');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(titles(element)).to.have.length(9);
  });

  it('pages both sections each for itself', async () => {
    const element = await mount({ attributes: { limit: '1' } });
    expect(titles(element)).to.deep.equal(['Radverkehrskonzept 2035', 'Digitale Stadt']);
    await click(element, '.pages:last-of-type a', '2');
    expect(titles(element)).to.deep.equal(['Radverkehrskonzept 2035', 'Seniorenplan']);
  });

  it('keeps what the page has put inside when the API has never answered', async () => {
    const element = await mount({ fetch: outage, inside: '<p>Inhalt der Seite</p>' });
    expect(textOf(element.renderRoot.querySelector('.notice'))).to.contain('nicht erreichbar');
    expect(element.renderRoot.querySelector('slot:not([name])')).not.to.equal(null);
  });

  it('offers itself as calendar, feed, map data and table, under the same filters', async () => {
    const element = await mount({ attributes: { status: 'running' } });
    expect(all(element, '.foot a').map((link) => link.getAttribute('href'))).to.deep.equal(
      ['ics', 'atom', 'geojson', 'csv'].map(
        (format) => `${demoApi}v1/participations.${format}?status=running`,
      ),
    );
  });
});

describe('the map', () => {
  it('opens when it comes into view and is shown what the list is about', async () => {
    const map = paperMap();
    const element = await mount({ map });
    await until(() => map.start[0], 'a map');
    expect(map.start[0]?.view.filters).to.deep.equal({});
    await choose(element, 'Stand', 'running');
    expect(map.shown.at(-1)?.filters).to.deep.equal({ status: 'running' });
  });

  it('says that it is on its way as long as its code is', async () => {
    setChunkLoader((name, importIt) =>
      name === 'participation-map.map' ? new Promise<never>(() => {}) : importIt(),
    );
    const element = put();
    element.openMap = undefined;
    await until(
      () => textOf(element.renderRoot.querySelector('.map')) === 'Daten werden geladen …',
      'the sentence',
    );
    setChunkLoader(undefined);
  });

  it('waits for the button where the page says so', async () => {
    const map = paperMap();
    const element = await mount({ map, attributes: { map: 'button' } });
    await click(element, '.map button', 'Karte anzeigen');
    await until(() => map.start.length === 1, 'a map');
  });

  it('opens what is chosen on it', async () => {
    const map = paperMap();
    const element = await mount({ map });
    await until(() => map.start[0], 'a map');
    map.start[0]?.picked(procedure(6).id);
    await until(() => seen(element).includes('zuerst saniert'), 'the procedure');
    expect(map.shown.at(-1)?.selected).to.equal(procedure(6).id);
  });

  it('narrows the list to its section, follows, and lets go again', async () => {
    const map = paperMap();
    const element = await mount({ map });
    await until(() => map.start[0], 'a map');
    map.start[0]?.narrow('7.6,51.7,7.62,51.8');
    await until(() => titles(element).length === 3, 'three procedures');
    expect(titles(element)).to.deep.equal(['Uferpromenade', 'Digitale Stadt', 'Seniorenplan']);
    map.start[0]?.moved('12.00/51.75/7.6', '7.58,51.7,7.62,51.8');
    await until(() => titles(element).length === 4, 'four procedures');
    expect(location.hash).to.contain('map:12.00/51.75/7.6').and.to.contain('bbox:7.58,51.7,7.62,51.8');
    await click(element, '.chip');
    expect(titles(element)).to.have.length(9);
  });

  it('that cannot be drawn leaves the list whole and tells the page', async () => {
    const element = put();
    const codes: string[] = [];
    element.addEventListener('opennrw-error', ({ detail }) => codes.push(detail.code));
    element.openMap = () => {
      throw new Error('No WebGL2.');
    };
    await settled(element);
    await until(() => codes[0], 'an error');
    await settled(element);
    expect(codes).to.deep.equal(['map-not-shown']);
    expect(seen(element)).to.contain('Die Liste enthält alle Verfahren.');
    expect(titles(element)).to.have.length(9);
  });
});

it('a wrong attribute is told plainly', async () => {
  const element = await mount({ attributes: { map: 'sometimes', limit: 'abc' } });
  expect(seen(element)).to.contain('limit="abc"').and.to.contain('map="sometimes"');
});
