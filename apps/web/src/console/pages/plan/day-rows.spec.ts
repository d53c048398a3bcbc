import { type DayBoard, type DayVisitView, type PlannedVisitView } from '@yilian/contracts';
import { clockOf, dayRows } from './day-rows';

const visit = (requestId: string, startMinute: number, caregiverId = 'a'): DayVisitView => ({
  ...{ requestId, visitNo: 0, number: requestId, townCode: '441900003', communityCode: null, minutes: 60 },
  window: { fromMinute: startMinute, toMinute: startMinute + 60 },
  ...{ now: { caregiverId, startMinute }, secondNow: null, pinnedTo: null, second: null, mayGo: [] },
});
const planned = (requestId: string, caregiverId: string, startMinute: number): PlannedVisitView => ({
  ...{ requestId, visitNo: 0, part: 0, caregiverId, order: 1, startMinute, minutes: 60 },
  ...{ wayMinutes: 5, lateMinutes: 0, why: [], open: null },
});
const board = (visits: DayVisitView[], state: 'proposed' | 'accepted', plan: PlannedVisitView[]) =>
  ({ visits, plan: { state, visits: plan } }) as unknown as DayBoard;

describe('the rows of a day', () => {
  it('come by time, with what a proposal changes', () => {
    const rows = dayRows(
      board([visit('x', 600), visit('y', 540)], 'proposed', [planned('x', 'b', 600), planned('y', 'a', 540)]),
    );
    expect(rows.map((row) => [row.visit.requestId, row.caregiverId, row.before])).toEqual([
      ['y', 'a', null],
      ['x', 'b', { caregiverId: 'a', startMinute: 600 }],
    ]);
  });

  it('show what stands once a plan is in force, and new visits beside a proposal', () => {
    expect(dayRows(board([visit('x', 600)], 'accepted', [planned('x', 'b', 600)]))[0]!.caregiverId).toBe('a');
    const inForce = dayRows(board([visit('x', 600, 'b')], 'accepted', [planned('x', 'b', 600)]));
    expect(inForce[0]!.planned?.wayMinutes).toBe(5);
    const rows = dayRows(board([visit('x', 600), visit('new', 660)], 'proposed', [planned('x', 'b', 600)]));
    expect(rows.map((row) => row.planned === null)).toEqual([false, true]);
  });

  it('name the second person', () => {
    const two = { ...visit('x', 600), secondNow: { caregiverId: 'b', startMinute: 630 } };
    expect(dayRows(board([two], 'accepted', [])).map((row) => [row.part, row.startMinute])).toEqual([
      [0, 600],
      [1, 630],
    ]);
    expect(clockOf(545)).toBe('9:05');
  });
});
