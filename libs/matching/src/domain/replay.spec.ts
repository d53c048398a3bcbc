import { exampleQuery, exampleService } from './examples';
import { record, replay, type DecisionRecord } from './replay';
import { START_WEIGHTS } from './start-weights';

const considered = Array.from({ length: 8 }, (_, n) =>
  exampleService({ serviceId: `service-${n}`, suspended: n === 7, vacancyTrust: (n % 4) / 4 }),
);
const stored = () =>
  JSON.parse(JSON.stringify(record(considered, exampleQuery(), START_WEIGHTS, 5))) as DecisionRecord;

describe('replay', () => {
  it('comes to the same order from what was stored', () => {
    const { result, same } = replay(stored());
    expect(same).toBe(true);
    expect(result).toEqual(stored().result);
    expect(result.candidates).toHaveLength(5);
    expect(result.exclusions).toEqual([{ serviceId: 'service-7', reason: 'suspended' }]);
  });

  it('does not mind another order of keys, which a JSON column may give', () => {
    const { result, ...inputs } = stored();
    const candidates = result.candidates.map(
      (one) => Object.fromEntries(Object.entries(one).toReversed()) as unknown as typeof one,
    );
    expect(replay({ result: { ...result, candidates }, ...inputs }).same).toBe(true);
  });

  it.each<readonly [string, (decision: DecisionRecord) => DecisionRecord]>([
    [
      'an order that was changed',
      (one) => ({ ...one, result: { ...one.result, candidates: one.result.candidates.toReversed() } }),
    ],
    [
      'a service that was made worse',
      (one) => ({ ...one, considered: one.considered.map((s) => ({ ...s, vacancyTrust: 0 })) }),
    ],
    ['a service that was taken out', (one) => ({ ...one, considered: one.considered.slice(2) })],
    ['another seed', (one) => ({ ...one, query: { ...one.query, seed: 2 } })],
    ['other weights', (one) => ({ ...one, weights: { ...one.weights, neutral: 0.1 } })],
    [
      'a version that was not the one used',
      (one) => ({ ...one, weights: { ...one.weights, version: 'later' } }),
    ],
    ['a reason that was struck out', (one) => ({ ...one, result: { ...one.result, exclusions: [] } })],
  ])('detects %s', (_, tamper) => {
    expect(replay(tamper(stored())).same).toBe(false);
  });
});
