import { expect } from 'chai';
import { LitElement } from 'lit';
import { frame } from './frame.words.ts';
import { Language, type OwnWords, spoken } from './language.ts';
import { languages } from './languages.ts';
import { until } from './testing.ts';

describe('the language that a page asks for', () => {
  const cases: [lang: string, ours: string][] = [
    ['', 'de'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-simple', 'de-simple'],
    ['de-DE-simple', 'de-simple'],
    ['de-DE-1996', 'de'],
    ['en-GB', 'en'],
    ['EN_us', 'en'],
    ['fr', 'de'],
    ['den', 'de'],
  ];
  for (const [lang, ours] of cases)
    it(`lang="${lang}" is ${ours}`, () => {
      expect(spoken(lang)).to.equal(ours);
    });

  it('is the narrower one where we speak it, whatever stands between its parts', () => {
    languages.push('en-plain');
    expect(['en-plain', 'en-GB-plain', 'en-GB'].map(spoken)).to.deep.equal(['en-plain', 'en-plain', 'en']);
    languages.pop();
  });
});

describe('words of the page', () => {
  it('take the place of ours, as an object or as JSON', async () => {
    const talker = put({ words: '{"retry": "Noch einmal"}' });
    await until(() => talker.language.words.retry === 'Noch einmal');
    expect(talker.language.words.source).to.equal(frame.source);
    talker.words = { source: 'Zum Portal' };
    await talker.updateComplete;
    expect(talker.language.words).to.include({ retry: frame.retry, source: 'Zum Portal' });
  });

  it('may be one text for all numbers', async () => {
    const { language } = put({});
    const forms = JSON.parse('"{n} Treffer"');
    expect([language.count(forms, 1), language.count(forms, 1752)]).to.deep.equal([
      '1 Treffer',
      '1.752 Treffer',
    ]);
  });

  it('are left out where they are none, and the webmaster reads why', async () => {
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => heard.push(text);
    const talker = put({ words: '{"retry": Noch einmal}' });
    const silent = put({ words: '{"retry": null}' });
    await talker.updateComplete;
    await silent.updateComplete;
    talker.requestUpdate();
    await talker.updateComplete;
    console.warn = warn;
    expect(talker.language.words.retry).to.equal(frame.retry);
    expect(silent.language.words.retry).to.equal(frame.retry);
    expect(heard).to.have.length(1);
    expect(heard[0]).to.include(`<opennrw-talker> does not understand words='{"retry": Noch einmal}'`);
  });
});

describe('a language that is written from the right', () => {
  it('says so with its words, and not before they are there', async () => {
    languages.push('ar');
    const talker = put({ lang: 'ar' });
    expect(talker.language.dir).to.equal('ltr');
    await until(() => talker.language.dir === 'rtl');
    expect(talker.language.count({ two: '{n} zwei', other: '{n}' }, 2)).to.match(/ zwei$/);
    languages.pop();
  });
});

class Talker extends LitElement {
  static override properties = { words: {} };
  declare words: OwnWords<typeof frame>;
  language = new Language(this, frame, async () => ({ words: { ...frame, locale: 'ar', dir: 'rtl' } }));
}
customElements.define('opennrw-talker', Talker);

function put(attributes: Record<string, string>): Talker {
  const talker = new Talker();
  for (const [name, value] of Object.entries(attributes)) talker.setAttribute(name, value);
  document.body.append(talker);
  return talker;
}
