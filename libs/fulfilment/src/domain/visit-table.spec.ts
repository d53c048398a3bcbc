import { type BoardVisit } from '@yilian/contracts';
import { visitTable } from './visit-table';

describe('the table of a day of visits', () => {
  it('says in words what happened, by the clocks of the city and without the names of those who were visited', () => {
    const visit = {
      ...{ number: 'YL1', date: '2026-11-28', caregiver: { id: 'c', name: '=林姐' }, state: 'checked_out' },
      ...{ startsAt: '2026-11-28T01:00:00.000Z', endsAt: '2026-11-28T02:00:00.000Z' },
      arrived: { at: '2026-11-28T01:02:00.000Z', distanceM: 40 },
      left: null,
      tasks: [{ doneAt: '2026-11-28T01:10:00.000Z' }, { doneAt: null }],
      corrections: [{ reason: 'forgot' }],
      person: { name: '示范何伯', phone: '1', address: '东坑' },
    } as unknown as BoardVisit;
    const table = visitTable([visit], 'zh', 'Asia/Shanghai');
    expect(table.split('\r\n')[1]).toBe("YL1,2026-11-28,'=林姐,09:00,10:00,已完成,09:02,,40,1,2,忘记打卡");
    expect(table).not.toContain('示范何伯');
    expect(visitTable([visit], 'en', 'Asia/Shanghai')).toContain('Done');
  });
});
