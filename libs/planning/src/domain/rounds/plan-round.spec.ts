import { type Courier, planRound, type RoundStop } from './plan-round';

const rules = { detourFactor: 1, speedKmh: 12, minutesPerWay: 0 };
const start = { lng: 113.7, lat: 23 };
/** So many hundredths of a degree east of the kitchen: a kilometre each, five minutes. */
const east = (id: string, hundredths: number, change: Partial<RoundStop> = {}): RoundStop => ({
  ...{ id, at: { lng: 113.7 + hundredths / 100, lat: 23 }, fromMinute: 660, toMinute: 780, minutes: 2 },
  ...change,
});
const courier = (id: string, untilMinute = 800): Courier => ({ id, fromMinute: 660, untilMinute });
const plan = (stops: readonly RoundStop[], couriers = [courier('a')]) =>
  planRound({ start, stops, couriers, rules });

describe('a round of meals', () => {
  it('goes out and comes back without zigzag', () => {
    const { rounds } = plan([east('3', 3), east('1', 1), east('-2', -2), east('2', 2), east('-1', -1)]);
    expect(rounds[0]!.wayMinutes).toBeCloseTo(51, 0);
  });

  it('goes first to whoever expects the meal first, and says who gets it late', () => {
    const { rounds } = plan([
      east('near', 1),
      east('far', 6, { toMinute: 691 }),
      east('never', 9, { toMinute: 661 }),
    ]);
    expect(rounds[0]!.stops.find((stop) => stop.id === 'never')!.lateMinutes).toBeGreaterThan(30);
    expect(
      plan([east('near', 1), east('far', 6, { toMinute: 691 })]).rounds[0]!.stops.map((stop) => stop.id),
    ).toEqual(['far', 'near']);
  });

  it('shares the doors among couriers when one is not enough', () => {
    const stops = Array.from({ length: 20 }, (_, index) =>
      east(`${index}`, index % 2 ? 3 : -3, { minutes: 10, toMinute: 760 }),
    );
    const { rounds } = plan(stops, [courier('a'), courier('b')]);
    expect(rounds.map((round) => round.stops.length).sort()).toEqual([10, 10]);
    expect(rounds.flatMap((round) => round.stops.map((stop) => stop.id)).sort()).toEqual(
      stops.map((stop) => stop.id).sort(),
    );
  });

  it('leaves to people what has no place, and everything when nobody drives', () => {
    expect(plan([east('1', 1), east('lost', 0, { at: null })]).unplaced).toEqual(['lost']);
    expect(plan([east('1', 1)], []).unplaced).toEqual(['1']);
    expect(plan([]).rounds).toEqual([{ courierId: 'a', stops: [], wayMinutes: 0 }]);
  });

  it('gives the same rounds for the same stops', () => {
    const stops = Array.from({ length: 12 }, (_, index) => east(`${index}`, ((index * 7) % 11) - 5));
    expect(plan(stops)).toEqual(plan(stops));
  });
});
