import { FindingAct, FindingState } from '@yilian/contracts';
import { actionsOf, isOverdue, isTheirs, turn } from './finding';
import { findingMachine } from './finding.machine';

const TODAY = '2026-11-28';
const DUE = '2026-12-08';

/** Every pair of state and act that leads anywhere; all others lead nowhere. */
const LEADS: Readonly<Record<FindingState, Partial<Record<FindingAct, FindingState>>>> = {
  open: { answer: 'answered', ask_time: 'open', extend: 'open', withdraw: 'withdrawn' },
  returned: { answer: 'answered', ask_time: 'returned', extend: 'returned', withdraw: 'withdrawn' },
  answered: { accept: 'accepted', return: 'returned', withdraw: 'withdrawn' },
  accepted: {},
  withdrawn: {},
};
const PAIRS = FindingState.options.flatMap((state) => FindingAct.options.map((act) => [state, act] as const));
const DAYS: Partial<Record<FindingAct, string>> = {
  ask_time: '2026-12-20',
  extend: '2026-12-20',
  return: '2026-12-01',
};

describe('a finding', () => {
  it.each(PAIRS)('that is %s: %s', (state, act) => {
    const result = turn({ state, version: 3, dueOn: DUE }, { act, day: DAYS[act], readVersion: 3 }, TODAY);
    const to = LEADS[state][act];
    expect(result.ok ? result.value.to : result.refusal.code).toBe(to ?? 'inspection.not-so');
  });

  it('that is accepted or withdrawn stays so', () => {
    expect([...findingMachine.terminal]).toEqual(['accepted', 'withdrawn']);
  });

  it('is answered by its house and decided about by officers, by nobody else', () => {
    for (const act of FindingAct.options)
      expect(isTheirs('provider', act)).not.toBe(isTheirs('officer', act));
    expect(actionsOf('provider', 'returned')).toEqual(['answer', 'ask_time']);
    expect(actionsOf('officer', 'answered')).toEqual(['accept', 'return', 'withdraw']);
    expect(actionsOf('provider', 'answered')).toEqual([]);
  });

  it('is not decided about by who read something else', () => {
    const result = turn(
      { state: 'answered', version: 4, dueOn: DUE },
      { act: 'accept', readVersion: 3 },
      TODAY,
    );
    expect(result).toMatchObject({ refusal: { code: 'inspection.changed-meanwhile' } });
  });

  it.each([
    ['extend', '2026-11-27', 'inspection.day-over'],
    ['extend', DUE, 'inspection.day-not-later'],
    ['extend', undefined, 'inspection.day-not-later'],
    ['ask_time', '2026-12-01', 'inspection.day-not-later'],
  ] as const)('is not due on a day that makes no sense: %s %s', (act, day, code) => {
    expect(turn({ state: 'open', version: 1, dueOn: DUE }, { act, day }, TODAY)).toMatchObject({
      refusal: { code },
    });
  });

  it('keeps its day while its house only asks for time, and begins anew once it was given', () => {
    const finding = { state: 'open', version: 1, dueOn: DUE } as const;
    const day = '2026-12-20';
    expect(turn(finding, { act: 'ask_time', day }, TODAY)).toMatchObject({
      value: { dueOn: DUE, asksUntil: day, newRound: false },
    });
    expect(turn(finding, { act: 'extend', day }, TODAY)).toMatchObject({
      value: { dueOn: day, asksUntil: null, newRound: true },
    });
  });

  it('is overdue only while its house has to do something', () => {
    const over = { dueOn: '2026-11-27' };
    expect(isOverdue({ state: 'open', ...over }, TODAY)).toBe(true);
    expect(isOverdue({ state: 'open', dueOn: TODAY }, TODAY)).toBe(false);
    expect(isOverdue({ state: 'answered', ...over }, TODAY)).toBe(false);
  });
});
