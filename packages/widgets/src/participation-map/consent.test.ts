import { expect } from 'chai';
import { pause } from '../core/testing.ts';
import { allowed, forget, isRemembered } from './consent.ts';
import { mapWords } from './map.words.ts';
import type { MapConsentEvent } from './map-consent-event.ts';
import { words } from './participation-map.words.ts';

const style = 'https://karten.example/style.json';
const all = { ...words, ...mapWords };

/** Whether a style may be asked for, and what a visitor sees meanwhile. */
function asking(page = {}, address = style, place = document.createElement('div')) {
  const answer = { given: false };
  void allowed(place, address, page, all).then(() => {
    answer.given = true;
  });
  return { place, answer };
}

describe('a map style from elsewhere', () => {
  afterEach(() => localStorage.removeItem('opennrw:map-consent'));

  it('waits until a visitor agrees, names the host, and remembers the answer', async () => {
    const { place, answer } = asking();
    await pause(20);
    expect(answer.given).to.equal(false);
    expect(place.textContent).to.contain('Die Karte kommt von karten.example.');
    place.querySelector('button')?.click();
    await pause(20);
    expect(answer.given).to.equal(true);
    expect(place.textContent).to.equal('');
    const again = asking();
    await pause(20);
    expect(again.answer.given).to.equal(true);
  });

  it('needs no asking where the page has consent', async () => {
    const { place, answer } = asking({ mapConsent: 'given' });
    await pause(20);
    expect(answer.given).to.equal(true);
    expect(place.textContent).to.equal('');
    expect(localStorage.getItem('opennrw:map-consent')).to.equal(null);
  });

  it('needs no asking where it is the page’s own', async () => {
    const { answer } = asking({}, new URL('/style.json', location.href).href);
    await pause(20);
    expect(answer.given).to.equal(true);
  });

  it('begins when a consent manager allows it, and stores nothing', async () => {
    const asked: string[] = [];
    const heed = (event: MapConsentEvent) => {
      asked.push(event.host);
      later = event.allow;
    };
    let later = () => {};
    document.addEventListener('map-consent', heed);
    const place = document.body.appendChild(document.createElement('div'));
    const { answer } = asking({}, style, place);
    await pause(20);
    expect(asked).to.deep.equal(['karten.example']);
    expect(answer.given).to.equal(false);
    later();
    await pause(20);
    expect(answer.given).to.equal(true);
    expect(place.textContent).to.equal('');
    expect(localStorage.getItem('opennrw:map-consent')).to.equal(null);
    document.removeEventListener('map-consent', heed);
    place.remove();
  });

  it('begins when the page says later that it has consent', async () => {
    const host = document.createElement('div');
    const place = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const page: { mapConsent?: string } = {};
    const { answer } = asking(page, style, place);
    page.mapConsent = 'perhaps';
    host.setAttribute('map-consent', 'perhaps');
    await pause(20);
    expect(answer.given).to.equal(false);
    page.mapConsent = 'given';
    host.setAttribute('map-consent', 'given');
    await pause(20);
    expect(answer.given).to.equal(true);
  });

  it('is asked for anew after a visitor has taken the consent back', async () => {
    localStorage.setItem('opennrw:map-consent', 'karten.example');
    expect(isRemembered(style)).to.equal(true);
    forget();
    expect(localStorage.length).to.equal(0);
    const { answer } = asking();
    await pause(20);
    expect(answer.given).to.equal(false);
  });

  it('is asked for anew when it is another one', async () => {
    localStorage.setItem('opennrw:map-consent', 'andere.example');
    const { answer } = asking();
    await pause(20);
    expect(answer.given).to.equal(false);
  });
});
