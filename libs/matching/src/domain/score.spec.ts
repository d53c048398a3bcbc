import { exampleQuery, exampleService, NOW_MS } from './examples';
import { byRank, rate, scoreParts, weigh } from './score';
import { SCORE_PARTS, type MatchQuery, type ScorePart, type ServiceEntry, type Weights } from './shapes';
import { START_WEIGHTS } from './start-weights';

const HOUR_MS = 3_600_000;
const WEIGHTS: Weights = {
  ...START_WEIGHTS,
  neutral: 0.4,
  halfDistanceM: { residential: 1_000, day_care: 1, meal: 1, home_care: 1 },
  halfVacancyAgeMs: 10 * HOUR_MS,
  halfRestMs: 24 * HOUR_MS,
  cityRating: { mean: 4, count: 10 },
};
const ago = (hours: number) => NOW_MS - hours * HOUR_MS;
const { quality } = exampleService();

type Row = readonly [ScorePart, string, Partial<ServiceEntry>, Partial<MatchQuery>, number | null, number];

const ROWS: readonly Row[] = [
  ['distance', 'at the door', {}, {}, 0, 1],
  ['distance', 'at the half distance', {}, {}, 1_000, 0.5],
  ['distance', 'three times as far', {}, {}, 3_000, 0.25],
  ['distance', 'unknown', {}, {}, null, 0.4],
  ['fit', 'made for this level', { levelMax: 2 }, {}, 0, 1],
  ['fit', 'made for heavier care', { levelMax: 4 }, {}, 0, 0.5],
  ['vacancyTruth', 'just confirmed', { vacancyTrust: 0.8, vacancyConfirmedAtMs: NOW_MS }, {}, 0, 0.8],
  ['vacancyTruth', 'stale', { vacancyTrust: 0.8, vacancyConfirmedAtMs: ago(10) }, {}, 0, 0.4],
  [
    'vacancyTruth',
    'from a clock ahead of ours',
    { vacancyTrust: 0.8, vacancyConfirmedAtMs: ago(-5) },
    {},
    0,
    0.8,
  ],
  ['official', 'three of five', {}, {}, 0, 0.6],
  ['official', 'unknown', { quality: { ...quality, officialLevel: null } }, {}, 0, 0.4],
  ['inspection', 'known', {}, {}, 0, 0.8],
  ['inspection', 'zero is not unknown', { quality: { ...quality, inspection: 0 } }, {}, 0, 0],
  ['inspection', 'unknown', { quality: { ...quality, inspection: null } }, {}, 0, 0.4],
  ['fulfilment', 'known', {}, {}, 0, 0.9],
  ['fulfilment', 'unknown', { quality: { ...quality, fulfilment: null } }, {}, 0, 0.4],
  ['rating', 'no review is the city mean', { quality: { ...quality, rating: null } }, {}, 0, 0.75],
  [
    'rating',
    'ten reviews weigh as much as the city',
    { quality: { ...quality, rating: { mean: 5, count: 10 } } },
    {},
    0,
    0.875,
  ],
  ['price', 'a quarter of the budget left', { priceFen: 75 }, { priceLimitFen: 100 }, 0, 0.25],
  ['price', 'free of charge', { priceFen: 0 }, { priceLimitFen: 0 }, 0, 1],
  ['price', 'no limit', {}, {}, 0, 0.4],
  ['price', 'unknown', { priceFen: null }, { priceLimitFen: 100 }, 0, 0.4],
  ['continuity', 'served before', {}, { previousProviderIds: ['provider-1'] }, 0, 1],
  ['continuity', 'new', {}, { previousProviderIds: ['provider-2'] }, 0, 0],
  ['fairTurn', 'never had work', { lastWorkAtMs: null }, {}, 0, 1],
  ['fairTurn', 'just had work', { lastWorkAtMs: NOW_MS }, {}, 0, 0],
  ['fairTurn', 'a day of rest', { lastWorkAtMs: ago(24) }, {}, 0, 0.5],
];

describe('score', () => {
  it.each(ROWS)('%s: %s', (part, _, serviceChanges, queryChanges, distanceM, expected) => {
    const parts = scoreParts(exampleService(serviceChanges), exampleQuery(queryChanges), WEIGHTS, distanceM);
    expect(parts[part]).toBeCloseTo(expected, 12);
  });

  it.each(SCORE_PARTS)('counts %s by its weight', (part) => {
    const nothing = Object.fromEntries(SCORE_PARTS.map((name) => [name, 0])) as Weights['parts'];
    expect(weigh({ ...nothing, [part]: 0.5 }, { ...WEIGHTS, parts: { ...nothing, [part]: 3 } })).toBe(1.5);
  });

  it('ranks by score, then by the lot of the seed, whatever the order they come in', () => {
    const all = Array.from({ length: 20 }, (_, n) =>
      rate(
        exampleService({ serviceId: `service-${n}`, vacancyTrust: n < 10 ? 1 : 0 }),
        exampleQuery(),
        WEIGHTS,
        0,
      ),
    );
    const ranked = all.toSorted(byRank(5)).map((one) => one.serviceId);
    expect(
      all
        .toReversed()
        .toSorted(byRank(5))
        .map((one) => one.serviceId),
    ).toEqual(ranked);
    expect(all.toSorted(byRank(6)).map((one) => one.serviceId)).not.toEqual(ranked);
    expect(new Set(ranked.slice(0, 10))).toEqual(new Set(all.slice(0, 10).map((one) => one.serviceId)));
  });
});
