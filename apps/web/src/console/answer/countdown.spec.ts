import { partsOf, passedMark, secondsLeft } from './countdown';

describe('the countdown', () => {
  const END = '2026-11-28T10:00:00.000Z';
  it.each([
    [-60_000, 60],
    [-59_001, 60],
    [-59_000, 59],
    [-1, 1],
    [0, 0],
    [5_000, 0],
  ])('%d ms from the end shows %d', (ms, shown) =>
    expect(secondsLeft(END, Date.parse(END) + ms)).toBe(shown),
  );

  it.each([
    [61, 60, 60],
    [60, 59, undefined],
    [31, 30, 30],
    [90, 9, 10],
    [11, 0, undefined],
    [200, 100, undefined],
  ])('from %d to %d says %p', (before, after, mark) => expect(passedMark(before, after)).toBe(mark));

  it('has hours for deadlines of tomorrow', () => {
    expect(partsOf(3_600 * 15 + 61)).toEqual({ hours: 15, minutes: 1, seconds: 1 });
  });
});
