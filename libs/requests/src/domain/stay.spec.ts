import { type RequestState, type StayConfirmation, type WantedUnits } from '@yilian/contracts';
import { confirmationOf, hindranceToContinue, moveInDays, remindersDue, stayEnd } from './stay';

const HOUR = 3_600_000;
const until = new Date('2026-12-03T08:00:00Z');
const units = (extra: object): WantedUnits => ({
  ...{ kind: 'residential', bedKinds: ['ordinary'], sex: 'female', fromDate: '2026-12-01', nights: 15 },
  ...extra,
});

describe('a bed that is kept for an application', () => {
  const rules = { keepHours: 48, lastReminderHours: 6 };
  const due = (hoursLeft: number, of = rules) =>
    remindersDue(until, of, new Date(until.getTime() - hoursLeft * HOUR));

  it('is reminded of at half time and once more before the end', () => {
    expect([48, 24.1, 24, 6.1, 6, 0].map((left) => due(left))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('is never reminded of for the last time before half of it is over', () => {
    expect([3.1, 3].map((left) => due(left, { keepHours: 6, lastReminderHours: 6 }))).toEqual([0, 2]);
  });

  it('is told as kept, confirmed or lapsed', () => {
    const kept = { keptUntil: until, confirmedAt: null, lapsedAt: null, moveInOn: null };
    expect(confirmationOf(undefined)).toBeNull();
    expect(confirmationOf({ ...kept, keptUntil: null })).toBeNull();
    expect(confirmationOf(kept)?.state).toBe('awaited');
    expect(confirmationOf({ ...kept, confirmedAt: until, moveInOn: '2026-12-02' })).toEqual({
      ...{ state: 'confirmed', keptUntil: until.toISOString(), moveInOn: '2026-12-02' },
    });
    expect(confirmationOf({ ...kept, lapsedAt: until })?.state).toBe('lapsed');
  });

  it('is moved into from the first day on, never before today', () => {
    expect(moveInDays('2026-12-05', '2026-12-01', 14)).toEqual({ first: '2026-12-05', last: '2026-12-19' });
    expect(moveInDays('2026-12-01', '2026-12-20', 14)).toEqual({ first: '2026-12-20', last: '2026-12-20' });
  });
});

describe('a stay to try a home', () => {
  it('ends after its nights', () => {
    expect(stayEnd(units({ trial: true }))).toEqual({ endsOn: '2026-12-16', trial: true });
    expect(stayEnd(units({ nights: null }))).toEqual({ endsOn: null, trial: false });
  });

  it('can be made permanent before its last day, while it is booked or lived in', () => {
    const trial = units({ trial: true });
    const hindrance = (
      state: RequestState,
      today: string,
      of = trial,
      kept: StayConfirmation | null = null,
    ) => hindranceToContinue({ state, units: of }, kept, today);
    expect(hindrance('booked', '2026-11-20')).toBeUndefined();
    expect(hindrance('in_service', '2026-12-15')).toBeUndefined();
    expect(hindrance('in_service', '2026-12-16')).toBe('requests.trial-over');
    expect(hindrance('cancelled', '2026-12-02')).toBe('requests.trial-over');
    expect(hindrance('booked', '2026-12-02', units({}))).toBe('requests.not-a-trial');
    const kept = { keptUntil: until.toISOString(), moveInOn: null } as const;
    expect(hindrance('booked', '2026-11-20', trial, { ...kept, state: 'awaited' })).toBe(
      'requests.trial-unconfirmed',
    );
    expect(hindrance('booked', '2026-11-20', trial, { ...kept, state: 'confirmed' })).toBeUndefined();
  });
});
