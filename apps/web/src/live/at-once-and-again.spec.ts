import { atOnceAndAgain } from './at-once-and-again';

describe('work that is done at once and again', () => {
  let done: string[];
  let again: ReturnType<typeof atOnceAndAgain>;
  beforeEach(() => {
    jest.useFakeTimers();
    done = [];
    again = atOnceAndAgain(100, (ids) => done.push(ids.join()));
  });
  afterEach(() => jest.useRealTimers());

  it('is done at once, and once more when it is calm', () => {
    again.add(['a']);
    expect(done).toEqual(['a']);
    jest.advanceTimersByTime(1_000);
    expect(done).toEqual(['a', 'a']);
  });

  it('gathers what comes meanwhile', () => {
    again.add(['a']);
    again.add(['b', 'a']);
    again.add(['c']);
    jest.advanceTimersByTime(1_000);
    expect(done).toEqual(['a', 'a,b,c', 'a,b,c']);
  });

  it('is forgotten when it is stopped', () => {
    again.add(['a']);
    again.add(['b']);
    again.stop();
    jest.advanceTimersByTime(1_000);
    expect(done).toEqual(['a']);
  });
});
