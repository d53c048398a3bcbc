import { cutoffOf } from './cutoff';

const ZONE = 'Asia/Shanghai';
const RULES = [
  { part: 'lunch', daysBefore: 0, minute: 510 },
  { part: 'dinner', daysBefore: 1, minute: 1080 },
] as const;

describe('cut-off', () => {
  it('is a minute of the city on the day or so many days before', () => {
    expect(cutoffOf('2098-03-01', 'lunch', RULES, ZONE)).toEqual(new Date('2098-03-01T00:30:00Z'));
    expect(cutoffOf('2098-03-01', 'dinner', RULES, ZONE)).toEqual(new Date('2098-02-28T10:00:00Z'));
  });

  it('is none for a part without a rule', () => {
    expect(cutoffOf('2098-03-01', 'morning', RULES, ZONE)).toBeNull();
  });

  it('follows the wall clock where it changes', () => {
    const rules = [{ part: 'lunch', daysBefore: 0, minute: 480 }] as const;
    expect(cutoffOf('2027-03-27', 'lunch', rules, 'Europe/Berlin')).toEqual(new Date('2027-03-27T07:00:00Z'));
    expect(cutoffOf('2027-03-28', 'lunch', rules, 'Europe/Berlin')).toEqual(new Date('2027-03-28T06:00:00Z'));
  });
});
