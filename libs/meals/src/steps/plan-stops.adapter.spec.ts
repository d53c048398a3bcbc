import { planStops, type Stop } from './plan-stops.adapter';

const rules = {
  ...{ fromMinute: 660, toMinute: 810, stopsPerRound: 2, minutesPerStop: 3 },
  ways: { detourFactor: 1.3, speedKmh: 12, minutesPerWay: 1 },
};
const kitchen = { lng: 113.75, lat: 23.02 };
const stop = (id: string, address: string, more: Partial<Stop> = {}): Stop => ({
  ...{ id, number: id, address, at: null, communityCode: null },
  ...more,
});

it('goes by short ways, and to doors nobody knows at the end', () => {
  const stops = [
    stop('far', '示范路 3 号', { at: { lng: 113.77, lat: 23.02 } }),
    stop('lost', '示范路 2 号'),
    stop('near', '示范路 1 号', { at: { lng: 113.755, lat: 23.02 } }),
  ];
  const places = planStops(stops, kitchen, { ...rules, stopsPerRound: 10 });
  expect([...places.values()].map(({ round }) => round)).toEqual([1, 1, 1]);
  expect(places.get('lost')).toEqual({ round: 1, stop: 3 });
  expect(new Set([...places.values()].map((place) => place.stop)).size).toBe(3);
});

it('goes street by street, as people count, when nobody knows where anything is', () => {
  const stops = [
    stop('d', '示范路 1 号'),
    stop('c', '示范路 1 号', { communityCode: '441900003002' }),
    stop('b', '示范路 10 号', { communityCode: '441900003001' }),
    stop('a', '示范路 9 号', { communityCode: '441900003001' }),
  ];
  expect([...planStops(stops, null, rules).entries()]).toEqual([
    ['a', { round: 1, stop: 1 }],
    ['b', { round: 1, stop: 2 }],
    ['c', { round: 2, stop: 1 }],
    ['d', { round: 2, stop: 2 }],
  ]);
});
