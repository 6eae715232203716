/** The map itself, drawn by MapLibre, as a visitor uses it; what the list does with it is in participation-map.test.ts. */
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { focused, press, tabBackTo, tabTo } from '../core/keyboard.testing.ts';
import { pause, settled, until } from '../core/testing.ts';
import { all, type Mounting, placed, textOf } from '../core/visitor.testing.ts';
import './define.ts';
import { openMap } from './map.ts';
import type { MapStart } from './map-door.ts';
import { demoAnswers, demoClient, demoProcedures, type Fetch, outage } from './participation-map.demo.ts';
import type { ParticipationMap } from './participation-map.ts';

/** A widget with its map, once the map is drawn. */
async function mount({
  fetch = demoAnswers(),
  geolocation,
  ...mounting
}: Mounting & { geolocation?: MapStart['geolocation'] } = {}): Promise<ParticipationMap> {
  const element = document.createElement('opennrw-participation-map');
  element.client = demoClient(fetch);
  element.openMap = (container, start) => openMap(container, { ...start, geolocation });
  await settled(placed(element, mounting));
  element.renderRoot.querySelector('.map')?.scrollIntoView();
  await until(() => element.renderRoot.querySelector('.tools.above'), 'the map');
  return element;
}

const titles = (element: ParticipationMap) => all(element, '.item .title').map(textOf);
const said = (element: ParticipationMap) => textOf(element.renderRoot.querySelector('[role=status]'));
const note = (element: ParticipationMap) => textOf(element.renderRoot.querySelector('.tools p'));
const credits = (element: ParticipationMap) =>
  textOf(element.renderRoot.querySelector('.tools small:not([aria-hidden])'));
/** Zoom, latitude and longitude of the map, as the address has them. */
const place = () => (location.hash.match(/map:([\d./]+)/)?.[1] ?? '').split('/').map(Number);

const nowhere = [0];

/** Waits until the map has come to another place than `before`. */
const moved = (before: number[]) =>
  until(() => place().join() !== before.join() && place(), 'the map to move');

/** Without the animations everything takes a tenth of the time; an engine that cannot do without takes longer. */
const calm = (reducedMotion: 'reduce' | 'no-preference') => emulateMedia({ reducedMotion }).catch(() => {});

before(() => setViewport({ width: 600, height: 400 }));
beforeEach(() => calm('reduce'));
after(() => calm('no-preference'));
afterEach(() => {
  for (const element of document.querySelectorAll('opennrw-participation-map')) element.remove();
  history.replaceState(null, '', location.pathname);
});

describe('with the keyboard alone', () => {
  it('one searches, filters, opens a procedure and comes back to it', async () => {
    const element = await mount();
    await tabTo(element, 'Ort, Thema oder Stichwort');
    await sendKeys({ type: 'e' });
    await until(() => location.hash.includes('q:e'), 'the search');
    await tabTo(element, 'Stand');
    await press(element, 'ArrowDown');
    expect(titles(element)).to.include('Radverkehrskonzept 2035').and.not.to.include('Uferpromenade');
    await tabTo(element, 'Radverkehrskonzept 2035');
    await press(element, 'Enter');
    const detail = await until(() => element.renderRoot.querySelector('[part=detail]'), 'the procedure');
    expect(textOf(detail)).to.include('Grad der Beteiligung');
    await until(() => element.shadowRoot?.activeElement?.matches('.title'), 'the focus');
    await press(element, 'Escape');
    expect(focused(element)).to.equal('Radverkehrskonzept 2035');
    await tabTo(element, 'Filter zurücksetzen');
    await press(element, 'Enter');
    expect(titles(element)).to.have.length(9);
    expect(focused(element)).to.equal('9 Verfahren');
  });

  it('the map is moved and zoomed, by its own keys and by buttons, and says where it is', async () => {
    const element = await mount();
    await tabTo(element, 'Karte. Pfeiltasten');
    await press(element, 'ArrowRight');
    const east = await moved(nowhere);
    await press(element, '+');
    const near = await moved(east);
    expect(near[0]).to.equal((east[0] ?? 0) + 1);
    await until(() => /^Karte um \S+, \d Verfahren im Ausschnitt\.$/.test(said(element)), 'the announcement');

    await tabTo(element, 'Verkleinern');
    await press(element, 'Enter');
    const far = await moved(near);
    expect(far[0]).to.equal(east[0]);
    await tabTo(element, 'Nach Westen');
    await press(element, 'Space');
    const west = await moved(far);
    expect(west[2]).to.be.lessThan(far[2] ?? 0);
    await tabTo(element, 'Nach Norden');
    await press(element, 'Enter');
    expect((await moved(west))[1]).to.be.greaterThan(west[1] ?? 0);
    await tabTo(element, 'Alles zeigen');
    await press(element, 'Enter');
    await until(() => (place()[0] ?? 9) < 8, 'the whole Land');
  });

  it('quick presses all count, also while the map still moves', async () => {
    await calm('no-preference');
    const element = await mount();
    await tabTo(element, 'Vergrößern');
    await press(element, 'Enter');
    const [zoom = 0, , longitude] = await moved(nowhere);
    await press(element, 'Enter', 'Enter', 'Enter');
    await until(() => place()[0] === zoom + 3, 'three levels');
    await tabTo(element, 'Nach Westen');
    await press(element, 'Enter', 'Enter');
    await until(() => place()[2] !== longitude, 'the west');
    await tabTo(element, 'Nach Osten');
    await press(element, 'Enter', 'Enter');
    await until(() => place()[2] === longitude, 'the way back');
  });

  it('what is on the map is reached as a list, and the list lets go of the map', async () => {
    const element = await mount({ attributes: { state: 'hash' } });
    await tabTo(element, 'Vergrößern');
    await press(element, 'Enter', 'Enter', 'Enter');
    await moved(nowhere);
    await tabTo(element, 'Nur diesen Ausschnitt auflisten');
    await press(element, 'Enter');
    await until(() => titles(element).length < 9 && location.hash.includes('bbox:'), 'a shorter list');
    await tabBackTo(element, 'nur Kartenausschnitt');
    await press(element, 'Enter');
    expect(titles(element)).to.have.length(9);
    expect(focused(element)).to.equal('9 Verfahren');
  });
});

describe('one’s own position', () => {
  /** A browser that knows where it is, or says by this code why not; `asked` counts how often. */
  function browser(answer: { at: [longitude: number, latitude: number] } | { code: number }) {
    const asked: (PositionOptions | undefined)[] = [];
    const getCurrentPosition: Geolocation['getCurrentPosition'] = (found, failed, options) => {
      asked.push(options);
      setTimeout(() => {
        // Only the parts that a map reads: the one place where a position is less than a position.
        if ('at' in answer)
          found({ coords: { longitude: answer.at[0], latitude: answer.at[1] } } as GeolocationPosition);
        else failed?.({ code: answer.code, message: '' } as GeolocationPositionError);
      }, 20);
    };
    return { asked, geolocation: { getCurrentPosition } };
  }
  const locate = (element: ParticipationMap) =>
    element.renderRoot.querySelector<HTMLElement>('[aria-label="Mein Standort"]')?.click();

  it('is asked for when a visitor wants it, not before, and the map goes there', async () => {
    const { asked, geolocation } = browser({ at: [7.1, 50.73] });
    const element = await mount({ geolocation });
    expect(asked).to.deep.equal([]);
    locate(element);
    expect(note(element)).to.equal('Ihr Standort wird gesucht …');
    locate(element);
    const [zoom, latitude, longitude] = await moved(nowhere);
    expect([zoom, latitude?.toFixed(2), longitude?.toFixed(2)]).to.deep.equal([11, '50.73', '7.10']);
    expect(note(element)).to.equal('');
    expect(asked.map((options) => options?.timeout)).to.deep.equal([10_000]);
    await until(() => said(element).startsWith('Karte um Bonn'), 'the announcement');
  });

  for (const [what, answer, sentence] of [
    [
      'that the browser does not share',
      { code: 1 },
      'Ihr Browser gibt den Standort nicht frei. Sie können stattdessen einen Ort eingeben.',
    ],
    [
      'that cannot be found',
      { code: 2 },
      'Ihr Standort ist gerade nicht zu bestimmen. Sie können stattdessen einen Ort eingeben.',
    ],
    [
      'that takes too long',
      { code: 3 },
      'Ihr Standort ist gerade nicht zu bestimmen. Sie können stattdessen einen Ort eingeben.',
    ],
    ['outside the map', { at: [13.4, 52.5] }, 'Ihr Standort liegt außerhalb der Karte.'],
  ] satisfies [string, Parameters<typeof browser>[0], string][])
    it(`${what} is said, on the screen and to those who listen, and nothing moves`, async () => {
      const element = await mount({ geolocation: browser(answer).geolocation });
      locate(element);
      await until(() => note(element) === sentence, sentence);
      await until(() => said(element) === sentence, `${sentence} (announced)`);
      expect(location.hash).not.to.include('map:');
    });
});

describe('with the mouse', () => {
  const square = (reach: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [7 - reach, 51 - reach],
        [7 + reach, 51 - reach],
        [7 + reach, 51 + reach],
        [7 - reach, 51 + reach],
        [7 - reach, 51 - reach],
      ],
    ],
  });
  /** Answers as the demo does, with these procedures on the map: the `n`th of the list, and where it is. */
  const drawing =
    (...shapes: { n: number; geometry: object; at?: [number, number] }[]): Fetch =>
    (request) =>
      new URL(request.url).pathname.endsWith('.geojson')
        ? Promise.resolve(
            Response.json({
              type: 'FeatureCollection',
              features: shapes.map(({ n, geometry, at }) => {
                const id = demoProcedures[n]?.id.replaceAll('-', '');
                return { type: 'Feature', properties: { id, status: 'running', at }, geometry };
              }),
            }),
          )
        : demoAnswers()(request);

  async function mountAt(where: string, fetch: Fetch): Promise<ParticipationMap> {
    history.replaceState(null, '', `#opennrw.participation-map=map:${where}`);
    return mount({ fetch });
  }

  /** Clicks so many pixels right of the middle of the map until something has opened: drawing takes its time. */
  async function opensAt(element: ParticipationMap, right: number): Promise<string> {
    const canvas = element.renderRoot.querySelector('.maplibregl-canvas');
    await until(() => {
      const { x, y, width, height } = canvas?.getBoundingClientRect() ?? new DOMRect();
      const middle = { clientX: x + width / 2 + right, clientY: y + height / 2, bubbles: true, view: window };
      for (const type of ['mousedown', 'mouseup', 'click'])
        canvas?.dispatchEvent(new MouseEvent(type, middle));
      return element.renderRoot.querySelector('[part=detail]');
    }, 'a procedure');
    return textOf(element.renderRoot.querySelector('[part=detail] .title'));
  }

  it('a point is hit by who aims a little beside it', async () => {
    const point = { n: 3, geometry: { type: 'Point', coordinates: [7, 51] } };
    const element = await mountAt('12/51/7', drawing(point));
    expect(await opensAt(element, 12)).to.equal(demoProcedures[3]?.title);
  });

  it('an area inside a larger one can be chosen, whichever comes first', async () => {
    const small = { n: 1, geometry: square(0.02), at: [7.015, 51.015] as [number, number] };
    const large = { n: 2, geometry: square(0.2), at: [7.15, 51.15] as [number, number] };
    const element = await mountAt('12/51/7', drawing(small, large));
    expect(await opensAt(element, 0)).to.equal(demoProcedures[1]?.title);
  });

  it('the wheel is the page’s, and with Ctrl the map’s', async () => {
    const element = await mountAt('9/51/7', demoAnswers());
    const canvas = element.renderRoot.querySelector('.maplibregl-canvas');
    const turn = (ctrlKey: boolean) => {
      const { x, y } = canvas?.getBoundingClientRect() ?? new DOMRect();
      const event = {
        deltaY: -300,
        ctrlKey,
        clientX: x + 200,
        clientY: y + 200,
        bubbles: true,
        cancelable: true,
      };
      const wheel = new WheelEvent('wheel', event);
      canvas?.dispatchEvent(wheel);
      return wheel.defaultPrevented;
    };
    expect(turn(false)).to.equal(false);
    expect(textOf(element.renderRoot.querySelector('.maplibregl-desktop-message'))).to.equal(
      'Halten Sie Strg, um mit dem Mausrad zu vergrößern.',
    );
    expect(turn(true)).to.equal(true);
  });
});

describe('what the map says', () => {
  it('is on the screen too, where the procedures cannot be had for it', async () => {
    const answers = demoAnswers();
    const element = await mount({
      fetch: (request) => (request.url.includes('.geojson') ? outage(request) : answers(request)),
    });
    const sentence = 'Die Karte konnte nicht gefüllt werden. Die Liste enthält alle Verfahren.';
    await until(() => note(element) === sentence && said(element) === sentence, sentence);
    expect(titles(element)).to.have.length(9);
  });

  it('is that it does not know a place', async () => {
    const element = await mount();
    await tabTo(element, 'Zu einem Ort');
    await sendKeys({ type: 'Xy' });
    await press(element, 'Enter');
    await until(() => note(element) === 'Diesen Ort kennen wir nicht.', 'the sentence');
  });
});

it('what is opened from the list comes into view', async () => {
  history.replaceState(null, '', '#opennrw.participation-map=map:12/50.4/6.2');
  const element = await mount();
  element.renderRoot.querySelector<HTMLElement>('.item a')?.click();
  await until(() => element.renderRoot.querySelector('[part=detail]'), 'the procedure');
  // Where it moves, it has arrived after half a second.
  await pause(700);
  element.renderRoot.querySelector<HTMLElement>('.tools [aria-label="Vergrößern"]')?.click();
  const [zoom, latitude = 0] = await moved([12, 50.4, 6.2]);
  expect(zoom).to.equal(13);
  expect(latitude).to.be.within(51.5, 52);
});

describe('more than 20,000 procedures', () => {
  const MANY = 25_000;
  /** So many procedures all over the Land; what the map has asked for, by its section, and how many came. */
  function crowd(facets: object) {
    const asked: { bbox: string | null; came: number }[] = [];
    const answers = demoAnswers();
    const points = Array.from(
      { length: MANY },
      (_, n) => [6 + ((n * 7) % 3000) / 1000, 50.5 + ((n * 13) % 1900) / 1000] as const,
    );
    const fetch: Fetch = async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname.endsWith('/facets')) return Response.json({ total: MANY, totalIs: 'exact', ...facets });
      if (!pathname.endsWith('.geojson')) return answers(request);
      const bbox = searchParams.get('bbox');
      const [west = -180, south = -90, east = 180, north = 90] = bbox?.split(',').map(Number) ?? [];
      const found = points.filter(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north);
      asked.push({ bbox, came: found.length });
      const features = found.map((coordinates, n) => ({
        type: 'Feature',
        properties: { id: `${n}`.padStart(32, '0'), status: 'running' },
        geometry: { type: 'Point', coordinates },
      }));
      return Response.json({ type: 'FeatureCollection', features });
    };
    return { asked, fetch };
  }
  const located = {
    facetsTruncated: false,
    facets: { located: [{ value: 'true', label: '', count: MANY }] },
  };
  const uncounted = { facetsTruncated: true, facets: {} };

  for (const [how, facets] of [
    ['counted', located],
    ['too many to count', uncounted],
  ] as const)
    it(`(${how}): the map asks for those in view alone, anew where it goes, and not when it comes closer`, async () => {
      const { asked, fetch } = crowd(facets);
      history.replaceState(null, '', '#opennrw.participation-map=map:10/51.2/7');
      const element = await mount({ fetch });
      await until(() => asked[0], 'a question');
      expect(asked[0]?.bbox).to.match(/^6\.\d+,5[01]\.\d+,7\.\d+,51\.\d+$/);
      expect(asked[0]?.came).to.be.within(100, 4000);
      const click = (name: string) =>
        element.renderRoot.querySelector<HTMLElement>(`.tools [aria-label="${name}"]`)?.click();
      click('Nach Osten');
      await until(() => asked.length === 2, 'a second question');
      expect(asked[1]?.bbox).not.to.equal(asked[0]?.bbox);
      const before = place();
      click('Vergrößern');
      await moved(before);
      expect(asked).to.have.length(2);
      await until(
        () => /^Karte um \S+, \d+ Verfahren im Ausschnitt\.$/.test(said(element)),
        'the number in view',
      );
    });
});

describe('boundaries', () => {
  const file = (given: object) => `data:application/geo+json,${encodeURIComponent(JSON.stringify(given))}`;
  const line = {
    type: 'LineString',
    coordinates: [
      [7, 51],
      [8, 52],
    ],
  };

  it('of the page are drawn, and whose they are is said', async () => {
    const element = await mount({
      attributes: {
        boundaries: file({
          type: 'FeatureCollection',
          attribution: '© Kartenamt',
          features: [{ type: 'Feature', properties: {}, geometry: line }],
        }),
      },
    });
    await until(() => credits(element).endsWith('© Kartenamt'), 'the credit');
    expect(credits(element)).to.equal('Karte: schematisch, eigene Zeichnung · © Kartenamt');
  });

  it('that are not there are missed aloud, and the map is there', async () => {
    const element = await mount({ attributes: { boundaries: '/gibt-es-nicht.json' } });
    await until(() => credits(element).endsWith('Grenzen nicht geladen'), 'the credit');
    expect(all(element, '.maplibregl-canvas')).to.have.length(1);
  });
});
