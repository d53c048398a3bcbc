import { settings, type WantedUnits } from '@yilian/contracts';
import { momentOf } from '@yilian/kernel';
import fc from 'fast-check';
import { cancellationCost, cutoffKey, type ToCancel } from './cancellation-cost';

const ZONE = 'Asia/Shanghai';
const DAY = '2026-12-01';
const RULE = settings['requests.cancellation'].parse({});
const at = (date: string, hour: number): number => momentOf(date, hour * 60, ZONE);
const portions = (...meals: ('lunch' | 'dinner')[]): WantedUnits => ({
  kind: 'meal',
  portions: meals.map((meal) => ({ date: DAY, meal, quantity: 2 })),
});
const visit: WantedUnits = {
  ...{ kind: 'home_care', skillMask: 0, caregiverSex: 'any' },
  visits: [{ date: DAY, fromMinute: 540, toMinute: 720, durationMinutes: 90 }],
};
const stay = (nights: number | null): WantedUnits => ({
  ...{ kind: 'residential', bedKinds: ['ordinary'], sex: 'female', fromDate: DAY },
  nights,
});
const cost = (nowMs: number, extra: Partial<ToCancel> = {}) =>
  cancellationCost({
    ...{ state: 'booked', units: visit, rule: RULE, undoUntilMs: 0, timeZone: ZONE, nowMs },
    booked: { priceFen: 5_001, cutoffs: new Map() },
    ...extra,
  });

describe('the cost of taking a request back', () => {
  it('is nothing until somebody has accepted', () => {
    expect(cost(at(DAY, 8), { state: 'offered', booked: null })).toMatchObject({
      costFen: 0,
      freeUntilMs: null,
    });
    expect(cost(at(DAY, 8), { state: 'waiting' }).costFen).toBe(0);
  });

  it('is nothing a day before, and half the price from then on', () => {
    const limitMs = at(DAY, 9) - 24 * 3_600_000;
    expect(cost(limitMs - 1)).toMatchObject({ costFen: 0, freeUntilMs: limitMs });
    // 90 minutes at 50.01 yuan are 75.01 yuan; half of that, parts of a fen dropped.
    expect(cost(limitMs)).toMatchObject({ costFen: 3_750, freeUntilMs: null });
    expect(cost(limitMs).why.zh).toContain('1 项');
  });

  it('is nothing while the request can be undone, however late it is', () => {
    const nowMs = at(DAY, 8);
    expect(cost(nowMs, { undoUntilMs: nowMs + 1 })).toMatchObject({ costFen: 0, freeUntilMs: nowMs + 1 });
    expect(cost(nowMs, { undoUntilMs: nowMs }).costFen).toBe(3_750);
  });

  it('is nothing without a published price', () => {
    expect(cost(at(DAY, 8), { booked: { priceFen: null, cutoffs: new Map() } }).costFen).toBe(0);
  });

  it('counts portions from the cutoff of their kitchen, each for itself', () => {
    const cutoffs = new Map([[cutoffKey(DAY, 'lunch'), at(DAY, 10)]]);
    const units = portions('lunch', 'dinner');
    const meal = (hour: number) =>
      cost(at(DAY, hour), { units, booked: { priceFen: 1_000, cutoffs } }).costFen;
    expect([9, 10].map(meal)).toEqual([0, 2_000]);
    // Lunch has begun and is paid as a meal; dinner has no cutoff and is free until two hours before.
    expect([14, 15, 18].map(meal)).toEqual([0, 2_000, 0]);
  });

  it('counts so many nights of a stay and no more', () => {
    const late = (nights: number | null) => cost(at(DAY, 8), { units: stay(nights) }).costFen;
    expect([late(null), late(10), cost(at(DAY, 15), { units: stay(null) }).costFen]).toEqual([
      5_001, 5_001, 0,
    ]);
  });

  it('never exceeds the price of what is still to come, and is nothing before the hour it names', () => {
    const minutes = fc.integer({ min: -3 * 1440, max: 1440 });
    const bps = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(minutes, bps, fc.integer({ min: 0, max: 20_000 }), (minute, bp, priceFen) => {
        const rule = { ...RULE, lateShareBp: { ...RULE.lateShareBp, home_care: bp } };
        const nowMs = momentOf(DAY, 0, ZONE) + minute * 60_000;
        const answer = cost(nowMs, { rule, booked: { priceFen, cutoffs: new Map() } });
        expect(Number.isSafeInteger(answer.costFen)).toBe(true);
        expect(answer.costFen).toBeGreaterThanOrEqual(0);
        expect(answer.costFen).toBeLessThanOrEqual((priceFen * 90) / 60);
        if (answer.freeUntilMs !== null && answer.freeUntilMs > nowMs) expect(answer.costFen).toBe(0);
      }),
    );
  });
});
