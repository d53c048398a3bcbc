import { actionsOf } from './tour';
import { tourMachine } from './tour.machine';

const booked = { state: 'booked' as const, isNear: false, hasBegun: false };

describe('a tour', () => {
  it('is moved and cancelled by who comes, until it is near', () => {
    expect(actionsOf('family', booked)).toEqual(['move', 'cancel']);
    expect(actionsOf('family', { ...booked, isNear: true })).toEqual([]);
  });

  it('is called off by its facility until it begins, and told of afterwards', () => {
    expect(actionsOf('provider', { ...booked, isNear: true })).toEqual(['cancel']);
    expect(actionsOf('provider', { ...booked, isNear: true, hasBegun: true })).toEqual(['came', 'missed']);
  });

  it.each(['cancelled', 'done', 'missed'] as const)('%s is the end', (state) => {
    expect(tourMachine.terminal.has(state)).toBe(true);
    for (const side of ['family', 'provider', 'officer'] as const)
      expect(actionsOf(side, { ...booked, state })).toEqual([]);
  });
});
