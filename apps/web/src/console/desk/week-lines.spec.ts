import { linesOf, stretchesOf, turnedRound } from './week-lines';

describe('hours of a week', () => {
  const parted = [
    { weekday: 2, from: 480, to: 720 },
    { weekday: 2, from: 840, to: 1020 },
  ];

  it('have a line for every day, and two for a day that is parted', () => {
    const lines = linesOf(parted);
    expect(lines.map(({ weekday }) => weekday)).toEqual([1, 2, 2, 3, 4, 5, 6, 7]);
    expect(stretchesOf(lines)).toEqual(parted);
  });

  it('that end before they begin are named, and a day without hours is none of them', () => {
    const lines = linesOf(parted).map((line) => (line.from === '840' ? { ...line, to: '' } : line));
    expect(turnedRound(lines)).toEqual([2]);
  });
});
