import { openDays } from './opening-hours';

const day = (weekday: number, from = 450, to = 1080) => ({ weekday, from, to });

describe('opening hours', () => {
  it('are told for days in a row that are alike', () => {
    expect(openDays([1, 2, 3, 4, 5].map((one) => day(one)))).toEqual([
      { fromDay: 1, toDay: 5, hours: ['7:30–18:00'] },
    ]);
  });

  it('begin anew after a closed or another day', () => {
    expect(openDays([day(1), day(2, 480), day(4, 480)])).toEqual([
      { fromDay: 1, toDay: 1, hours: ['7:30–18:00'] },
      { fromDay: 2, toDay: 2, hours: ['8:00–18:00'] },
      { fromDay: 4, toDay: 4, hours: ['8:00–18:00'] },
    ]);
  });

  it('have all stretches of a day, in order', () => {
    expect(openDays([day(7, 840, 1020), day(7, 480, 720)])).toEqual([
      { fromDay: 7, toDay: 7, hours: ['8:00–12:00', '14:00–17:00'] },
    ]);
  });
});
