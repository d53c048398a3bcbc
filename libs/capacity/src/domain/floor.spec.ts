import { floorOf } from './floor';

describe('the floor of a bed', () => {
  it.each([
    ['203', '2'],
    ['1204', '12'],
    ['A305', '3'],
    ['B-0101', '1'],
    ['12', null],
    ['松鹤厅', null],
  ])('room %s is on floor %s', (room, floor) => expect(floorOf(null, room)).toBe(floor));

  it('is the one that was entered, whatever the room is called', () => {
    expect(floorOf('B1', '203')).toBe('B1');
  });
});
