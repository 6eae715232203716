import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { all, click, mount, textOf, tidy } from './cockpit-gauge.testing.ts';
import type { CockpitGauge } from './cockpit-gauge.ts';

afterEach(tidy);

/** What holds more than it is wide, beside what only screen readers read. */
const sideways = (cockpit: CockpitGauge): string[] =>
  all(cockpit, '.frame, .frame *')
    .filter((one) => one instanceof HTMLElement && !one.closest('thead, .unseen, td:not([data-column])'))
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map(({ outerHTML }) => outerHTML.slice(0, 120));

const nameOf = (cell: Element | undefined): string =>
  cell
    ? getComputedStyle(cell, '::before')
        // Firefox computes the name of the attribute, Chromium what it says.
        .content.replace(/attr\(([\w-]+)\)/, (_, name) => JSON.stringify(cell.getAttribute(name)))
    : '';

describe('at 320 px', () => {
  before(() => setViewport({ width: 320, height: 700 }));
  after(() => setViewport({ width: 1280, height: 900 }));

  for (const variant of ['tiles', 'gauge', 'table', 'measures', 'trend'])
    it(`nothing of the variant ${variant} is to be reached sideways only`, async () => {
      expect(sideways(await mount({ attributes: { variant } }))).to.deep.equal([]);
    });

  for (const way of ['Was ist entschieden?', 'Was ist zu verbessern?', 'So wird gerechnet'])
    it(`nothing behind “${way}” is to be reached sideways only`, async () => {
      const cockpit = await mount({ attributes: { state: 'none' } });
      await click(cockpit, way);
      expect(all(cockpit, '.detail')).to.have.length(1);
      expect(sideways(cockpit)).to.deep.equal([]);
    });

  it('each number of a table stands behind the name of its column, which is not read out twice; what is unknown is only read', async () => {
    const cockpit = await mount({ attributes: { variant: 'table' } });
    const [cell] = all(cockpit, 'tbody td');
    const unknown = all(cockpit, 'tbody td').filter((one) => textOf(one) === '–');
    expect(unknown).not.to.have.length(0);
    expect(unknown.every((one) => one.offsetWidth === 1 && one.checkVisibility())).to.equal(true);
    expect(nameOf(cell)).to.equal('"Erreicht " / ""');
  });

  it('a table drawn as lists is a table with its columns for screen readers', async () => {
    const cockpit = await mount({ attributes: { variant: 'trend' } });
    const roles = ['table', 'rowgroup', 'columnheader', 'rowheader', 'cell'];
    expect(roles.map((role) => all(cockpit, `[role=${role}]`).length)).to.deep.equal([1, 2, 3, 3, 6]);
    expect(all(cockpit, '[role=columnheader]').map(textOf)[0]).to.equal('Quartal');
    expect(all(cockpit, '[role=columnheader]').every((one) => one.checkVisibility())).to.equal(true);
  });
});

it('with room a table has its columns side by side and names them once', async () => {
  await setViewport({ width: 1280, height: 900 });
  const cockpit = await mount({ attributes: { variant: 'table' } });
  const [cell] = all(cockpit, 'tbody td');
  expect(nameOf(cell)).to.equal('none');
  expect(cell && getComputedStyle(cell).display).to.equal('table-cell');
});
