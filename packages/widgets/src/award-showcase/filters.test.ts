import { expect } from 'chai';
import { callsOf, filtersOf, freeFacets } from './filters.ts';

const nothing = {
  organizer: null,
  organization: null,
  within: null,
  programme: null,
  kind: null,
  year: null,
  category: null,
};

/** What reaches the API: filters without a value stay out of its address. */
const said = (filters: object) => Object.fromEntries(Object.entries(filters).filter(([, value]) => value));

describe('what is asked', () => {
  it('is the visitor’s choice where the page says nothing, else the page’s', () => {
    expect(said(filtersOf({ year: '2025', page: '2', entry: 'x' }, nothing))).to.deep.equal({ year: '2025' });
    expect(said(filtersOf({ year: '2025' }, { ...nothing, year: '2026' }))).to.deep.equal({ year: '2026' });
  });

  it('about calls goes by organizer, programme and kind alone', () => {
    const fixed = {
      ...nothing,
      organizer: 'kreis-wesel',
      organization: 'moers',
      year: '2025',
      kind: 'pitch',
    };
    expect(said(callsOf(fixed))).to.deep.equal({
      organization: 'kreis-wesel',
      kind: 'pitch',
      status: 'open',
    });
  });

  it('leaves to the visitor what the page has not fixed', () => {
    expect(freeFacets({ ...nothing, year: '2026' })).to.deep.equal(['category', 'sizeClass']);
  });
});
