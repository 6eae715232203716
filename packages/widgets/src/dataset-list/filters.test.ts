import { expect } from 'chai';
import { chosen, filtersOf, freeFacets, isNarrowed, sortOf, toggled } from './filters.ts';

const nothing = { query: '', organization: '', within: '', theme: '' };

describe('what is asked', () => {
  it('is the choice of the visitor without what is not a filter', () => {
    const choice = { q: ' Rad ', format: 'CSV', page: '2', sort: 'title', dataset: 'x' };
    expect(filtersOf(choice, nothing)).to.deep.equal({ q: 'Rad', format: 'CSV' });
  });

  it('is what the page has fixed, whatever the visitor says', () => {
    const fixed = { ...nothing, organization: 'bonn', within: '05314', theme: 'TRAN' };
    expect(filtersOf({ organization: 'moers', theme: 'ENVI' }, fixed)).to.deep.equal(
      fixed && {
        organization: 'bonn',
        within: '05314',
        theme: 'TRAN',
      },
    );
    expect(freeFacets(fixed)).to.deep.equal(['format', 'license', 'frequency']);
  });

  it('starts with the words of the page, until the visitor has others or none', () => {
    const fixed = { ...nothing, query: 'Rad' };
    expect(filtersOf({}, fixed)).to.deep.equal({ q: 'Rad' });
    expect(filtersOf({ q: '' }, fixed)).to.deep.equal({});
  });

  it('can be taken back where there are words or facets of the visitor', () => {
    const facets = freeFacets({ ...nothing, theme: 'TRAN' });
    expect(isNarrowed({ filters: { theme: 'TRAN' }, facets, choice: { theme: 'ENVI' } })).to.equal(false);
    expect(isNarrowed({ filters: { q: 'Rad' }, facets, choice: {} })).to.equal(true);
    expect(isNarrowed({ filters: { format: 'CSV' }, facets, choice: { format: 'CSV' } })).to.equal(true);
  });

  it('knows the orders that exist, and takes others for the first', () => {
    expect([sortOf({ sort: 'title' }), sortOf({ sort: 'price' })]).to.deep.equal(['title', undefined]);
  });

  it('is at most 500 characters where the visitor says more, as they come with an address', () => {
    expect(filtersOf({ q: 'Rad'.repeat(200) }, nothing).q).to.have.length(500);
    expect(filtersOf({}, { ...nothing, query: 'Rad'.repeat(200) }).q).to.have.length(600);
  });
});

describe('a facet', () => {
  it('takes a value, and gives it back', () => {
    const one = toggled({}, 'theme', 'TRAN');
    expect(one.theme).to.equal('TRAN');
    expect(toggled({ theme: 'TRAN' }, 'theme', 'ENVI').theme).to.equal('TRAN,ENVI');
    expect(toggled({ theme: 'TRAN' }, 'theme', 'TRAN').theme).to.equal(undefined);
    expect(chosen({ theme: 'TRAN,ENVI' }, 'theme')).to.deep.equal(['TRAN', 'ENVI']);
  });

  it('leads back to the first page', () => {
    expect(toggled({ page: '7' }, 'theme', 'TRAN')).to.include({ page: undefined, dataset: undefined });
  });
});
