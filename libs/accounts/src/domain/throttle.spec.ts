import { admit, pauseMs, type Tallies, type Tally } from './throttle';

const now = new Date('2026-03-01T08:00:00Z');
const later = (ms: number): Date => new Date(now.getTime() + ms);
const none: Tallies = { pair: undefined, login: undefined, address: undefined };
const tally = (failures: number, openAt = now, succeededAt: Date | null = null): Tally => ({
  failures,
  failedAt: later(-1_000),
  openAt,
  succeededAt,
});

describe('pauseMs', () => {
  it('is nothing for the first tries and then doubles up to a quarter of an hour', () => {
    expect([1, 4, 5, 6, 8, 40].map((failures) => pauseMs('pair', failures))).toEqual([
      0, 0, 1_000, 2_000, 8_000, 900_000,
    ]);
  });

  it('never slows a login as a whole by more than a second', () => {
    expect(pauseMs('login', 10_000)).toBe(1_000);
  });
});

describe('admit', () => {
  it('counts an attempt in all three scopes before it is known how it ends', () => {
    expect(admit(none, now)).toEqual({
      admitted: true,
      next: {
        pair: { failures: 1, openAt: now },
        login: { failures: 1, openAt: now },
        address: { failures: 1, openAt: now },
      },
    });
  });

  it('says how long to wait', () => {
    expect(admit({ ...none, address: tally(60, later(3_000)) }, now)).toEqual({
      admitted: false,
      waitMs: 3_000,
    });
  });

  it('lets in who signed in from here before, however busy strangers are with the login', () => {
    const login = tally(500, later(1_000));
    expect(admit({ ...none, login }, now).admitted).toBe(false);
    expect(admit({ ...none, login, pair: tally(0, now, later(-1)) }, now).admitted).toBe(true);
  });

  it('forgets after a quarter of an hour', () => {
    const old = { ...tally(9), failedAt: later(-900_000) };
    expect(admit({ ...none, pair: old }, now)).toMatchObject({ next: { pair: { failures: 1 } } });
  });
});
