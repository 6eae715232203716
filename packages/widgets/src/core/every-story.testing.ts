/** One loop over the stories of a widget: each is rendered and played on each town's page, and axe looks at it. */
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import { expect } from 'chai';
import { type HostPage, pause, type Stories, stage } from './testing.ts';

declare const axe: typeof axeCore;

/** Makes a test of every story on a page: nothing for axe to find, no style attribute, no request to anybody. */
export function everyStory(stories: Stories, host: HostPage): void {
  const { default: _, ...each } = stories;
  for (const [name, story] of Object.entries(each))
    it(`${name} passes axe on a ${host} page`, async () => {
      const asked = performance.getEntriesByType('resource').length;
      const { canvas, done } = await stage(stories, story, host);
      await atRest(canvas);
      const { violations } = await axe.run(canvas, { resultTypes: ['violations'] });
      const styled = deepElements(canvas).filter((element) => element.hasAttribute('style'));
      const foreign = performance
        .getEntriesByType('resource')
        .slice(asked)
        .filter((entry) => !entry.name.startsWith(location.origin));
      done();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).to.deep.equal([]);
      expect(styled.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      expect(foreign.map((entry) => entry.name)).to.deep.equal([]);
    });
}

/** Waits until every widget shows its data or says why not; a skeleton that stays is seen after 300 ms. */
async function atRest(canvas: Element): Promise<void> {
  const shows = () => deepElements(canvas).some((element) => element.matches('.frame, .notice'));
  for (let waited = 0; !shows() && waited < 400; waited += 20) await pause(20);
  await pause(40);
}

/** Every element below a node, those in open shadow roots too. */
export function deepElements(node: Element | DocumentFragment): Element[] {
  return Array.from(node.querySelectorAll('*')).flatMap((element) => [
    element,
    ...(element.shadowRoot ? deepElements(element.shadowRoot) : []),
  ]);
}
