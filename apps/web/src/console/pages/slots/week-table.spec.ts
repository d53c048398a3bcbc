import { type SlotList } from '@yilian/contracts';
import { copyWeek, faultOf, linesOf, mondayOf, wantedOf } from './week-table';

const slot = (date: string, capacity: number, used = 0) => ({
  ...{ id: date, date, part: 'lunch' as const, capacity, used, outOfService: 1, free: capacity - used - 1 },
  ...{ cutoffAt: null, closed: false, version: 4 },
});
const list = (...slots: SlotList['slots']): SlotList => ({
  ...{ kind: 'meal', slots, cutoffs: [], serverNow: '2030-06-05T00:00:00Z' },
  closingDays: [{ date: '2030-06-04', reason: 'holiday' }],
});

describe('a week of portions', () => {
  it('begins on its Monday', () => {
    expect([mondayOf('2030-06-03'), mondayOf('2030-06-09')]).toEqual(['2030-06-03', '2030-06-03']);
  });

  it('has a line for every day and meal, also where there is nothing yet', () => {
    const lines = linesOf(list(slot('2030-06-03', 30)), '2030-06-03');
    expect(lines).toHaveLength(14);
    expect(lines[0]).toMatchObject({ capacity: '30', outOfService: '1', version: 4 });
    expect(lines[2]).toMatchObject({ date: '2030-06-04', capacity: '', version: 0, closed: true });
    expect(wantedOf(lines)).toEqual([]);
  });

  it('takes the numbers of the week before, and leaves days that are over', () => {
    const lines = linesOf(list(slot('2030-06-03', 30)), '2030-06-03');
    const last = list(slot('2030-05-27', 20), slot('2030-05-28', 25));
    expect(copyWeek(lines, last, '2030-06-04')).toBe(1);
    expect(wantedOf(lines)).toEqual([
      { date: '2030-06-04', part: 'lunch', version: 0, capacity: 25, outOfService: 1 },
    ]);
  });

  it('says what is wrong before it is sent', () => {
    const [line] = linesOf(list(slot('2030-06-03', 30, 10)), '2030-06-03');
    const fault = (capacity: string, outOfService: string) => faultOf({ ...line!, capacity, outOfService });
    expect([fault('x', '0'), fault('3', '4'), fault('10', '1'), fault('11', '1')]).toEqual([
      ...['number', 'out', 'used', undefined],
    ]);
  });
});
