import { type LicenseKind, licenses } from '@opennrw/rules/licenses';
import { expect } from 'chai';
import { permission } from './licence.ts';

/** What each kind of licence in the DCAT-AP.de list comes to in plain words. */
const meanings: Record<LicenseKind, ReturnType<typeof permission>> = {
  zero: 'free',
  attribution: 'name',
  'share-alike': 'alike',
  'no-derivatives': 'limited',
  'non-commercial': 'limited',
  software: 'unclear',
  'other-open': 'unclear',
  closed: 'limited',
};

describe('what a licence allows', () => {
  for (const { code, name, open, kind } of licenses)
    it(`${code} (${kind}) is "${meanings[kind]}"`, () => {
      expect(permission({ code, name, open, url: null, raw: null })).to.equal(meanings[kind]);
    });

  it('is unclear where there is no code', () => {
    expect(permission({ code: null, name: 'frei', open: false, url: null, raw: 'frei' })).to.equal('unclear');
  });
});
