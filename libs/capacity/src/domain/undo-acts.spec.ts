import { type BedAct } from '@yilian/contracts';
import { actMovements } from './act-movements';
import { type ActBed, type ActDone, type ArrangedStay, decideAct } from './bed-acts';
import { dateOf } from './calendar';
import { decideUndo, memoriesOf } from './undo-acts';

const TODAY = 100;
const resident = { id: 'r', sex: 'female' as const };
const bed = (id: string, more: Partial<ActBed> = {}): ActBed => ({
  ...{ id, serviceId: 's', kind: 'nursing', sexRule: 'any', state: 'vacant', openFrom: null },
  ...{ stays: [], version: 1, resident: null, ...more },
});
const stay = (from: number, to: number, bedSince: number | null = null): ArrangedStay => ({
  ...{ from, to, bedSince, confirmed: true, holdId: 'h' },
  ...{ olderPersonId: 'p', sex: 'female', kinds: null },
});
const own = { state: 'occupied', openFrom: 90, resident } as const;
const on = { bedId: 'a', version: 1, note: null };
const set = (state: 'vacant' | 'closed' | 'in_hospital'): BedAct => ({ act: 'set', ...on, state });
const admit: BedAct = { act: 'admit', ...on, name: '陈女士', sex: 'female', until: null };
const move = (fromDate: string | null = null): BedAct => ({
  ...{ act: 'move', ...on, toBedId: 'b', toVersion: 1, fromDate },
});

/** Decides the act, and returns it with the beds as they are afterwards; `more`: who is in them then. */
function acted(
  act: BedAct,
  beds: readonly ActBed[],
  more: Readonly<Record<string, Partial<ActBed>>>,
): { readonly done: ActDone; readonly after: Map<string, ActBed> } {
  const decided = decideAct(act, new Map(beds.map((one) => [one.id, one])), TODAY);
  if (!decided.ok) throw new Error(decided.refusal);
  const after = decided.value.turns.map(({ bed: before, state, openFrom }): [string, ActBed] => [
    before.id,
    { ...before, state, openFrom, version: before.version + 1, ...more[before.id] },
  ]);
  return { done: decided.value, after: new Map(after) };
}

function undone(...given: Parameters<typeof acted>): ActDone {
  const { done, after } = acted(...given);
  const back = decideUndo(memoriesOf([done]), after);
  if (!back.ok) throw new Error('changed');
  return back.value[0]!;
}

describe('an act is taken back', () => {
  it.each([
    ['closed', set('closed'), bed('a', { state: 'maintenance' })],
    ['in hospital', set('in_hospital'), bed('a', { ...own, state: 'on_leave' })],
  ])('%s: the state of before, also where no report leads there', (_name, act, before) => {
    const { act: back, turns } = undone(act, [before], {});
    expect(back).toEqual({ act: 'undo', bedId: 'a', version: 2, toBedId: null, note: null });
    expect(turns).toMatchObject([{ state: before.state, openFrom: before.openFrom }]);
  });

  it('whoever left is back since the day of before', () => {
    const back = undone(set('vacant'), [bed('a', own)], { a: { resident: null } });
    expect(back).toMatchObject({ returns: 'r', turns: [{ state: 'occupied', openFrom: 90 }] });
    expect(actMovements(back)).toMatchObject([{ from: 'free', to: 'taken', reason: 'reported' }]);
  });

  it('whoever moved in never did', () => {
    const back = undone(admit, [bed('a')], { a: { resident } });
    expect(back).toMatchObject({ leaves: 'r', turns: [{ state: 'vacant', openFrom: null }] });
  });

  it('a resident goes back to the bed that was left', () => {
    const back = undone(move(), [bed('a', own), bed('b')], { a: { resident: null }, b: { resident } });
    expect(back).toMatchObject({
      act: { bedId: 'b', toBedId: 'a' },
      turns: [
        { bed: { id: 'b' }, state: 'vacant', openFrom: null },
        { bed: { id: 'a' }, state: 'occupied', openFrom: 90 },
      ],
      moves: { residentId: 'r' },
    });
  });

  it.each([
    ['begun', stay(95, 110), stay(95, 110, TODAY), TODAY],
    ['moved twice on one day', stay(95, 110, TODAY), stay(95, 110, TODAY), TODAY],
    ['to come', stay(120, 125), stay(120, 125), 120],
  ])('a stay that has %s gets the nights of before', (_name, before, there, since) => {
    const from = before.from > TODAY ? dateOf(before.from) : null;
    const state = from === null ? 'occupied' : 'vacant';
    const back = undone(move(from), [bed('a', { state, stays: [before] }), bed('b')], {
      a: { stays: [] },
      b: { stays: [there] },
    });
    expect(back.moves).toEqual({ stay: there, since, bedSince: before.bedSince });
    expect(actMovements(back)).toMatchObject([
      { unit: 'bed_night', poolId: 'b', from: 'taken', to: 'none', quantity: before.to - since },
      { unit: 'bed_night', poolId: 'a', from: 'none', to: 'taken' },
    ]);
  });

  it('not once one of the beds was changed: all of it stays', () => {
    const first = acted(set('closed'), [bed('a')], {});
    const after = new Map([['a', { ...first.after.get('a')!, version: 3 }]]);
    const refused = decideUndo(memoriesOf([first.done]), after);
    expect(refused).toMatchObject({ ok: false, refusal: [{ act: { version: 2 }, bed: { version: 3 } }] });
  });

  it('a note is nothing to take back', () => {
    expect(memoriesOf([acted({ act: 'note', ...on, note: '窗' }, [bed('a')], {}).done])).toEqual([]);
  });
});
