/**
 * The vocabulary of stories and tests: host pages to stand on, a clock, waiting, and the loop that renders every story.
 * Nothing of this reaches a page.
 */
import { css, type LitElement, nothing, render } from 'lit';
import { setChunkLoader } from './chunks.ts';

/** A page of a town that the widget is a guest on. */
export type HostPage = 'light' | 'dark' | 'city';

/** As much of Storybook's stories as it takes to render them; methods, because each story has arguments of its own. */
export interface Story {
  args?: object;
  render?(args: never, context: never): unknown;
  play?(context: { canvasElement: HTMLElement }): unknown;
}

/** The stories of a file: its default export says how they are drawn, every other export is one of them. */
export type Stories = { default: Story } & Record<string, Story>;

/** Puts the host pages' look into the document, once. Classes instead of style attributes, as on a page with a CSP. */
export function furnish(): void {
  if (sheet && !document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}

/** Renders one story as Storybook does and plays it; `done` takes it away again. */
export async function stage(
  { default: meta }: Stories,
  story: Story,
  host: HostPage = 'light',
): Promise<Staged> {
  furnish();
  const canvas = document.createElement('div');
  canvas.className = `page ${host}`;
  document.body.append(canvas);
  document.body.className = host;
  render(drawn({ ...meta, ...story, args: { ...meta.args, ...story.args } }), canvas);
  await story.play?.({ canvasElement: canvas });
  return {
    canvas,
    done: () => {
      render(nothing, canvas);
      canvas.remove();
    },
  };
}

// The one place with casts: what a story's own render takes is known to that story only.
const drawn = ({ render: draw, args }: Story): unknown => draw?.(args as never, {} as never);

export interface Staged {
  canvas: HTMLElement;
  done: () => void;
}

/** Waits until `found` finds something, for at most two seconds. */
export async function until<Found>(
  found: () => Found | undefined | null | false,
  what = String(found),
): Promise<Found> {
  const end = Date.now() + 2000;
  for (;;) {
    const it = found();
    if (it) return it;
    if (Date.now() > end) throw new Error(`Waited two seconds for ${what}`);
    await pause(10);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Parts of widgets that are on their way: whoever waits for one is not at rest, however still it looks. */
let coming = 0;
setChunkLoader(async (_, importIt) => {
  coming += 1;
  try {
    return await importIt();
  } finally {
    coming -= 1;
  }
});

/** Waits until an element shows its data or says why not, and nothing in it changes any more. */
export async function settled<Widget extends LitElement>(widget: Widget): Promise<Widget> {
  const { localName, renderRoot } = widget;
  await until(() => widget.shadowRoot?.querySelector('.frame, .notice'), `<${localName}> to show something`);
  for (let before = ''; coming > 0 || before !== widget.shadowRoot?.innerHTML; await pause(25))
    before = widget.shadowRoot?.innerHTML ?? '';
  await until(() => !renderRoot.querySelector('[aria-busy="true"]'), `<${localName}> to come to rest`);
  return widget;
}

/** A German city's colours and type, and two plain pages. */
const { styleSheet: sheet } = css`
  .page {
    box-sizing: border-box;
    padding: 1rem;
    max-inline-size: 75rem;
    margin-inline: auto;
    font: 1rem / 1.5 'Open Sans', system-ui, sans-serif;
  }
  body,
  .page {
    --opennrw-radius: initial;
    --opennrw-surface-raised: initial;
    --opennrw-line: initial;
  }
  body.light,
  .page.light {
    color: #1b1b1f;
    background: #fff;
    color-scheme: light;
    --opennrw-accent: #00569d;
  }
  body.dark,
  .page.dark {
    color: #eceff1;
    background: #14181c;
    color-scheme: dark;
    --opennrw-accent: #8ec7ff;
    --opennrw-surface-raised: initial;
    --opennrw-line: initial;
  }
  body.city,
  .page.city {
    color: #222;
    background: #fdfaf4;
    color-scheme: light;
    --opennrw-accent: #9b1b30;
    --opennrw-radius: 0;
    --opennrw-surface-raised: #f3ead9;
    --opennrw-line: #d9c9ab;
    font-family: Georgia, 'Open Sans', serif;
  }
  body {
    margin: 0;
  }
  .narrow {
    max-inline-size: 320px;
  }
  .large {
    font-size: 200%;
  }
  .flex {
    display: flex;
    gap: 1rem;
  }
`;
