import { isUnreported, mealsToBeReported } from './silent-delivery';

const ZONE = 'Asia/Shanghai';
const ENDS = { lunch: 13 * 60 + 30, dinner: 19 * 60 };
const due = (clock: string) =>
  mealsToBeReported(new Date(`2026-11-28T${clock}:00+08:00`), '2026-11-28', ENDS, 45, ZONE).map(
    ({ date, meal }) => `${date.slice(8)} ${meal}`,
  );

describe('deliveries that nobody reported', () => {
  it('are waited for until some time after the hours of the meal, by the clocks of the city', () => {
    expect(due('14:14')).toEqual(['27 lunch', '27 dinner']);
    expect(due('14:15')).toEqual(['27 lunch', '27 dinner', '28 lunch']);
    expect(due('19:45')).toEqual(['27 lunch', '27 dinner', '28 lunch', '28 dinner']);
  });

  it('are those that were planned or went off', () => {
    const states = [
      'planned',
      'on_the_way',
      'delivered',
      'not_opened',
      'not_delivered',
      'cancelled',
    ] as const;
    expect(states.filter(isUnreported)).toEqual(['planned', 'on_the_way']);
  });
});
