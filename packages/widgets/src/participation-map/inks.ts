import { html, render } from 'lit';
import type { Inks } from './base-map.ts';
import { mapStyles } from './map.styles.ts';

/** The colours around an element, as MapLibre understands them. */
export function inksOf(place: HTMLElement): Inks {
  const text = getComputedStyle(place).color;
  const probe = document.createElement('a');
  place.append(probe);
  const accent = getComputedStyle(probe).color;
  const ground = groundOf(place);
  // In forced colours the accent is the colour of text, and so would this be.
  probe.style.forcedColorAdjust = 'none';
  const forced = matchMedia('(forced-colors: active)').matches;
  probe.style.color = forced ? ground : `var(--opennrw-on-accent, ${ground})`;
  const onAccent = getComputedStyle(probe).color;
  probe.remove();
  return { text: plain(text), ground, accent: plain(accent), onAccent: plain(onAccent) };
}

/** The first opaque background behind an element, across shadow roots; white where there is none. */
function groundOf(place: Node | null): string {
  for (let node = place; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (!(node instanceof Element)) continue;
    const [red, green, blue, alpha] = pixel(getComputedStyle(node).backgroundColor);
    if (alpha === 255) return `rgb(${red},${green},${blue})`;
  }
  return 'rgb(255,255,255)';
}

const plain = (color: string): string => {
  const [red, green, blue] = pixel(color);
  return `rgb(${red},${green},${blue})`;
};

/** Browsers write mixed colours in words that MapLibre does not know: a pixel is a pixel. */
function pixel(color: string): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  if (!context) return new Uint8ClampedArray([0, 0, 0, 255]);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data;
}

/** The element that MapLibre draws into, inside the place of the map, with the styles that it needs. */
export function paper(place: HTMLElement, { ground }: Inks): HTMLElement {
  const root = place.getRootNode();
  const { styleSheet } = mapStyles;
  if (root instanceof ShadowRoot && styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  place.style.setProperty('--_ground', ground);
  const holder = document.createElement('div');
  render(html`<div class="canvas"></div>`, holder);
  const canvas = holder.firstElementChild;
  if (!(canvas instanceof HTMLElement)) throw new Error('There is no place for a map.');
  place.append(canvas);
  return canvas;
}
