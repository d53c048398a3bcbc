import { type BedCalendar, type Stay } from './plan-stays';
import { bedBucket, reportBed } from './report-bed';

const TODAY = 100;
const bed = (state: BedCalendar['state'], openFrom: number | null = null, ...stays: Stay[]): BedCalendar => ({
  id: 'b',
  serviceId: 's',
  kind: 'nursing',
  sexRule: 'any',
  state,
  openFrom,
  stays,
});

describe('a manager says what became of a bed', () => {
  it('a resident from outside moves in for good and out again', () => {
    expect(reportBed(bed('vacant'), 'occupied', TODAY)).toEqual({
      ok: true,
      value: { state: 'occupied', openFrom: TODAY },
    });
    expect(reportBed(bed('occupied', TODAY), 'vacant', TODAY + 9)).toEqual({
      ok: true,
      value: { state: 'vacant', openFrom: null },
    });
  });

  it('a promised bed is neither closed nor given to somebody else', () => {
    const promised = bed('vacant', null, { from: TODAY + 5, to: TODAY + 9 });
    for (const to of ['occupied', 'maintenance', 'closed'] as const) {
      expect(reportBed(promised, to, TODAY)).toEqual({ ok: false, refusal: 'capacity.bed-in-use' });
    }
    expect(reportBed(promised, 'cleaning', TODAY).ok).toBe(true);
  });

  it('a stay arranged here does not end by calling the bed empty', () => {
    const arranged = bed('occupied', TODAY - 3, { from: TODAY - 3, to: Infinity });
    expect(reportBed(arranged, 'vacant', TODAY)).toEqual({ ok: false, refusal: 'capacity.bed-in-use' });
    expect(reportBed(arranged, 'in_hospital', TODAY)).toEqual({
      ok: true,
      value: { state: 'in_hospital', openFrom: TODAY - 3 },
    });
  });

  it('a bed whose stay has ended keeps its promise to the next', () => {
    const next = bed('occupied', TODAY + 2, { from: TODAY + 2, to: Infinity });
    expect(reportBed(next, 'vacant', TODAY)).toEqual({
      ok: true,
      value: { state: 'vacant', openFrom: TODAY + 2 },
    });
  });

  it('knows no way from held, nor from closed to occupied', () => {
    expect(reportBed(bed('held'), 'vacant', TODAY)).toEqual({
      ok: false,
      refusal: 'capacity.bed-wrong-state',
    });
    expect(reportBed(bed('closed'), 'occupied', TODAY)).toEqual({
      ok: false,
      refusal: 'capacity.bed-wrong-state',
    });
  });

  it('counts a bed as out, taken or free', () => {
    expect([bedBucket('closed', null), bedBucket('vacant', TODAY), bedBucket('cleaning', null)]).toEqual([
      'out',
      'taken',
      'free',
    ]);
  });
});
