import { type Counted, pictureOf, totalOf } from './picture';

const asOf = '2026-11-23T08:00:00.000Z';
const nothing: Counted = { asOf, requests: [], oldest: [], runningOut: [], alerts: [], beds: [] };
const NORTH = '440000001';
const SOUTH = '440000002';

const busy: Counted = {
  asOf,
  requests: [
    { town: NORTH, state: 'submitted', n: 2 },
    { town: NORTH, state: 'offered', n: 1 },
    { town: NORTH, state: 'waiting', n: 4 },
    { town: SOUTH, state: 'matching', n: 1 },
  ],
  oldest: [
    { town: NORTH, since: '2026-11-23T07:30:00.000Z' },
    { town: SOUTH, since: '2026-11-23T07:00:00.000Z' },
  ],
  runningOut: [{ town: NORTH, n: 1 }],
  alerts: [{ town: NORTH, n: 2, unheard: '2026-11-23T07:58:00.000Z' }],
  beds: [
    { town: NORTH, kind: 'nursing', state: 'vacant', count: 5 },
    { town: SOUTH, kind: 'nursing', state: 'vacant', count: 7 },
  ],
};

describe('the picture of a town', () => {
  it('counts the queue and takes nothing from its neighbour', () => {
    expect(pictureOf(NORTH, busy)).toMatchObject({
      requests: { submitted: 2, matching: 0, offered: 1, waiting: 4 },
      queueDepth: 3,
      oldestSince: '2026-11-23T07:30:00.000Z',
      offersRunningOut: 1,
      openAlerts: 2,
      unheardSince: '2026-11-23T07:58:00.000Z',
      beds: [{ kind: 'nursing', state: 'vacant', count: 5 }],
    });
  });

  it('says that beds are unknown, not none, where they were never counted', () => {
    expect(pictureOf(NORTH, nothing)).toMatchObject({ queueDepth: 0, oldestSince: null, beds: null });
  });
});

describe('the picture of the city', () => {
  it('adds the towns up and keeps the longest wait', () => {
    expect(totalOf(asOf, [pictureOf(NORTH, busy), pictureOf(SOUTH, busy)])).toMatchObject({
      requests: { submitted: 2, matching: 1, offered: 1 },
      queueDepth: 4,
      oldestSince: '2026-11-23T07:00:00.000Z',
      offersRunningOut: 1,
      openAlerts: 2,
      unheardSince: '2026-11-23T07:58:00.000Z',
      beds: [{ kind: 'nursing', state: 'vacant', count: 12 }],
    });
  });

  it('does not know the beds of towns that know none', () => {
    expect(totalOf(asOf, [pictureOf(NORTH, nothing)]).beds).toBeNull();
  });
});
