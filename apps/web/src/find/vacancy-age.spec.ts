import { vacancyAge } from './vacancy-age';

describe('the age of a count of free places', () => {
  it.each([
    ['2026-11-25', { step: 'today' }],
    // The clock of the provider may be ahead of ours.
    ['2026-11-26', { step: 'today' }],
    ['2026-11-24', { step: 'yesterday' }],
    ['2026-10-31', { step: 'days', days: 25 }],
    [null, { step: 'never' }],
  ])('%s', (confirmedOn, age) => {
    expect(vacancyAge(confirmedOn, '2026-11-25')).toEqual(age);
  });
});
