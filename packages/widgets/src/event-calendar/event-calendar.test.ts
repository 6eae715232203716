import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Fetch } from '../core/portal.testing.ts';
import { settled, until } from '../core/testing.ts';
import { date, demoDates, demoProgramme, outage, problem } from './event-calendar.demo.ts';
import {
  all,
  click,
  field,
  focused,
  mount,
  mountMonth,
  pick,
  seen,
  textOf,
  tidy,
  titles,
} from './event-calendar.testing.ts';

afterEach(tidy);

/** What the page has asked a host for, also where that failed. */
const requestsTo = (host: string): string[] =>
  performance.getEntriesByType('resource').flatMap(({ name }) => (new URL(name).host === host ? name : []));

describe('the list', () => {
  it('has the days on which something takes place, with time, place, hosts and access', async () => {
    const calendar = await mount();
    const days = all(calendar, '.day > .title').map(textOf);
    expect(days.slice(0, 3)).to.deep.equal([
      'Di., 24. November (Heute)',
      'Mi., 25. November',
      'Do., 26. November',
    ]);
    const [treff] = all(calendar, '.item').filter((item) => textOf(item).includes('OK-Labor'));
    expect(textOf(treff)).to.include('17:00–19:30');
    expect(textOf(treff)).to.include('Stadtbibliothek, Musterstadt');
    expect(textOf(treff)).to.include('stufenfrei ✓');
    expect(textOf(treff)).to.include('vor Ort und online');
  });

  it('gives every event a name with its weekday and its date', async () => {
    const calendar = await mount();
    expect(all(calendar, '.item .title a').map(textOf)[0]).to.equal(
      'Ausstellung: Karten der Region, Freitag, 20. November 2026',
    );
  });

  it('shows what is cancelled as cancelled, and why', async () => {
    const calendar = await mount();
    const [off] = all(calendar, '.item.off');
    expect(textOf(off)).to.include('abgesagt');
    expect(textOf(off)).to.include('Der Abend fällt wegen des Sturms aus.');
  });

  it('says what the visitor’s own clock says where it says something else', async () => {
    const elsewhere = date(1, '2026-11-26T17:00:00', {
      startsAt: '2026-11-26T17:00:00-09:30',
      timeZone: 'Pacific/Marquesas',
    });
    const calendar = await mount({ fetch: demoProgramme([elsewhere]) });
    expect(textOf(all(calendar, '.time')[0])).to.match(/^17:00\s*bei Ihnen: /);
  });

  it('turns to a month and back to today', async () => {
    const calendar = await mount();
    await click(calendar, '.period [aria-label="Nächster Monat"]');
    expect(titles(calendar)).to.include('Preisverleihung: Offene Stadt');
    expect(titles(calendar)).to.not.include('Bürgerdialog Ortsmitte');
    await click(calendar, '.period *', 'Heute');
    expect(titles(calendar)).to.include('Bürgerdialog Ortsmitte');
  });

  it('is filtered by kind and by words, and the address keeps it', async () => {
    const calendar = await mount();
    await click(calendar, '.top button', 'Filter');
    const select = await until(() => calendar.renderRoot.querySelector('select'));
    await until(() => select.options.length > 2);
    select.value = 'hackday';
    select.dispatchEvent(new Event('change'));
    await settled(calendar);
    expect(titles(calendar)).to.deep.equal(['Hackday Musterstadt']);
    expect(location.hash).to.equal('#opennrw.event-calendar=kind:hackday');
    await click(calendar, '.panel button', 'zurücksetzen');
    expect(titles(calendar).length).to.be.greaterThan(5);
  });

  it('is filtered by the place where something takes place', async () => {
    const calendar = await mount();
    await pick(calendar, 'Ort', 'lindenau');
    expect(titles(calendar)).to.deep.equal(['Ausstellung: Karten der Region']);
    expect(location.hash).to.equal('#opennrw.event-calendar=municipality:lindenau');
  });

  it('is narrowed to a period, told above it, kept in the address, and subscribed to', async () => {
    const calendar = await mount();
    await pick(calendar, 'Zeitraum von', '2026-12-01');
    await pick(calendar, 'Zeitraum bis', '2026-12-12');
    expect(titles(calendar)).to.deep.equal([
      'Ausstellung: Karten der Region',
      'Werkstatt Radverkehr',
      'OK-Labor Lindental: Offener Treff',
      'OK-Labor Lindental: Offener Treff',
      'Preisverleihung: Offene Stadt',
    ]);
    expect(textOf(all(calendar, '.period b')[0])).to.equal('1.–12. Dez. 2026');
    expect(location.hash).to.equal('#opennrw.event-calendar=from:2026-12-01;to:2026-12-12');
    await click(calendar, '.top button', 'Abonnieren');
    const feed = all(calendar, '[part=subscribe] a')[0]?.getAttribute('href');
    expect(feed).to.match(/\?from=2026-12-01&to=2026-12-12$/);
    await click(calendar, '.period *', 'Heute');
    expect(location.hash).to.equal('');
    expect(titles(calendar)).to.include('Bürgerdialog Ortsmitte');
  });

  it('keeps both ways to other months beside a long period, on a narrow screen too', async () => {
    const calendar = await mount();
    calendar.style.width = '288px';
    await pick(calendar, 'Zeitraum von', '2026-12-01');
    const tops = all(calendar, '.period a').map((way) => way.getBoundingClientRect());
    const [first, last] = [tops[0], tops.at(-1)];
    expect((last?.top ?? 0) < (first?.bottom ?? 0)).to.equal(true);
  });

  it('lets one day of a period give way where they would be in the wrong order', async () => {
    const calendar = await mount();
    await pick(calendar, 'Zeitraum von', '2026-12-10');
    await pick(calendar, 'Zeitraum bis', '2026-12-01');
    expect(location.hash).to.equal('#opennrw.event-calendar=to:2026-12-01');
    expect(field(calendar, 'Zeitraum von')).to.have.property('value', '');
    await pick(calendar, 'Zeitraum von', '2026-12-10');
    expect(location.hash).to.equal('#opennrw.event-calendar=from:2026-12-10');
    expect(field(calendar, 'Zeitraum bis')).to.have.property('value', '');
  });

  it('ends a period where the API would no longer tell it, and says so in the field', async () => {
    const calendar = await mount();
    await pick(calendar, 'Zeitraum von', '2026-12-01');
    await pick(calendar, 'Zeitraum bis', '2031-12-01');
    expect(field(calendar, 'Zeitraum bis')).to.have.property('value', '2028-01-04');
  });

  it('looks back from a last day that is over', async () => {
    const calendar = await mount();
    await pick(calendar, 'Zeitraum bis', '2026-11-20');
    expect(titles(calendar)).to.deep.equal([
      'OK-Labor Lindental: Offener Treff',
      'OK-Labor Lindental: Offener Treff',
      'OK-Labor Lindental: Offener Treff',
      'Ausstellung: Karten der Region',
    ]);
  });

  it('waits for a day that is still being typed', async () => {
    const calendar = await mount();
    await pick(calendar, 'Zeitraum von', '2026-12-10');
    await pick(calendar, 'Zeitraum von', '0202-12-10');
    expect(location.hash).to.equal('#opennrw.event-calendar=from:2026-12-10');
  });

  it('turns from a period to the month in which it begins, which leaves the period', async () => {
    const calendar = await mount();
    await pick(calendar, 'Zeitraum von', '2027-01-05');
    await click(calendar, '.views *', 'Monat');
    await until(() => calendar.renderRoot.querySelector('[role=grid]'));
    expect(location.hash).to.equal('#opennrw.event-calendar=month:2027-01;view:month');
    expect(seen(calendar)).to.not.include('Zeitraum von');
  });

  it('forgets what the API refuses of an address, and shows the rest', async () => {
    history.replaceState(null, '', '#opennrw.event-calendar=municipality:nirgendwo;kind:hackday');
    const portal = demoProgramme();
    const fetch: Fetch = async (request) =>
      request.url.includes('nirgendwo')
        ? problem(400, 'Diese Organisation gibt es nicht.', 'municipality')
        : portal(request);
    const calendar = await mount({ fetch });
    await until(() => titles(calendar).length > 0);
    expect(titles(calendar)).to.deep.equal(['Hackday Musterstadt']);
    expect(location.hash).to.equal('#opennrw.event-calendar=kind:hackday');
  });

  it('is not broken by days in an address that are none', async () => {
    history.replaceState(null, '', '#opennrw.event-calendar=from:2026-99-99;to:gestern');
    const calendar = await mount();
    expect(titles(calendar)).to.include('Bürgerdialog Ortsmitte');
  });

  it('offers itself to be subscribed to, with the same filters', async () => {
    const calendar = await mount({ attributes: { organization: 'musterstadt', kind: 'hackday' } });
    await click(calendar, '.top button', 'Abonnieren');
    await until(() => calendar.renderRoot.querySelector('[part=subscribe]'));
    const [subscribe, ics] = all(calendar, '[part=subscribe] a').map((link) => link.getAttribute('href'));
    expect(subscribe).to.equal(
      'webcal://daten.musterstadt.example/v1/events.ics?organization=musterstadt&kind=hackday',
    );
    expect(ics).to.equal(
      'https://daten.musterstadt.example/v1/events.ics?organization=musterstadt&kind=hackday',
    );
  });
});

describe('an event', () => {
  it('opens in place at an address of its own, and closes with Escape to where one was', async () => {
    const calendar = await mount();
    await click(calendar, '.item .title a', 'Hackday');
    await until(() => calendar.renderRoot.querySelector('.detail'));
    expect(location.hash).to.include('event:');
    expect(seen(calendar)).to.include('Samstag, 28. November 2026, ganztägig bis 29. Nov.');
    expect(seen(calendar)).to.include('nicht bekannt: Deutsche Gebärdensprache');
    expect(all(calendar, '.detail a[download]').map((link) => link.getAttribute('href'))[0]).to.match(
      /\/v1\/events\/[\w-]+\.ics$/,
    );
    expect(focused(calendar)?.className).to.include('title');
    await sendKeys({ press: 'Escape' });
    await settled(calendar);
    expect(textOf(focused(calendar))).to.include('Hackday Musterstadt');
  });

  it('shows an image of the API, and leads to one that is elsewhere without fetching it', async () => {
    const image = (url: string) => ({ url, alt: 'Menschen an Tischen', credit: 'Stadt Musterstadt' });
    const opened = async (url: string) => {
      const portal = demoProgramme();
      const fetch: Fetch = async (request) => {
        const answer = await portal(request);
        return /events\/[\w-]{36}$/.test(request.url)
          ? Response.json({ ...(await answer.json()), image: image(url) })
          : answer;
      };
      const calendar = await mount({ fetch, attributes: { state: 'none' } });
      await click(calendar, '.item .title a, .item .title button', 'Hackday');
      return until(() => calendar.renderRoot.querySelector<HTMLElement>('figure'));
    };
    const own = await opened('https://daten.musterstadt.example/bild.svg');
    expect(own.querySelector('img')?.getAttribute('alt')).to.equal('Menschen an Tischen');
    const foreign = await opened('https://bilder.example/treff.jpg');
    expect(foreign.querySelector('img')).to.equal(null);
    expect(foreign.querySelector('a')?.href).to.equal('https://bilder.example/treff.jpg');
    expect(textOf(foreign)).to.equal('Bild ansehen: Menschen an Tischen Foto: Stadt Musterstadt');
    expect(requestsTo('bilder.example')).to.deep.equal([]);
  });

  it('can be shown by the page in its own way', async () => {
    const calendar = await mount();
    calendar.addEventListener('event-select', (event) => event.preventDefault());
    await click(calendar, '.item .title a', 'Hackday');
    expect(all(calendar, '.detail')).to.have.length(0);
  });

  it('that is gone says so', async () => {
    history.replaceState(null, '', '#opennrw.event-calendar=event:0190b5a8-0000-7000-8000-000000000077');
    const calendar = await mount();
    await until(() => seen(calendar).includes('gibt es nicht mehr'));
  });
});

describe('the month', () => {
  it('is a grid with one day in the tab order, today at first', async () => {
    const calendar = await mountMonth();
    expect(all(calendar, '[role=row]')).to.have.length(7);
    const tabbable = all(calendar, '[role=gridcell][tabindex="0"]');
    expect(tabbable.map(textOf)).to.have.length(1);
    expect(textOf(tabbable[0])).to.include('Dienstag, 24. November 2026');
    expect(tabbable[0]?.getAttribute('aria-current')).to.equal('date');
  });

  it('keeps today, which is marked, in one line and inside its cell on a narrow screen', async () => {
    const calendar = await mountMonth();
    calendar.style.width = '292px';
    const [other, today] = ['[aria-current] .number', '.number']
      .map((what) => all(calendar, what)[0])
      .reverse();
    const cell = today?.closest('td');
    if (!other || !today || !cell) throw new Error('There is no today.');
    // Two lines would be twice as high; the rim has 4 px.
    expect(today.offsetHeight).to.be.at.most(other.offsetHeight + 4);
    expect(today.getBoundingClientRect().right).to.be.at.most(cell.getBoundingClientRect().right);
  });

  it('is used with the keyboard alone: arrows, Home, End, page keys, across months', async () => {
    const calendar = await mountMonth();
    all(calendar, '[role=gridcell][tabindex="0"]')[0]?.focus();
    for (const [press, day] of [
      ['ArrowRight', '25. November'],
      ['ArrowDown', '2. Dezember'],
      ['Home', '30. November'],
      ['End', '6. Dezember'],
      ['PageUp', '6. November'],
      ['PageDown', '6. Dezember'],
    ] as const) {
      await sendKeys({ press });
      await settled(calendar);
      await until(() => textOf(focused(calendar)).includes(day), `the focus on ${day}`);
    }
    expect(all(calendar, '.period b').map(textOf)).to.deep.equal(['Dezember 2026']);
  });

  it('tells below what takes place on the day', async () => {
    const calendar = await mountMonth();
    await click(calendar, '[role=gridcell]', '26. November 2026');
    expect(titles(calendar)).to.have.members([
      'OK-Labor Lindental: Offener Treff',
      'Ausstellung: Karten der Region',
    ]);
    await click(calendar, '.item .title a', 'OK-Labor');
    await until(() => calendar.renderRoot.querySelector('.detail'));
  });
});

describe('when something is wrong', () => {
  it('keeps what the page has put inside', async () => {
    const calendar = await mount({ fetch: outage, inside: '<p>Termine beim Bürgerbüro</p>' });
    expect(calendar.renderRoot.querySelector('slot:not([name])')).to.not.equal(null);
    expect(textOf(calendar.shadowRoot?.querySelector('.notice'))).to.include('gerade nicht erreichbar');
  });

  it('names an attribute that the page got wrong', async () => {
    const calendar = await mount({ attributes: { view: 'week' } });
    expect(seen(calendar)).to.include('view="week"');
    expect(titles(calendar).length).to.be.greaterThan(5);
  });

  it('names an organization that does not exist', async () => {
    const calendar = await mount({
      attributes: { organization: 'atlantis' },
      fetch: async () => problem(400, 'Diese Organisation gibt es nicht.', 'organization'),
    });
    expect(textOf(calendar.shadowRoot?.querySelector('.notice'))).to.include('organization="atlantis"');
  });

  it('tells the page its states', async () => {
    const states: string[] = [];
    const listen = ({ detail }: { detail: { state: string } }) => states.push(detail.state);
    addEventListener('opennrw-state', listen as never);
    await mount({ fetch: demoProgramme([]) });
    removeEventListener('opennrw-state', listen as never);
    expect(states.at(-1)).to.equal('empty');
  });
});

describe('in English', () => {
  it('has English words, days and codes', async () => {
    document.documentElement.lang = 'en';
    const calendar = await mount({ fetch: demoProgramme(demoDates) });
    expect(seen(calendar)).to.include('List');
    expect(textOf(all(calendar, '.item.off .status')[0])).to.equal('cancelled');
    expect(all(calendar, '.day > .title').map(textOf)[1]).to.match(/^Wed,? 25 November$/);
  });
});
