import { hasRightBasis, refusalOfLink } from './link-rules';

describe('a link', () => {
  it('of somebody outside the family names on what it rests', () => {
    expect(hasRightBasis('community_worker', null)).toBe(false);
    expect(hasRightBasis('community_worker', 'area_duty')).toBe(true);
    expect(hasRightBasis('agent', 'entrustment')).toBe(true);
    expect(hasRightBasis('agent', null)).toBe(false);
  });

  it('of a relative rests on nothing but consent; a guardian may show an order', () => {
    expect(hasRightBasis('child', null)).toBe(true);
    expect(hasRightBasis('child', 'area_duty')).toBe(false);
    expect(hasRightBasis('guardian', null)).toBe(true);
    expect(hasRightBasis('guardian', 'guardianship_order')).toBe(true);
  });

  it('is not made against the word of the older person', () => {
    expect(refusalOfLink({ sharingWithdrawn: false, unwanted: false })).toBeUndefined();
    expect(refusalOfLink({ sharingWithdrawn: true, unwanted: false })).toBe('people.no-consent');
    expect(refusalOfLink({ sharingWithdrawn: true, unwanted: true })).toBe('people.own-word');
  });
});
