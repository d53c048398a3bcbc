import { shrunkMean, windowStart } from './rating';

describe('the mean of few reviews', () => {
  it('stays near that of the city, and leaves it as reviews come in', () => {
    expect(shrunkMean({ mean: 5, count: 1 }, 4, 10)).toBeCloseTo(45 / 11);
    expect(shrunkMean({ mean: 5, count: 1_000 }, 4, 10)).toBeCloseTo(4.99, 2);
  });

  it('lies between its own and that of the city', () => {
    for (const count of [1, 2, 5, 50]) {
      const shrunk = shrunkMean({ mean: 2, count }, 4, 10)!;
      expect(shrunk).toBeGreaterThan(2);
      expect(shrunk).toBeLessThan(4);
    }
  });

  it('is unknown without reviews, and its own without a city', () => {
    expect(shrunkMean({ mean: null, count: 0 }, 4, 10)).toBeNull();
    expect(shrunkMean({ mean: 3, count: 2 }, null, 10)).toBe(3);
  });
});

describe('the window', () => {
  it.each([
    ['2026-11-25', 24, '2024-11-25'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2026-01-15', 2, '2025-11-15'],
  ])('on %s goes %i months back to %s', (today, months, start) => {
    expect(windowStart(today, months)).toBe(start);
  });
});
