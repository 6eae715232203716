/** Leaving a wish for a dataset, and every way in which that can go wrong. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { noNetwork, outage, problem } from '../core/portal.testing.ts';
import { until } from '../core/testing.ts';
import { demoPortal, landCockpit } from './cockpit-gauge.demo.ts';
import { all, click, mount, seen, textOf, tidy } from './cockpit-gauge.testing.ts';
import type { CockpitGauge } from './cockpit-gauge.ts';

afterEach(tidy);

/** A cockpit with the form open; `sent` is what has reached the API, which answers a wish as `answer` does. */
async function writing(answer: (request: Request) => Promise<Response> = demoPortal()) {
  const sent: { id: string | null; text: string; modelDataset?: string }[] = [];
  const portal = demoPortal();
  const cockpit = await mount({
    attributes: { organization: 'musterstadt', requests: '' },
    fetch: async (request) => {
      if (request.method !== 'PUT') return portal(request);
      sent.push({
        id: new URL(request.url).searchParams.get('externalId'),
        ...(await request.clone().json()),
      });
      return answer(request);
    },
  });
  await click(cockpit, 'Datensatz wünschen');
  await until(() => field(cockpit), 'the form');
  return { cockpit, sent };
}

const field = (cockpit: CockpitGauge) => cockpit.renderRoot.querySelector('textarea');
const fault = (cockpit: CockpitGauge) => textOf(all(cockpit, '.fault')[0]);

async function write(cockpit: CockpitGauge, text: string): Promise<void> {
  const there = field(cockpit);
  if (!there) throw new Error('There is no form.');
  there.value = text;
  there.dispatchEvent(new InputEvent('input'));
  await click(cockpit, 'Wunsch senden');
}

describe('a wish for a dataset', () => {
  it('is offered where the page says so, and only about one organization', async () => {
    expect(seen(await mount())).not.to.include('Datensatz wünschen');
    tidy();
    history.replaceState(null, '', '#opennrw.cockpit-gauge=view:wish');
    expect(all(await mount(), 'textarea')).to.have.length(0);
    tidy();
    const land = await mount({ fetch: demoPortal(landCockpit()), attributes: { requests: '' } });
    expect(seen(land)).not.to.include('Datensatz wünschen');
  });

  it('is written and sent with the keyboard alone, and then thanked for', async () => {
    const { cockpit, sent } = await writing();
    await until(() => cockpit.shadowRoot?.activeElement?.matches('.title'), 'the heading');
    await sendKeys({ press: 'Tab' });
    expect(textOf(cockpit.shadowRoot?.activeElement?.parentElement?.querySelector('label'))).to.equal(
      'Welche Daten fehlen Ihnen, und wofür brauchen Sie sie?',
    );
    await sendKeys({ type: 'Standorte der Trinkbrunnen' });
    await sendKeys({ press: 'Escape' });
    expect(field(cockpit)?.value).to.equal('Standorte der Trinkbrunnen');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => cockpit.shadowRoot?.activeElement?.matches('.thanks'), 'the thanks');
    expect(sent).to.have.length(1);
    expect(sent[0]).to.include({ text: 'Standorte der Trinkbrunnen' });
    expect(sent[0]?.id).to.match(/^[0-9a-f]{32}$/);
    expect(seen(cockpit)).to.include('Er erscheint hier, sobald Stadt Musterstadt ihn freigibt.');
    await click(cockpit, 'Noch einen Wunsch schreiben');
    expect(field(cockpit)?.value).to.equal('');
  });

  it('carries nothing about its sender, and says so before', async () => {
    const { cockpit, sent } = await writing();
    expect(textOf(all(cockpit, '#wish-hint')[0])).to.include('Wir speichern nicht, wer schreibt');
    await write(cockpit, 'Standorte der Trinkbrunnen');
    expect(Object.keys(sent[0] ?? {}).sort()).to.deep.equal(['id', 'text']);
  });

  it('comes from an entry of the inventory with its model dataset', async () => {
    const { cockpit, sent } = await writing();
    await click(cockpit, 'Zurück zur Übersicht');
    await click(cockpit, 'Was ist entschieden?');
    const way = await until(() => all(cockpit, '[aria-label="Datensatz wünschen: Musterdatensatz 3"]')[0]);
    way.click();
    await until(() => seen(cockpit).includes('Es geht um: Musterdatensatz 3'), 'the model dataset');
    await write(cockpit, 'Bitte bald veröffentlichen');
    expect(sent[0]?.modelDataset).to.equal('bau/nr3');
    expect(all(cockpit, '[aria-label^="Datensatz wünschen: Musterdatensatz 1"]')).to.have.length(0);
  });

  it('that is too short is told at the field, and nothing is sent', async () => {
    const { cockpit, sent } = await writing();
    await write(cockpit, ' Bäume ');
    expect(fault(cockpit)).to.equal('Beschreiben Sie Ihren Wunsch bitte mit mindestens 10 Zeichen.');
    expect(field(cockpit)?.getAttribute('aria-invalid')).to.equal('true');
    expect(field(cockpit)?.getAttribute('aria-describedby')).to.include('wish-fault');
    expect(cockpit.shadowRoot?.activeElement).to.equal(field(cockpit));
    expect(sent).to.deep.equal([]);
  });

  it('that the API refuses is told in its words, and the text stays', async () => {
    const message = 'Bitte nennen Sie hier keine Mailadresse oder Telefonnummer.';
    const { cockpit } = await writing(async () => {
      const errors = [{ pointer: '/text', code: 'contact-in-text', message }];
      const body = { ...(await problem(422, message).json()), errors };
      return Response.json(body, { status: 422, headers: { 'Content-Type': 'application/problem+json' } });
    });
    await write(cockpit, 'Schreiben Sie mir: a@b.example');
    expect(fault(cockpit)).to.equal(message);
    expect(field(cockpit)?.value).to.equal('Schreiben Sie mir: a@b.example');
    await until(() => textOf(all(cockpit, '[role=status]')[0]) === message, 'the announcement');
  });

  for (const [what, answer, sentence] of [
    ['an API that is down', outage, 'Ihr Wunsch ist nicht angekommen. Ihr Text steht noch hier.'],
    [
      'an API with too much to do',
      async () => problem(429, 'Zu viele Anfragen.'),
      'Gerade kommen sehr viele Anfragen an.',
    ],
    ['a missing network', noNetwork, 'Ihr Text steht noch hier.'],
  ] satisfies [string, (request: Request) => Promise<Response>, string][])
    it(`is not lost by ${what}, and stays one wish when it is sent again`, async () => {
      let broken = true;
      const portal = demoPortal();
      const { cockpit, sent } = await writing((request) => (broken ? answer(request) : portal(request)));
      await write(cockpit, 'Standorte der Trinkbrunnen');
      expect(fault(cockpit)).to.include(sentence);
      broken = false;
      await click(cockpit, 'Wunsch senden');
      expect(seen(cockpit)).to.include('Ihr Wunsch ist angekommen.');
      expect(new Set(sent.map(({ id }) => id)).size).to.equal(1);
    });

  it('is another one when its text has changed meanwhile', async () => {
    const { cockpit, sent } = await writing(outage);
    await write(cockpit, 'Standorte der Trinkbrunnen');
    await write(cockpit, 'Standorte der Bäume');
    expect(new Set(sent.map(({ id }) => id)).size).to.equal(2);
  });

  it('that was released stands below with what became of it', async () => {
    const { cockpit } = await writing();
    const rows = all(cockpit, '[part=item]').map(textOf);
    expect(rows[0]).to.include('Trinkbrunnen').and.to.include('geplant für 1. Feb. 2027');
    expect(rows[1]).to.include('abgelehnt · Die Stelle hat diese Daten nicht');
  });
});
