import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { OpenNrwErrorEvent, OpenNrwStateEvent } from '../core/events.ts';
import { pause, settled, until } from '../core/testing.ts';
import {
  demoCockpit,
  demoPortal,
  emptyCockpit,
  hostileEntries,
  landCockpit,
  otherMethod,
  outage,
  silence,
  succeededCockpit,
} from './cockpit-gauge.demo.ts';
import { all, click, mount, put, seen, textOf, tidy } from './cockpit-gauge.testing.ts';
import { pathOf } from './gauge.ts';

afterEach(tidy);

describe('the cockpit', () => {
  it('says each gauge in a sentence with numerator and denominator', async () => {
    const cockpit = await mount();
    expect(all(cockpit, '.tile .title').map(textOf)).to.deep.equal([
      'Entscheidungsquote',
      'Öffnungsquote',
      'Metadatenqualität',
      'Umsetzung der Vereinbarung',
    ]);
    const text = seen(cockpit);
    expect(text).to.include('143 von 226 anwendbaren entschieden');
    expect(text).to.include('61 von 226 anwendbaren offen');
    expect(text).to.include('231,5 von 275 Punkten (gut)');
    expect(text).to.include('130 Punkte nicht prüfbar');
    expect(text).to.include('9 von 24 Maßnahmen weitgehend erfüllt');
  });

  it('hides its pictures from those who listen and says the same in a table', async () => {
    const cockpit = await mount();
    for (const picture of all(cockpit, 'svg')) expect(picture.getAttribute('aria-hidden')).to.equal('true');
    expect(all(cockpit, 'meter, [role=meter], [role=progressbar]')).to.have.length(0);
    const cells = all(cockpit, 'tbody tr:first-child > *').map(textOf);
    expect(cells).to.deep.equal(['Entscheidungsquote', '143', '226', '63 %', '75 %', '57 %']);
  });

  it('shows the target, the last quarter and what is usual in the size class, and no ranking', async () => {
    const text = seen(await mount());
    expect(text).to.include('Ziel: 75 % bis 31. Dez. 2027');
    expect(text).to.include('2026-Q3: 57 %');
    expect(text).to.include('Üblich (Gemeinden bis 100.000): 41 %');
    expect(text).not.to.match(/Platz|Rang/);
  });

  it('leaves out the quarters that were counted by another method', async () => {
    const { trend } = demoCockpit();
    const cockpit = await mount({
      fetch: demoPortal(demoCockpit({ trend: [otherMethod, ...trend] })),
      attributes: { variant: 'trend' },
    });
    expect(all(cockpit, 'tbody th').map(textOf)).to.deep.equal(['2026-Q1', '2026-Q2', '2026-Q3']);
  });

  it('says in every variant that the agreement has ended', async () => {
    for (const variant of ['tiles', 'gauge', 'table', 'measures', 'trend']) {
      const cockpit = await mount({ attributes: { variant } });
      expect(seen(cockpit), variant).to.include(
        'Rahmenvereinbarung Open Government NRW: abgelaufen am 26. Okt. 2021.',
      );
      tidy();
    }
  });

  it('with a successor says how long that holds, and leads to the measures of the one that ended', async () => {
    const cockpit = await mount({
      fetch: demoPortal(succeededCockpit()),
      attributes: { variant: 'measures' },
    });
    const holds = 'Vereinbarung Offenes Musterland: gültig bis 31. Dez. 2099.';
    const ended = 'Rahmenvereinbarung Open Government NRW: abgelaufen am 26. Okt. 2021.';
    expect(all(cockpit, 'nav a').map(textOf)).to.deep.equal([holds, ended]);
    const current = () => textOf(all(cockpit, 'nav [aria-current]')[0]);
    expect([current(), textOf(all(cockpit, '[part=footnotes]')[0])]).to.deep.equal([holds, holds]);
    await click(cockpit, 'abgelaufen');
    expect(current()).to.equal(ended);
    expect(
      all(cockpit, 'a')
        .find((one) => textOf(one) === 'CSV')
        ?.getAttribute('href'),
    ).to.include('v1/measures.csv?agreement=rahmenvereinbarung-2016');
  });

  it('calls what cannot be assessed so, and never 0', async () => {
    const cockpit = await mount({ fetch: demoPortal(emptyCockpit()) });
    expect(seen(cockpit)).to.include('nicht bewertbar. Es ist noch kein Bestand erfasst.');
    expect(all(cockpit, '.value').map(textOf)).to.deep.equal(['–', '–', '–', '–']);
    expect(seen(cockpit)).not.to.include('0 %');
  });

  it('of the whole Land says how many are counted', async () => {
    expect(seen(await mount({ fetch: demoPortal(landCockpit()) }))).to.include(
      'Gezählt sind 3 von 427 Organisationen.',
    );
  });

  it('speaks English where the page does', async () => {
    document.documentElement.lang = 'en';
    expect(seen(await mount())).to.include('143 of 226 applicable ones decided');
  });
});

describe('behind a number', () => {
  it('are the datasets that it is made of, with the reason for each no', async () => {
    const cockpit = await mount({ attributes: { state: 'none' } });
    await click(cockpit, 'Was ist entschieden?');
    await click(cockpit, 'wird nicht bereitgestellt (42)');
    expect(seen(cockpit)).to.include('Personenbezogene Daten, IFG NRW § 9');
    expect(seen(cockpit)).to.include('leicht zu ändern, etwa eine interne Regel');
    await click(cockpit, 'verfügbar (61)');
    expect(all(cockpit, '[part=item] a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://daten.musterstadt.example/id/datasets/d1',
    ]);
  });

  it('names proposals as such', async () => {
    const cockpit = await mount({ attributes: { state: 'none' } });
    await click(cockpit, 'Was ist entschieden?');
    expect(seen(cockpit)).to.include('Passt vielleicht, zählt noch nicht: Brunnen der Stadt');
  });

  it('pages through long lists', async () => {
    const cockpit = await mount({ attributes: { state: 'none' } });
    await click(cockpit, 'Was ist entschieden?');
    expect(all(cockpit, '[part=item]')).to.have.length(50);
    all(cockpit, '.pages button').at(-1)?.click();
    await settled(cockpit);
    await until(() => all(cockpit, '[part=item]').length === 14);
  });

  it('has an address, and the way back restores the gauges', async () => {
    const cockpit = await mount();
    await click(cockpit, 'Was ist zu verbessern?');
    expect(location.hash).to.equal('#opennrw.cockpit-gauge=view:quality');
    expect(seen(cockpit)).to.include('Zeitraum angeben 28 Datensätze · +560 Punkte');
    await click(cockpit, 'Zeitraum angeben');
    expect(seen(cockpit)).to.include('Friedhöfe und Grabarten 187 von 275 Punkten');
    await click(cockpit, 'Zurück zur Übersicht');
    expect(location.hash).to.equal('');
    expect(all(cockpit, '.tile')).to.have.length(4);
  });

  it('is reached, read and left with the keyboard alone', async () => {
    const cockpit = await mount();
    all(cockpit, '.tile a')[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => all(cockpit, '.detail').length > 0);
    await until(() => cockpit.shadowRoot?.activeElement?.matches('.title'));
    await sendKeys({ press: 'Escape' });
    await until(() => all(cockpit, '.tile').length === 4);
  });

  it('are the measures, word for word, with the judgements side by side', async () => {
    const cockpit = await mount({ attributes: { variant: 'measures' } });
    expect(textOf(all(cockpit, 'blockquote')[1])).to.equal(
      'Das Land NRW stellt Nutzungsdaten des Open.NRW-Portals regelmäßig als offene Datensätze bereit.',
    );
    expect(seen(cockpit)).to.include('Stadt Musterstadt, eigene Einschätzung: vollständig');
    expect(seen(cockpit)).to.include('Offenes Lindental e. V., Zivilgesellschaft: in Teilen');
  });

  it('is how it is counted, in place', async () => {
    const cockpit = await mount();
    await click(cockpit, 'So wird gerechnet');
    expect(seen(cockpit)).to.include('Verfahren 2026-1. Musterdatenkatalog V4 mit 241 Musterdatensätzen.');
    expect(seen(cockpit)).to.include('nicht prüfbar · 30 Punkte');
  });

  it('is a CSV file of what is to be seen', async () => {
    const cockpit = await mount({ attributes: { organization: 'musterstadt' } });
    const file = () => all(cockpit, 'footer a[href*=".csv"]')[0]?.getAttribute('href');
    expect(file()).to.equal('https://daten.musterstadt.example/v1/cockpit.csv?organization=musterstadt');
    await click(cockpit, 'Welche Datensätze?');
    expect(file()).to.equal(
      'https://daten.musterstadt.example/v1/cockpit/inventory.csv?organization=musterstadt&status=available',
    );
    await click(cockpit, 'Verlauf');
    expect(file()).to.equal(
      'https://daten.musterstadt.example/v1/cockpit/snapshots.csv?organization=musterstadt',
    );
    await click(cockpit, 'Zurück');
    await click(cockpit, 'Was ist zu verbessern?');
    await click(cockpit, 'Zeitraum angeben');
    expect(file()).to.equal(
      'https://daten.musterstadt.example/v1/cockpit/quality.csv?organization=musterstadt&failing=temporal',
    );
  });

  it('shows text from elsewhere as text and follows no dangerous address', async () => {
    const cockpit = await mount({
      fetch: demoPortal(demoCockpit(), hostileEntries()),
      attributes: { state: 'none' },
    });
    await click(cockpit, 'Welche Datensätze?');
    expect(all(cockpit, '.detail img, .detail script')).to.have.length(0);
    expect(all(cockpit, 'a[href^="javascript"]')).to.have.length(0);
    expect(seen(cockpit)).to.include('<script>alert(1)</script>');
  });
});

describe('states', () => {
  it('keeps what the page has put inside until the first data are there', async () => {
    const cockpit = put({ fetch: silence, inside: '<p>Unsere Zahlen</p>' });
    await pause(400);
    expect(all(cockpit, '.skeleton')).to.have.length(0);
    expect(all(cockpit, 'slot:not([name])')).to.have.length(1);
  });

  it('tells the page of its states and failures', async () => {
    const states: string[] = [];
    const codes: string[] = [];
    const note = ({ detail }: OpenNrwStateEvent) => states.push(detail.state);
    const fail = ({ detail }: OpenNrwErrorEvent) => codes.push(detail.code);
    document.body.addEventListener('opennrw-state', note);
    document.body.addEventListener('opennrw-error', fail);
    await mount();
    await mount({ fetch: demoPortal(emptyCockpit()), attributes: { 'state-key': 'b' } });
    const broken = await mount({ fetch: outage, attributes: { 'state-key': 'c' } });
    document.body.removeEventListener('opennrw-state', note);
    document.body.removeEventListener('opennrw-error', fail);
    expect(states).to.include.members(['full', 'empty', 'failed']);
    expect(codes).to.deep.equal(['http-503']);
    expect(seen(broken)).to.include('Die Daten sind gerade nicht erreichbar.');
  });

  it('names an unknown variant plainly and shows all four gauges all the same', async () => {
    const cockpit = await mount({ attributes: { variant: 'tacho' } });
    expect(seen(cockpit)).to.include('nicht richtig eingerichtet: variant="tacho"');
    expect(all(cockpit, '.tile')).to.have.length(4);
  });

  it('names an unknown organization instead of showing the whole Land', async () => {
    const cockpit = await mount({ attributes: { organization: 'atlantis' } });
    expect(seen(cockpit)).to.include('organization="atlantis"');
    expect(all(cockpit, '.tile')).to.have.length(0);
  });

  it('ignores a view in the address that there is not', async () => {
    history.replaceState(null, '', '#opennrw.cockpit-gauge=view:geheim;page:-3');
    expect(all(await mount(), '.tile')).to.have.length(4);
  });
});

describe('pictures', () => {
  it('put a line through their values, whatever is between 0 and 1', () => {
    expect(pathOf([0, 0.5, 1], 100, 24)).to.equal('M0 23h0L50 12h0L100 1h0');
    expect(pathOf([2], 100, 24)).to.equal('M0 1h0');
  });

  it('leave a gap where a value is missing, and each value over its quarter', () => {
    expect(pathOf([undefined, 0, undefined, 1, 1], 100, 24)).to.equal('M25 23h0M75 1h0L100 1h0');
  });
});
