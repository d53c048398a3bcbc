import { datesFrom, hoursInUse, hoursOn } from './work-hours';

const WEEK = [
  { weekday: 1, fromMinute: 480, toMinute: 720 },
  { weekday: 1, fromMinute: 780, toMinute: 1020 },
  { weekday: 7, fromMinute: 540, toMinute: 600 },
];

describe('weekly hours', () => {
  it('fall on their weekdays', () => {
    expect(hoursOn(WEEK, datesFrom('2030-06-02', '2030-06-04'))).toEqual([
      { date: '2030-06-02', fromMinute: 540, toMinute: 600 },
      { date: '2030-06-03', fromMinute: 480, toMinute: 720 },
      { date: '2030-06-03', fromMinute: 780, toMinute: 1020 },
    ]);
  });

  it('name the dates on which they would leave promised visits out', () => {
    const dates = datesFrom('2030-06-02', '2030-06-03');
    const taken = new Map([['2030-06-03', [705, 720, 735]]]);
    expect(hoursInUse(dates, taken, hoursOn(WEEK, dates), (index) => `/days/${index}`)).toMatchObject([
      { pointer: '/days/1', message: { en: '30 minutes are promised already on 2030-06-03' } },
    ]);
  });
});

describe('dates', () => {
  it('are both ends and what lies between', () => {
    expect(datesFrom('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(datesFrom('2028-03-01', '2028-02-28')).toEqual([]);
  });
});
