import { datesBetween, dueDays, nextDay, type OrderCalendar } from './order-days';
import { termsOn } from './standing-order';
import { lunchOrder as lunch } from './order-examples';

/** 2026-11-30 is a Monday. */
const MONDAY = '2026-11-30';
const at = (over: Partial<OrderCalendar> = {}): OrderCalendar => ({
  today: MONDAY,
  nowMs: Date.parse(`${MONDAY}T01:00:00Z`),
  aheadDays: 7,
  decided: new Set(),
  cutoffs: new Map(),
  ...over,
});
const asked = (...args: Parameters<typeof dueDays>): string[] =>
  dueDays(...args)
    .filter(({ fate }) => fate === 'ask')
    .map(({ date }) => date);

describe('the days of a standing order', () => {
  it('are its weekdays from tomorrow to the horizon, each once', () => {
    const order = lunch({ weekdays: [1, 3, 5] });
    expect(asked(order, at())).toEqual(['2026-12-02', '2026-12-04', '2026-12-07']);
    expect(asked(order, at({ decided: new Set(['2026-12-04']) }))).toEqual(['2026-12-02', '2026-12-07']);
  });

  it('begin with the first day and end with the last', () => {
    const order = lunch({ fromDate: '2026-12-03', untilDate: '2026-12-05' });
    expect(asked(order, at())).toEqual(['2026-12-03', '2026-12-04', '2026-12-05']);
    expect(dueDays(lunch({ state: 'ended' }), at())).toEqual([]);
  });

  it('rest in a pause, both ends included, and without an end for good', () => {
    const pause = { pausedFrom: '2026-12-02', pausedUntil: '2026-12-03' };
    const fates = dueDays(lunch(pause), at({ aheadDays: 4 })).map(({ fate }) => fate);
    expect(fates).toEqual(['ask', 'paused', 'paused', 'ask']);
    expect(asked(lunch({ ...pause, pausedUntil: null }), at())).toEqual(['2026-12-01']);
  });

  it('are too late once the kitchen that is asked takes no more orders for any of their meals', () => {
    const cutoffs = new Map([
      ['2026-12-01 lunch', Date.parse(`${MONDAY}T01:00:00Z`)],
      ['2026-12-02 lunch', Date.parse(`${MONDAY}T01:00:01Z`)],
      ['2026-12-03 dinner', 0],
    ]);
    const fates = dueDays(lunch(), at({ cutoffs, aheadDays: 3 })).map(({ fate }) => fate);
    expect(fates).toEqual(['too_late', 'ask', 'ask']);
  });

  it('that went by while nobody looked are too late and not forgotten', () => {
    const order = lunch({ fromDate: '2026-11-20', plannedTo: '2026-11-28' });
    expect(dueDays(order, at({ aheadDays: 1 }))).toEqual([
      { date: '2026-11-29', fate: 'too_late' },
      { date: '2026-11-30', fate: 'too_late' },
      { date: '2026-12-01', fate: 'ask' },
    ]);
  });

  it('follow the terms that were agreed for them', () => {
    const order = lunch({ weekdays: [2], later: { fromDate: '2026-12-03', weekdays: [4, 5] } });
    expect(datesBetween(order, MONDAY, '2026-12-10')).toEqual([
      '2026-12-01',
      '2026-12-03',
      '2026-12-04',
      '2026-12-10',
    ]);
    expect(termsOn(order, '2026-12-02').weekdays).toEqual([2]);
    expect(termsOn(order, '2026-12-03').weekdays).toEqual([4, 5]);
  });

  it('have a next one that is neither paused nor left out', () => {
    const order = lunch({ pausedFrom: '2026-12-01', pausedUntil: '2026-12-02' });
    expect(nextDay(order, '2026-12-01', new Set(['2026-12-03']), 60)).toBe('2026-12-04');
    expect(nextDay(lunch({ untilDate: '2026-12-01' }), '2026-12-02', new Set(), 60)).toBeNull();
    expect(nextDay(lunch({ state: 'ended' }), '2026-12-01', new Set(), 60)).toBeNull();
  });
});
