import { sessionEndsAt } from './session-life';

const start = new Date('2026-03-01T00:00:00Z');
const after = (hours: number): Date => new Date(start.getTime() + hours * 3_600_000);

describe('sessionEndsAt', () => {
  it('ends a desk after half an hour without use and twelve hours in all', () => {
    expect(sessionEndsAt('town_officer', start, after(1), 14)).toEqual(after(1.5));
    expect(sessionEndsAt('operator', start, after(11.9), 14)).toEqual(after(12));
  });

  it('keeps a family signed in for the configured days, ninety in all', () => {
    expect(sessionEndsAt('family', start, after(24), 14)).toEqual(after(15 * 24));
    expect(sessionEndsAt('caregiver', start, after(85 * 24), 14)).toEqual(after(90 * 24));
  });
});
