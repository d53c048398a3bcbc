import { BedKind, ServiceKind, SexRule } from '@yilian/contracts';
import fc from 'fast-check';
import { exampleQuery, exampleService, NOW_MS } from './examples';
import { scan } from './scan';
import { ServiceIndex } from './service-index';
import {
  SCORE_PARTS,
  type MatchQuery,
  type ServiceEntry,
  type Supply,
  type Wanted,
  type Weights,
} from './shapes';
import { START_WEIGHTS } from './start-weights';

const HOUR_MS = 3_600_000;
const DATES = ['2026-03-02', '2026-03-03', '2026-03-19'];
const TOWNS = ['441900001', '441900002', '441900003'];
const PARTS = ['morning', 'afternoon'] as const;
const MEALS = ['lunch', 'dinner'] as const;

// Few different values on purpose: equal places, equal scores and equal limits are where an index goes wrong.
const date = fc.constantFrom(...DATES);
const town = fc.constantFrom(...TOWNS);
const mask = fc.constantFrom(0, 1, 2, 3, 7);
const few = fc.integer({ min: 0, max: 2 });
const level = fc.integer({ min: 0, max: 4 });
const sexRule = fc.constantFrom(...SexRule.options);
const spot = fc.constantFrom(0, 0, 1, 2, 7, 30, 400, 3000).map((steps) => steps / 1000);
const point = fc.option(fc.record({ lng: spot.map((x) => 113.7 + x), lat: spot.map((y) => 23 + y) }), {
  freq: 6,
});
const share = fc.constantFrom(0, 0.25, 0.5, 1);
const moment = fc.constantFrom(-200, -48, -1, 0, 0.1, 2).map((hours) => NOW_MS + hours * HOUR_MS);
const metres = fc.constantFrom(0, 150, 1_000, 5_000, 60_000);

const bySlot = <T extends { date: string }>(row: fc.Arbitrary<T>, key: (row: T) => string) =>
  fc.uniqueArray(row, { selector: key, maxLength: 4 });

const towns = { towns: fc.subarray(TOWNS) };
const supply: fc.Arbitrary<Supply> = fc.oneof(
  fc.record({
    kind: fc.constant('residential' as const),
    vacant: fc.array(fc.record({ bedKind: fc.constantFrom(...BedKind.options), sexRule, count: few }), {
      maxLength: 3,
    }),
  }),
  fc.record({
    kind: fc.constant('day_care' as const),
    seats: bySlot(
      fc.record({ date, part: fc.constantFrom(...PARTS), free: few }),
      (row) => row.date + row.part,
    ),
  }),
  fc.record({
    kind: fc.constant('meal' as const),
    portions: bySlot(
      fc.record({ date, meal: fc.constantFrom(...MEALS), free: few, cutoffAtMs: moment }),
      (row) => row.date + row.meal,
    ),
  }),
  fc.record(
    {
      kind: fc.constant('home_care' as const),
      days: bySlot(
        fc.record(
          { date, female: few, male: few, skills: mask, ...towns },
          { requiredKeys: ['date', 'female', 'male', 'skills'] },
        ),
        (row) => row.date + JSON.stringify(row.towns),
      ),
      ...towns,
    },
    { requiredKeys: ['kind', 'days'] },
  ),
);

const wanted: fc.Arbitrary<Wanted> = fc.oneof(
  fc.record({
    kind: fc.constant('residential' as const),
    bedKinds: fc.subarray([...BedKind.options]),
    fromDate: date,
    nights: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('day_care' as const),
    sessions: fc.array(fc.record({ date, part: fc.constantFrom(...PARTS) }), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('meal' as const),
    portions: fc.array(fc.record({ date, meal: fc.constantFrom(...MEALS), quantity: few }), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('home_care' as const),
    visits: fc.array(
      fc.record({ date, durationMin: fc.constantFrom(0, 15, 20, 30), caregiverSex: sexRule }),
      { maxLength: 2 },
    ),
  }),
);

const area: fc.Arbitrary<ServiceEntry['area']> = fc.oneof(
  fc.constant(null),
  fc.record({ by: fc.constant('radius' as const), radiusM: metres }),
  fc.record({ by: fc.constant('towns' as const), towns: fc.subarray(TOWNS) }),
);

const entry: fc.Arbitrary<ServiceEntry> = fc.record({
  serviceId: fc.integer({ min: 0, max: 300 }).map((n) => `service-${n}`),
  providerId: fc.integer({ min: 0, max: 20 }).map((n) => `provider-${n}`),
  townCode: town,
  point,
  area,
  levelMin: fc.constantFrom(0, 0, 0, 1, 3),
  levelMax: fc.constantFrom(4, 4, 3, 1),
  accepts: fc.constantFrom('any', 'any', 'female', 'male'),
  capabilities: fc.constantFrom(7, 7, 3, 1, 0),
  priceFen: fc.constantFrom(null, 0, 100, 200, 300),
  accepting: fc.constantFrom(true, true, true, false),
  suspended: fc.constantFrom(false, false, false, true),
  quality: fc.record({
    officialLevel: fc.constantFrom(null, 1, 5),
    inspection: fc.constantFrom(null, 0, 80),
    fulfilment: fc.option(share),
    rating: fc.option(fc.record({ mean: fc.constantFrom(1, 4.5), count: fc.constantFrom(1, 50) })),
  }),
  vacancyTrust: share,
  vacancyConfirmedAtMs: moment,
  lastWorkAtMs: fc.option(moment),
  supply,
});

const query: fc.Arbitrary<MatchQuery> = fc.record({
  wanted,
  point,
  townCode: town,
  level,
  sex: fc.constantFrom('female', 'male'),
  needs: fc.constantFrom(0, 0, 1, 3),
  urgency: fc.constant('normal'),
  priceLimitFen: fc.constantFrom(null, 0, 200, 1_000),
  towns: fc.oneof(fc.constant([]), fc.subarray([...TOWNS, '441900999'])),
  excludedServiceIds: fc.constantFrom([], ['service-1', 'service-2']),
  excludedProviderIds: fc.constantFrom([], ['provider-1']),
  previousProviderIds: fc.constantFrom([], ['provider-2', 'provider-3', 'nobody']),
  maxDistanceM: fc.option(metres, { freq: 1 }),
  nowMs: moment,
  seed: fc.integer({ min: 0, max: 3 }),
});

const weights: fc.Arbitrary<Weights> = fc.oneof(
  fc.constant(START_WEIGHTS),
  fc.tuple(...SCORE_PARTS.map(() => fc.constantFrom(0, 0.1, 1))).map((values) => ({
    ...START_WEIGHTS,
    parts: Object.fromEntries(SCORE_PARTS.map((part, at) => [part, values[at]!])) as Weights['parts'],
  })),
);

type Change =
  | { readonly do: 'upsert'; readonly entry: ServiceEntry }
  | { readonly do: 'remove'; readonly serviceId: string }
  | { readonly do: 'supply'; readonly serviceId: string; readonly supply: Supply };

const change: fc.Arbitrary<Change> = fc.oneof(
  entry.map((one) => ({ do: 'upsert' as const, entry: one })),
  entry.map((one) => ({ do: 'remove' as const, serviceId: one.serviceId })),
  entry.map((one) => ({ do: 'supply' as const, serviceId: one.serviceId, supply: one.supply })),
);

/** The plain list beside the index, changed in the same way. */
function apply(city: Map<string, ServiceEntry>, index: ServiceIndex, one: Change): void {
  if (one.do === 'upsert') {
    city.set(one.entry.serviceId, one.entry);
    index.upsert(one.entry);
  } else if (one.do === 'remove') {
    city.delete(one.serviceId);
    index.remove(one.serviceId);
  } else {
    const known = city.get(one.serviceId);
    const takes = known?.supply.kind === one.supply.kind;
    if (known && takes) city.set(one.serviceId, { ...known, supply: one.supply });
    expect(index.updateSupply(one.serviceId, one.supply)).toBe(takes);
  }
}

function expectSameAnswers(
  city: Map<string, ServiceEntry>,
  index: ServiceIndex,
  one: MatchQuery,
  by: Weights,
) {
  const all = scan([...city.values()], one, by);
  expect(index.feasible(one, by).candidates).toEqual(all.candidates);
  for (const limit of [0, 1, 3]) {
    expect(index.top(one, by, limit).candidates).toEqual(all.candidates.slice(0, limit));
  }
  expect(index.size).toBe(city.size);
}

describe('ServiceIndex', () => {
  it('answers like the scan, to the last bit, also after changes', () => {
    const property = fc.property(
      fc.array(entry, { maxLength: 250, size: 'max' }),
      fc.array(fc.tuple(fc.array(change, { maxLength: 12 }), query, weights), { minLength: 1, maxLength: 4 }),
      (services, rounds) => {
        const city = new Map(services.map((one) => [one.serviceId, one]));
        const index = ServiceIndex.build(services);
        for (const [changes, one, by] of rounds) {
          expectSameAnswers(city, index, one, by);
          for (const each of changes) apply(city, index, each);
          expectSameAnswers(city, index, one, by);
        }
      },
    );
    fc.assert(property, { numRuns: fc.readConfigureGlobal().numRuns ?? 200 });
  });

  it('finds the best in crowded leaves, one by one and all at once', () => {
    const services = Array.from({ length: 2_000 }, (_, n) =>
      exampleService({
        serviceId: `service-${n}`,
        point: { lng: 113.5 + (n % 50) / 100, lat: 23 + (n % 37) / 100 },
        vacancyTrust: (n % 11) / 10,
        lastWorkAtMs: NOW_MS - (n % 97) * 60_000,
      }),
    );
    const index = ServiceIndex.build(services);
    const city = new Map(services.map((one) => [one.serviceId, one]));
    const rested = { ...START_WEIGHTS, halfRestMs: 60_000, parts: { ...START_WEIGHTS.parts, fairTurn: 1 } };
    for (const maxDistanceM of [null, 3_000, 20_000]) {
      expectSameAnswers(city, index, exampleQuery({ maxDistanceM }), START_WEIGHTS);
      expectSameAnswers(city, index, exampleQuery({ maxDistanceM }), rested);
      expectSameAnswers(city, index, exampleQuery({ maxDistanceM, nowMs: NOW_MS + 14 * 60_000 }), rested);
    }
  });

  it('has nothing to say about an empty city, and one thing about a city of one', () => {
    const index = ServiceIndex.build([]);
    expect(index.top(exampleQuery(), START_WEIGHTS, 5).candidates).toEqual([]);
    index.upsert(exampleService());
    expect(index.top(exampleQuery(), START_WEIGHTS, 5).candidates).toHaveLength(1);
    expect(index.top(exampleQuery({ level: 4, needs: 1 }), START_WEIGHTS, 5).candidates).toEqual([]);
  });

  it('breaks ties by the seed, the same way every time', () => {
    const services = Array.from({ length: 30 }, (_, n) => exampleService({ serviceId: `service-${n}` }));
    const order = (seed: number) =>
      ServiceIndex.build(services)
        .top(exampleQuery({ seed }), START_WEIGHTS, 5)
        .candidates.map((one) => one.serviceId);
    expect(order(1)).toEqual(order(1));
    expect(order(1)).not.toEqual(order(2));
  });

  it('notices a freed bed at once and gives an unknown service no supply', () => {
    const index = ServiceIndex.build([exampleService({ supply: { kind: 'residential', vacant: [] } })]);
    const found = () => index.top(exampleQuery(), START_WEIGHTS, 1).candidates.length;
    expect(found()).toBe(0);
    expect(index.updateSupply('service-1', exampleService().supply)).toBe(true);
    expect(found()).toBe(1);
    expect(index.updateSupply('stranger', exampleService().supply)).toBe(false);
    expect(index.get('service-1')).toEqual(exampleService());
  });

  it('refuses a weight below zero', () => {
    const parts = { ...START_WEIGHTS.parts, price: -1 };
    const search = () => ServiceIndex.build([]).top(exampleQuery(), { ...START_WEIGHTS, parts }, 1);
    expect(search).toThrow('Weight of price must be zero or more: -1');
  });

  it('keeps every kind apart', () => {
    const index = ServiceIndex.build([exampleService()]);
    const kinds = ServiceKind.options.filter((kind) => {
      const wantedNothing: Record<ServiceKind, Wanted> = {
        residential: exampleQuery().wanted,
        day_care: { kind: 'day_care', sessions: [] },
        meal: { kind: 'meal', portions: [] },
        home_care: { kind: 'home_care', visits: [] },
      };
      return (
        index.feasible(exampleQuery({ wanted: wantedNothing[kind] }), START_WEIGHTS).candidates.length > 0
      );
    });
    expect(kinds).toEqual(['residential']);
  });
});
