import { checkRoutes, searchRoutes } from '../routing';
import { basisOf, changesSince } from './basis';
import type { Day, DayVisit } from './day';
import { carer, dayOf, kmEast, RULES, visit, visitFrom } from './day-examples';
import { dayProblem, promised } from './day-problem';
import { movesOf } from './moves';
import { proposalOf, type ProposedVisit } from './proposal';
import { standingVisits } from './standing';

const planOf = (day: Day): ProposedVisit[] => {
  const problem = dayProblem(day, RULES);
  const routes = searchRoutes(problem, { seed: 1, steps: 20_000 });
  expect(checkRoutes(problem, routes.stops).faults).toEqual([]);
  return proposalOf(day, RULES, routes);
};
const whoGoes = (day: Day): Record<string, string | null> =>
  Object.fromEntries(planOf(day).map((one) => [`${one.requestId}${one.part ? '+' : ''}`, one.caregiverId]));
const about = (day: Day, requestId: string) => planOf(day).find((one) => one.requestId === requestId)!;

describe('the plan of a day', () => {
  it('sends who has the skills, is of the wished sex and goes to the town', () => {
    const team = [
      carer('a'),
      carer('b', { skillMask: 3 }),
      carer('c', { sex: 'male' }),
      carer('d', { areaTowns: ['441900009'] }),
    ];
    const visits = [
      visit('skill', 'a', { skillMask: 2 }),
      visit('man', 'a', { caregiverSex: 'male' }),
      visit('far-town', 'a', { townCode: '441900009', caregiverSex: 'female', skillMask: 1 }),
    ];
    expect(whoGoes(dayOf(visits, team))).toMatchObject({ skill: 'b', man: 'c' });
    expect(['a', 'd']).toContain(whoGoes(dayOf(visits, team))['far-town']);
  });

  it('keeps the agreed time, and moves it only where the family left room', () => {
    expect(promised(visit('x', 'a'), RULES)).toEqual({ fromMinute: 540, toMinute: 540 });
    const wide = visit('x', 'a', { window: { fromMinute: 480, toMinute: 720 } });
    expect(promised(wide, RULES)).toEqual({ fromMinute: 510, toMinute: 570 });
    const visits = [visit('x', 'a'), visit('wide', 'a', { window: { fromMinute: 510, toMinute: 630 } })];
    const planned = planOf(dayOf(visits, [carer('a')]));
    expect(planned.find((one) => one.requestId === 'x')).toMatchObject({ startMinute: 540, open: null });
    // An hour for each and half an hour of room: one must be left to people.
    expect(planned.find((one) => one.requestId === 'wide')!.open).not.toBeNull();
  });

  it('prefers a face that the person knows, and says so', () => {
    const day = dayOf([visit('x', 'a', { familiar: ['b'] })], [carer('a'), carer('b')]);
    expect(about(day, 'x')).toMatchObject({ caregiverId: 'b', why: ['same_face'] });
  });

  it('goes near places one after the other, with time for the way', () => {
    const east = visitFrom('east', 'a', 615, { at: kmEast(4) });
    const farther = visitFrom('farther', 'b', 705, { at: kmEast(5) });
    const west = visitFrom('west', 'a', 705, { at: kmEast(-4) });
    const goes = whoGoes(dayOf([east, farther, west], [carer('a'), carer('b')]));
    expect(goes['east']).toBe(goes['farther']);
    expect(goes['west']).not.toBe(goes['east']);
  });

  it('keeps what staff fixed by hand, even without a reason of its own', () => {
    const day = dayOf([visit('x', 'a', { wish: { pinnedTo: 'b', second: null } })], [carer('a'), carer('b')]);
    expect(about(day, 'x')).toMatchObject({ caregiverId: 'b', why: ['fixed'] });
  });

  it('sends two different people together, or one after the other', () => {
    const two = (second: DayVisit['wish']['second']) =>
      planOf(dayOf([visit('x', 'a', { wish: { pinnedTo: null, second } })], [carer('a'), carer('b')]));
    const together = two({ order: 'together' });
    expect(new Set(together.map((one) => one.caregiverId))).toEqual(new Set(['a', 'b']));
    expect(together.map((one) => one.startMinute)).toEqual([540, 540]);
    const after = two({ order: 'after', minutes: 30 }).sort((a, b) => a.part - b.part);
    expect(after.map((one) => [one.startMinute, one.open])).toEqual([
      [540, null],
      [570, null],
    ]);
    const pinned = visit('x', 'a', { wish: { pinnedTo: 'a', second: { order: 'together' } } });
    expect(whoGoes(dayOf([pinned], [carer('a'), carer('b')]))).toEqual({ x: 'a', 'x+': 'b' });
    expect(planOf(dayOf([pinned], [carer('a')])).map((one) => one.open)).toEqual(['nobody', 'nobody']);
  });

  it('moves only the visits of who is ill, and leaves to people what nobody can do', () => {
    const team = [carer('a'), carer('b'), carer('c', { skillMask: 1 })];
    const visits = [
      visit('ill', 'a'),
      visitFrom('rare', 'a', 705, { skillMask: 8 }),
      visit('stays', 'b', { familiar: ['c'] }),
      visitFrom('too', 'c', 660),
    ];
    const day = dayOf(visits, team, ['a']);
    expect(whoGoes(day)).toEqual({ ill: 'c', rare: null, stays: 'b', too: 'c' });
    expect(about(day, 'ill').why).toEqual(['instead_of_absent']);
    expect(about(day, 'rare').open).toBe('nobody');
  });

  it('is late only where the window of the family allows it, and says when somebody could come', () => {
    const busy = carer('a', { blocked: [{ fromMinute: 540, toMinute: 600 }] });
    const wide = dayOf([visit('x', 'a', { window: { fromMinute: 540, toMinute: 900 } })], [busy]);
    const planned = about(wide, 'x');
    expect(planned).toMatchObject({ caregiverId: 'a', open: null });
    expect(planned.startMinute).toBeGreaterThanOrEqual(600);
    expect(planned.lateMinutes).toBeGreaterThan(0);
  });

  it('says that who was fixed by hand does not work', () => {
    const fixed = visit('x', 'a', { wish: { pinnedTo: 'b', second: null } });
    expect(about(dayOf([fixed], [carer('a'), carer('b', { shifts: [] })]), 'x').open).toBe('fixed_absent');
    expect(about(dayOf([fixed], [carer('a'), carer('b')], ['b']), 'x').open).toBe('fixed_absent');
  });

  it('leaves breaks, hours that are promised and the end of the shift alone', () => {
    const shifts = [
      { fromMinute: 480, toMinute: 600 },
      { fromMinute: 660, toMinute: 720 },
    ];
    const split = carer('a', { shifts, blocked: [{ fromMinute: 660, toMinute: 675 }] });
    const open = (start: number) => about(dayOf([visitFrom('x', 'a', start)], [split]), 'x').open;
    expect(open(540)).toBeNull();
    expect([open(585), open(660), open(690)]).not.toContain(null);
  });
});

describe('taking a plan over', () => {
  const day = dayOf([visit('x', 'a'), visitFrom('y', 'b', 600)], [carer('a'), carer('b')]);
  const planned = (requestId: string, caregiverId: string, startMinute: number): ProposedVisit => ({
    ...{ requestId, visitNo: 0, holdId: `hold-${requestId}`, part: 0, caregiverId, order: 1, startMinute },
    ...{ minutes: 60, wayMinutes: 0, lateMinutes: 0, why: [], open: null },
  });

  it('takes the quarters of each visit, and the way after it as far as it is free', () => {
    const moves = movesOf(day, [planned('x', 'a', 540), planned('y', 'a', 600)], 30);
    const minutes = moves.ok ? moves.quarters.map((one) => [one.minute, one.travel]) : [];
    expect(minutes.filter(([, travel]) => !travel).map(([minute]) => minute)).toEqual([
      540, 555, 570, 585, 600, 615, 630, 645,
    ]);
    expect(minutes.filter(([, travel]) => travel).map(([minute]) => minute)).toEqual([660, 675]);
    const last = movesOf(
      dayOf([visit('x', 'a')], [carer('a', { shifts: [{ fromMinute: 480, toMinute: 615 }] })]),
      [planned('x', 'a', 540)],
      30,
    );
    expect(last.ok && last.quarters.filter((one) => one.travel).map((one) => one.minute)).toEqual([600]);
  });

  it('lets an open visit stay as it is, unless somebody else needs its time', () => {
    const open = { ...planned('y', 'a', 600), caregiverId: null, open: 'nobody' as const };
    const stays = movesOf(day, [planned('x', 'a', 540), open], 0);
    expect(
      stays.ok && stays.quarters.filter((one) => one.holdId === 'hold-y').map((one) => one.caregiverId),
    ).toEqual(['b', 'b', 'b', 'b']);
    expect(movesOf(day, [planned('x', 'b', 585), open], 0)).toMatchObject({
      ok: false,
      inTheWay: [{ requestId: 'y' }],
    });
  });

  it('sees what has changed since', () => {
    const then = basisOf(day);
    expect(changesSince(then, JSON.parse(JSON.stringify(basisOf(day))) as typeof then)).toEqual([]);
    const now = basisOf(
      dayOf([visit('x', 'b'), visit('new', 'a')], [carer('a'), carer('b', { shifts: [] })]),
    );
    expect(changesSince(then, now)).toEqual([
      { kind: 'visit_new', requestId: 'new' },
      { kind: 'visit_changed', requestId: 'x' },
      { kind: 'visit_gone', requestId: 'y' },
      { kind: 'hours_changed', caregiverId: 'b' },
    ]);
  });
});

describe('which visit stands when', () => {
  const quarters = (caregiverId: string, ...minutes: number[]) =>
    minutes.map((minute) => ({ caregiverId, minute }));
  const asked = (fromMinute: number, secondGivenTo: string | null = null) => ({
    ...{ fromMinute, toMinute: fromMinute + 120, durationMinutes: 30, secondGivenTo },
  });

  it('is read from the quarters, with the second person and what is left over', () => {
    const read = standingVisits(
      [asked(480, 'b'), asked(900)],
      [...quarters('a', 480, 495, 930, 945, 1_200), ...quarters('b', 495, 510)],
    );
    expect(read).toEqual({
      standing: [
        { caregiverId: 'a', startMinute: 480, second: { caregiverId: 'b', startMinute: 495 } },
        { caregiverId: 'a', startMinute: 930, second: null },
      ],
      left: [{ caregiverId: 'a', minute: 1_200 }],
    });
    expect(standingVisits([asked(480)], []).standing).toEqual([null]);
  });
});
