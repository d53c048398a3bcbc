import { csvOf } from '@yilian/kernel';
import { median, talliedMost } from './tally';

it('counts values, the most frequent first', () => {
  expect(talliedMost(['a', 'b', 'b'])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});

it.each([
  [[], null],
  [[7], 7],
  [[9, 1, 4], 4],
  [[1, 4], 2],
])('finds the middle of %j: %s', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it('writes cells that no program takes for a formula and that keep their commas', () => {
  const text = csvOf([
    ['a,b', 'say "no"'],
    ['=1+1', '-5'],
  ]);
  expect(text).toBe('\uFEFF"a,b","say ""no"""\r\n\'=1+1,\'-5\r\n');
});
