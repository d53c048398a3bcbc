import { callAt, nextStepAt, type OnDuty } from './climb';

const duty: readonly OnDuty[] = [
  { level: 'community', accountId: 'wang' },
  { level: 'town', accountId: 'chen' },
  { level: 'city', accountId: 'li' },
];
const everybody = ['li', 'zhao'];

describe('who is called', () => {
  it('is one more at each step, and those before once more', () => {
    expect(callAt(1, duty, everybody)).toEqual({ level: 'community', officerIds: ['wang'] });
    expect(callAt(2, duty, everybody)).toEqual({ level: 'town', officerIds: ['wang', 'chen'] });
    expect(callAt(3, duty, everybody)).toEqual({ level: 'city', officerIds: ['wang', 'chen', 'li'] });
  });

  it('is everybody of the bureau when all on duty stayed silent, each once', () => {
    expect(callAt(4, duty, everybody)).toEqual({
      level: 'city',
      officerIds: ['wang', 'chen', 'li', 'zhao'],
    });
  });

  it('is never nobody because nobody was named', () => {
    expect(callAt(1, [], everybody)).toEqual({ level: 'city', officerIds: everybody });
  });

  it('counts a person on duty at two levels once', () => {
    const twice: OnDuty[] = [duty[1]!, { level: 'city', accountId: 'chen' }];
    expect(callAt(2, twice, everybody)).toEqual({ level: 'city', officerIds: ['chen', 'li', 'zhao'] });
  });
});

describe('when the next step is due', () => {
  const rules = { climbSeconds: [30, 60], repeatSeconds: 20, phoneAfterSeconds: 30 };
  const raisedAt = new Date('2026-11-25T02:00:00Z');
  const after = (seconds: number): Date => new Date(raisedAt.getTime() + seconds * 1_000);

  it('is 30 and 60 seconds after the call for help, then again and again', () => {
    expect(nextStepAt(1, raisedAt, raisedAt, rules)).toEqual(after(30));
    expect(nextStepAt(2, raisedAt, after(30), rules)).toEqual(after(60));
    expect(nextStepAt(3, raisedAt, after(60), rules)).toEqual(after(80));
    expect(nextStepAt(9, raisedAt, after(180), rules)).toEqual(after(200));
  });

  it('is at once for what a stopped worker has missed, without a burst of repetitions', () => {
    expect(nextStepAt(2, raisedAt, after(300), rules)).toEqual(after(300));
    expect(nextStepAt(3, raisedAt, after(300), rules)).toEqual(after(320));
  });
});
