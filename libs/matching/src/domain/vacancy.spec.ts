import { DATE, exampleQuery, exampleService, NOW_MS } from './examples';
import type { MatchQuery, ServiceEntry } from './shapes';
import { vacancyOf } from './vacancy';

const vacancy = (supply: ServiceEntry['supply'], wanted: MatchQuery['wanted']) =>
  vacancyOf(exampleService({ supply }), exampleQuery({ wanted, sex: 'female' })).free;

test('only beds of the wanted kinds that admit the person count', () => {
  const vacant = [
    { bedKind: 'nursing', sexRule: 'any', count: 2 },
    { bedKind: 'nursing', sexRule: 'male', count: 4 },
    { bedKind: 'ordinary', sexRule: 'any', count: 8 },
  ] as const;
  const wanted = { kind: 'residential', bedKinds: ['nursing'], fromDate: DATE, nights: null } as const;
  expect(vacancy({ kind: 'residential', vacant }, wanted)).toBe(2);
});

test('the tightest session counts, and one without a row has nothing', () => {
  const seats = [
    { date: DATE, part: 'morning', free: 5 },
    { date: DATE, part: 'afternoon', free: 3 },
  ] as const;
  const both = [
    { date: DATE, part: 'morning' },
    { date: DATE, part: 'afternoon' },
  ] as const;
  expect(vacancy({ kind: 'day_care', seats }, { kind: 'day_care', sessions: both })).toBe(3);
  const later = [...both, { date: '2026-12-31', part: 'morning' } as const];
  expect(vacancy({ kind: 'day_care', seats }, { kind: 'day_care', sessions: later })).toBe(0);
});

test('portions and quarters are those of the date', () => {
  const portions = [{ date: DATE, meal: 'lunch', free: 7, cutoffAtMs: NOW_MS }] as const;
  expect(
    vacancy(
      { kind: 'meal', portions },
      { kind: 'meal', portions: [{ date: DATE, meal: 'lunch', quantity: 1 }] },
    ),
  ).toBe(7);
  const days = [{ date: DATE, female: 6, male: 5, skills: 0 }];
  const visits = [{ date: DATE, durationMin: 60, caregiverSex: 'any' }] as const;
  expect(vacancy({ kind: 'home_care', days }, { kind: 'home_care', visits })).toBe(11);
});

test('a number tells its age, and one that nobody confirmed has none', () => {
  const query = exampleQuery({ nowMs: NOW_MS });
  const hourOld = exampleService({ vacancyConfirmedAtMs: NOW_MS - 3_600_000 });
  expect(vacancyOf(hourOld, query)).toMatchObject({
    ageSeconds: 3600,
    confirmedAt: '2026-03-02T07:00:00.000Z',
  });
  expect(vacancyOf(exampleService({ vacancyConfirmedAtMs: 0 }), query)).toMatchObject({
    ageSeconds: null,
    confirmedAt: null,
  });
});
