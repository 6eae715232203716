import { html, render } from 'lit';
import type { MapWords } from './map.words.ts';
import type { MapStart } from './map-door.ts';
import type { Words } from './participation-map.words.ts';

/** The one thing that we store: which host of a map style a visitor has allowed. */
const key = 'opennrw:map-consent';

/**
 * Waits until a map style from elsewhere may be asked for: at once where the page has its visitors' consent, where a
 * visitor has agreed before, or where the style is the page's own; else a visitor is asked in the place of the map.
 */
export async function allowed(
  place: HTMLElement,
  style: string,
  page: MapStart['page'],
  words: Words & MapWords,
): Promise<void> {
  const { host } = new URL(style);
  if (page.mapConsent === 'given' || host === location.host || remembered() === host) return;
  const question = document.createElement('div');
  question.className = 'row';
  place.append(question);
  await new Promise<void>((agree) =>
    render(
      html`<p>${words.consent.replace('{host}', host)}</p>
        <button type="button" @click=${() => agree()}>${words.showMap}</button>`,
      question,
    ),
  );
  question.remove();
  remember(host);
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(host: string): void {
  try {
    localStorage.setItem(key, host);
  } catch {
    // Without a memory the next page asks again.
  }
}
