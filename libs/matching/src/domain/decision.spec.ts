import { decided, decisionOf, replayed, type Decision } from './decision';
import { DATE, exampleQuery, exampleService, NOW_MS } from './examples';
import { scan } from './scan';
import type { MatchQuery, ServiceEntry } from './shapes';
import { START_WEIGHTS } from './start-weights';

const LATER = '2026-03-09';

function made(entries: readonly ServiceEntry[], query: MatchQuery): Decision {
  const result = scan(entries, query, START_WEIGHTS);
  const entryOf = (id: string) => entries.find(({ serviceId }) => serviceId === id);
  return decisionOf('decision-1', START_WEIGHTS, [decided('request-1', query, result, entryOf)]);
}

const asStored = (decision: Decision): Decision => JSON.parse(JSON.stringify(decision)) as Decision;

/** Each kind with supply on the date asked for and on another one. */
const kinds: readonly (readonly [string, ServiceEntry['supply'], MatchQuery['wanted']])[] = [
  [
    'residential',
    { kind: 'residential', vacant: [{ bedKind: 'nursing', sexRule: 'any', count: 1 }] },
    { kind: 'residential', bedKinds: ['nursing'], fromDate: DATE, nights: null },
  ],
  [
    'day care',
    {
      kind: 'day_care',
      seats: [
        { date: DATE, part: 'morning', free: 2 },
        { date: LATER, part: 'morning', free: 9 },
      ],
    },
    { kind: 'day_care', sessions: [{ date: DATE, part: 'morning' }] },
  ],
  [
    'meals',
    {
      kind: 'meal',
      portions: [
        { date: DATE, meal: 'lunch', free: 2, cutoffAtMs: NOW_MS + 1 },
        { date: LATER, meal: 'lunch', free: 9, cutoffAtMs: NOW_MS + 1 },
      ],
    },
    { kind: 'meal', portions: [{ date: DATE, meal: 'lunch', quantity: 1 }] },
  ],
  [
    'home care',
    {
      kind: 'home_care',
      days: [
        { date: DATE, female: 8, male: 0, skills: 0 },
        { date: LATER, female: 9, male: 0, skills: 0 },
      ],
    },
    { kind: 'home_care', visits: [{ date: DATE, durationMin: 60, caregiverSex: 'any' }] },
  ],
];

test.each(kinds)('%s: decided again from what was kept, it is the same', (_, supply, wanted) => {
  const entries = [1, 2, 3].map((number) =>
    exampleService({ serviceId: `service-${number}`, vacancyTrust: number / 3, supply }),
  );
  const decision = made(entries, exampleQuery({ wanted }));
  const [again] = replayed(asStored(decision));
  expect(again).toMatchObject({ requestId: 'request-1', same: true });
  expect(again?.now).toHaveLength(3);
  expect(JSON.stringify(decision)).not.toContain(LATER);
});

test('thirty candidates are kept, in their order', () => {
  const entries = Array.from({ length: 50 }, (_, index) =>
    exampleService({ serviceId: `service-${index}`, vacancyTrust: ((index * 7) % 50) / 50 }),
  );
  const { questions, considered } = made(entries, exampleQuery());
  const ids = scan(entries, exampleQuery(), START_WEIGHTS).candidates.map(({ serviceId }) => serviceId);
  const kept = questions[0]?.ranking.map(([place]) => considered[place]?.serviceId);
  expect(kept).toEqual(ids.slice(0, 30));
});

test('other weights or other facts are noticed', () => {
  const entries = [exampleService({ serviceId: 'a' }), exampleService({ serviceId: 'b', vacancyTrust: 0.1 })];
  const decision = made(entries, exampleQuery());
  const heavier = { ...START_WEIGHTS, parts: { ...START_WEIGHTS.parts, distance: 9 } };
  expect(replayed({ ...decision, weights: heavier })[0]?.same).toBe(false);
  const closed = decision.considered.map((entry) => ({ ...entry, accepting: false }));
  expect(replayed({ ...decision, considered: closed })[0]?.same).toBe(false);
});

test('a service that many asked about is kept once', () => {
  const entries = [exampleService({ serviceId: 'a' }), exampleService({ serviceId: 'b' })];
  const query = exampleQuery();
  const finding = decided('one', query, scan(entries, query, START_WEIGHTS), (id) =>
    entries.find(({ serviceId }) => serviceId === id),
  );
  const decision = decisionOf('decision', START_WEIGHTS, [finding, finding, finding]);
  expect(decision.considered).toHaveLength(2);
  expect(replayed(asStored(decision)).map(({ same }) => same)).toEqual([true, true, true]);
});
