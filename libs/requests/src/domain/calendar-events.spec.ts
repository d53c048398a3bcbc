import { type WantedUnits } from '@yilian/contracts';
import { calendarEvents } from './calendar-events';

describe('the events of a request', () => {
  const of = (units: WantedUnits, state: 'booked' | 'offered' | 'cancelled' = 'booked') =>
    calendarEvents(
      { id: 'id', number: '261125-ABCDEF', state, units, provider: state === 'booked' ? '示范饭堂' : null },
      'zh',
      'Asia/Shanghai',
    );

  it('are one for each portion, whole days without an agreed hour', () => {
    const portion = { meal: 'lunch' as const, quantity: 2 };
    const events = of({
      kind: 'meal',
      portions: [
        { date: '2026-12-01', ...portion },
        { date: '2026-12-02', ...portion },
      ],
    });
    expect(events.map(({ uid, summary, when }) => [uid, summary, when])).toEqual([
      ['id-0@yilian', '午餐 2 份 · 示范饭堂', { fromDate: '2026-12-01', toDate: '2026-12-02' }],
      ['id-1@yilian', '午餐 2 份 · 示范饭堂', { fromDate: '2026-12-02', toDate: '2026-12-03' }],
    ]);
  });

  it('have the agreed hours of a visit in universal time', () => {
    const visit = { date: '2026-12-01', fromMinute: 540, toMinute: 720, durationMinutes: 60 };
    const [only] = of({ kind: 'home_care', visits: [visit], skillMask: 0, caregiverSex: 'any' }, 'offered');
    expect(only).toMatchObject({
      when: { fromMs: Date.UTC(2026, 11, 1, 1), toMs: Date.UTC(2026, 11, 1, 4) },
      status: 'TENTATIVE',
      summary: '上门照护 60 分钟',
    });
  });

  it('are struck out when the request was cancelled', () => {
    const sessions = [{ date: '2026-12-01', part: 'morning' as const }];
    expect(of({ kind: 'day_care', sessions }, 'cancelled')[0]!.status).toBe('CANCELLED');
  });
});
