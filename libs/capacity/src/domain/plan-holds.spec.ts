import { BedKind, type WantedUnits } from '@yilian/contracts';
import fc from 'fast-check';
import { dateOf, dayOf } from './calendar';
import { planHolds, type Supply } from './plan-holds';
import { type SlotLeft } from './plan-slots';
import { type BedCalendar, type Stay } from './plan-stays';
import { type CaregiverTime, quarterOf } from './visit-planner';
import { type HoldWish } from './wish';

const TODAY = dayOf('2098-03-01');
const nothing: Supply = {
  now: { day: TODAY, minute: 9 * 60 },
  slots: [],
  beds: [],
  caregivers: [],
  travelMinutes: 15,
  shut: new Map(),
};

let count = 0;
const TOWN = '990000001';
const wish = (serviceId: string, units: WantedUnits, townCode = TOWN): HoldWish => {
  count += 1;
  const id = String(count).padStart(6, '0');
  return { holdId: id, offerId: id, requestId: id, serviceId, townCode, units, untilAt: new Date(0) };
};
const verdicts = (wishes: readonly HoldWish[], supply: Partial<Supply>) =>
  planHolds(wishes, { ...nothing, ...supply }).outcomes.map((one) => (one.held ? 'held' : one.reason));

const slot = (id: string, free: number, over: Partial<SlotLeft> = {}): SlotLeft => ({
  id,
  serviceId: 's1',
  date: id,
  part: 'lunch',
  free,
  past: false,
  ...over,
});
const lunches = (...portions: [date: string, quantity: number][]): WantedUnits => ({
  kind: 'meal',
  portions: portions.map(([date, quantity]) => ({ date, meal: 'lunch', quantity })),
});

describe('a service that is shut', () => {
  it('gives nothing, whatever is free, and says why', () => {
    const slots = [slot('2098-03-02', 3), { ...slot('2098-03-02', 3), id: 'b', serviceId: 's2' }];
    const wishes = [wish('s1', lunches(['2098-03-02', 1])), wish('s2', lunches(['2098-03-02', 1]))];
    expect(verdicts(wishes, { slots, shut: new Map([['s1', 'suspended']]) })).toEqual(['suspended', 'held']);
  });
});

const bed = (id: string, over: Partial<BedCalendar> = {}): BedCalendar => ({
  id,
  serviceId: 's1',
  kind: 'nursing',
  sexRule: 'any',
  state: 'vacant',
  openFrom: null,
  stays: [],
  ...over,
});
const stay = (
  from: number,
  nights: number | null,
  over: Partial<Extract<WantedUnits, { kind: 'residential' }>> = {},
) =>
  wish('s1', {
    kind: 'residential',
    bedKinds: ['nursing'],
    sex: 'female',
    fromDate: dateOf(TODAY + from),
    nights,
    ...over,
  });
const bedsGiven = (wishes: readonly HoldWish[], beds: readonly BedCalendar[]) =>
  planHolds(wishes, { ...nothing, beds }).grants.map(({ units }) =>
    units.kind === 'stay' ? units.bedId : '',
  );

const caregiver = (id: string, over: Partial<CaregiverTime> = {}): CaregiverTime => ({
  id,
  serviceId: 's1',
  sex: 'female',
  skillMask: 0b111,
  areaTowns: null,
  shifts: new Map([[TODAY + 1, [{ from: quarterOf(TODAY + 1, 480), to: quarterOf(TODAY + 1, 600) }]]]),
  taken: new Set(),
  ...over,
});
const visits = (
  windows: readonly [from: number, to: number, duration: number][],
  over: Partial<Extract<WantedUnits, { kind: 'home_care' }>> = {},
) =>
  wish('s1', {
    kind: 'home_care',
    visits: windows.map(([fromMinute, toMinute, durationMinutes]) => ({
      date: dateOf(TODAY + 1),
      fromMinute,
      toMinute,
      durationMinutes,
    })),
    skillMask: 0b001,
    caregiverSex: 'any',
    ...over,
  });
const hoursGiven = (wishes: readonly HoldWish[], caregivers: readonly CaregiverTime[]) =>
  planHolds(wishes, { ...nothing, caregivers }).grants.map(({ units }) =>
    units.kind === 'visits'
      ? [
          units.caregiverId,
          ...units.quarters.map(
            (one) => `${one.travel ? '+' : ''}${one.quarter - quarterOf(TODAY + 1, 480)}`,
          ),
        ].join(' ')
      : '',
  );

describe('portions and seats', () => {
  it('are given first come, first served, and a wish that does not fit leaves them to the next', () => {
    const wishes = [2, 2, 1].map((quantity) => wish('s1', lunches(['d1', quantity])));
    expect(verdicts(wishes, { slots: [slot('d1', 3)] })).toEqual(['held', 'no_unit', 'held']);
  });

  it('are given for all dates or for none', () => {
    const wishes = [wish('s1', lunches(['d1', 1], ['d2', 1])), wish('s1', lunches(['d1', 1]))];
    expect(verdicts(wishes, { slots: [slot('d1', 1), slot('d2', 0)] })).toEqual(['no_unit', 'held']);
  });

  it('are refused for being late before they are refused for being gone', () => {
    const wishes = [wish('s1', lunches(['d1', 5], ['d2', 1]))];
    expect(verdicts(wishes, { slots: [slot('d1', 0), slot('d2', 9, { past: true })] })).toEqual([
      'past_cutoff',
    ]);
  });

  it('of a date that nobody offers are not there', () => {
    expect(verdicts([wish('s1', lunches(['d9', 1]))], { slots: [slot('d1', 1)] })).toEqual(['no_unit']);
  });
});

describe('beds', () => {
  it('with the least care that will do come first, those for one sex before those for all', () => {
    const beds = [
      bed('a', { kind: 'dementia' }),
      bed('b', { kind: 'nursing' }),
      bed('c', { kind: 'nursing', sexRule: 'female' }),
      bed('d', { kind: 'nursing', sexRule: 'male' }),
      bed('e', { kind: 'ordinary' }),
    ];
    const wishes = Array.from({ length: 5 }, () =>
      stay(3, null, { bedKinds: ['dementia', 'nursing', 'ordinary'] }),
    );
    expect(bedsGiven(wishes, beds)).toEqual(['e', 'c', 'b', 'a']);
  });

  it('take a stay today only when vacant, and a later one unless closed or under repair', () => {
    const takes = (state: BedCalendar['state'], from: number) =>
      verdicts([stay(from, 2)], { beds: [bed('a', { state })] })[0];
    expect(takes('vacant', 0)).toBe('held');
    expect(takes('cleaning', 0)).toBe('no_unit');
    expect(takes('cleaning', 1)).toBe('held');
    expect(takes('closed', 1)).toBe('no_unit');
    expect(takes('maintenance', 1)).toBe('no_unit');
  });

  it('take a stay up to the day before one without an end, and none after it', () => {
    const beds = [bed('a', { openFrom: TODAY + 5 })];
    expect(verdicts([stay(3, 2)], { beds })).toEqual(['held']);
    expect(verdicts([stay(3, 3)], { beds })).toEqual(['no_unit']);
    expect(verdicts([stay(3, null)], { beds })).toEqual(['no_unit']);
    expect(verdicts([stay(7, 1)], { beds })).toEqual(['no_unit']);
  });

  it('are not given for a stay that is over', () => {
    expect(verdicts([stay(-3, 3), stay(-3, 4)], { beds: [bed('a')] })).toEqual(['past_cutoff', 'held']);
  });
});

describe('visits', () => {
  it('start as early as the window allows, with the way to the next one kept free', () => {
    const wishes = [visits([[480, 600, 30]]), visits([[480, 600, 15]]), visits([[480, 600, 60]])];
    expect(hoursGiven(wishes, [caregiver('a')])).toEqual(['a 0 1 +2', 'a 3 +4']);
  });

  it('move for each other until the batch is decided', () => {
    const any = visits([[480, 600, 60]]);
    const early = visits([[480, 545, 60]]);
    expect(verdicts([any, early], { caregivers: [caregiver('a')], travelMinutes: 0 })).toEqual([
      'held',
      'held',
    ]);
  });

  it('leave the caregiver with a rare skill to whom needs it, even one who comes later', () => {
    const team = [caregiver('a', { skillMask: 0b011 }), caregiver('b', { skillMask: 0b101 })];
    const common = visits([[480, 600, 120]], { skillMask: 0b001 });
    const rare = visits([[480, 600, 120]], { skillMask: 0b010 });
    expect(hoursGiven([common], team)[0]).toMatch(/^a /);
    expect(verdicts([common, rare], { caregivers: team })).toEqual(['held', 'held']);
  });

  it('need no way home after the shift', () => {
    expect(hoursGiven([visits([[585, 600, 15]])], [caregiver('a')])).toEqual(['a 7']);
  });

  it('are all made by one caregiver, or none is', () => {
    const busy = caregiver('a', { taken: new Set([quarterOf(TODAY + 1, 540)]) });
    const both = visits([
      [480, 495, 15],
      [540, 555, 15],
    ]);
    expect(hoursGiven([both], [busy, caregiver('b')])).toEqual(['b 0 +1 4 +5']);
    expect(hoursGiven([both], [busy])).toEqual([]);
  });

  it('go to whom the person knows, the latest first, and to others only when none of them can', () => {
    const known = (...familiar: string[]): HoldWish => ({ ...visits([[540, 600, 60]]), familiar });
    const team = ['a', 'b', 'c'].map((id) => caregiver(id));
    const given = (one: HoldWish, who = team): string[] =>
      hoursGiven([one], who).map((text) => text.split(' ')[0]!);
    expect(given(known('c', 'b'))).toEqual(['c']);
    expect(given(known('elsewhere', 'b'))).toEqual(['b']);
    const busy = caregiver('c', { taken: new Set([quarterOf(TODAY + 1, 540)]) });
    expect(given(known('c'), [caregiver('a'), caregiver('b'), busy])).toEqual(['a']);
    const onlyMen = caregiver('c', { sex: 'male' });
    const woman = { ...known('c'), units: { ...known().units, caregiverSex: 'female' } as WantedUnits };
    expect(given(woman, [caregiver('a'), onlyMen])).toEqual(['a']);
  });

  it('are a preference only: a known face gives way when somebody else would have no visit', () => {
    const working = (from: number, to: number) =>
      new Map([[TODAY + 1, [{ from: quarterOf(TODAY + 1, from), to: quarterOf(TODAY + 1, to) }]]]);
    const early = caregiver('a', { shifts: working(480, 540) });
    const late = caregiver('b', { shifts: working(540, 600) });
    const wide = { ...visits([[480, 600, 60]]), familiar: ['b'] };
    const narrow = visits([[540, 600, 60]]);
    expect(hoursGiven([wide], [early, late])).toEqual(['b 4 5 6 7']);
    expect(hoursGiven([wide, narrow], [early, late])).toEqual(['a 0 1 2 3', 'b 4 5 6 7']);
  });

  it('go to the caregiver with the fewest skills to spare, of the wanted sex', () => {
    const team = [
      caregiver('a'),
      caregiver('b', { skillMask: 0b001 }),
      caregiver('c', { skillMask: 0b001, sex: 'male' }),
      caregiver('d', { skillMask: 0b110 }),
    ];
    expect(hoursGiven([visits([[480, 495, 15]])], team)).toEqual(['b 0 +1']);
    expect(hoursGiven([visits([[480, 495, 15]], { caregiverSex: 'male' })], team)).toEqual(['c 0 +1']);
    expect(hoursGiven([visits([[480, 495, 15]], { skillMask: 0b011 })], team)).toEqual(['a 0 +1']);
  });

  it('whose window is over come too late; one that has begun starts in the next quarter', () => {
    const shifts = new Map([[TODAY, [{ from: quarterOf(TODAY, 0), to: quarterOf(TODAY, 1440) }]]]);
    const now = { day: TODAY, minute: 9 * 60 + 1 };
    const at = (fromMinute: number, toMinute: number) =>
      wish('s1', {
        kind: 'home_care',
        visits: [{ date: dateOf(TODAY), fromMinute, toMinute, durationMinutes: 15 }],
        skillMask: 0,
        caregiverSex: 'any',
      });
    expect(verdicts([at(480, 560)], { now, caregivers: [caregiver('a', { shifts })] })).toEqual([
      'past_cutoff',
    ]);
    expect(verdicts([at(480, 570)], { now, caregivers: [caregiver('a', { shifts })] })).toEqual(['held']);
  });
});

describe('whatever is asked', () => {
  const someStay = fc.record({
    from: fc.integer({ min: 0, max: 12 }),
    nights: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
    bedKinds: fc.uniqueArray(fc.constantFrom(...BedKind.options), { minLength: 1 }),
    sex: fc.constantFrom('female' as const, 'male' as const),
  });
  const someBed = fc.record({
    kind: fc.constantFrom(...BedKind.options),
    sexRule: fc.constantFrom('any' as const, 'female' as const, 'male' as const),
    state: fc.constantFrom('vacant' as const, 'occupied' as const, 'maintenance' as const),
    openFrom: fc.option(fc.integer({ min: TODAY + 3, max: TODAY + 15 }), { nil: null }),
  });

  it('no night is given twice, and the plan is the one a clerk with a paper calendar would make', () => {
    fc.assert(
      fc.property(
        fc.array(someBed, { maxLength: 6 }),
        fc.array(someStay, { maxLength: 20 }),
        (rooms, guests) => {
          const beds = rooms.map((room, index) => bed(`bed-${index}`, room));
          const wishes = guests.map(({ from, nights, ...rest }) => stay(from, nights, rest));
          const given = new Map(
            planHolds(wishes, { ...nothing, beds }).grants.map(({ wish: { holdId }, units }) => [
              holdId,
              units.kind === 'stay' ? units.bedId : '',
            ]),
          );
          expect(wishes.map((one) => given.get(one.holdId))).toEqual(clerk(beds, wishes));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('no portion is oversold and each wish is whole or nothing', () => {
    const dates = ['d1', 'd2', 'd3'];
    const someLunches = fc.uniqueArray(fc.tuple(fc.constantFrom(...dates), fc.integer({ min: 1, max: 4 })), {
      selector: ([date]) => date,
      minLength: 1,
    });
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }),
        fc.array(someLunches),
        (free, guests) => {
          const slots = dates.map((date, index) => slot(date, free[index]!));
          const left = new Map(dates.map((date, index) => [date, free[index]!]));
          const wishes = guests.map((portions) => wish('s1', lunches(...portions)));
          const expected = guests.map((portions) => {
            if (portions.some(([date, quantity]) => quantity > left.get(date)!)) return 'no_unit';
            for (const [date, quantity] of portions) left.set(date, left.get(date)! - quantity);
            return 'held';
          });
          expect(verdicts(wishes, { slots })).toEqual(expected);
          expect(Math.min(...left.values())).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('no quarter of a caregiver is given twice or outside the shift', () => {
    const window = fc.tuple(
      fc.integer({ min: 470, max: 580 }),
      fc.integer({ min: 60, max: 120 }),
      fc.constantFrom(15, 30, 60),
    );
    fc.assert(
      fc.property(fc.array(fc.array(window, { minLength: 1, maxLength: 3 }), { maxLength: 15 }), (asked) => {
        const team = [caregiver('a'), caregiver('b')];
        const wishes = asked.map((list) =>
          visits(list.map(([from, length, minutes]) => [from, from + length, minutes])),
        );
        const seen = new Set<string>();
        for (const { units } of planHolds(wishes, { ...nothing, caregivers: team }).grants) {
          if (units.kind !== 'visits') throw new Error('Only visits were asked for');
          for (const { quarter } of units.quarters) {
            expect(quarter).toBeGreaterThanOrEqual(quarterOf(TODAY + 1, 480));
            expect(quarter).toBeLessThan(quarterOf(TODAY + 1, 600));
            expect(seen.has(`${units.caregiverId} ${quarter}`)).toBe(false);
            seen.add(`${units.caregiverId} ${quarter}`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('whoever was granted a visit keeps one, whoever asks later', () => {
    const window = fc.tuple(fc.integer({ min: 480, max: 560 }), fc.integer({ min: 30, max: 120 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(window, fc.constantFrom(15, 30, 60), fc.nat(7)), { maxLength: 15 }),
        (asked) => {
          const team = [caregiver('a', { skillMask: 0b011 }), caregiver('b'), caregiver('c')];
          const wishes = asked.map(([[from, length], minutes, skillMask]) =>
            visits([[from, from + length, minutes]], { skillMask }),
          );
          const all = verdicts(wishes, { caregivers: team });
          const some = verdicts(wishes.slice(0, -1), { caregivers: team });
          expect(all.slice(0, -1).slice(0, some.length)).toEqual(some);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a caregiver goes only to the own towns, and whoever lives elsewhere loses nothing else by it', () => {
    const towns = ['990000001', '990000002', '990000003'];
    const area = fc.option(fc.subarray(towns), { nil: null });
    fc.assert(
      fc.property(fc.array(area, { maxLength: 5 }), fc.array(fc.constantFrom(...towns)), (areas, homes) => {
        const team = areas.map((areaTowns, index) => caregiver(`c${index}`, { areaTowns }));
        const wishes = homes.map((town) => wish('s1', visits([[480, 600, 60]]).units, town));
        const going = (town: string, one: CaregiverTime) => one.areaTowns?.includes(town) ?? true;
        for (const { wish: of, units } of planHolds(wishes, { ...nothing, caregivers: team }).grants) {
          if (units.kind !== 'visits') throw new Error('Only visits were asked for');
          expect(
            going(
              of.townCode,
              team.find((one) => one.id === units.caregiverId)!,
            ),
          ).toBe(true);
        }
        for (const one of wishes) {
          const alone = { caregivers: team.filter((member) => going(one.townCode, member)) };
          expect(verdicts([one], { caregivers: team })).toEqual(verdicts([one], alone));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Crosses out single nights on paper, far enough into the future to stand for "without an end". */
function clerk(beds: readonly BedCalendar[], wishes: readonly HoldWish[]): (string | undefined)[] {
  const horizon = TODAY + 60;
  const crossed = new Map(
    beds.map((one) => [one.id, new Set(nights({ from: one.openFrom ?? horizon, to: horizon }))]),
  );
  return wishes.map(({ units }) => {
    if (units.kind !== 'residential') return undefined;
    const from = dayOf(units.fromDate);
    const wanted = nights({ from, to: units.nights === null ? horizon : from + units.nights });
    const found = BedKind.options
      .filter((kind) => units.bedKinds.includes(kind))
      .flatMap((kind) => [units.sex, 'any' as const].map((rule) => [kind, rule] as const))
      .flatMap(([kind, rule]) => beds.filter((one) => one.kind === kind && one.sexRule === rule))
      .filter((one) => one.state !== 'maintenance' && (one.state === 'vacant' || from > TODAY))
      .find((one) => wanted.every((night) => !crossed.get(one.id)!.has(night)));
    if (found) for (const night of wanted) crossed.get(found.id)!.add(night);
    return found?.id;
  });
}

const nights = ({ from, to }: Stay): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
