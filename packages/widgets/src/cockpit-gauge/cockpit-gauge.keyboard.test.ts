/** The cockpit with the keyboard alone: every variant, what is behind each number, and back. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { focused, press, tabBack, tabBackTo, tabTo } from '../core/keyboard.testing.ts';
import { until } from '../core/testing.ts';
import { all, mount, seen, textOf, tidy } from './cockpit-gauge.testing.ts';
import type { CockpitGauge } from './cockpit-gauge.ts';

afterEach(tidy);

/** Everything that Tab comes to, from the beginning of the page to its end. */
async function stops(cockpit: CockpitGauge): Promise<string[]> {
  const passed: string[] = [];
  let [first, last]: (Element | null | undefined)[] = [];
  for (let i = 0; i < 60; i++) {
    await sendKeys({ press: 'Tab' });
    const now = cockpit.shadowRoot?.activeElement;
    // Behind the last one comes nothing, the first one again (WebKitGTK), or the browser itself, which Firefox does not tell.
    if (first && now === last) await tabBack();
    if (first && (!now || now === last || now === first)) break;
    first ??= now;
    last = now;
    passed.push(focused(cockpit));
  }
  return passed.filter(Boolean);
}

const footer = ['So wird gerechnet', 'Verlauf', 'CSV'];

describe('Tab comes to everything in the variant', () => {
  for (const [variant, names] of [
    [
      'tiles',
      [
        'Was ist entschieden?',
        'Welche Datensätze?',
        'Was ist zu verbessern?',
        'Welche Maßnahmen?',
        'Die Zahlen als Tabelle',
      ],
    ],
    ['gauge', ['Welche Datensätze?', 'Die Zahlen als Tabelle']],
    ['table', []],
    ['measures', ['Wortlaut', 'Wortlaut', 'Beleg']],
    ['trend', []],
  ] satisfies [string, string[]][])
    it(variant, async () => {
      const cockpit = await mount({ attributes: { variant } });
      expect(await stops(cockpit)).to.deep.equal([...names, ...footer]);
    });
});

describe('with the keyboard alone', () => {
  it('one goes behind a number, chooses a status, turns the page and comes back to where one was', async () => {
    const cockpit = await mount({ attributes: { state: 'none' } });
    await tabTo(cockpit, 'Was ist entschieden?');
    await press(cockpit, 'Enter');
    await until(() => focused(cockpit) === 'Bestand an Musterdatensätzen', 'the heading');
    await tabTo(cockpit, 'noch nicht entschieden (83)');
    await press(cockpit, 'Enter');
    await until(() => focused(cockpit) === 'Bestand an Musterdatensätzen', 'the heading again');
    await tabTo(cockpit, 'Seite 2');
    await press(cockpit, 'Enter');
    await until(() => all(cockpit, '[part=item]').length < 50, 'the second page');
    await tabBackTo(cockpit, 'Zurück zur Übersicht');
    await press(cockpit, 'Space');
    await until(() => focused(cockpit) === 'Was ist entschieden?', 'the way there');
  });

  it('one reads the measures, the quality and the method, and leaves each by Escape', async () => {
    const cockpit = await mount();
    for (const [way, sentence] of [
      ['Was ist zu verbessern?', 'Zeitraum angeben'],
      ['Welche Maßnahmen?', 'Nutzungsdaten des Portals'],
      ['So wird gerechnet', 'Ein begründetes Nein zählt wie ein Ja.'],
      ['Verlauf', '2026-Q3'],
    ] as const) {
      await tabTo(cockpit, way);
      await press(cockpit, 'Enter');
      await until(() => cockpit.shadowRoot?.activeElement?.matches('.title'), 'the heading');
      expect(seen(cockpit)).to.include(sentence);
      await press(cockpit, 'Escape');
      await until(() => focused(cockpit) === way, `the way to "${way}"`);
    }
  });

  it('one opens the table and the wording of a measure', async () => {
    const cockpit = await mount({ attributes: { state: 'none' } });
    await tabTo(cockpit, 'Die Zahlen als Tabelle');
    await press(cockpit, 'Enter');
    expect(all(cockpit, 'footer details[open] table')).to.have.length(1);
    await tabBackTo(cockpit, 'Welche Maßnahmen?');
    await press(cockpit, 'Enter');
    await tabTo(cockpit, 'Wortlaut');
    await press(cockpit, 'Space');
    expect(textOf(all(cockpit, 'details[open] blockquote')[0])).to.include(
      'beauftragt eine rechtliche Prüfung',
    );
  });
});
