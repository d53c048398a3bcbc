import { AbilityItem, RiskEvent } from '@yilian/contracts';
import fc from 'fast-check';
import { assess, type CompleteAnswers, levelFor } from './assess';
import { scaleInForce, SCALES } from './scales';

const scale = scaleInForce('2026-11-25');
const items = scale.parts.flatMap((part) => part.items);
const mostOf = (code: AbilityItem): number => items.find((item) => item.code === code)!.options[0]!.points;

/** Answers with so many points in all, and nothing that makes the level worse. */
function answersOf(total: number, change: Partial<CompleteAnswers> = {}): CompleteAnswers {
  let left = total;
  const given = AbilityItem.options.map((code) => {
    const points = Math.min(left, mostOf(code));
    left -= points;
    return [code, points] as const;
  });
  return {
    items: Object.fromEntries(given) as CompleteAnswers['items'],
    coma: false,
    dementia: false,
    mentalDisorder: false,
    riskEvents: { fall: 0, lost: 0, choking: 0, self_harm: 0, other: 0 },
    ...change,
  };
}
const falls = (fall: number, lost = 0) => ({
  riskEvents: { fall, lost, choking: 0, self_harm: 0, other: 0 },
});
const level = (total: number, change: Partial<CompleteAnswers> = {}): number =>
  assess(answersOf(total, change), scale).level;

describe('the scale of GB/T 42195-2022', () => {
  it('has 26 items and 90 points in four parts', () => {
    expect(items.map(({ code }) => code)).toEqual(AbilityItem.options);
    const { parts, most } = assess(answersOf(90), scale);
    expect(parts).toEqual([
      { code: 'self_care', score: 32, most: 32 },
      { code: 'movement', score: 15, most: 15 },
      { code: 'mind', score: 28, most: 28 },
      { code: 'senses_society', score: 15, most: 15 },
    ]);
    expect(most).toBe(90);
  });

  it.each(SCALES)('$version says every answer in both languages, one for each number of points', (one) => {
    for (const { title, options } of one.parts.flatMap((part) => part.items)) {
      expect(options.map(({ points }) => points)).toEqual(
        options.map((_, index) => options.length - 1 - index),
      );
      for (const { zh, en } of [title, ...options.map((option) => option.text)]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/^[A-Z0-9][^\p{Script=Han}]+$/u);
      }
    }
  });
});

describe('the level', () => {
  // total, nothing, mental disorder, risk events, both, coma
  it.each([
    [90, 0, 1, 1, 2, 4],
    [89, 1, 2, 2, 3, 4],
    [66, 1, 2, 2, 3, 4],
    [65, 2, 3, 3, 4, 4],
    [46, 2, 3, 3, 4, 4],
    [45, 3, 4, 4, 4, 4],
    [30, 3, 4, 4, 4, 4],
    [29, 4, 4, 4, 4, 4],
    [0, 4, 4, 4, 4, 4],
  ])('of %i points', (total, plain, disorder, events, both, coma) => {
    expect(assess(answersOf(total), scale).total).toBe(total);
    expect(level(total)).toBe(plain);
    expect(level(total, { dementia: true })).toBe(disorder);
    expect(level(total, { mentalDisorder: true })).toBe(disorder);
    expect(level(total, { dementia: true, mentalDisorder: true })).toBe(disorder);
    expect(level(total, falls(2))).toBe(events);
    expect(level(total, falls(1, 1))).toBe(events);
    expect(level(total, falls(1))).toBe(plain);
    expect(level(total, { dementia: true, ...falls(3) })).toBe(both);
    expect(level(total, { coma: true })).toBe(coma);
    expect(level(total, { coma: true, dementia: true, ...falls(2) })).toBe(4);
  });

  it('comes with every reason that applies, step by step', () => {
    const { levelByPoints, adjustments } = assess(answersOf(66, { dementia: true, ...falls(2) }), scale);
    expect(levelByPoints).toBe(1);
    expect(adjustments).toMatchObject([
      { code: 'mental_disorder', from: 1, to: 2 },
      { code: 'risk_events', from: 2, to: 3 },
    ]);
    const atTheEnd = assess(answersOf(0, falls(2)), scale);
    expect(atTheEnd.adjustments).toMatchObject([{ code: 'risk_events', from: 4, to: 4 }]);
  });
});

const someAnswers = fc
  .record({
    items: fc.tuple(...AbilityItem.options.map((code) => fc.integer({ min: 0, max: mostOf(code) }))),
    coma: fc.boolean(),
    dementia: fc.boolean(),
    mentalDisorder: fc.boolean(),
    riskEvents: fc.tuple(...RiskEvent.options.map(() => fc.integer({ min: 0, max: 3 }))),
  })
  .map(({ items: points, riskEvents, ...rest }): CompleteAnswers => ({
    ...rest,
    items: Object.fromEntries(
      AbilityItem.options.map((code, index) => [code, points[index]!]),
    ) as CompleteAnswers['items'],
    riskEvents: Object.fromEntries(
      RiskEvent.options.map((event, index) => [event, riskEvents[index]!]),
    ) as CompleteAnswers['riskEvents'],
  }));

describe('whatever is answered', () => {
  it('the parts add up, and the level is one of five', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const result = assess(answers, scale);
        const points = Object.values(answers.items).reduce((sum, one) => sum + one, 0);
        expect(result.total).toBe(points);
        expect(result.parts.reduce((sum, part) => sum + part.score, 0)).toBe(points);
        expect([0, 1, 2, 3, 4]).toContain(result.level);
        expect(result.level).toBeGreaterThanOrEqual(result.levelByPoints);
        expect(result.levelByPoints).toBe(levelFor(points, scale));
      }),
    );
  });

  it('a point less, a diagnosis or an event more never makes somebody abler', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...AbilityItem.options), (answers, code) => {
        const before = assess(answers, scale).level;
        const fewer = { ...answers.items, [code]: Math.max(0, answers.items[code] - 1) };
        const fall = answers.riskEvents.fall + 1;
        for (const worse of [
          { ...answers, items: fewer },
          { ...answers, coma: true },
          { ...answers, dementia: true },
          { ...answers, mentalDisorder: true },
          { ...answers, riskEvents: { ...answers.riskEvents, fall } },
        ]) {
          expect(assess(worse, scale).level).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });
});
