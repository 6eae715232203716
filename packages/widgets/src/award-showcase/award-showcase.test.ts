import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { settled, until } from '../core/testing.ts';
import type { AwardEntrySelectEvent } from './award-entry-select-event.ts';
import { award, demoEntries, demoPortal, drawing, entry, outage, problem } from './award-showcase.demo.ts';
import {
  all,
  click,
  find,
  focused,
  mount,
  noting,
  put,
  seen,
  textOf,
  tidy,
  titles,
} from './award-showcase.testing.ts';

afterEach(tidy);

describe('the award showcase', () => {
  it('shows winners first, round by round, with their prize and category', async () => {
    const showcase = await mount();
    expect(titles(showcase)).to.deep.equal(demoEntries.map(({ title }) => title));
    expect(all(showcase, '.round > .title').map(textOf)).to.deep.equal([
      'Open-Government-Preis Lindental 2026',
      'Open-Government-Preis Lindental 2025',
    ]);
    expect(textOf(find(showcase, '.card'))).to.include('1. Preis · Offene Daten');
  });

  it('names who won the public vote, apart from the jury’s prizes', async () => {
    const showcase = await mount();
    expect(all(showcase, '[part=audience]').map(textOf)).to.deep.equal([
      'Publikumspreis: Haushalt in Scheiben (1.204 Stimmen)',
    ]);
  });

  it('gives every image its text, and shows none from another server', async () => {
    const foreign = drawing && { ...drawing, url: 'https://bilder.example/bild.jpg' };
    const entries = [
      entry(1, 2026, 'first-prize', { image: drawing }),
      entry(2, 2026, null, { image: foreign }),
    ];
    const showcase = await mount({ fetch: demoPortal({ entries }) });
    const images = all(showcase, 'img');
    expect(images.map((image) => image.getAttribute('alt'))).to.deep.equal([drawing?.alt]);
    await click(showcase, '.card .title a', 'Beitrag 2');
    expect(all(showcase, 'img')).to.have.length(0);
    const link = find(showcase, 'a', 'Bild ansehen');
    expect([link.getAttribute('href'), textOf(link)]).to.deep.equal([
      foreign?.url,
      `Bild ansehen: ${foreign?.alt}`,
    ]);
  });

  it('calls for entries with the last day while the call is open', async () => {
    const showcase = await mount();
    expect(textOf(find(showcase, '[part=call]'))).to.include(
      'Open-Government-Preis Lindental 2027: Bewerbung möglich bis 15. Jan. 2027',
    );
    expect(find(showcase, '[part=call] a', 'Jetzt bewerben').getAttribute('href')).to.equal(
      'https://www.kreis-lindental.example/preis/bewerben',
    );
  });

  it('calls for nothing where no call is open', async () => {
    const showcase = await mount({ fetch: demoPortal({ awards: [award(2026)] }) });
    expect(all(showcase, '[part=call]')).to.have.length(0);
  });

  it('filters by year, category and size class, and keeps the choice in the address', async () => {
    const { fetch, asked } = noting();
    const showcase = await mount({ fetch });
    const choose = async (label: string, value: string) => {
      const select = await until(() => find(showcase, 'label', label).querySelector('select'));
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(showcase);
    };
    await choose('Größenklasse', 'up-to-20000');
    expect(titles(showcase)).to.deep.equal(['Haushalt in Scheiben', 'Der Park, den alle zeichnen']);
    await choose('Jahr', '2025');
    expect(titles(showcase)).to.deep.equal(['Der Park, den alle zeichnen']);
    await choose('Jahr', '');
    await choose('Kategorie', 'beteiligung');
    expect(titles(showcase)).to.deep.equal(['Haushalt in Scheiben']);
    expect(location.hash).to.equal('#opennrw.award-showcase=sizeClass:up-to-20000;category:beteiligung');
    const last = asked.findLast(({ pathname }) => pathname.endsWith('/award-entries'));
    expect(last?.search).to.equal('?category=beteiligung&limit=24&sizeClass=up-to-20000');
  });

  it('starts where the address says', async () => {
    history.replaceState(null, '', '#opennrw.award-showcase=year:2025');
    expect(titles(await mount())).to.deep.equal(['Adoptier einen Stadtbaum', 'Der Park, den alle zeichnen']);
  });

  it('asks for what the page has narrowed it to, and offers no filter for it', async () => {
    const { fetch, asked } = noting();
    const showcase = await mount({
      fetch,
      attributes: { organizer: 'kreis-lindental', year: '2026', kind: 'award' },
    });
    const queries = asked.map(({ pathname, searchParams }) => [
      pathname.slice(4),
      searchParams.get('organizer'),
      searchParams.get('organization'),
      searchParams.get('year'),
    ]);
    expect(queries).to.deep.include(['award-entries', 'kreis-lindental', null, '2026']);
    expect(queries).to.deep.include(['awards', null, 'kreis-lindental', null]);
    expect(
      all(showcase, 'label')
        .map((label) => textOf(label.firstChild?.parentElement))
        .join(' '),
    ).not.to.include('Jahr');
  });

  it('opens an entry with the reason of the jury and what it leads to', async () => {
    const showcase = await mount();
    await click(showcase, '.card .title a');
    const detail = textOf(find(showcase, '.detail'));
    expect(detail).to.include('Begründung der Jury');
    expect(detail).to.include('Die Jury überzeugt');
    expect(detail).to.include('Übernommen · Gemeinde Beispielhausen');
    expect(all(showcase, '.detail a').map((link) => link.getAttribute('href'))).to.include.members([
      'https://daten.musterstadt.example/bauantraege',
      'https://quelltext.musterstadt.example/bauamt',
      'https://www.musterstadt.example/leitfaden.pdf',
    ]);
    expect(focused(showcase)).to.equal('Das offene Bauamt');
  });

  it('says who of the jury took no part in a decision', async () => {
    const showcase = await mount();
    await click(showcase, '.card .title a', 'Ratsdeutsch');
    expect(textOf(find(showcase, 'dl'))).to.include(
      'BefangenheitMitglied: an der Entscheidung nicht beteiligt',
    );
  });

  it('opens a round with its jury, criteria and dates', async () => {
    const showcase = await mount();
    await click(showcase, '.round > a');
    const detail = textOf(find(showcase, '.detail'));
    for (const part of [
      'Bewerbung1. März 2026 – 31. Mai 2026',
      'KategorienBeteiligung',
      'Wirkung im Verhältnis zur Größe Gewicht 3',
      '0 bis 1 Punkte: nicht erkennbar',
      'Vorsitz · Hochschule Lindental',
      'enthält sich bei Beiträgen von: Offenes Lindental e. V.',
    ])
      expect(detail).to.include(part);
  });

  it('leads from a round to where the public votes, and writes points as the language does', async () => {
    const [criterion] = award(2026).criteria;
    const bands = [{ from: 0, to: 2.5, text: 'kaum' }];
    const round = award(2026, {
      publicVote: { method: 'Stimmkarten', url: 'https://www.kreis-lindental.example/abstimmung' },
      criteria: criterion ? [{ ...criterion, bands }] : [],
    });
    const showcase = await mount({ fetch: demoPortal({ awards: [round] }) });
    await click(showcase, '.round > a');
    expect(find(showcase, '.detail a', 'Stimmkarten').getAttribute('href')).to.equal(round.publicVote?.url);
    expect(textOf(find(showcase, '.detail'))).to.include('0 bis 2,5 Punkte: kaum');
  });

  it('lets the page take over what a chosen entry does', async () => {
    const showcase = await mount();
    let chosen = '';
    showcase.addEventListener('award-entry-select', (event: AwardEntrySelectEvent) => {
      event.preventDefault();
      chosen = event.entry.title;
    });
    await click(showcase, '.card .title a');
    expect([chosen, all(showcase, '.detail').length]).to.deep.equal(['Das offene Bauamt', 0]);
  });

  it('shows an entry without a decision without a reason', async () => {
    const showcase = await mount({ fetch: demoPortal({ entries: [entry(1, 2026, null)] }) });
    expect(textOf(find(showcase, '.card'))).to.include('Eingereicht');
    expect(seen(showcase)).not.to.include('Begründung');
  });

  it('says that an entry is gone', async () => {
    history.replaceState(null, '', '#opennrw.award-showcase=entry:01940000-0000-7000-8000-000000000099');
    const showcase = await mount();
    await until(() => seen(showcase).includes('Diesen Beitrag gibt es nicht mehr.'));
  });

  it('keeps what the page has put inside where the API does not answer, and tells the page', async () => {
    const showcase = put({ fetch: outage, inside: '<p>Preise des Kreises</p>' });
    const code = new Promise((resolve) =>
      showcase.addEventListener('opennrw-error', ({ detail }) => resolve(detail.code), { once: true }),
    );
    expect(await code).to.equal('http-503');
    await settled(showcase);
    expect(showcase.renderRoot.querySelector('slot:not([name])')).not.to.equal(null);
    expect(seen(showcase)).to.include('Die Daten sind gerade nicht erreichbar.');
  });

  it('names wrong attributes plainly, also those that only the API knows to be wrong', async () => {
    const portal = demoPortal();
    for (const [name, value] of Object.entries({ kind: 'medaille', year: 'bald', organizer: 'atlantis' })) {
      const showcase = await mount({
        attributes: { [name]: value, limit: '0' },
        fetch: async (request) =>
          request.url.includes(`${name}=${value}`) ? problem(400, 'Gibt es nicht.', name) : portal(request),
      });
      expect(seen(showcase)).to.include(`limit="0", ${name}="${value}"`);
      tidy();
    }
  });

  it('forgets what an old address says and the API refuses, and shows the rest', async () => {
    history.replaceState(null, '', '#opennrw.award-showcase=year:2025;category:abgeschafft');
    const portal = demoPortal();
    const showcase = await mount({
      fetch: async (request) =>
        request.url.includes('abgeschafft') ? problem(400, 'Gibt es nicht.', 'category') : portal(request),
    });
    await until(() => titles(showcase).length > 0);
    expect(titles(showcase)).to.deep.equal(['Adoptier einen Stadtbaum', 'Der Park, den alle zeichnen']);
    expect(location.hash).to.equal('#opennrw.award-showcase=year:2025');
    expect(seen(showcase)).not.to.include('nicht erreichbar');
  });

  it('says that a page of an old address is not there, and leads to the first one', async () => {
    history.replaceState(null, '', '#opennrw.award-showcase=page:9;year:2026');
    const showcase = await mount();
    await until(() => seen(showcase).includes('Diese Seite der Liste gibt es nicht.'));
    await click(showcase, 'button', 'Zur ersten Seite');
    expect(titles(showcase)[0]).to.equal('Das offene Bauamt');
    expect(location.hash).to.equal('#opennrw.award-showcase=year:2026');
  });

  it('leads from an entry to its round', async () => {
    const showcase = await mount();
    await click(showcase, '.card .title a');
    await click(showcase, '.detail a', 'Jury, Kriterien und Ablauf');
    expect(focused(showcase)).to.equal('Open-Government-Preis Lindental 2026');
  });

  it('speaks English where the page does', async () => {
    document.documentElement.lang = 'en';
    const showcase = await mount();
    expect(textOf(find(showcase, '.card'))).to.include('First prize');
    await click(showcase, '.round > a');
    expect(textOf(find(showcase, '.detail'))).to.include('Review by the jury');
  });
});

describe('with the keyboard alone', () => {
  it('one filters, opens an entry, reads it and comes back to where one was', async () => {
    const showcase = await mount({ inside: '<h2 slot="heading">Preise</h2>' });
    const press = async (key: string) => {
      await sendKeys({ press: key });
      await settled(showcase);
    };
    const tabTo = async (text: string) => {
      for (let presses = 0; presses < 40 && !focused(showcase).startsWith(text); presses++)
        await press('Tab');
      expect(focused(showcase)).to.match(new RegExp(`^${text}`));
    };
    await press('Tab');
    expect(showcase.shadowRoot?.activeElement?.localName).to.equal('select');
    await press('ArrowDown');
    expect(titles(showcase)).to.have.length.below(demoEntries.length);
    await tabTo('Das offene Bauamt');
    await press('Enter');
    expect(focused(showcase)).to.equal('Das offene Bauamt');
    expect(all(showcase, '.detail')).to.have.length(1);
    await press('Escape');
    expect(all(showcase, '.detail')).to.have.length(0);
    expect(focused(showcase)).to.equal('Das offene Bauamt');
    await tabTo('Begründung der Jury');
    await press('Enter');
    await tabTo('Bauanträge');
  });

  it('one reaches the next page, and reading goes on at the count', async () => {
    const showcase = await mount({ attributes: { limit: '2' } });
    find(showcase, '[aria-label="Seite 2"]').focus();
    await sendKeys({ press: 'Enter' });
    await settled(showcase);
    expect([focused(showcase), titles(showcase)]).to.deep.equal([
      '5 Beiträge',
      demoEntries.slice(2, 4).map(({ title }) => title),
    ]);
  });
});
