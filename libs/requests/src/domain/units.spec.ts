import { capabilityMask, NewCareRequest } from '@yilian/contracts';
import { bedKindsFor, needsOf, unitsOf } from './units';

const olderPersonId = '0198f000-0000-7000-8000-000000000001';
const able = { level: 0, sex: 'female', needMask: 0 } as const;
const against = { today: '2026-11-23', trialNights: [7, 15] };

const residential = (extra: object) =>
  NewCareRequest.parse({ kind: 'residential', olderPersonId, fromDate: '2026-12-01', ...extra });

describe('bedKindsFor', () => {
  it.each([
    [0, false, ['ordinary', 'nursing']],
    [1, false, ['ordinary', 'nursing']],
    [2, false, ['nursing']],
    [4, false, ['nursing']],
    [1, true, ['dementia']],
  ] as const)('level %i, dementia %s → %j', (level, dementia, kinds) => {
    expect(bedKindsFor(level, dementia)).toEqual(kinds);
  });
});

describe('unitsOf', () => {
  it('names a bed that does not fit and a date that has passed, both at once', () => {
    const result = unitsOf(
      residential({ bedKind: 'ordinary', fromDate: '2026-11-22' }),
      { ...able, level: 3 },
      against,
    );
    expect(result.ok ? [] : result.refusal.map((one) => one.pointer)).toEqual(['/fromDate', '/bedKind']);
  });

  it('takes a trial for a published number of nights only', () => {
    const trial = (nights: number | null) =>
      unitsOf(residential({ fromDate: '2026-11-24', nights, trial: true }), able, against);
    expect(trial(7)).toMatchObject({ ok: true, value: { trial: true, nights: 7 } });
    for (const nights of [8, null]) {
      const result = trial(nights);
      expect(result.ok ? [] : result.refusal.map((one) => one.pointer)).toEqual(['/nights']);
    }
  });

  it('refuses what is too far ahead', () => {
    expect(unitsOf(residential({ fromDate: '2027-03-01' }), able, against).ok).toBe(false);
  });

  it('keeps a diet away from home care and care away from the kitchen', () => {
    const needMask = capabilityMask(['soft_diet', 'wound_care', 'transport']);
    const portions = [{ date: '2026-11-24', meal: 'lunch', quantity: 1 }];
    const meal = NewCareRequest.parse({ kind: 'meal', olderPersonId, portions });
    const visits = [{ date: '2026-11-24', fromMinute: 540, toMinute: 720, durationMinutes: 60 }];
    const care = NewCareRequest.parse({
      kind: 'home_care',
      olderPersonId,
      task: 'Dressing',
      visits,
      skills: ['bathing'],
    });
    expect(needsOf(meal, { ...able, needMask })).toBe(capabilityMask(['soft_diet']));
    expect(needsOf(care, { ...able, needMask })).toBe(capabilityMask(['wound_care', 'bathing']));
  });

  it('tells every fault of a bad request at once', () => {
    const parsed = NewCareRequest.safeParse({
      kind: 'meal',
      olderPersonId: 'x',
      portions: [{ date: '2026-02-30', meal: 'tea', quantity: 0 }],
      price: 1,
    });
    expect(parsed.error?.issues.length).toBeGreaterThanOrEqual(5);
  });
});
