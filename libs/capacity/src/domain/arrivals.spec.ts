import { decideArrival } from './arrivals';
import { type ActBed, type ArrangedStay } from './bed-acts';

const TODAY = 100;
const stay: ArrangedStay = {
  ...{ from: TODAY - 1, to: 110, confirmed: true, holdId: 'h', olderPersonId: 'p' },
  ...{ bedSince: null, sex: 'female' },
  kinds: ['nursing'],
};
const bed = (id: string, more: Partial<ActBed> = {}): ActBed => ({
  ...{ id, serviceId: 's', kind: 'nursing', sexRule: 'any', state: 'vacant', openFrom: null },
  ...{ stays: [], version: 1, resident: null, ...more },
});
const own = (more: Partial<ActBed> = {}): ActBed => bed('a', { state: 'held', stays: [stay], ...more });
const arrives = (from: ActBed, into: ActBed, version = 1) =>
  decideArrival({ holdId: 'h', bedId: into.id, version }, from, into, TODAY);

describe('the guest of a booking', () => {
  it('moves into the bed that is kept, also when the night has not turned it yet', () => {
    for (const state of ['held', 'vacant'] as const) {
      const kept = own({ state });
      expect(arrives(kept, kept)).toMatchObject({
        value: [{ act: { act: 'arrive' }, turns: [{ state: 'occupied' }], guest: 'p' }],
      });
    }
  });

  it('moves into another bed in one step: the first is free again', () => {
    expect(arrives(own(), bed('b'))).toMatchObject({
      value: [
        { act: { act: 'move', toBedId: 'b' }, turns: [{ state: 'vacant' }, { state: 'held' }] },
        { act: { act: 'arrive', bedId: 'b' }, turns: [{ bed: { state: 'held' }, state: 'occupied' }] },
      ],
    });
  });

  it('who is there already stays as they are', () => {
    const there = own({ state: 'on_leave' });
    expect(arrives(there, there)).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['an old version', 'changed', own(), bed('b', { version: 2 })],
    ['a kind that was not asked for', 'wrong-kind', own(), bed('b', { kind: 'ordinary' })],
    ['a bed for men', 'wrong-sex', own(), bed('b', { sexRule: 'male' })],
    ['a bed where somebody lives', 'target-taken', own(), bed('b', { state: 'occupied', openFrom: 90 })],
    ['a bed that is promised', 'target-taken', own(), bed('b', { stays: [{ ...stay, holdId: 'other' }] })],
    ['a day to come', 'nobody', own({ stays: [{ ...stay, from: TODAY + 1 }] }), bed('b')],
  ] as const)('is refused %s', (_name, fault, from, into) => {
    expect(arrives(from, into)).toEqual({ ok: false, refusal: fault });
  });

  it('does not move into a bed that is being cleaned', () => {
    const kept = own({ state: 'cleaning' });
    expect(arrives(kept, kept)).toEqual({ ok: false, refusal: 'wrong-state' });
  });
});
