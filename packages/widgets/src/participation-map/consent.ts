import { html, render } from 'lit';
import type { MapWords } from './map.words.ts';
import { MapConsentEvent } from './map-consent-event.ts';
import type { MapStart } from './map-door.ts';
import type { Words } from './participation-map.words.ts';

/** The one thing that we store: which host of a map style a visitor has allowed. */
const key = 'opennrw:map-consent';

/**
 * Waits until a map style from elsewhere may be asked for: at once where the page has its visitors' consent, where a
 * visitor has agreed before, or where the style is the page's own. Else a visitor is asked in the place of the map, and a
 * consent manager by `map-consent`; the page may also say `map-consent="given"` later.
 */
export async function allowed(
  place: HTMLElement,
  style: string,
  page: MapStart['page'],
  words: Words & MapWords,
): Promise<void> {
  const { host } = new URL(style);
  if (page.mapConsent === 'given' || host === location.host || isRemembered(style)) return;
  const question = document.createElement('div');
  question.className = 'row';
  place.append(question);
  await new Promise<void>((agree) => {
    whenGiven(place, page, agree);
    const remembering = () => {
      remember(host);
      agree();
    };
    render(
      html`<p>${words.consent.replace('{host}', host)}</p>
        <button type="button" @click=${remembering}>${words.showMap}</button>`,
      question,
    );
    place.dispatchEvent(new MapConsentEvent(host, agree));
  });
  question.remove();
}

/** Calls `agree` when the element around `place` is told `map-consent="given"`. */
function whenGiven(place: HTMLElement, page: MapStart['page'], agree: () => void): void {
  const root = place.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const watch = new MutationObserver(() => {
    if (page.mapConsent !== 'given') return;
    watch.disconnect();
    agree();
  });
  watch.observe(root.host, { attributeFilter: ['map-consent'] });
}

/** Whether a visitor has allowed this style's host here before. */
export function isRemembered(style: string): boolean {
  try {
    return localStorage.getItem(key) === new URL(style).host;
  } catch {
    return false;
  }
}

function remember(host: string): void {
  try {
    localStorage.setItem(key, host);
  } catch {
    // Without a memory the next page asks again.
  }
}

/** Takes the consent back: nothing of ours is left in the browser. */
export function forget(): void {
  localStorage.removeItem(key);
}
