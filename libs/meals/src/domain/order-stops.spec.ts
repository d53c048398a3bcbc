import { orderStops } from './order-stops';

const door = (number: string, communityCode: string | null, address: string) => ({
  number,
  communityCode,
  address,
});

it('goes community by community and house by house, as people count', () => {
  const doors = [
    door('d', null, '示范路 1 号'),
    door('c', '441900003002', '示范路 1 号'),
    door('b', '441900003001', '示范路 10 号'),
    door('a', '441900003001', '示范路 9 号'),
  ];
  expect(orderStops(doors).map(({ number }) => number)).toEqual(['a', 'b', 'c', 'd']);
});
