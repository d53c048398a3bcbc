import { Capability, FacilityFeature, type FacilityFilter, FacilitySort, Ownership } from '@yilian/contracts';
import { distanceM } from '@yilian/kernel';
import fc from 'fast-check';
import { FacilityIndex, type FacilityMatch } from './facility-index';
import { bandOf, type FacilityQuery, LANES, type ListedFacility, type ListedService } from './listing';

/** A facility of the scan, with a stand-in for words: which lanes a text means here, and how well. */
interface Home {
  readonly facility: ListedFacility;
  readonly services: readonly ListedService[];
  readonly textLanes: number;
  readonly textRank: number;
}

const NOW_MS = 1_000_000;
const TOWNS = ['990000001', '990000002', '990000003'];
const CENTRE = { lng: 113.7, lat: 23 };
const BANDS = {
  residential: [3, 5, 7],
  day_care: [2, 4, 6],
  meal: [1, 2, 3],
  home_care: [5, 6, 7],
} as const;

const nullable = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 4 });
const places = fc.constantFrom(
  ...[0, 0.005, 0.02, 0.08, 0.2].map((step) => ({ lng: CENTRE.lng + step, lat: CENTRE.lat })),
);

const service = (kind: (typeof LANES)[number]): fc.Arbitrary<ListedService> =>
  fc
    .record({
      towns: fc.uniqueArray(fc.constantFrom(...TOWNS), { maxLength: 3 }),
      radiusM: nullable(fc.constantFrom(800, 4_000)),
      levels: fc.tuple(fc.nat(4), fc.nat(4)),
      capabilities: fc.nat(7),
      priceFen: nullable(fc.nat(9)),
      open: fc.boolean(),
      freeUntilMs: fc.constantFrom(0, NOW_MS, NOW_MS + 1, Infinity),
      confirmedAtMs: fc.constantFrom(0, NOW_MS - 50, NOW_MS - 500),
    })
    .map(({ levels, ...facts }) => ({
      ...{ kind, levelMin: Math.min(...levels), levelMax: Math.max(...levels) },
      ...facts,
    }));

const home = (n: number): fc.Arbitrary<Home> =>
  fc.record({
    facility: fc.record({
      id: fc.constant(`f${String(n).padStart(3, '0')}`),
      point: nullable(places),
      star: nullable(fc.integer({ min: 1, max: 5 })),
      ownership: nullable(fc.constantFrom(...Ownership.options)),
      features: fc.nat(7),
    }),
    services: fc.subarray([...LANES], { minLength: 1 }).chain((kinds) => fc.tuple(...kinds.map(service))),
    textLanes: fc.nat(15),
    textRank: fc.nat(3),
  });

const city = fc
  .integer({ min: 1, max: 10 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, n) => home(n))));

/** What is asked, without the words themselves. */
type Asked = Omit<FacilityQuery, 'text'> & { readonly withText: boolean };

const rarely = <T>(chosen: fc.Arbitrary<T>, none: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(none) }, { weight: 1, arbitrary: chosen });

const question: fc.Arbitrary<Asked> = fc.record({
  withText: rarely(fc.constant(true), false),
  service: rarely(fc.constantFrom(...LANES), null as never),
  towns: rarely(fc.uniqueArray(fc.constantFrom(...TOWNS, '990000009'), { minLength: 1 }), []),
  near: rarely(places, null as never),
  withinM: rarely(fc.constantFrom(1_000, 3_000, 5_000, 10_000), null as never),
  level: rarely(fc.nat(4), null as never),
  needs: rarely(fc.nat(15), 0),
  priceMaxFen: rarely(fc.nat(9), null as never),
  band: rarely(fc.integer({ min: 1, max: 4 }), null as never),
  stars: rarely(fc.uniqueArray(fc.nat(5), { minLength: 1 }), []),
  ownership: rarely(fc.subarray([...Ownership.options], { minLength: 1 }), []),
  features: rarely(fc.nat(15), 0),
  hasVacancy: rarely(fc.constant(true), false),
  sort: fc.constantFrom(...FacilitySort.options),
  after: fc.constant(null),
  limit: fc.integer({ min: 1, max: 4 }),
  nowMs: fc.constant(NOW_MS),
  freshMs: fc.constant(100),
  bands: fc.constant(BANDS),
});

const isVacant = ({ open, freeUntilMs }: ListedService): boolean => open && freeUntilMs > NOW_MS;
const away = ({ point }: ListedFacility, near: FacilityQuery['near']): number =>
  point === null || near === null ? Infinity : distanceM(point, near);

/** A facility and how far it is from where somebody asks: measured once for a question, however often it is counted. */
type Near = Home & { readonly far: number };
const seenFrom = (homes: readonly Home[], { near }: Asked): readonly Near[] =>
  homes.map((it) => ({ ...it, far: away(it.facility, near) }));

/** Whether one service is what was asked, said once more and as plainly as possible. */
function fits(it: Near, one: ListedService, asked: Asked): boolean {
  const { facility, far } = it;
  return (
    (!asked.withText || (it.textLanes & (1 << LANES.indexOf(one.kind))) !== 0) &&
    (asked.service === null || asked.service === one.kind) &&
    (asked.towns.length === 0 || asked.towns.some((town) => one.towns.includes(town))) &&
    (asked.near === null || asked.withinM === null || far <= asked.withinM) &&
    (asked.near === null || one.radiusM === null || far <= one.radiusM) &&
    (asked.level === null || (one.levelMin <= asked.level && asked.level <= one.levelMax)) &&
    (one.capabilities & asked.needs) === asked.needs &&
    (asked.priceMaxFen === null || (one.priceFen !== null && one.priceFen <= asked.priceMaxFen)) &&
    (asked.band === null ||
      (one.priceFen !== null && bandOf(one.priceFen, BANDS[one.kind]) === asked.band)) &&
    (asked.stars.length === 0 || asked.stars.includes(facility.star ?? 0)) &&
    (asked.ownership.length === 0 || asked.ownership.some((kind) => kind === facility.ownership)) &&
    (facility.features & asked.features) === asked.features &&
    (!asked.hasVacancy || isVacant(one))
  );
}

const found = (homes: readonly Near[], asked: Asked): Near[] =>
  homes.filter((it) => it.services.some((one) => fits(it, one, asked)));

const NOTHING: Readonly<Record<string, Partial<Asked>>> = {
  q: { withText: false },
  service: { service: null },
  town: { towns: [] },
  within: { near: null },
  level: { level: null },
  needs: { needs: 0 },
  priceMaxFen: { priceMaxFen: null },
  band: { band: null },
  star: { stars: [] },
  ownership: { ownership: [] },
  feature: { features: 0 },
  hasVacancy: { hasVacancy: false },
};

const bit = (words: readonly string[], word: string) => 1 << words.indexOf(word);

/** The question with one more option chosen. */
function choosing(asked: Asked, key: string, value: string): Asked {
  switch (key) {
    case 'service':
      return { ...asked, service: value as never };
    case 'town':
      return { ...asked, towns: [value] };
    case 'within':
      return { ...asked, withinM: Number(value) };
    case 'level':
      return { ...asked, level: Number(value) };
    case 'needs':
      return { ...asked, needs: asked.needs | bit(Capability.options, value) };
    case 'band':
      return { ...asked, band: Number(value) };
    case 'star':
      return { ...asked, stars: [value === 'none' ? 0 : Number(value)] };
    case 'ownership':
      return { ...asked, ownership: [value as never] };
    case 'feature':
      return { ...asked, features: asked.features | bit(FacilityFeature.options, value) };
    case 'hasVacancy':
      return { ...asked, hasVacancy: true };
    default:
      throw new Error(`A filter that the scan does not know: ${key}`);
  }
}

function indexed(homes: readonly Home[]): FacilityIndex {
  const index = new FacilityIndex();
  for (const it of homes) {
    index.putFacility(it.facility);
    for (const one of it.services) index.putService(it.facility.id, one);
  }
  return index;
}

function queryOf(homes: readonly Home[], index: FacilityIndex, { withText, ...asked }: Asked): FacilityQuery {
  const text = { lanes: new Uint8Array(index.slots), ranks: new Uint8Array(index.slots) };
  for (const it of homes) {
    const slot = index.slotOf(it.facility.id)!;
    text.lanes[slot] = it.textLanes;
    text.ranks[slot] = it.textRank;
  }
  return { ...asked, text: withText ? text : null };
}

type Counts = Pick<FacilityMatch, 'total' | 'totalWithVacancy' | 'facets' | 'relax'>;

/** The scan's counts for the same options. */
function scanned(all: readonly Home[], asked: Asked, { facets }: Counts): Counts {
  const homes = seenFrom(all, asked);
  const fitting = found(homes, asked);
  const without = Object.entries(NOTHING).map(([key, nothing]) => ({
    key: key as FacilityFilter,
    total: found(homes, { ...asked, ...nothing }).length,
  }));
  return {
    total: fitting.length,
    totalWithVacancy: found(homes, { ...asked, hasVacancy: true }).length,
    facets: facets.map(({ key, options }) => ({
      key,
      options: options.map(({ value }) => ({
        value,
        count: found(homes, choosing(asked, key, value)).length,
      })),
    })),
    relax: fitting.length > 0 ? [] : without.filter(({ total }) => total > 0),
  };
}

const shortOf = ({ total, totalWithVacancy, facets, relax }: Counts): string =>
  JSON.stringify([
    ...[total, totalWithVacancy],
    facets.map(({ key, options }) => [key, ...options.map(({ value, count }) => `${value} ${count}`)]),
    relax.map(({ key, total: without }) => `${key} ${without}`).sort(),
  ]);

/** As `expect`, which is too slow for tens of thousands of equal answers. */
function same(ours: string, expected: string): void {
  if (ours !== expected) expect(ours).toBe(expected);
}

const RUNS = { numRuns: 10_000, seed: 20_261_125 };

describe('the facility index answers like a scan', () => {
  test('totals, the count on every option, and what to give up when nothing is found', () => {
    let empty = 0;
    let relaxed = 0;
    const eight = fc.array(question, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(city, eight, (homes, questions) => {
        const index = indexed(homes);
        for (const asked of questions) {
          const answer = index.search(queryOf(homes, index, asked));
          const expected = scanned(homes, asked, answer);
          same(shortOf(answer), shortOf(expected));
          if (answer.total === 0) empty += 1;
          if (answer.relax.length > 0) relaxed += 1;
        }
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 8 },
    );
    // The questions must reach what they are meant to test.
    expect(empty).toBeGreaterThan(1_000);
    expect(relaxed).toBeGreaterThan(500);
  }, 240_000);

  test('pages hold everything once, in order', () => {
    fc.assert(
      fc.property(city, question, (homes, asked) => {
        const index = indexed(homes);
        const fitting = found(seenFrom(homes, asked), asked);
        const query = queryOf(homes, index, asked);
        const seen: string[] = [];
        const keys: number[][] = [];
        let after: FacilityQuery['after'] = null;
        for (let page = 0; page < 20; page += 1) {
          const answer = index.search({ ...query, after });
          seen.push(...answer.items.map(({ id }) => id));
          keys.push(...answer.items.map(({ first, second }) => [first, second]));
          expect(answer.total).toBe(fitting.length);
          if (!answer.more) break;
          after = answer.items.at(-1)!;
        }
        expect([...seen].sort()).toEqual(fitting.map(({ facility }) => facility.id));
        expect(keys).toEqual([...keys].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
      }),
      { ...RUNS, numRuns: 2_000 },
    );
  }, 120_000);

  test('after any removals and changes as if it were made anew', () => {
    fc.assert(
      fc.property(city, city, question, fc.nat(), (before, homes, asked, which) => {
        const index = indexed(before);
        for (const it of before) {
          for (const one of it.services) {
            const kept = homes.find(({ facility }) => facility.id === it.facility.id);
            const stays = kept?.services.some(({ kind }) => kind === one.kind);
            if (!stays || which % 3 === 0) index.removeService(it.facility.id, LANES.indexOf(one.kind));
          }
        }
        for (const it of homes) {
          index.putFacility(it.facility);
          for (const one of it.services) index.putService(it.facility.id, one);
        }
        const fresh = indexed(homes);
        const [ours, theirs] = [index, fresh].map((one) => one.search(queryOf(homes, one, asked)));
        // Towns that nobody is in any more may still be named, with nobody in them.
        const counted = ({ facets }: FacilityMatch): string[] =>
          facets
            .flatMap(({ key, options }) => options.map((one) => ({ key, ...one })))
            .filter(({ count }) => count > 0)
            .map(({ key, value, count }) => `${key} ${value} ${count}`)
            .sort();
        same(counted(ours!).join(), counted(theirs!).join());
        expect(ours!.items).toEqual(theirs!.items);
      }),
      { ...RUNS, numRuns: 2_000 },
    );
  }, 120_000);
});
