import { counted } from './counted';

describe('a number with its word', () => {
  it.each([
    [0, 'visit', undefined, '0 visits'],
    [1, 'visit', undefined, '1 visit'],
    [3, 'visit', undefined, '3 visits'],
    [1, 'line is wrong', 'lines are wrong', '1 line is wrong'],
    [2, 'line is wrong', 'lines are wrong', '2 lines are wrong'],
  ])('%s %s', (count, one, many, said) => expect(counted(count, one, many)).toBe(said));
});
