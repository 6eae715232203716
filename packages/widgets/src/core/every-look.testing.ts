/** What holds for the look of every widget, whatever it shows: in other directions, sizes and media. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { deepElements } from './every-story.testing.ts';
import { inMedia } from './media.testing.ts';
import { pause, type Stories, stage, until } from './testing.ts';

/** Makes the tests; `stories` has the ones named here, and `full` is the one with everything. */
export function everyLook(stories: Stories, full = 'Full'): void {
  const shown = async (name: string, host?: 'light' | 'dark' | 'city') => {
    const story = stories[name];
    if (!story) throw new Error(`There is no story ${name}.`);
    const staged = await stage(stories, story, host);
    await until(() => deepElements(staged.canvas).some((element) => element.matches('.frame')), name);
    await pause(60);
    return staged;
  };

  for (const [name, width] of [
    ['FromTheRight', 320],
    ['FromTheRight', 1280],
    ['LargeText', 320],
    ['LargeText', 1280],
  ] as const)
    it(`${name} fits into ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const { canvas, done } = await shown(name);
      const wide = sticksOut(canvas);
      done();
      expect(wide).to.deep.equal([]);
    });

  it('from the right is written from the right, in its own words', async () => {
    const { canvas, done } = await shown('FromTheRight');
    const frame = deepElements(canvas).find((element) => element.matches('.frame'));
    const { direction } = frame ? getComputedStyle(frame) : { direction: '' };
    const text = frame?.textContent ?? '';
    done();
    expect(direction).to.equal('rtl');
    expect(text).to.include('⟦');
  });

  it('from the right keeps what others have written whole: the mark stands behind the question', async () => {
    await setViewport({ width: 1280, height: 800 });
    const { canvas, done } = await shown('FromTheRight');
    const texts = textsOfOthers(canvas);
    for (const text of texts) text.data = 'Was nun?';
    const wrong = texts.filter((text) => leftOf(text, 7) < leftOf(text, 6));
    const where = new Set(wrong.map(({ parentElement }) => parentElement?.outerHTML));
    done();
    expect(texts.length).to.be.greaterThan(3);
    expect([...where]).to.deep.equal([]);
  });

  it('moves nothing by itself, and nothing for longer than 150 ms', async () => {
    const { canvas, done } = await shown(full);
    const moving = deepElements(canvas).filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return (
        animationName !== 'none' ||
        transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0.15)
      );
    });
    done();
    expect(moving.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });

  it('prints what it shows, without what one can only press', function () {
    return inMedia(this, { media: 'print' }, { media: 'screen' }, async () => {
      const { canvas, done } = await shown(full);
      const elements = deepElements(canvas).filter((element) => element.checkVisibility());
      done();
      expect(elements.filter((element) => element.matches('button, select, input'))).to.deep.equal([]);
      expect(elements.some((element) => element.matches('[part~=title]'))).to.equal(true);
    });
  });

  it('prints its list over the whole width, whatever stands beside it on a screen', function () {
    return inMedia(this, { media: 'print' }, { media: 'screen' }, async () => {
      await setViewport({ width: 1280, height: 800 });
      const { canvas, done } = await shown(full);
      const widths = deepElements(canvas)
        .filter((element) => element.matches('[part~=list]') && element.checkVisibility())
        .map((list) => list.clientWidth / (list.closest('.frame')?.clientWidth ?? 1));
      done();
      expect(widths.filter((width) => width < 0.9)).to.deep.equal([]);
    });
  });

  it('keeps its lines and what is chosen in forced colours', function () {
    return inMedia(this, { forcedColors: 'active' }, { forcedColors: 'none' }, async () => {
      const { canvas, done } = await shown(full);
      const lost = deepElements(canvas)
        .filter((element) => element.matches('[aria-current], [aria-pressed=true]'))
        .filter((element) => {
          const { borderBottomStyle, outlineStyle } = getComputedStyle(element);
          return borderBottomStyle === 'none' && outlineStyle === 'none';
        });
      done();
      expect(lost.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    });
  });
}

/**
 * Texts in a widget that are not in its own, invented words, where they stand in lines of their own: neither in a table nor
 * in one line with other facts or a size, which keep the order of the page.
 */
function textsOfOthers(canvas: HTMLElement): Text[] {
  const elements = deepElements(canvas).filter(
    (element) =>
      element.closest('.frame') &&
      element.checkVisibility() &&
      !element.closest('.unseen, .map, .dots, .tight, select, table, svg'),
  );
  return elements
    .flatMap(({ childNodes }) => [...childNodes])
    .filter((node): node is Text => node instanceof Text && /^\s*\p{Script=Latin}/u.test(node.data));
}

/** Where one character of a text begins, in pixels. */
function leftOf(text: Text, character: number): number {
  const range = document.createRange();
  range.setStart(text, character);
  range.setEnd(text, character + 1);
  return range.getBoundingClientRect().left;
}

/** What reaches beyond its page to the left or right and is not hidden. */
function sticksOut(canvas: HTMLElement): string[] {
  const page = canvas.getBoundingClientRect();
  return deepElements(canvas)
    .filter((element) => element.checkVisibility() && !element.closest('.unseen, [popover], .map'))
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < page.left - 1 || right > page.right + 1);
    })
    .map((element) => element.outerHTML.slice(0, 200));
}
