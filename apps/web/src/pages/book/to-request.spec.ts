import { NewCareRequest } from '@yilian/contracts';
import { type Draft } from './draft';
import { requestOf } from './to-request';

const empty: Draft = {
  id: '',
  version: 0,
  service: '',
  serviceName: '',
  facility: '',
  hold: null,
  heldFor: '',
  personId: '0190a000-0000-7000-8000-000000000001',
  notes: ' 慢一点 ',
  rhythm: 'once',
  weekdays: [],
  firstDay: '',
  end: 'open',
  untilDate: '',
  dates: ['2026-12-02', '2026-12-01'],
  meal: 'both',
  quantity: '2',
  diets: ['low_salt_diet'],
  task: 'bathing',
  part: 'whole',
  minutes: '120',
  carer: 'female',
  transport: 'yes',
  start: 'soon',
  startDate: '2027-01-05',
  stay: 'short',
  nights: '14',
  trialNights: '15',
  bedKind: 'nursing',
  dementia: 'no',
  guardianName: '王小明',
  guardianRelation: 'child',
  guardianPhone: '13800000099',
  guardianAddress: '',
};
const wording = { earliest: '2026-11-26', taskName: '帮忙洗澡' };
const asked = (flow: Parameters<typeof requestOf>[0], change: Partial<Draft> = {}): unknown =>
  requestOf(flow, { ...empty, ...change }, wording);

describe('a draft as a request', () => {
  it.each(['meal', 'day-care', 'home-care', 'care-home'] as const)(
    'is one that the API takes: %s',
    (flow) => {
      expect(NewCareRequest.safeParse(asked(flow)).error).toBeUndefined();
    },
  );

  it('has a portion for each day and meal, in order', () => {
    const { portions, notes } = asked('meal') as { portions: readonly object[]; notes: string };
    expect(portions).toEqual([
      { date: '2026-12-01', meal: 'lunch', quantity: 2 },
      { date: '2026-12-01', meal: 'dinner', quantity: 2 },
      { date: '2026-12-02', meal: 'lunch', quantity: 2 },
      { date: '2026-12-02', meal: 'dinner', quantity: 2 },
    ]);
    expect(notes).toBe('慢一点');
  });

  it('has a whole day of care as its two halves', () => {
    expect(asked('day-care', { dates: ['2026-12-01'] })).toMatchObject({
      sessions: [
        { date: '2026-12-01', part: 'morning' },
        { date: '2026-12-01', part: 'afternoon' },
      ],
      transport: true,
    });
  });

  it('has a visit inside the half-day that was chosen', () => {
    expect(asked('home-care', { dates: ['2026-12-01'], part: 'afternoon' })).toMatchObject({
      visits: [{ date: '2026-12-01', fromMinute: 780, toMinute: 1080, durationMinutes: 120 }],
      skills: ['bathing'],
      caregiverSex: 'female',
    });
  });

  it('begins a stay at once or on the day that was chosen, and ends it only if it is short', () => {
    expect(asked('care-home')).toMatchObject({ fromDate: '2026-11-26', nights: 14, bedKind: 'nursing' });
    const long = asked('care-home', { start: 'date', stay: 'long', bedKind: 'any' });
    expect(long).toMatchObject({ fromDate: '2027-01-05', nights: null });
    expect(long).not.toHaveProperty('bedKind');
  });
});
