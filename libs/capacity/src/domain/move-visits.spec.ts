import { dayOf } from './calendar';
import { type HeldVisits, planMoves } from './move-visits';
import { type CaregiverTime, quarterOf } from './visit-planner';

const DATE = '2098-03-01';
const DAY = dayOf(DATE);
const NOW = { day: DAY, minute: 0 };
const at = (minute: number): number => quarterOf(DAY, minute);

const caregiver = (
  id: string,
  taken: readonly number[],
  more: Partial<CaregiverTime> = {},
): CaregiverTime => ({
  ...{ id, serviceId: 's', sex: 'female', skillMask: 1, areaTowns: null },
  shifts: new Map([[DAY, [{ from: at(480), to: at(720) }]]]),
  taken: new Set(taken),
  ...more,
});
/** An hour from a minute on, with a quarter of the way. */
const visit = (holdId: string, caregiverId: string, minute: number): HeldVisits => ({
  ...{ holdId, caregiverId },
  wish: {
    ...{ holdId, serviceId: 's', townCode: 't' },
    units: {
      kind: 'home_care',
      visits: [{ date: DATE, fromMinute: minute, toMinute: minute + 60, durationMinutes: 60 }],
      skillMask: 1,
      caregiverSex: 'any',
    },
  },
  quarters: [0, 1, 2, 3, 4].map((index) => ({
    caregiverId,
    quarter: at(minute) + index,
    travel: index === 4,
  })),
});
const quartersOf = (...visits: readonly HeldVisits[]): number[] =>
  visits.flatMap(({ quarters }) => quarters.map(({ quarter }) => quarter));

const [a, b] = [visit('a', 'ann', 480), visit('b', 'bea', 480)];

describe('moves of visits', () => {
  it('take the agreed times and the way after them', () => {
    const team = [caregiver('ann', quartersOf(a)), caregiver('bea', [])];
    const { moved, faults } = planMoves([{ holdId: 'a', caregiverId: 'bea' }], [a], team, NOW, 15);
    expect(faults).toEqual([]);
    expect(moved[0]!.quarters).toEqual(a.quarters.map((one) => ({ ...one, caregiverId: 'bea' })));
  });

  it('are refused where somebody else is served, also on the way', () => {
    const busy = caregiver('bea', [at(540)]);
    const plan = planMoves([{ holdId: 'a', caregiverId: 'bea' }], [a], [busy], NOW, 15);
    expect(plan.faults).toEqual([{ holdId: 'a', fault: 'no_time' }]);
    expect(planMoves([{ holdId: 'a', caregiverId: 'bea' }], [a], [busy], NOW, 0).faults).toEqual([]);
  });

  it('change places together, and not one without the other', () => {
    const team = [caregiver('ann', quartersOf(a)), caregiver('bea', quartersOf(b))];
    const [there, back] = [
      { holdId: 'a', caregiverId: 'bea' },
      { holdId: 'b', caregiverId: 'ann' },
    ];
    expect(planMoves([there, back], [a, b], team, NOW, 15)).toMatchObject({ faults: [] });
    expect(planMoves([there], [a, b], team, NOW, 15).faults).toHaveLength(1);
  });

  it('are refused to whoever cannot, is not there, or is too late', () => {
    const move = [{ holdId: 'a', caregiverId: 'bea' }];
    const unproven = new Map([[DATE, 1]]);
    const fault = (team: readonly CaregiverTime[], now = NOW) =>
      planMoves(move, [a], team, now, 15).faults.map((one) => one.fault);
    expect(fault([caregiver('bea', [], { skillMask: 0 })])).toEqual(['cannot']);
    expect(fault([caregiver('bea', [], { unproven })])).toEqual(['cannot']);
    expect(fault([])).toEqual(['unknown']);
    expect(fault([caregiver('bea', [])], { day: DAY, minute: 600 })).toEqual(['begun']);
  });
});
