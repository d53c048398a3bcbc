import { type BedAct } from '@yilian/contracts';
import { actMovements } from './act-movements';
import { type ActBed, type ArrangedStay, decideAct } from './bed-acts';
import { dateOf } from './calendar';

const TODAY = 100;
const NOTE = { note: null };
const resident = { id: 'r', sex: 'female' as const };
const stay = (from: number, to: number, confirmed = true): ArrangedStay => ({
  ...{ from, to, confirmed, holdId: 'h', bedSince: null, olderPersonId: 'p', sex: 'female', kinds: null },
});
const bed = (id: string, more: Partial<ActBed> = {}): ActBed => ({
  ...{ id, serviceId: 's', kind: 'nursing', sexRule: 'any', state: 'vacant', openFrom: null },
  ...{ stays: [], version: 1, resident: null, ...more },
});
const decided = (act: BedAct, ...beds: ActBed[]) =>
  decideAct(act, new Map(beds.map((one) => [one.id, one])), TODAY);
const move = (fromDate: string | null = null): BedAct => ({
  ...{ act: 'move', bedId: 'a', version: 1, toBedId: 'b', toVersion: 1, fromDate, ...NOTE },
});
const admit: BedAct = {
  act: 'admit',
  bedId: 'a',
  version: 1,
  name: '陈女士',
  sex: 'female',
  until: null,
  ...NOTE,
};
const own = { state: 'occupied', openFrom: 90, resident } as const;

describe('somebody is admitted', () => {
  it('to a vacant bed, for good', () => {
    const done = decided(admit, bed('a'));
    expect(done).toMatchObject({ ok: true, value: { turns: [{ state: 'occupied', openFrom: TODAY }] } });
  });

  it('not against the rule of the bed, nor where somebody is or is promised', () => {
    const refusals = [
      bed('a', { sexRule: 'male' }),
      bed('a', own),
      bed('a', { state: 'cleaning' }),
      bed('a', { stays: [stay(120, 125)] }),
      bed('a', { version: 2 }),
    ].map((one) => decided(admit, one));
    expect(refusals.map((one) => !one.ok && one.refusal)).toEqual([
      ...['wrong-sex', 'wrong-state', 'wrong-state', 'in-use', 'changed'],
    ]);
  });

  it('who lives there without a name gets one, and nothing else changes', () => {
    const done = decided(admit, bed('a', { ...own, resident: null }));
    expect(done).toMatchObject({ ok: true, value: { admits: { from: 90 } } });
    expect(done.ok && actMovements(done.value)).toEqual([]);
  });
});

describe('somebody moves to another bed', () => {
  it('whoever only the home knows, with leave and all', () => {
    const done = decided(move(), bed('a', { ...own, state: 'in_hospital' }), bed('b'));
    expect(done).toMatchObject({
      ok: true,
      value: {
        turns: [
          { state: 'vacant', openFrom: null },
          { state: 'in_hospital', openFrom: TODAY },
        ],
        moves: { residentId: 'r' },
      },
    });
  });

  it('a stay that has begun takes the nights that are left', () => {
    const done = decided(move(), bed('a', { state: 'occupied', stays: [stay(95, 110)] }), bed('b'));
    expect(done.ok && actMovements(done.value)).toMatchObject([
      { poolId: 'a', from: 'taken', to: 'none', quantity: 10, reason: 'moved' },
      { poolId: 'b', from: 'none', to: 'taken', quantity: 10 },
    ]);
  });

  it('a stay to come leaves both beds in the state they have today', () => {
    const open = bed('a', { state: 'cleaning', openFrom: 120, stays: [stay(120, Infinity)] });
    const done = decided(move(dateOf(120)), open, bed('b', { state: 'cleaning' }));
    expect(done.ok && done.value.turns.map(({ state, openFrom }) => [state, openFrom])).toEqual([
      ['cleaning', null],
      ['cleaning', 120],
    ]);
    expect(done.ok && actMovements(done.value)).toMatchObject([
      { unit: 'bed_open', poolId: 'a', from: 'taken', to: 'free', holdId: 'h' },
      { unit: 'bed_open', poolId: 'b', from: 'free', to: 'taken', holdId: 'h' },
    ]);
  });

  it.each([
    ['nobody', bed('a'), bed('b')],
    ['unanswered', bed('a', { state: 'held', stays: [stay(100, 110, false)] }), bed('b')],
    ['wrong-sex', bed('a', own), bed('b', { sexRule: 'male' })],
    ['target-taken', bed('a', own), bed('b', { stays: [stay(130, 131)] })],
    ['target-taken', bed('a', own), bed('b', { state: 'maintenance' })],
    ['target-taken', bed('a', own), bed('b', { serviceId: 'another' })],
    ['target-changed', bed('a', own), bed('b', { version: 2 })],
  ] as const)('not: %s', (why, from, to) => {
    expect(decided(move(), from, to)).toEqual({ ok: false, refusal: why });
  });
});

describe('a bed is set', () => {
  it('empty: the resident has left', () => {
    const act: BedAct = { act: 'set', bedId: 'a', version: 1, state: 'vacant', ...NOTE };
    expect(decided(act, bed('a', own))).toMatchObject({ ok: true, value: { leaves: 'r' } });
  });

  it('out of service only when nobody is promised it', () => {
    const act: BedAct = { act: 'set', bedId: 'a', version: 1, state: 'closed', ...NOTE };
    expect(decided(act, bed('a', { stays: [stay(120, 125)] }))).toEqual({ ok: false, refusal: 'in-use' });
    const done = decided(act, bed('a'));
    expect(done.ok && actMovements(done.value)).toMatchObject([{ from: 'free', to: 'out', reason: 'out' }]);
  });
});
