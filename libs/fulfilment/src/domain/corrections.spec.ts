import { correctionsInOrder, type KeptCorrection } from './corrections';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 28, 8, minute));
const kept = (what: 'arrival' | 'leaving', before: Date | null, now: Date): KeptCorrection => ({
  ...{ visitId: 'v1', what, at: at(50), by: '陈经理', reason: 'forgot' as const, before, now },
});

describe('corrections of a visit', () => {
  it('say from what to what, also when a time was corrected twice', () => {
    const twice = [
      kept('arrival', at(1), at(9)),
      kept('leaving', null, at(40)),
      kept('arrival', at(5), at(9)),
      { ...kept('arrival', at(2), at(3)), visitId: 'v2' },
    ];
    const found = correctionsInOrder(twice);
    expect(found.get('v1')!.map(({ before, after }) => [before, after])).toEqual([
      [at(1).toISOString(), at(5).toISOString()],
      [null, at(40).toISOString()],
      [at(5).toISOString(), at(9).toISOString()],
    ]);
    expect(found.get('v2')).toHaveLength(1);
  });
});
