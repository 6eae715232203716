import { expect } from 'chai';
import { callsOf, filtersOf, freeFacets, pageOf } from './filters.ts';

const nothing = {
  organizer: null,
  organization: null,
  within: null,
  programme: null,
  kind: null,
  year: null,
  category: null,
};

describe('what is asked', () => {
  it('is the visitor’s choice where the page says nothing, else the page’s', () => {
    expect(filtersOf({ year: '2025', page: '2', entry: 'x' }, nothing)).to.deep.equal({ year: '2025' });
    expect(filtersOf({ year: '2025' }, { ...nothing, year: '2026' })).to.deep.equal({ year: '2026' });
  });

  it('about calls goes by organizer, programme and kind alone', () => {
    const fixed = {
      ...nothing,
      organizer: 'kreis-wesel',
      organization: 'moers',
      year: '2025',
      kind: 'pitch',
    };
    expect(callsOf(fixed)).to.deep.equal({ organization: 'kreis-wesel', kind: 'pitch', status: 'open' });
  });

  it('leaves to the visitor what the page has not fixed', () => {
    expect(freeFacets({ ...nothing, year: '2026' })).to.deep.equal(['category', 'sizeClass']);
  });

  it('takes a page that is none for the first', () => {
    expect(['-1', 'x', '2.9', undefined].map((page) => pageOf(page ? { page } : {}))).to.deep.equal([
      1, 1, 2, 1,
    ]);
  });
});
