import { type OfferCounts, vacancyTrust } from './vacancy-trust';

const RULES = {
  weights: { noRoom: 1, silent: 0.5, moved: 0.5 },
  priorOffers: 4,
  priorTrust: 0.7,
};
const NONE: OfferCounts = { asked: 0, noRoom: 0, silent: 0, accepted: 0, moved: 0 };
const trust = (counts: Partial<OfferCounts>): number => vacancyTrust({ ...NONE, ...counts }, RULES);

describe('trust in the numbers of a provider', () => {
  it('starts at the start value', () => expect(trust({})).toBe(0.7));

  it('rises with offers that were taken', () => {
    expect(trust({ asked: 6, accepted: 6 })).toBe(0.88);
    expect(trust({ asked: 96, accepted: 96 })).toBe(0.988);
  });

  it('falls with every way of being wrong, most with "no bed after all"', () => {
    const right = trust({ asked: 20, accepted: 20 });
    const moved = trust({ asked: 20, accepted: 20, moved: 5 });
    const silent = trust({ asked: 20, accepted: 15, silent: 5 });
    const noRoom = trust({ asked: 20, accepted: 15, noRoom: 5 });
    expect(right).toBeGreaterThan(moved);
    expect(right).toBeGreaterThan(silent);
    expect(silent).toBeGreaterThan(noRoom);
  });

  it('never leaves 0 to 1', () => {
    expect(trust({ asked: 1_000, noRoom: 1_000, silent: 1_000 })).toBeGreaterThanOrEqual(0);
    expect(vacancyTrust(NONE, { ...RULES, priorOffers: 0 })).toBe(0);
  });
});
