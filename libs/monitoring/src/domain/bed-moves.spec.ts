import { BedKind, BedState } from '@yilian/contracts';
import fc from 'fast-check';
import { changesOf } from './bed-moves';

const TOWN = '440000001';
const move = (from: BedState | null, to: BedState | null, count = 1) => ({
  bedKind: 'nursing' as const,
  from,
  to,
  count,
});

describe('the sum of bed moves', () => {
  it('takes from one state and gives to another', () => {
    expect(changesOf([{ townCode: TOWN, moves: [move('vacant', 'held', 2)] }])).toEqual([
      { townCode: TOWN, kind: 'nursing', state: 'held', change: 2 },
      { townCode: TOWN, kind: 'nursing', state: 'vacant', change: -2 },
    ]);
  });

  it('counts beds that come and go', () => {
    expect(changesOf([{ townCode: TOWN, moves: [move(null, 'vacant', 3), move('closed', null)] }])).toEqual([
      { townCode: TOWN, kind: 'nursing', state: 'closed', change: -1 },
      { townCode: TOWN, kind: 'nursing', state: 'vacant', change: 3 },
    ]);
  });

  it('leaves out what cancels itself', () => {
    const there = { townCode: TOWN, moves: [move('vacant', 'held')] };
    const back = { townCode: TOWN, moves: [move('held', 'vacant')] };
    expect(changesOf([there, back])).toEqual([]);
  });

  it('is the same however the moves are packed', () => {
    const state = fc.option(fc.constantFrom(...BedState.options), { nil: null });
    const moves = fc.array(
      fc.record({
        bedKind: fc.constantFrom(...BedKind.options),
        from: state,
        to: state,
        count: fc.integer({ min: 1, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(moves, (all) => {
        const single = all.map((one) => ({ townCode: TOWN, moves: [one] }));
        expect(changesOf(single)).toEqual(changesOf([{ townCode: TOWN, moves: all }]));
      }),
    );
  });
});
