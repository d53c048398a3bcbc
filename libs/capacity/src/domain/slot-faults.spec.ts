import { changedSince, tooFew } from './slot-faults';

const NOW = { capacity: 10, outOfService: 1, used: 4, version: 3 };
const wanted = (capacity: number, outOfService: number, version?: number) => ({
  ...{ capacity, outOfService, version },
});

describe('slots that cannot be set', () => {
  it('are those that somebody else changed since they were read', () => {
    expect(changedSince(wanted(8, 0, 2), NOW, 5)).toMatchObject([
      {
        pointer: '/slots/5/version',
        message: { en: 'Now 10 in all, 1 out of service; you entered 8 and 0' },
      },
    ]);
    expect(changedSince(wanted(8, 0, 0), NOW, 5)).toHaveLength(1);
    expect(changedSince(wanted(8, 0, 1), undefined, 5)).toHaveLength(1);
  });

  it('are not those of whoever read the latest, or names no version', () => {
    expect(changedSince(wanted(8, 0, 3), NOW, 0)).toEqual([]);
    expect(changedSince(wanted(8, 0), NOW, 0)).toEqual([]);
    expect(changedSince(wanted(8, 0, 0), undefined, 0)).toEqual([]);
  });

  it('are those with fewer units than were given', () => {
    expect(tooFew(wanted(4, 0), NOW, 0)).toEqual([]);
    expect(tooFew(wanted(4, 1), NOW, 2)).toMatchObject([{ pointer: '/slots/2/capacity' }]);
    expect(tooFew(wanted(0, 0), undefined, 0)).toEqual([]);
  });
});
