import { capabilityMask } from '@yilian/contracts';
import { DATE, exampleQuery, exampleService, NOW_MS } from './examples';
import { distanceBetween } from './distance';
import { explain, isFeasible } from './hard-filters';
import type { ExclusionReason, MatchQuery, ServiceEntry, Supply, Wanted } from './shapes';

type Row = readonly [string, Partial<ServiceEntry>, Partial<MatchQuery>, readonly ExclusionReason[]];

const reasons = (service: ServiceEntry, query: MatchQuery) =>
  explain(service, query).map((one) => one.reason);

const seats: Supply = { kind: 'day_care', seats: [{ date: DATE, part: 'morning', free: 1 }] };
const morning = { date: DATE, part: 'morning' } as const;
const afternoon = { date: DATE, part: 'afternoon' } as const;
const kitchen: Supply = {
  kind: 'meal',
  portions: [{ date: DATE, meal: 'lunch', free: 2, cutoffAtMs: NOW_MS + 1 }],
};
const lunch = (quantity: number): Wanted => ({
  kind: 'meal',
  portions: [{ date: DATE, meal: 'lunch', quantity }],
});
const care: Supply = { kind: 'home_care', days: [{ date: DATE, female: 4, male: 2, skills: 3 }] };
const visits = (...all: readonly (readonly [number, 'any' | 'female' | 'male'])[]): Wanted => ({
  kind: 'home_care',
  visits: all.map(([durationMin, caregiverSex]) => ({ date: DATE, durationMin, caregiverSex })),
});
const beds = (sexRule: 'any' | 'female' | 'male', count: number): Supply => ({
  kind: 'residential',
  vacant: [{ bedKind: 'nursing', sexRule, count }],
});
const oxygenAndStoma = capabilityMask(['oxygen', 'stoma']);

const ROWS: readonly Row[] = [
  ['fits', {}, {}, []],
  ['not open to admission', { accepting: false }, {}, ['closed']],
  ['suspended', { suspended: true }, {}, ['suspended']],
  ['service excluded', {}, { excludedServiceIds: ['service-1'] }, ['excluded']],
  ['provider excluded', {}, { excludedProviderIds: ['provider-1'] }, ['excluded']],
  ['level too high', { levelMax: 1 }, {}, ['level']],
  ['level too low', { levelMin: 3 }, {}, ['level']],
  ['level at both ends', { levelMin: 2, levelMax: 2 }, {}, []],
  ['other sex', { accepts: 'male' }, {}, ['sex']],
  ['same sex', { accepts: 'female' }, {}, []],
  [
    'one need not met',
    { capabilities: capabilityMask(['stoma']) },
    { needs: oxygenAndStoma },
    ['missing_capability:oxygen'],
  ],
  ['no need met', {}, { needs: oxygenAndStoma }, ['missing_capability:stoma', 'missing_capability:oxygen']],
  ['too dear', { priceFen: 101 }, { priceLimitFen: 100 }, ['price']],
  ['price at the limit', { priceFen: 100 }, { priceLimitFen: 100 }, []],
  ['price unknown', { priceFen: null }, { priceLimitFen: 100 }, []],
  [
    'none of its caregivers goes there',
    { supply: { ...care, towns: ['441900002'] } },
    { wanted: visits([60, 'any']) },
    ['out_of_area'],
  ],
  [
    'those who go there have no time',
    {
      supply: {
        kind: 'home_care',
        days: [
          { date: DATE, towns: ['441900002'], female: 4, male: 0, skills: 3 },
          { date: DATE, towns: ['441900001'], female: 2, male: 0, skills: 3 },
        ],
      },
    },
    { wanted: visits([45, 'any']) },
    ['no_unit'],
  ],
  [
    'those who go there and those who go everywhere have time between them',
    {
      supply: {
        kind: 'home_care',
        days: [
          { date: DATE, female: 1, male: 0, skills: 1 },
          { date: DATE, towns: ['441900001'], female: 2, male: 0, skills: 2 },
        ],
      },
      capabilities: 3,
    },
    { wanted: visits([45, 'any']), needs: 3 },
    [],
  ],
  ['another town', {}, { towns: ['441900002'] }, ['town']],
  ['one of the towns', {}, { towns: ['441900002', '441900001'] }, []],
  ['too far', {}, { maxDistanceM: 1_000 }, ['too_far']],
  ['near enough', {}, { maxDistanceM: 2_000 }, []],
  ['radius too small', { area: { by: 'radius', radiusM: 1_000 } }, {}, ['out_of_area']],
  [
    'radius and limit',
    { area: { by: 'radius', radiusM: 1_000 } },
    { maxDistanceM: 1_000 },
    ['out_of_area', 'too_far'],
  ],
  ['radius wide enough', { area: { by: 'radius', radiusM: 2_000 } }, {}, []],
  ['does not go to the town', { area: { by: 'towns', towns: ['441900002'] } }, {}, ['out_of_area']],
  ['goes to the town', { area: { by: 'towns', towns: ['441900001'] } }, {}, []],
  ['no place, no limit', { point: null }, {}, []],
  ['no place, limit', { point: null }, { maxDistanceM: 1e6 }, ['unknown_place']],
  ['home unknown, radius', { area: { by: 'radius', radiusM: 1e6 } }, { point: null }, ['unknown_place']],
  ['home unknown, towns', { area: { by: 'towns', towns: ['441900001'] } }, { point: null }, []],
  [
    'bed of the wrong kind',
    {},
    { wanted: { kind: 'residential', bedKinds: ['dementia'], fromDate: DATE, nights: 3 } },
    ['no_unit'],
  ],
  ['bed for the other sex', { supply: beds('male', 1) }, {}, ['no_unit']],
  ['bed for this sex', { supply: beds('female', 1) }, {}, []],
  ['no bed left', { supply: beds('any', 0) }, {}, ['no_unit']],
  ['another kind of service', { supply: seats }, {}, ['other_kind']],
  ['a seat', { supply: seats }, { wanted: { kind: 'day_care', sessions: [morning] } }, []],
  [
    'one seat of two',
    { supply: seats },
    { wanted: { kind: 'day_care', sessions: [morning, afternoon] } },
    ['no_unit'],
  ],
  ['meal before the cut-off', { supply: kitchen }, { wanted: lunch(2) }, []],
  ['too many portions', { supply: kitchen }, { wanted: lunch(3) }, ['no_unit']],
  ['meal at the cut-off', { supply: kitchen }, { wanted: lunch(1), nowMs: NOW_MS + 1 }, ['past_cutoff']],
  ['visit, started quarters count whole', { supply: care }, { wanted: visits([61, 'female']) }, ['no_unit']],
  ['visits share a day', { supply: care }, { wanted: visits([60, 'female'], [30, 'any']) }, []],
  ['visits fill a day', { supply: care }, { wanted: visits([60, 'female'], [45, 'any']) }, ['no_unit']],
  ['too few men', { supply: care }, { wanted: visits([45, 'male']) }, ['no_unit']],
  [
    'nobody with the skill free',
    { supply: care, capabilities: 7 },
    { wanted: visits([15, 'any']), needs: 4 },
    ['no_unit'],
  ],
  [
    'several reasons',
    { suspended: true, levelMax: 0, priceFen: 2 },
    { priceLimitFen: 1 },
    ['suspended', 'level', 'price'],
  ],
];

describe('hard filters', () => {
  it.each(ROWS)('%s', (_, serviceChanges, queryChanges, expected) => {
    const service = exampleService(serviceChanges);
    const query = exampleQuery(queryChanges);
    expect(reasons(service, query)).toEqual(expected);
    expect(isFeasible(service, query, distanceBetween(service.point, query.point))).toBe(
      expected.length === 0,
    );
  });
});
