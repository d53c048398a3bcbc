import { dayOf } from './calendar';
import { askedAhead, quartersAhead, sameTimes } from './visits-held';
import { quarterOf, type TakenQuarter } from './visit-planner';

const MONDAY = dayOf('2026-11-23');
const at = (day: number, hour: number, travel = false): TakenQuarter => ({
  quarter: quarterOf(day, hour * 60),
  travel,
});
/** A visit of half an hour at nine with its way, and one of a quarter on the next day. */
const held = [at(MONDAY, 9), at(MONDAY, 9.25), at(MONDAY, 9.5, true), at(MONDAY + 1, 14)];

it('knows the visits by the quarters that are held', () => {
  expect(sameTimes(held)).toEqual([
    { date: '2026-11-23', fromMinute: 540, toMinute: 570, durationMinutes: 30 },
    { date: '2026-11-24', fromMinute: 840, toMinute: 855, durationMinutes: 15 },
  ]);
});

it.each([
  [8, 4],
  [9, 4],
  [9.25, 1],
  [12, 1],
])('leaves at %s o’clock %s quarters to be moved: what has begun stays', (hour, quarters) => {
  expect(quartersAhead(held, { day: MONDAY, minute: hour * 60 })).toHaveLength(quarters);
});

it('keeps of what was asked the days that are ahead', () => {
  const visit = { date: '2026-11-23', fromMinute: 480, toMinute: 720, durationMinutes: 30 };
  const units = {
    ...{ kind: 'home_care', caregiverSex: 'any', skillMask: 0 },
    visits: [visit, { ...visit, date: '2026-11-24' }],
  } as const;
  const ahead = quartersAhead(held, { day: MONDAY, minute: 12 * 60 });
  expect(askedAhead(units as never, ahead).visits.map(({ date }) => date)).toEqual(['2026-11-24']);
});
