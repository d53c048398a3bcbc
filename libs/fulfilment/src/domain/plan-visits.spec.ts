import { changesOfVisits, type KeptVisit, type TakenQuarter, visitsOfQuarters } from './plan-visits';

const DATE = '2031-03-05';
const quarter = (minute: number, over: Partial<TakenQuarter> = {}): TakenQuarter => ({
  ...{ holdId: 'hold', caregiverId: 'her', date: DATE, minute },
  ...over,
});

describe('visits from quarters', () => {
  it('are those that follow one another, in whatever order they come', () => {
    expect(visitsOfQuarters([quarter(570), quarter(540), quarter(555)])).toEqual([
      { holdId: 'hold', caregiverId: 'her', date: DATE, ordinal: 1, fromMinute: 540, toMinute: 585 },
    ]);
  });

  it('are several on a day with a gap between, and for two caregivers at once', () => {
    const visits = visitsOfQuarters([quarter(900), quarter(540), quarter(540, { caregiverId: 'him' })]);
    expect(visits.map(({ ordinal, fromMinute }) => [ordinal, fromMinute])).toEqual([
      [1, 540],
      [2, 540],
      [3, 900],
    ]);
  });

  it('are numbered afresh each day and for each hold', () => {
    const visits = visitsOfQuarters([
      quarter(540),
      quarter(540, { date: '2031-03-06' }),
      quarter(540, { holdId: 'other' }),
    ]);
    expect(visits.map(({ ordinal }) => ordinal)).toEqual([1, 1, 1]);
  });
});

describe('changes of visits', () => {
  const [planned] = visitsOfQuarters([quarter(540)]);
  const kept = (over: Partial<KeptVisit> = {}): KeptVisit => ({
    ...planned!,
    id: 'a',
    state: 'scheduled',
    ...over,
  });

  it('are none for what is kept already', () => {
    expect(changesOfVisits([kept()], [planned!])).toEqual({ add: [], move: [], cancel: [] });
  });

  it('add what is new, move what is elsewhere, cancel what is gone', () => {
    expect(changesOfVisits([], [planned!]).add).toEqual([planned]);
    expect(changesOfVisits([kept({ caregiverId: 'him' })], [planned!]).move).toEqual([
      { id: 'a', to: planned },
    ]);
    expect(changesOfVisits([kept()], []).cancel).toEqual(['a']);
  });

  it('leave alone what has begun or ended', () => {
    for (const state of ['checked_in', 'checked_out', 'cancelled'] as const) {
      expect(changesOfVisits([kept({ state, caregiverId: 'him' })], [planned!])).toEqual({
        ...{ add: [], move: [], cancel: [] },
      });
      expect(changesOfVisits([kept({ state })], []).cancel).toEqual([]);
    }
  });
});
