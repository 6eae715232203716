import { describe, expect, test } from 'vitest';
import { directory, offer } from '../testing.ts';
import { coloursOf, readChoice } from './choice.ts';
import { contrastsOf } from './contrast.ts';

const read = (query: string) => {
  const choice = readChoice(new URLSearchParams(query), offer, directory);
  if (!choice) throw new Error('no such widget');
  return choice;
};
const attributes = (query: string) => Object.fromEntries(read(query).wanted.attributes);
const faults = (query: string) => [...read(query).faults.keys()];

describe('the form', () => {
  test('becomes attributes in the order of the widget, without what is empty', () => {
    const { wanted, faults } = read(
      'widget=calendar&limit=5&organization=bonn&theme=ENVI&theme=TRAN&hide-filters=true&query=&view=month',
    );
    expect(wanted.attributes).toEqual([
      ['organization', 'bonn'],
      ['theme', 'ENVI,TRAN'],
      ['view', 'month'],
      ['limit', '5'],
      ['hide-filters', ''],
    ]);
    expect(faults.size).toBe(0);
  });

  test('never takes the address of the API, nor what the widget does not know', () => {
    expect(attributes('widget=calendar&api=https://evil.example&onclick=alert(1)&style=x')).toEqual({});
  });

  test('looks at the names of all organizations once, however many are asked for', () => {
    let looks = 0;
    const counting = {
      ...directory,
      get all() {
        looks += 1;
        return directory.all;
      },
    };
    const names = Array.from({ length: 150 }, (_, at) => `a${at % 10}`).join();
    for (const widget of ['calendar', 'calendar'])
      readChoice(new URLSearchParams({ widget, organization: names }), offer, counting);
    expect(looks).toBeLessThan(5);
  });

  test('begins with the first widget, and knows when it is asked for another than there is', () => {
    expect(read('').widget.name).toBe('calendar');
    expect(readChoice(new URLSearchParams('widget=clock'), offer, directory)).toBe(undefined);
  });

  test.each([
    ['Stadt Bonn', 'bonn'],
    ['Bonn', 'bonn'],
    ['koeln', 'koeln'],
    ['Musterstadt', 'muster'],
    ['Koeln', 'koeln'],
    ['Stadt Bonn, Stadt Köln', 'bonn,koeln'],
  ])('understands %s as %s', (said, slug) => {
    expect(attributes(`widget=calendar&organization=${encodeURIComponent(said)}`)).toEqual({
      organization: slug,
    });
  });

  test('offers the names in which an unknown one occurs', () => {
    const faultOf = (name: string) => read(`widget=calendar&organization=${name}`).faults.get('organization');
    expect(faultOf('lindent')).toContain('Meinen Sie: Regionalverbund Lindental?');
    expect(faultOf('bonn,atlantis')).toContain('Nehmen Sie einen Namen aus der Liste');
    expect(faultOf('Stadt')).toContain('Stadt Bonn · Stadt Köln · Stadt Musterstadt (Demo)?');
  });

  test.each([
    ['05314', '05314'],
    ['Regionalverbund Lindental', 'lindental'],
  ])('understands the area %s', (said, place) => {
    expect(attributes(`widget=calendar&within=${encodeURIComponent(said)}`)).toEqual({ within: place });
  });

  test.each([
    'organization=Atlantis',
    'organization=bonn,atlantis',
    'within=99',
    'within=bonn',
    'theme=XYZ',
    'view=year',
    'limit=0',
    'limit=abc',
    'limit=1.5',
    'hide-filters=perhaps',
    'state-key=a+b',
    'preset=colour:red',
    'preset=__proto__:x',
    `query=${'x'.repeat(501)}`,
    'lang=xx',
    'theme-file=baroque',
    'accent=red',
    'accent=%23fff%3Bbackground%3Aurl(x)',
    'radius=99',
    'page-colour=url(https://a.example)',
    'preview-height=0',
    'preview-width=watch',
  ])('says that %s is wrong, and leaves it out', (query) => {
    const { wanted, look } = read(`widget=calendar&${query}`);
    expect(faults(`widget=calendar&${query}`)).toEqual([query.split('=')[0]]);
    expect([wanted.attributes, wanted.preset, wanted.language, wanted.tokens, wanted.look]).toEqual([
      [],
      '',
      '',
      [],
      [],
    ]);
    expect(look).toEqual({ theme: undefined, colours: {}, radius: undefined });
  });

  test('takes an address of a file only with https', () => {
    expect(faults('widget=map&map-style=http://a.example/s.json')).toEqual(['map-style']);
    expect(faults('widget=map&map-style=javascript:alert(1)')).toEqual(['map-style']);
    expect(faults('widget=map&map-style=https://a.example/s.json')).toEqual([]);
  });
});

test('a preset holds what was filtered, not what a visitor has opened or turned to', () => {
  expect(read('widget=calendar&preset=q:Rad%2520weg;theme:TRAN;page:3;event:abc').wanted.preset).toBe(
    'q:Rad%20weg;theme:TRAN',
  );
});

test('the title says what is shown and whose', () => {
  expect(read('widget=calendar').wanted.title).toBe('Termine in Nordrhein-Westfalen');
  expect(read('widget=calendar&organization=bonn,koeln').wanted.title).toBe(
    'Termine: Stadt Bonn, Stadt Köln',
  );
});

describe('the contrast', () => {
  const verdicts = (query: string) =>
    contrastsOf(coloursOf(read(query))).map(({ name, ratio, fits }) => [name, ratio.toFixed(1), fits]);

  test('is that of the colours on the page that was chosen', () => {
    expect(verdicts('accent=%2300569d')).toEqual([
      ['ink-page', '17.2', 'text'],
      ['accent-page', '7.5', 'text'],
    ]);
    expect(verdicts('accent=%2300569d&preview-page=dark')).toEqual([
      ['ink-page', '15.4', 'text'],
      ['accent-page', '2.4', 'nothing'],
    ]);
  });

  test('is looked at on the surface of the widget too', () => {
    expect(verdicts('accent=%23888888&surface=%23ffffff&page-colour=%23ffffff&page-ink=%23000')).toEqual([
      ['ink-page', '21.0', 'text'],
      ['accent-page', '3.5', 'shape'],
      ['ink-surface', '21.0', 'text'],
      ['accent-surface', '3.5', 'shape'],
    ]);
  });
});
