import { waitingPriority } from './waiting-priority';

describe('waitingPriority', () => {
  it('puts support groups first, then care need, then living alone', () => {
    const line = [
      waitingPriority(4, ['destitute']),
      waitingPriority(4, ['low_income']),
      waitingPriority(4, ['lives_alone']),
      waitingPriority(4, []),
      waitingPriority(1, []),
    ];
    expect([...line].sort((a, b) => b - a)).toEqual(line);
    expect(new Set(line).size).toBe(line.length);
  });
});
